//! The ground floor: every closed list of ids, and what is held per side. Nothing here knows a case, a rule or a word.

// First: its macro declares the lists of the others.
#[macro_use]
mod list;

mod answers;
mod fact;
mod fact_set;
mod outcome;
mod per_side;
mod question;
mod reason;
mod strength;

pub use answers::{Consent, Functions, Response, Separable, Side, Weight};
pub use fact::{Fact, FactKind};
pub use fact_set::FactSet;
pub use list::Vocabulary;
pub use outcome::{Destination, Outcome};
pub use per_side::PerSide;
pub use question::Question;
pub use reason::{CautionId, ReasonId};
pub use strength::{Firmness, Strength};
