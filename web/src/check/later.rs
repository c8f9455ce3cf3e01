//! The second part of the program: what no reader needs before the first questions. It is compiled into a file of its own, which is
//! fetched once a reader has begun, so that the first questions come sooner. Only what is reached from here alone goes into it.

use crate::components;
use crate::context::Context;
use crate::drawn::{Drawn, Sight};
use crate::open;
use crate::state::{Action, Page, Source, State};
use joint_working_web::handover::Handover;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Html;

/// What the second part does.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    /// A page that is no question; `None` where there is nothing to show on it.
    pub(crate) page: fn(&Context, Page, Drawn) -> Option<Html>,
    /// The recommendation under a change that is being tried: the result as the reader left it, out of sight.
    pub(crate) left: fn(&Context) -> Html,
    /// Reads a case that is to be opened; `None` where the address asks for none.
    pub(crate) read: fn(Source) -> Option<Action>,
    /// The case for the next steps, where it is whole.
    pub(crate) handover: fn(&State, &str) -> Option<Handover>,
}

impl PartialEq for Later {
    /// There is only one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// How far the second part of the program is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Second {
    /// Nobody needs it yet.
    Unasked,
    Asked,
    /// Asked for, and a reader has waited for it so long that they are told.
    Late,
    Here(Later),
    /// It could not be had. Which visit was shown then: another asks anew.
    NotCome(usize),
}

/// Brings the second part, and gives what it does.
///
/// # Errors
///
/// It could not be fetched, or is not what it should be. Asked again, it is fetched again.
#[wasm_split(later, fallible)]
pub(crate) fn bring() -> Result<Later, SplitLoaderError> {
    Ok(Later { page, left, read: open::read, handover: State::handover })
}

fn page(app: &Context, page: Page, drawn: Drawn) -> Option<Html> {
    Some(match page {
        Page::AllPanels => components::one_page(app, drawn),
        Page::Files => components::files(app),
        Page::Check => components::check(app),
        Page::Result => components::result(app, Sight::In),
        Page::Trial => return components::trial(app),
        Page::Start | Page::Panel(_) => return None,
    })
}

fn left(app: &Context) -> Html {
    components::result(app, Sight::Out)
}
