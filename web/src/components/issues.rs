//! The list of issues: one is added at a time, and can be taken out again.

use super::frame::{FieldError, Frame};
use super::{name, use_app};
use crate::browser;
use crate::state::{Action, Fault, MAX_LABEL};
use joint_working_rules::Step;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

const FIELD: &str = "aid-issue";

/// The words for a fault on this page.
fn words(fault: Fault) -> String {
    match fault {
        Fault::NoIssue => "Add at least one issue".into(),
        Fault::EmptyLabel => "Describe the issue in a few words, then add it".into(),
        Fault::LongLabel => format!("Describe the issue in {MAX_LABEL} characters or fewer"),
        Fault::NothingChosen => "Add the issues complained about".into(),
    }
}

/// The page with the list.
#[component]
pub(crate) fn Issues() -> Html {
    let app = use_app();
    let step = Step::Issues;
    let question = step.question().words();
    let case = app.state.case();
    let count = case.issues.len();
    let fault = app.state.fault.map(words);
    let error = fault.clone().map(|fault| (AttrValue::from(fault), AttrValue::from(FIELD)));

    // After an addition the field is ready for the next; after a removal its neighbour, or the field.
    let before = use_mut_ref(|| count);
    use_effect_with(count, move |count| {
        let earlier = std::mem::replace(&mut *before.borrow_mut(), *count);
        if earlier != *count {
            browser::focus(FIELD);
        }
    });
    use_effect_with(app.state.removing, |removing| {
        if removing.is_some() {
            browser::focus("aid-remove-yes");
        }
    });

    let input = {
        let state = app.state.dispatcher();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input {
                state.dispatch(Action::Type(input.value()));
            }
        })
    };
    let list = html! {
        <>
            <h1 id="aid-title">{ question.title }</h1>
            <p class="aid-hint" id="aid-hint">{ question.hint }</p>
            <p class="aid-status" role="status">{ status(count) }</p>
            if count > 0 {
                <ul class="aid-issues">
                    { for (0..count).map(|at| issue(&app, &name(&case, at), at)) }
                </ul>
            }
            <form class="aid-add" novalidate=true onsubmit={app.submit(Action::Add)}>
                <label for={FIELD}>{ if count == 0 { "First issue" } else { "Another issue" } }</label>
                if let Some(fault) = fault {
                    <FieldError id="aid-error" {fault} />
                }
                <div>
                    <input id={FIELD} type="text" autocomplete="off" spellcheck="false" value={app.state.typed.clone()}
                        aria-describedby={if error.is_some() { "aid-hint aid-error" } else { "aid-hint" }}
                        oninput={input} />
                    <button type="submit" class="btn quiet">{ "Add this issue" }</button>
                </div>
            </form>
        </>
    };
    html! { <Frame {step} {error} before={list}><></></Frame> }
}

fn status(count: usize) -> String {
    match count {
        0 => "No issue added yet".into(),
        1 => "1 issue added".into(),
        _ => format!("{count} issues added"),
    }
}

fn issue(app: &crate::app::Context, name: &str, at: usize) -> Html {
    let asked = app.state.removing == Some(at);
    html! {
        <li key={at}>
            <span>{ name }</span>
            if asked {
                <span class="aid-confirm" role="group" aria-label={format!("Remove {name}?")}>
                    <button type="button" class="aid-link" id="aid-remove-yes" onclick={app.send(Action::Remove(at))}>
                        { "Yes, remove" }<span class="aid-hidden">{ format!(" {name}") }</span>
                    </button>
                    <button type="button" class="aid-link" onclick={app.send(Action::Keep)}>
                        { "Keep" }<span class="aid-hidden">{ format!(" {name}") }</span>
                    </button>
                </span>
            } else {
                <button type="button" class="aid-link" onclick={app.send(Action::AskRemove(at))}>
                    { "Remove" }<span class="aid-hidden">{ format!(" {name}") }</span>
                </button>
            }
        </li>
    }
}
