//! What to do after a recommendation. Pure: it knows no browser, file or clock; today's date is an argument.
//!
//! The words and the order of steps are in `guidance/next-steps.json`, the bank holidays in `guidance/bank-holidays.json`;
//! both are checked and turned into statics when this crate is built. What is the briefing's own wording is there word
//! for word; what is ours is marked so.

pub mod apart;
pub mod check;
mod closed_list;
pub mod consent;
pub mod dates;
pub mod guidance;
pub mod mailto;
pub mod packing;
mod record;
pub mod request;
pub mod tasks;
pub mod text;
pub mod transfer;
mod vocabulary;
pub mod way;

pub use record::{Asked, DueDate, Progress, Said, Ticked, note, record};
