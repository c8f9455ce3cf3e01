//! The pages of the aid and the parts they share, one a file. They are functions of the state rather than Yew components:
//! only the root holds state, and each component would add some kilobytes to what a reader loads.

mod answers;
mod check;
mod files;
pub(crate) mod ids;
mod name;
mod one_page;
pub(crate) mod panel;
mod panel_help;
mod places;
mod question_page;
pub(crate) mod result;
mod saving;
mod start;
mod tools;
mod waiting;

pub(crate) use check::check;
pub(crate) use files::files;
pub(crate) use one_page::one_page;
pub(crate) use question_page::question_page;
pub(crate) use result::{result, trial};
pub(crate) use start::start;
pub(crate) use waiting::{not_come, waiting};
