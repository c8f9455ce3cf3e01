//! What the pages share: the ids of what takes the focus, and the buttons at the end.

use crate::context::Context;
use crate::state::Action;
use joint_working_compare::Reader;
use joint_working_interface::{COMMON, COMPARE};
use joint_working_web::elements::{actions, secondary_button};
use joint_working_web::view::html;
use yew::prelude::Html;

/// What is wrong.
pub(crate) const PROBLEM: &str = "aid-problem";
/// The button that clears everything.
pub(crate) const CLEAR: &str = "compare-clear";
/// The button that leaves everything as it is.
pub(crate) const KEEP: &str = "compare-keep";
/// The heading over the matching.
pub(crate) const MATCHING: &str = "compare-matching";

/// The heading of a reading's place.
pub(crate) const fn place_id(reader: Reader) -> &'static str {
    match reader {
        Reader::A => "reading-a",
        Reader::B => "reading-b",
    }
}

/// Buttons, and after them the one that clears everything; which asks first.
pub(crate) fn with_clear(app: &Context, mut buttons: Vec<Html>) -> Html {
    if app.state.clearing {
        return html! {
            <div role="group" aria-labelledby="compare-sure" key="sure">
                <p id="compare-sure">{ COMPARE.clear_sure }</p>
                <p class="aid-actions">
                    <button type="button" class="btn quiet" id={KEEP} onclick={app.send(Action::Keep)}>{ COMMON.keep_it }</button>
                    { secondary_button(COMPARE.clear_yes, app.send(Action::Clear)) }
                </p>
            </div>
        };
    }
    if app.state.has_something() {
        buttons.push(html! {
            <button type="button" class="btn quiet" id={CLEAR} onclick={app.send(Action::AskClear)}>{ COMPARE.clear }</button>
        });
    }
    html! { <div key="actions">{ actions(buttons) }</div> }
}
