//! Two cases side by side that look alike.

use super::asked::{by, places, top};
use super::choices::{Cases, summary};
use super::told::{compared, deciding, said_to};
use super::{names, page_parts};
use crate::context::Context;
use crate::state::{Action, PAIRS, Page};
use joint_working_interface::{AID, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_practice::set::Item;
use joint_working_web::elements::{Details, actions, button, details, p};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The cases of a pair, by their positions.
fn cases(app: &Context, pair: usize) -> Vec<usize> {
    let ids = PAIRS.get(pair).copied().unwrap_or_default();
    ids.iter().filter_map(|id| app.state.cases.iter().position(|one| one.id == *id)).collect()
}

/// The two stories, and what is asked about each.
pub(super) fn asked(app: &Context, pair: usize) -> Html {
    let column = |case: usize| {
        let Some(of) = app.state.case(case) else { return html! {} };
        html! {
            <section>
                <h2>{ &of.title }</h2>
                { page_parts::story(of) }
                <div class="aid-below">{ places(app, case, of) }{ by(app, case, html! { <h2>{ PRACTICE.ask_by }</h2> }) }</div>
            </section>
        }
    };
    html! {
        <>
            { top(app) }
            { summary(app, Cases::Two) }
            <h1 id={ids::TITLE}>{ PRACTICE.pair_ask }</h1>
            { p(PRACTICE.pair_intro) }
            <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                <div class="aid-pair">{ for cases(app, pair).into_iter().map(column) }</div>
                <p class="aid-actions"><button type="submit" class="btn">{ AID.go_on }</button></p>
            </form>
        </>
    }
}

/// What makes the difference, and what came of each.
pub(super) fn told(app: &Context, pair: usize) -> Html {
    let column = |case: usize| {
        let Some(of) = app.state.case(case) else { return html! {} };
        let item = Item::Case(case);
        let (given, verdict) = (app.state.given(item), app.state.verdict(item));
        html! {
            <section>
                <h2>{ &of.title }</h2>
                <p class="aid-verdict-line" data-verdict={verdict.map(|verdict| verdict.id())}>{ names::heading(verdict, item) }</p>
                { compared(of, &|issue| given.place(issue), &of.places()) }
                { deciding(app, of, given.by) }
                { details(PRACTICE.other_answers, Details::Closed, said_to(of, given.places(of).zip(given.by))) }
                { details(PRACTICE.the_case, Details::Closed, page_parts::story(of)) }
            </section>
        }
    };
    html! {
        <>
            { top(app) }
            <h1 id={ids::TITLE}>{ PRACTICE.pair_told }</h1>
            { PRACTICE.pairs.get(pair).copied().map(p) }
            <div class="aid-pair">{ for cases(app, pair).into_iter().map(column) }</div>
            <div class="aid-onward">{ actions(vec![button(PRACTICE.to_start, app.send(Action::Show(Page::Start)))]) }</div>
        </>
    }
}
