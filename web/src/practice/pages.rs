//! The pages of practice.

pub(crate) mod aloud;
mod asked;
mod choices;
mod drill;
mod end;
mod names;
mod page_parts;
mod pair;
mod progress;
mod start;
mod told;
mod what_if;

use crate::context::Context;
use crate::state::{Page, State};
use joint_working_interface::PRACTICE;
use joint_working_practice::set::Item;
use yew::prelude::Html;

/// The page that is shown.
pub(crate) fn page(app: &Context) -> Html {
    match app.state.page() {
        Page::Start => start::start(app),
        Page::Ask(run, item @ Item::Case(case)) => asked::asked(app, run, item, case),
        Page::Ask(run, item) => drill::asked(app, run, item),
        Page::Told(run, item @ Item::Case(case)) => told::told(app, run, item, case),
        Page::Told(run, item) => drill::told(app, run, item),
        Page::If(run, case) => what_if::asked(app, run, case),
        Page::Then(run, case) => what_if::told(app, run, case),
        Page::PairAsk(pair) => pair::asked(app, pair),
        Page::PairTold(pair) => pair::told(app, pair),
        Page::Aloud => aloud::aloud(app),
        Page::End(run) => end::end(app, run),
        Page::Progress => progress::progress(app),
    }
}

/// The heading of the page that is shown; none on the start.
pub(crate) fn heading(state: &State) -> Option<String> {
    let title = |case: usize| state.case(case).map(|one| one.title.clone()).unwrap_or_default();
    let words = match state.page() {
        Page::Start => return None,
        Page::Ask(_, item) => names::of_item(state, item),
        Page::Told(_, item) => names::heading(state.verdict(item), item).to_owned(),
        Page::If(_, case) => [PRACTICE.what_if_title, " ", &title(case)].concat(),
        Page::Then(_, case) => what_if::verdict(state, case).to_owned(),
        Page::PairAsk(_) => PRACTICE.pair_ask.to_owned(),
        Page::PairTold(_) => PRACTICE.pair_told.to_owned(),
        Page::Aloud => PRACTICE.aloud_title.to_owned(),
        Page::End(_) => PRACTICE.end_title.to_owned(),
        Page::Progress => PRACTICE.progress_title.to_owned(),
    };
    Some(words)
}
