//! The start page: what the aid does, and the ways in.

use super::files::opening;
use super::ids::{FORGET, KEEP};
use crate::context::Context;
use crate::state::{Action, Page, Request, Source};
use joint_working_interface::{AID, COMMON};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::START;
use joint_working_web::browser;
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{actions, beside, button, details, secondary_button, status};
use joint_working_web::frame::problem;
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, MouseEvent};

/// The start page. The static page shows the same until the aid has come, so that nothing moves.
pub(crate) fn start(app: &Context) -> Html {
    let state = &app.state;
    let mut ways = vec![
        button(if state.has_case() { AID.carry_on } else { START.begin }, app.send(Action::Start)),
        secondary_button(AID.one_page, app.send(Action::Show(Page::AllPanels))),
    ];
    if state.has_case() {
        ways.push(secondary_button(AID.check_title, app.send(Action::Show(Page::Check))));
    }
    if let Some(code) = &state.stored {
        ways.push(secondary_button(AID.stored_open, app.send(Action::Ask(Request::Read(Source::Link(code.clone()))))));
        ways.push(forgetting(app));
    }
    let next = [app.root.as_str(), ids::NEXT_STEPS_PAGE].concat();
    // In a frame of another site's page, what leaves the aid opens beside that page.
    let skip = if browser::is_embedded() {
        beside(next, START.next)
    } else {
        html! { <a href={next}>{ START.next }</a> }
    };
    // Said before the heading, which takes the focus: a screen reader lands on what comes first, and then the heading is news to it.
    let is_cleared = state.notice == Some(AID.cleared);
    let has_status = state.stored.is_some() || state.notice.is_some() && !is_cleared;
    html! {
        <>
            { state.unopened.as_ref().map(|(why, field)| problem(why, field, state.failures)) }
            { is_cleared.then(|| status(state.notice, state.said)) }
            <h1 id={ids::TITLE}>{ START.title }</h1>
            <ul class="aid-points">{ for START.points.iter().map(|point| html! { <li>{ *point }</li> }) }</ul>
            { edition_note(state.earlier.as_ref()) }
            { actions(ways) }
            { has_status.then(|| status(state.notice, state.said)) }
            <p class="aid-alone">{ skip }</p>
            { details(AID.open_more, state.unopened.is_some().into(), opening(app)) }
        </>
    }
}

/// Forgetting what this device remembers: only after a yes, as nothing brings it back.
fn forgetting(app: &Context) -> Html {
    if !app.state.forgetting {
        let onclick = app.send(Action::AskForget);
        return html! { <button type="button" class="btn quiet" id={FORGET} key="forget" {onclick}>{ AID.stored_clear }</button> };
    }
    html! {
        <span class="aid-actions" role="group" aria-label={AID.forget_sure} key="sure">
            <span>{ AID.forget_sure }</span>
            <button type="button" class="btn quiet" id={KEEP} onclick={app.send(Action::Keep)}>{ COMMON.keep_it }</button>
            { secondary_button(AID.forget_yes, forget(app)) }
        </span>
    }
}

/// Clears what is kept on this device.
fn forget(app: &Context) -> Callback<MouseEvent> {
    let act = app.act.clone();
    Callback::from(move |_| {
        browser::forget_case();
        act.emit(Action::Stored(None));
        act.emit(Action::Notice(AID.forgotten));
    })
}
