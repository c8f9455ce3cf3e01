//! The questions: which to ask of a case and in which order, how each is answered, and where answers conflict. No layout, and
//! nothing of what has been shown to whom.

mod answering;
mod conflict;
mod effects;
mod offered;
mod order;
mod others;
mod pairs;
mod panels;
mod pivots;
mod question_ref;
mod to_answer;

pub use conflict::{Conflict, conflict};
pub use effects::{OptionEffect, OptionRef};
pub use offered::{facts_against, offered_facts};
pub use order::questions;
pub use pairs::Pairs;
pub use panels::{Panel, PanelRow, Panels, panels};
pub use question_ref::QuestionRef;
pub use to_answer::{to_answer, unsure_responses};
