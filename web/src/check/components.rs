//! The pages of the aid and the parts they share, one a file. They are functions of the state rather than Yew components:
//! only the root holds state, and each component would add some kilobytes to what a reader loads.

mod ask;
mod check;
mod choices;
mod conflict;
mod facts;
mod frame;
pub(crate) mod issues;
mod name;
mod question;
pub(crate) mod result;
mod start;
mod ties;

pub(crate) use ask::ask;
pub(crate) use check::check;
pub(crate) use conflict::conflict;
pub(crate) use result::{result, trial};
pub(crate) use start::start;
