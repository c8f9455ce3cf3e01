//! The questions: which to ask of a case, on which panel, how each is answered, and where answers conflict. No layout, and
//! nothing of what has been shown to whom.

mod answering;
mod conflict;
mod effects;
mod offered;
mod pairs;
mod panels;
mod pivots;
mod question_ref;
mod recorded;
mod to_answer;
mod why_not;

pub use conflict::{Conflict, conflict};
pub use effects::{OptionEffect, OptionRef};
pub use offered::{facts_against, offered_facts};
pub use pairs::Pairs;
pub use panels::{Extent, Panel, PanelRow, Panels, panels};
pub use question_ref::QuestionRef;
pub use recorded::{Recorded, recorded_panels};
pub use to_answer::to_answer;
pub use why_not::is_why_not;
