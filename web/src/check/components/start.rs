//! The start page: what the aid does, and the ways in.

use super::frame::problem;
use crate::context::Context;
use crate::open::{self, LINK, open_link};
use crate::state::{Action, Page};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::START;
use joint_working_rules::scenarios::WORKED;
use joint_working_rules::{Case, MAX_BYTES};
use joint_working_web::browser;
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{actions, button, details, h2, hint, secondary_button};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

const FILE: &str = "aid-file";

/// The start page. The static page shows the same until the aid has come, so that nothing moves.
pub(crate) fn start(app: &Context) -> Html {
    let unopened = app.state.unopened.clone();
    let state = &app.state;
    let mut ways = vec![button(if state.has_case() { "Go on" } else { START.begin }, app.send(Action::Start))];
    if state.has_case() {
        ways.push(secondary_button("Check your answers", app.send(Action::Show(Page::Check))));
    }
    if let Some(code) = &state.stored {
        ways.push(secondary_button("Open what is kept on this device", app.send(open_link(code))));
        ways.push(secondary_button("Clear it", forget(app)));
    }
    let examples = WORKED
        .iter()
        .map(|example| html! { <li><a href={["#", ids::EXAMPLE, example.id].concat()}>{ example.title }</a></li> });
    let open = html! {
        <>
            <div class="aid-field">
                <label for={FILE}>{ "A case saved as a file" }</label>
                { hint("aid-file-hint", "It is read on this device only.") }
                <input type="file" id={FILE} accept=".json,application/json" aria-describedby="aid-file-hint"
                    onchange={read(app)} />
            </div>
            <form class="aid-field" novalidate=true onsubmit={open(app)}>
                <label for={LINK}>{ "A link to a case" }</label>
                { hint("aid-link-hint", "It holds the options chosen, and no words that were typed.") }
                <div class="aid-beside">
                    <input type="text" id={LINK} autocomplete="off" spellcheck="false" aria-describedby="aid-link-hint" />
                    <button type="submit" class="btn quiet">{ "Open the link" }</button>
                </div>
            </form>
            { h2("An example of the briefing") }
            <ul>{ for examples }</ul>
        </>
    };
    html! {
        <>
            if let Some((why, field)) = unopened {
                { problem(&why, field) }
            }
            <h1 id={ids::TITLE}>{ START.title }</h1>
            <ul class="aid-points">{ for START.points.iter().map(|point| html! { <li>{ *point }</li> }) }</ul>
            { edition_note(state.earlier.as_ref()) }
            { actions(ways) }
            <p><a href={[app.root.as_str(), ids::NEXT_STEPS_PAGE].concat()}>{ START.next }</a></p>
            { details("Open a saved case, a link or an example", state.unopened.is_some(), open) }
        </>
    }
}

/// Clears what is kept on this device.
fn forget(app: &Context) -> Callback<MouseEvent> {
    let act = app.act.clone();
    Callback::from(move |_| {
        browser::forget();
        act.emit(Action::Stored(None));
    })
}

/// Opens the link that was pasted: the whole address, or its code alone.
fn open(app: &Context) -> Callback<SubmitEvent> {
    let act = app.act.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let pasted = browser::value(LINK);
        let code = pasted.split_once('#').map_or(&*pasted, |(_, code)| code).trim();
        act.emit(open_link(code));
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
            let why = format!("The file is not opened: it is larger than {MAX_BYTES} bytes");
            return act.emit(Action::CannotOpen(why, FILE));
        }
        let act = act.clone();
        browser::read(&file, move |text| {
            let read = text.ok_or_else(|| "it is not text".to_owned());
            let opened = read.and_then(|text| Case::open(&text).map_err(|fault| fault.to_string()));
            act.emit(match opened {
                Ok(opened) => open::open(opened.case.into_case(), opened.earlier),
                Err(why) => Action::CannotOpen(format!("The file is not opened: {why}"), FILE),
            });
        });
    })
}
