//! The case: what a caseworker answered, where each answer is, and whether the answers make a case. No rule, no word of
//! the rulebook's but the one that names a half of an issue, and no way in or out.

mod as_two;
mod change;
mod check;
mod error;
mod index;
mod model;
mod position;

pub use change::{AnswerRef, Change, NewValue};
pub use check::{MAX_ID, MAX_ISSUES, MAX_LABEL, MAX_RELATIONS, ValidCase};
pub use error::CaseError;
pub(crate) use index::IssueIndex;
pub use model::{Case, Edition, Format, Issue, Relation};
pub(crate) use position::{ByPosition, Position, ordered, position};
pub use position::{IssuePos, RelationPos};
