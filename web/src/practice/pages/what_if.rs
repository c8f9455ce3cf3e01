//! The case again, with one fact changed: decide, then see what comes of it.

use super::asked::top;
use super::choices::{Cases, Option_, choices, error, field, summary};
use super::told::{compared, onward, place_id};
use super::{names, page_parts};
use crate::context::Context;
use crate::state::{Action, Fault, Run, State};
use joint_working_interface::{AID, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_practice::Place;
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_web::elements::{Details, actions, button, details, h2, secondary_button};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The question.
pub(super) fn asked(app: &Context, run: Run, case: usize) -> Html {
    let Some(of) = app.state.case(case) else { return html! {} };
    let given = app.state.given_then(case);
    let one = |issue: usize| {
        let options: Vec<Option_> = Place::ALL
            .iter()
            .map(|to| (names::place(*to), given.place(issue) == Some(*to), Action::PlaceThen(case, issue, *to)))
            .collect();
        let fault = Fault::PlaceThen(case, issue);
        choices(app, &field(fault), html! { <>{ names::issue(of, issue).to_owned() }</> }, options, error(app, fault))
    };
    html! {
        <>
            { top(app) }
            { summary(app, Cases::One) }
            <p class="aid-step">{ &of.title }</p>
            <h1 id={ids::TITLE}>{ PRACTICE.what_if_title }</h1>
            <p class="aid-lead">{ page_parts::text(ids::WHAT_IF, of) }</p>
            { details(PRACTICE.the_case, Details::Closed, page_parts::story(of)) }
            { before(of) }
            <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                { h2(PRACTICE.ask_then) }
                { for (0..of.issues.len()).map(one) }
                <p class="aid-actions">
                    <button type="submit" class="btn">{ AID.go_on }</button>
                    { secondary_button(onward(app, run, Item::Case(case)), app.send(Action::Next)) }
                </p>
            </form>
        </>
    }
}

/// Where each issue goes without the change.
fn before(of: &Exercise) -> Html {
    let row = |(at, place): (usize, Place)| {
        html! { <li>{ names::issue(of, at).to_owned() }{ ": " }<span class="aid-to" data-place={place_id(place)}>{ names::place(place) }</span></li> }
    };
    html! { <><p>{ PRACTICE.as_it_was }</p><ul>{ for of.places().into_iter().enumerate().map(row) }</ul></> }
}

/// How it went.
pub(super) fn verdict(state: &State, case: usize) -> &'static str {
    let right = state.case(case).map(|of| (state.given_then(case).places(of), of.places_then()));
    match right {
        Some((Some(said), right)) if said == right => PRACTICE.then_right,
        _ => PRACTICE.wrong,
    }
}

/// What comes of it.
pub(super) fn told(app: &Context, run: Run, case: usize) -> Html {
    let Some(of) = app.state.case(case) else { return html! {} };
    let given = app.state.given_then(case);
    html! {
        <>
            { top(app) }
            <p class="aid-step">{ &of.title }</p>
            <h1 id={ids::TITLE}>{ verdict(app.state, case) }</h1>
            <p class="aid-lead">{ page_parts::text(ids::WHAT_IF, of) }</p>
            { compared(of, &|issue| given.place(issue), &of.places_then()) }
            { h2(PRACTICE.then_title) }
            <div class="aid-deciding">{ page_parts::text(ids::THEN, of) }</div>
            <div class="aid-onward">{ actions(vec![button(onward(app, run, Item::Case(case)), app.send(Action::Next))]) }</div>
        </>
    }
}
