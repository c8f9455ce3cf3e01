//! The shape of the interface's words, for this crate and for its build script, which reads them from `interface.json`.
//!
//! What `words!` makes of a declaration, and what the types are, the module `types` says, which both sides have.
//! A file a section; each is found from here, whichever side reads it.

#[path = "shape/aid.rs"]
mod aid;
#[path = "shape/common.rs"]
mod common;
#[path = "shape/compare.rs"]
mod compare;
#[path = "shape/copies.rs"]
mod copies;
#[path = "shape/embed.rs"]
mod embed;
#[path = "shape/next.rs"]
mod next;
#[path = "shape/one_page.rs"]
mod one_page;
#[path = "shape/paper.rs"]
mod paper;
#[path = "shape/practice.rs"]
mod practice;
#[path = "shape/publishing.rs"]
mod publishing;
#[path = "shape/result.rs"]
mod result;
#[path = "shape/sheet.rs"]
mod sheet;

pub use aid::*;
pub use common::*;
pub use compare::*;
pub use copies::*;
pub use embed::*;
pub use next::*;
pub use one_page::*;
pub use paper::*;
pub use practice::*;
pub use publishing::*;
pub use result::*;
pub use sheet::*;
