//! Saving the case, and opening another: on a page of their own, which every page of the questions leads to.

use super::ids::KEEP;
use super::saving::{save_file, saving};
use super::tools::tools;
use crate::context::Context;
use crate::open::{FILE, LINK, not_opened};
use crate::state::{Action, Page, Request, Source};
use joint_working_interface::AID;
use joint_working_page_ids as ids;
use joint_working_rules::scenarios::WORKED;
use joint_working_rules::{MAX_BYTES, fill};
use joint_working_web::browser;
use joint_working_web::elements::{h2, hint, p, secondary_button, status};
use joint_working_web::export::by_hand;
use joint_working_web::frame::problem;
use joint_working_web::view::html;
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, HtmlInputElement};
use yew::prelude::{Callback, Event, Html, MouseEvent, SubmitEvent};

/// The page.
pub(crate) fn files(app: &Context) -> Html {
    let state = &app.state;
    let problem = state.unopened.as_ref().map(|(why, field)| problem(why, field, state.failures));
    if state.replacing.is_some() {
        return html! {
            <>
                { tools(app) }
                <h1 id={ids::TITLE}>{ AID.files }</h1>
                { p(AID.replace_sure) }
                <p class="aid-actions" role="group" aria-label={AID.replace_sure}>
                    <button type="button" class="btn quiet" id={KEEP} onclick={app.send(Action::Keep)}>{ AID.replace_no }</button>
                    { secondary_button(AID.replace_yes, app.send(Action::Replace)) }
                    { save_file(app, state.case()) }
                </p>
                { status(state.notice, state.said) }
            </>
        };
    }
    let saving = if state.has_case() { saving(app, state.case()) } else { p(AID.no_case_yet) };
    html! {
        <>
            { tools(app) }
            { problem }
            <h1 id={ids::TITLE}>{ AID.files }</h1>
            { h2(AID.save_title) }
            { saving }
            { status(state.notice, state.said) }
            { by_hand(state.by_hand.as_ref()) }
            { h2(AID.open_title) }
            { opening(app) }
        </>
    }
}

/// The ways to open a case: a file, a link, an example.
pub(super) fn opening(app: &Context) -> Html {
    let examples = WORKED
        .iter()
        .map(|example| html! { <li><a href={["#", ids::EXAMPLE, example.id].concat()} onclick={choose(app)}>{ example.title }</a></li> });
    html! {
        <>
            <div class="aid-field">
                <label for={FILE}>{ AID.file_label }</label>
                { hint("aid-file-hint", AID.file_hint) }
                <input type="file" id={FILE} accept=".json,.txt,application/json,text/plain" aria-describedby="aid-file-hint"
                    onchange={read(app)} />
            </div>
            <form class="aid-field" novalidate=true onsubmit={open(app)}>
                <label for={LINK}>{ AID.link_label }</label>
                { hint("aid-link-hint", AID.link_hint) }
                <div class="aid-beside">
                    <input type="text" id={LINK} autocomplete="off" spellcheck="false" aria-describedby="aid-link-hint" />
                    <button type="submit" class="btn quiet">{ AID.open_link }</button>
                </div>
            </form>
            { h2(AID.examples) }
            <ul class="aid-alone">{ for examples }</ul>
        </>
    }
}

/// Where the address is that of the example already, the browser would do nothing.
fn choose(app: &Context) -> Callback<MouseEvent> {
    let act = app.act.clone();
    let here = app.state.address().map(str::to_owned);
    Callback::from(move |event: MouseEvent| {
        let link = event.target().and_then(|target| target.dyn_into::<HtmlAnchorElement>().ok());
        if here.is_some() && link.is_some_and(|link| link.hash().strip_prefix('#') == here.as_deref()) {
            event.prevent_default();
            act.emit(Action::Show(Page::Result));
        }
    })
}

/// Opens the link that was pasted: the whole address, or its code alone.
fn open(app: &Context) -> Callback<SubmitEvent> {
    let act = app.act.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        act.emit(Action::Ask(Request::Read(Source::Link(browser::value(LINK)))));
    })
}

/// Reads the chosen file; what is wrong with it is said by name.
fn read(app: &Context) -> Callback<Event> {
    let act = app.act.clone();
    Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        input.set_value("");
        if file.size() > MAX_BYTES as f64 {
            return act.emit(not_opened(&fill(AID.too_large, &[("most", &MAX_BYTES.to_string())])));
        }
        let act = act.clone();
        browser::read(&file, move |text| {
            act.emit(match text {
                Some(text) => Action::Ask(Request::Read(Source::File(text))),
                None => not_opened(AID.unreadable),
            });
        });
    })
}
