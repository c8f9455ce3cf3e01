//! The pages of the aid and the parts they share, one a file. They are functions of the state rather than Yew components:
//! only the root holds state, and each component would add some kilobytes to what a reader loads.

mod changes;
mod check;
mod drawing;
mod files;
pub(crate) mod keep;
mod map;
mod name;
mod nearest;
mod one_page;
mod outcome;
pub(crate) mod panel;
mod places;
mod question_page;
mod saving;
mod start;
mod tools;

/// The button that removes an issue, replaces a case or clears everything, after all.
pub(crate) const YES: &str = "aid-yes";

pub(crate) use check::check;
pub(crate) use files::files;
pub(crate) use one_page::one_page;
pub(crate) use outcome::outcome;
pub(crate) use question_page::question_page;
pub(crate) use start::start;
