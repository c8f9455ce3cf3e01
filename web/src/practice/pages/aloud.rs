//! One complaint worked aloud, step by step.

use super::asked::top;
use super::page_parts;
use crate::context::Context;
use crate::state::{Action, Page};
use joint_working_interface::PRACTICE;
use joint_working_page_ids as ids;
use joint_working_web::elements::{actions, button, p, secondary_button};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The case.
const CASE: &str = "heel-sore-healed";

/// The newest step.
pub(crate) const NEWEST: &str = "aid-newest";

/// The page.
pub(super) fn aloud(app: &Context) -> Html {
    let Some(of) = app.state.cases.iter().find(|one| one.id == CASE) else { return html! {} };
    let shown = app.state.steps_shown;
    let steps = PRACTICE.aloud_asks.iter().zip(PRACTICE.aloud_says).take(shown);
    let step = |(at, (asks, says)): (usize, (&&'static str, &'static str))| {
        let id = (at + 1 == shown).then_some(NEWEST);
        html! { <li><h2 {id}>{ *asks }</h2><p>{ says }</p></li> }
    };
    let is_last = shown >= PRACTICE.aloud_says.len();
    let way = if is_last {
        button(PRACTICE.to_start, app.send(Action::Show(Page::Start)))
    } else {
        secondary_button(PRACTICE.aloud_next, app.send(Action::StepAloud))
    };
    html! {
        <>
            { top(app) }
            <h1 id={ids::TITLE}>{ PRACTICE.aloud_title }</h1>
            { p(PRACTICE.aloud_intro) }
            <div class="aid-practice">
                <div class="aid-story"><h2>{ &of.title }</h2>{ page_parts::story(of) }</div>
                <div><ol class="aid-aloud">{ for steps.enumerate().map(step) }</ol>{ actions(vec![way]) }</div>
            </div>
        </>
    }
}
