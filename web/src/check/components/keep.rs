//! Keeping the result: the record, the case as a file, a link without typed words, print, and clearing everything.

use super::YES;
use crate::context::Context;
use crate::state::Action;
use joint_working_rules::{Answer, Case, link};
use joint_working_web::browser;
use joint_working_web::elements::{actions, details, h2, hint, secondary_button, typing};
use joint_working_web::export::{copy, save};
use yew::prelude::*;

/// The button that clears everything.
pub(crate) const CLEAR: &str = "aid-clear";

/// What a reader can take with them.
pub(super) fn keep(app: &Context, case: &Case, answer: &Answer) -> Html {
    let state = &app.state;
    let text = state.record(answer, &browser::today());
    let disagree = typing(app, Action::Disagree);
    html! {
        <>
            if !state.disagreement.trim().is_empty() {
                <p class="aid-printed">{ format!("I disagree because: {}", state.disagreement) }</p>
            }
            <div class="aid-keep">
            { h2("Keep it") }
            <div class="aid-field">
                <label for="aid-disagree">{ "I disagree because (optional)" }</label>
                { hint("aid-disagree-hint", "Your reason goes into the record, and not into the saved case or the link.") }
                <textarea id="aid-disagree" rows="3" autocomplete="off" spellcheck="false"
                    aria-describedby="aid-disagree-hint" value={state.disagreement.clone()} oninput={disagree} />
            </div>
            <p class="aid-status" role="status">{ state.notice.unwrap_or_default() }</p>
            { actions(vec![
                    copy(app, "Copy the record", text.clone(), "The record is copied"),
                    copy(app, "Copy a link to the answers, without your words", browser::link_to(&link::encode(case)), "The link is copied"),
                    save(app, "Save the case, to open it here again", "joint-working-case.json", case.to_json(), "The case is saved"),
                    save(app, "Save the record, for your case system", "joint-working-record.txt", text.clone(), "The record is saved"),
                    secondary_button("Print", Callback::from(|_| browser::print())),
                ]) }
            { on_device(app, case) }
            { details("The record as text", false, html! { <pre class="aid-record" tabindex="0" role="region" aria-label="The record as text">{ text }</pre> }) }
            { end(app) }
            </div>
        </>
    }
}

/// Keeping the options chosen on this device, for the next visit; what was typed is not kept.
fn on_device(app: &Context, case: &Case) -> Html {
    let code = link::encode(case);
    let act = app.act.clone();
    let (label, about, click) = if app.state.stored.as_ref() == Some(&code) {
        let click = Callback::from(move |_: MouseEvent| {
            browser::forget();
            act.emit(Action::Stored(None));
            act.emit(Action::Notice("Nothing is kept on this device"));
        });
        (
            "Clear what is kept on this device",
            "The options you chose are kept on this device, without your words.",
            click,
        )
    } else {
        let click = Callback::from(move |_: MouseEvent| {
            let kept = browser::keep(&code);
            act.emit(Action::Stored(kept.then(|| code.clone())));
            act.emit(Action::Notice(if kept {
                "The options are kept on this device"
            } else {
                "They could not be kept on this device"
            }));
        });
        let about = "Only the answers you ticked are kept, not your words. Others who use this browser can open them.";
        ("Keep the options on this device", about, click)
    };
    html! {
        <div class="aid-field">
            { hint("aid-device-hint", about) }
            <p class="aid-actions">
                <button type="button" class="btn quiet" aria-describedby="aid-device-hint" onclick={click}>{ label }</button>
            </p>
        </div>
    }
}

/// Clearing everything: only after a yes, where that would lose something.
fn end(app: &Context) -> Html {
    if app.state.clearing {
        return html! {
            <p class="aid-actions" role="group" aria-label="Clear everything?">
                <button type="button" class="btn" id={YES} onclick={clear(app)}>{ "Yes, clear everything" }</button>
                { secondary_button("No, keep it", app.send(Action::Keep)) }
            </p>
        };
    }
    let onclick = if app.state.has_answers() { app.send(Action::AskClear) } else { clear(app) };
    html! {
        <p class="aid-actions">
            <button type="button" class="btn quiet" id={CLEAR} {onclick}>{ "Clear everything and start again" }</button>
        </p>
    }
}

/// Clears the answers, and what is kept on this device.
fn clear(app: &Context) -> Callback<MouseEvent> {
    let act = app.act.clone();
    Callback::from(move |_| {
        browser::forget();
        browser::keep_ticks(None);
        act.emit(Action::Restart);
    })
}
