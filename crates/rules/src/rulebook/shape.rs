//! The shape of the rulebook's words, for this crate and for its build script, which reads them from the files.
//!
//! What `words!` makes of a declaration, and what the types are, the modules `text` and `cites` say, which both sides have.
//! A file a section; each is found from here, whichever side reads it.

#[path = "shape/answer.rs"]
mod answer;
#[path = "shape/changes.rs"]
mod changes;
#[path = "shape/edition.rs"]
mod edition;
#[path = "shape/functions.rs"]
mod functions;
#[path = "shape/names.rs"]
mod names;
#[path = "shape/outcomes.rs"]
mod outcomes;
#[path = "shape/picture.rs"]
mod picture;
#[path = "shape/questions.rs"]
mod questions;
#[path = "shape/test.rs"]
mod test;

pub use answer::*;
pub use changes::*;
pub use edition::*;
pub use functions::*;
pub use names::*;
pub use outcomes::*;
pub use picture::*;
pub use questions::*;
pub use test::*;
