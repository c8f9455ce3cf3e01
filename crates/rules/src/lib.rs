//! The two-limb test of the Joint Working briefing note, as data and code.
//!
//! The way through: [`Case`] (what a caseworker answered) → [`Board`] (the same, indexed, each tie with its strength) →
//! [`Routing`] (where every part goes) → [`Answer`] (that, with reasons in words). The words live in `rulebook/`, the worked
//! examples in `scenarios/`.
//!
//! This crate is pure: it knows no browser, no file and no clock, and never panics on any input.

mod answer;
mod as_two;
mod board;
mod case;
mod changes;
mod facts;
mod fill;
mod interview;
pub mod link;
mod local;
mod nearest;
mod open;
mod outcome;
mod possible;
mod read;
mod reasons;
mod routing;
pub mod rulebook;
pub mod scenario_file;
pub mod scenarios;
pub mod schema;
mod settle;
mod strength;
pub mod summary;
pub mod tables;
mod tie;
mod vocabulary;

pub use answer::{Answer, Block, Caution, CautionId, Changed, Handled, answer};
pub use board::Board;
pub use case::{
    Case, Consent, Edition, Format, Functions, Issue, Relation, Response, Responses, Separable, Side, Weight, Weights,
};
pub use changes::{At, Change, To};
pub use facts::{Fact, FactKind, FactSet};
pub use fill::fill;
pub use interview::{Step, steps, to_answer, unsure_responses};
pub use nearest::Nearest;
pub use outcome::{Outcome, Place};
pub use read::{CaseError, MAX_BYTES, MAX_ID, MAX_ISSUES, MAX_LABEL, MAX_RELATIONS};
pub use reasons::{Conflict, Reason, ReasonId, conflict};
pub use routing::{Firmness, Handling, Routing, route};
pub use tie::{Strength, Tie, tie};
