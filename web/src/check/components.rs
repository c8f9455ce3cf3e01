//! The pages of the aid and the parts they share, one a file. They are functions of the state rather than Yew components:
//! only the root holds state, and each component would add some kilobytes to what a reader loads.

mod ask;
mod changes;
mod check;
mod choices;
mod conflict;
mod drawing;
mod facts;
mod frame;
pub(crate) mod issues;
pub(crate) mod keep;
mod map;
mod name;
mod nearest;
mod outcome;
mod question;
mod start;
mod ties;

pub(crate) use ask::ask;
pub(crate) use check::check;
pub(crate) use conflict::conflict;
pub(crate) use outcome::outcome;
pub(crate) use start::start;
