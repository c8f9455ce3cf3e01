//! The whole answer to a case: routing, reasons in words, what would change it, what is still needed. It gives values; JSON
//! and layout are for those who show them.

mod component;
mod compose;
mod effects;
mod evaluated;
mod names;
mod nearest;
mod reasons;
mod relation_name;
mod sentence;
mod still_needed;
mod strength_words;
pub mod tables;
mod turns_on;
mod worked;
mod would_change;

pub use component::Effect;
pub use compose::{Answer, Block, Caution, answer, recommendation};
pub use effects::Effects;
pub(crate) use effects::Link;
pub(crate) use names::Names;
pub use nearest::Nearest;
pub use reasons::Reason;
pub(crate) use reasons::relation_reason;
pub(crate) use sentence::{list, sentence};
pub use turns_on::{Judged, TurnsOn, turns_on};
pub use worked::{WORKED, Worked, worked};
pub use would_change::ChangeEffect;
