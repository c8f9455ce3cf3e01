//! The start page: what the aid does, and the ways in.

use crate::app::Context;
use crate::state::Action;
use joint_working_rules::rulebook::START;
use yew::prelude::*;

/// The start page.
pub(crate) fn start(app: &Context) -> Html {
    html! {
        <>
            <h1 id="aid-title">{ START.title }</h1>
            <ul class="aid-points">{ for START.points.iter().map(|point| html! { <li>{ *point }</li> }) }</ul>
            <p><button type="button" class="btn" onclick={app.send(Action::Start)}>{ "Start" }</button></p>
        </>
    }
}
