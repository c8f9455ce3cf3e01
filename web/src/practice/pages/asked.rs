//! A case is asked about: commit first.

use super::choices::{Cases, Option_, choices, error, field, summary};
use super::{names, page_parts};
use crate::context::Context;
use crate::state::{Action, Fault, Page, Run};
use joint_working_interface::{AID, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_practice::{DecidedBy, Place, Sureness};
use joint_working_rules::fill;
use joint_working_web::elements::{h2, link};
use joint_working_web::frame::back;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page.
pub(super) fn asked(app: &Context, run: Run, item: Item, case: usize) -> Html {
    let Some(of) = app.state.case(case) else { return html! {} };
    html! {
        <>
            { top(app) }
            { summary(app, Cases::One) }
            <p class="aid-step">{ step(app, run, item) }</p>
            <h1 id={ids::TITLE}>{ &of.title }</h1>
            <div class="aid-practice">
                <div class="aid-story">{ page_parts::story(of) }</div>
                <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                    { places(app, case, of) }
                    { by(app, case, html! { <h2>{ PRACTICE.ask_by }</h2> }) }
                    { sureness(app, case) }
                    <p class="aid-actions"><button type="submit" class="btn">{ AID.go_on }</button></p>
                </form>
            </div>
        </>
    }
}

/// The way back, and the way out.
pub(super) fn top(app: &Context) -> Html {
    html! {
        <div class="aid-tools">{ back() }<span>{ link(PRACTICE.leave, "", app.send(Action::Show(Page::Start))) }</span></div>
    }
}

/// Which of a set it is.
pub(super) fn step(app: &Context, run: Run, item: Item) -> String {
    let (number, count) = app.state.place_in(run, item);
    if count == 1 {
        return PRACTICE.set_one.to_owned();
    }
    let words = if matches!(run, Run::Drill(..)) { PRACTICE.set_item } else { PRACTICE.set_case };
    fill(words, &[("number", &number.to_string()), ("count", &count.to_string())])
}

/// Where each issue goes.
pub(super) fn places(app: &Context, case: usize, of: &Exercise) -> Html {
    let given = app.state.given(Item::Case(case));
    let one = |issue: usize| {
        let options: Vec<Option_> = Place::ALL
            .iter()
            .map(|to| (names::place(*to), given.place(issue) == Some(*to), Action::Place(case, issue, *to)))
            .collect();
        let fault = Fault::Place(case, issue);
        choices(app, &field(fault), html! { <>{ names::issue(of, issue).to_owned() }</> }, options, error(app, fault))
    };
    html! {
        <>
            { h2(PRACTICE.ask_places) }
            <p class="aid-hint">{ PRACTICE.ask_places_help }</p>
            { for (0..of.issues.len()).map(one) }
        </>
    }
}

/// What decides.
pub(super) fn by(app: &Context, case: usize, legend: Html) -> Html {
    let given = app.state.given(Item::Case(case));
    let options: Vec<Option_> =
        DecidedBy::ALL.iter().map(|by| (names::by(*by), given.by == Some(*by), Action::By(case, *by))).collect();
    let fault = Fault::By(case);
    choices(app, &field(fault), legend, options, error(app, fault))
}

/// How sure the reader is.
fn sureness(app: &Context, case: usize) -> Html {
    let given = app.state.given(Item::Case(case));
    let options: Vec<Option_> = Sureness::ALL
        .iter()
        .map(|sure| (names::sureness(*sure), given.sureness == Some(*sure), Action::Sure(case, *sure)))
        .collect();
    let fault = Fault::Sure(case);
    choices(app, &field(fault), html! { <h2>{ PRACTICE.ask_sure }</h2> }, options, error(app, fault))
}
