//! Tries readers of texts on odd and hostile ones, and says what does not hold. Each package tries its own, in `tests/fuzz`.
//!
//! A text of the corpus is changed by a seeded generator ([`mutated`]), so that a run is the same each time. Of every text it is asked
//! ([`Reader::try_on`]): no panic; memory and work in proportion to its length, counted and not timed; what is accepted is the
//! same when it is written and read again; what is refused is refused in words that a person can act on ([`message_fault`]).

mod again;
mod corpus;
mod message;
mod mutate;
mod program;
mod reader;
mod run;

pub use again::{is_rust, same, written};
pub use corpus::{files, text};
pub use message::{Says, message_fault};
pub use mutate::{dictionary, mutated};
pub use program::program;
pub use reader::{Again, Bounds, Reader, Tried};
pub use run::{Fault, Totals, run};
