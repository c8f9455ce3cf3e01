//! Keeping the result: the record, the case as a file, a link without typed words, print, and clearing everything; and the reader's
//! own view.

use super::folds::fold;
use super::found::Found;
use crate::components::ids::KEEP;
use crate::components::saving::saving;
use crate::context::Context;
use crate::state::{Action, Request};
use joint_working_interface::{COMMON, RESULT};
use joint_working_page_ids as ids;
use joint_working_rules::{Case, link};
use joint_working_web::browser;
use joint_working_web::elements::{Details, actions, details, hidden, hint, secondary_button, typing};
use joint_working_web::export::save;
use joint_working_web::handover::leading_here;
use joint_working_web::view::html;
use yew::prelude::{Callback, Event, Html, MouseEvent};

/// The button that clears everything.
pub(crate) const CLEAR: &str = "aid-clear";

/// The file of a saved record.
const RECORD_FILE: &str = "joint-working-record.txt";

/// What a reader can take with them.
pub(super) fn keep(app: &Context, found: Found<'_>) -> Html {
    let case: &Case = found.case;
    let text = app.state.record(found.answer, &browser::today());
    fold(
        RESULT.keep,
        None,
        html! {
            <>
                { actions(vec![
                    secondary_button(RESULT.print, Callback::from(|_| browser::print())),
                    save(app, RESULT.save_record, RECORD_FILE, text.clone(), Action::Notice(RESULT.record_saved)),
                ]) }
                { saving(app, case) }
                <p class="aid-alone">{ compare(app, case) }</p>
                { details(RESULT.record_text, Details::Closed, html! { <pre class="aid-record" translate="no" tabindex="0" role="region" aria-label={RESULT.record_text}>{ text }</pre> }) }
                { end(app) }
            </>
        },
    )
}

/// The way to the comparison with another reading, in a tab of its own, which asks this one for the words.
fn compare(app: &Context, case: &Case) -> Html {
    let href = leading_here(&[app.root.as_str(), ids::COMPARE_PAGE].concat(), &link::encode(case));
    html! { <a {href} target="_blank" rel="opener">{ RESULT.compare }{ hidden(COMMON.new_tab) }</a> }
}

/// The reader's own view.
pub(super) fn disagree(app: &Context) -> Html {
    let disagree = typing(app, Action::Disagree);
    fold(
        RESULT.disagree,
        None,
        html! {
            <div class="aid-field">
                <label for="aid-disagree">{ RESULT.disagree_label }</label>
                { hint("aid-disagree-hint", RESULT.disagree_hint) }
                <textarea id="aid-disagree" rows="3" autocomplete="off" spellcheck="false"
                    aria-describedby="aid-disagree-hint" value={app.state.disagreement.clone()} oninput={disagree}
                    onchange={app.send::<Event>(Action::Ask(Request::ShowTyped))} />
            </div>
        },
    )
}

/// Clearing everything: only after a yes, where that would lose something. By their keys the yes is another button, which the focus
/// comes to, and not this one with other words.
fn end(app: &Context) -> Html {
    if app.state.clearing {
        return html! {
            <p class="aid-actions" role="group" aria-label={RESULT.clear_sure} key="sure">
                <button type="button" class="btn quiet" id={KEEP} onclick={app.send(Action::Keep)}>{ COMMON.keep_it }</button>
                { secondary_button(RESULT.clear_yes, clear(app)) }
            </p>
        };
    }
    let loses = app.state.has_answers() || app.state.stored.is_some() || browser::stored_ticks().is_some();
    let onclick = if loses { app.send(Action::AskClear) } else { clear(app) };
    html! {
        <p class="aid-actions" key="clear">
            <button type="button" class="btn quiet" id={CLEAR} {onclick}>{ RESULT.clear_all }</button>
        </p>
    }
}

/// Clears the answers, and what is kept on this device.
fn clear(app: &Context) -> Callback<MouseEvent> {
    let act = app.act.clone();
    Callback::from(move |_| {
        browser::forget_case();
        browser::store_ticks(None);
        act.emit(Action::Restart);
    })
}
