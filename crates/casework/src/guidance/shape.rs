//! The shape of the guidance's words, for this crate and for its build script, which reads them from `next-steps.json`.
//!
//! What `words!` makes of a declaration, and what the types are, the module `types` says, which both sides have.
//! A file a section; each is found from here, whichever side reads it.

#[path = "shape/apart.rs"]
mod apart;
#[path = "shape/consent.rs"]
mod consent;
#[path = "shape/dates.rs"]
mod dates;
#[path = "shape/page.rs"]
mod page;
#[path = "shape/paper.rs"]
mod paper;
#[path = "shape/record.rs"]
mod record;
#[path = "shape/request.rs"]
mod request;
#[path = "shape/sending.rs"]
mod sending;
#[path = "shape/task.rs"]
mod task;
#[path = "shape/transfer.rs"]
mod transfer;
#[path = "shape/way.rs"]
mod way;

pub use apart::*;
pub use consent::*;
pub use dates::*;
pub use page::*;
pub use paper::*;
pub use record::*;
pub use request::*;
pub use sending::*;
pub use task::*;
pub use transfer::*;
pub use way::*;
