//! The pages of the aid and the pieces they share, one a file. They are functions of the state rather than Yew components:
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
mod nearest;
mod outcome;
mod question;
pub(crate) mod start;
mod ties;

pub(crate) use ask::ask;
pub(crate) use check::check;
pub(crate) use conflict::conflict;
pub(crate) use outcome::outcome;
pub(crate) use start::start;

use joint_working_rules::Case;
use joint_working_web::{cites, elements};

/// What the reader calls an issue.
fn name(case: &Case, at: usize) -> String {
    case.issues.get(at).map(|issue| issue.name().to_owned()).unwrap_or_default()
}
