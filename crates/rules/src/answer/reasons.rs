//! Why: the reasons for a case, each relation, each group and each part, in the rulebook's words.

mod groups;
mod parts;
mod reason;
mod relation;
mod writer;

pub use reason::Reason;
pub(crate) use relation::relation_reason;
pub(super) use writer::reasons;
