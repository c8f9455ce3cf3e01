//! What a page has around it: the way back, the error summary, and the words beside a field.

use crate::browser;
use crate::view::html;
use joint_working_interface::COMMON;
use joint_working_page_ids as ids;
use yew::prelude::{Callback, Html, MouseEvent};

/// The way back: what the browser's own Back does.
pub fn back() -> Html {
    let back = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::go_back();
    });
    html! { <p class="aid-back"><a href={["#", ids::TITLE].concat()} onclick={back}>{ COMMON.back }</a></p> }
}

/// What is wrong, above the heading, with a link to the field where it can be put right. `times` counts how often something was: made
/// anew, it is said anew. All of it is the name of what takes the focus, so that it is said once: an alert that also takes the focus is
/// said twice.
pub fn problem(fault: &str, field: &'static str, times: u32) -> Html {
    html! {
        <div class="aid-problem" key={times} id="aid-problem" role="group" aria-labelledby="aid-problem-title aid-problem-what">
            <h2 id="aid-problem-title">{ COMMON.problem }</h2>
            <p id="aid-problem-what"><a href={["#", field].concat()} onclick={focus_field(field)}>{ fault.to_owned() }</a></p>
        </div>
    }
}

/// Everything that is wrong, above the heading, each with a link to the field where it can be put right. `times` as above.
pub fn problems(all: Vec<(String, String)>, times: u32) -> Html {
    let one = |(fault, field): (String, String)| {
        let focus = field.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(&focus);
        });
        html! { <li><a href={["#", &field].concat()} {onclick}>{ fault }</a></li> }
    };
    html! {
        <div class="aid-problem" key={times} id="aid-problem" role="group" aria-labelledby="aid-problem-title aid-problem-what">
            <h2 id="aid-problem-title">{ COMMON.problem }</h2>
            <ul id="aid-problem-what">{ for all.into_iter().map(one) }</ul>
        </div>
    }
}

/// The words of the summary again, beside the field that they describe by this id.
pub fn error_beside(fault: &str, id: String) -> Html {
    html! { <p class="aid-error" {id}><span class="aid-hidden">{ COMMON.error }</span>{ fault.to_owned() }</p> }
}

/// A link of the error summary puts the focus into the field and leaves the address alone.
fn focus_field(field: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(field);
    })
}

/// The id of the words beside the field.
pub const ERROR: &str = "aid-error";

/// What describes a field: its hint and, where there is one, its error.
pub const fn described_by(fault: Option<&str>) -> &'static str {
    if fault.is_some() { "aid-hint aid-error" } else { "aid-hint" }
}

/// The words of the summary again, beside the field.
pub fn field_error(fault: &str) -> Html {
    html! {
        <p class="aid-error" id={ERROR}><span class="aid-hidden">{ COMMON.error }</span>{ fault.to_owned() }</p>
    }
}
