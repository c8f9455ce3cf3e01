//! The pages of the aid and the pieces they share, one component a file.

mod ask;
mod check;
mod choices;
mod cites;
mod facts;
mod frame;
mod issues;
mod map;
mod outcome;
mod start;
mod ties;

pub(crate) use ask::Ask;
pub(crate) use check::Check;
pub(crate) use outcome::Outcome;
pub(crate) use start::Start;

use crate::app::Context;
use crate::state::State;
use joint_working_rules::Case;
use yew::prelude::*;

/// The root's context. Every component stands below the root, which provides it.
#[hook]
fn use_app() -> Context {
    let fallback = use_reducer(State::default);
    use_context::<Context>().unwrap_or_else(|| Context { state: fallback, root: AttrValue::default() })
}

/// What the reader calls an issue.
fn name(case: &Case, at: usize) -> String {
    case.issues.get(at).map(|issue| issue.name().to_owned()).unwrap_or_default()
}
