//! The list of the next steps: what the check recommends, which of them this case needs, and for whom they are. The static page
//! shows the same until the program has come.

use super::parts::{asking, missing_answers, onward};
use crate::context::Context;
use crate::form::FormState;
use crate::state::{Action, Checked, Complaint, Topic};
use joint_working_casework::apart::Apart;
use joint_working_casework::guidance::{PAGE, WAY};
use joint_working_casework::way::{Asking, Step, recommends};
use joint_working_interface::{COMMON, NEXT};
use joint_working_page_ids as ids;
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{about, actions, beside, h2, link, p, secondary_button, status};
use joint_working_web::handover;
use joint_working_web::view::html;
use yew::prelude::{Callback, Html};

/// The button that clears everything, and the one that keeps it.
pub(crate) const CLEAR: &str = "aid-clear";
pub(crate) const KEEP: &str = "aid-keep";

/// The page.
pub(super) fn all(app: &Context) -> Html {
    let answer = app.state.answer();
    let (needed, others) = app.state.steps();
    // With a case in hand the way leads on from here; without one, the reader picks.
    let first = answer.and(needed.first().copied()).map(|step| onward(app, Some(step)));
    let needed = html! { <ol class="aid-points">{ for needed.into_iter().map(|step| item(app, step)) }</ol> };
    let others = (!others.is_empty()).then(|| {
        let others = others.into_iter().map(|step| item(app, step));
        html! { <>{ h2(WAY.others) }<ul class="aid-points">{ for others }</ul></> }
    });
    let update = || secondary_button(PAGE.update, Callback::from(|_| handover::ask()));
    let mut buttons: Vec<Html> = answer.map(|_| update()).into_iter().collect();
    if answer.is_some() || app.state.form != FormState::default() {
        buttons.push(clearing(app));
    }
    let said = answer.map(recommends);
    let open = Apart::of(app.state.checked.as_deref().map(Checked::check)).open;
    html! {
        <>
            <h1 id={ids::TITLE}>{ PAGE.title }</h1>
            { p(said.map_or(PAGE.no_case, |(said, _)| said)) }
            { said.and_then(|(_, blocked)| blocked).map(p) }
            { missing_answers(app) }
            { open.map(p) }
            { (app.state.may_ask() && app.state.asking != Asking::AsRecommended).then(|| asking(app)) }
            { edition_note(app.state.earlier()) }
            { about(WAY.for_whom.text) }
            { status(app.state.notice, app.state.said) }
            { answer.map(|_| h2(WAY.needed)) }
            { needed }
            { first }
            { others }
            <p class="aid-alone">{ beside([app.root.as_str(), ids::CHECKLISTS_PAGE].concat(), PAGE.checklists) }</p>
            { about(PAGE.privacy) }
            { answer.map(|_| about(PAGE.as_it_stood)) }
            { (!buttons.is_empty()).then(|| actions(buttons)) }
        </>
    }
}

/// Clearing everything: only after a yes. By their keys the yes is another button, and not this one with other words.
fn clearing(app: &Context) -> Html {
    if !app.state.clearing {
        let onclick = app.send(Action::AskClear);
        return html! { <button type="button" class="btn quiet" id={CLEAR} key="clear" {onclick}>{ NEXT.clear }</button> };
    }
    html! {
        <span class="aid-actions" role="group" aria-label={NEXT.clear_sure} key="sure">
            <span>{ NEXT.clear_sure }</span>
            <button type="button" class="btn quiet" id={KEEP} onclick={app.send(Action::Keep)}>{ COMMON.keep_it }</button>
            { secondary_button(NEXT.clear_yes, app.send(Action::Clear)) }
        </span>
    }
}

fn item(app: &Context, step: Step) -> Html {
    html! { <li>{ link(step.title_for(app.state.answer()), "", app.send(Action::Show(Topic::Of(step)))) }</li> }
}

/// Another case has come: whose are the things filled in and ticked?
pub(super) fn whose(app: &Context) -> Html {
    let ways = vec![
        secondary_button(PAGE.same_case, app.send(Action::Settle(Complaint::Same))),
        secondary_button(PAGE.other_case, app.send(Action::Settle(Complaint::Another))),
    ];
    html! { <><h1 id={ids::TITLE}>{ PAGE.title }</h1>{ p(if app.state.is_of_before() { PAGE.of_before } else { PAGE.another }) }{ actions(ways) }</> }
}
