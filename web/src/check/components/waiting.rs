//! What takes the place of a page while the second part of the program is on its way, or where it could not be had.

use super::tools::tools;
use crate::context::Context;
use crate::state::{Action, Request};
use joint_working_interface::AID;
use joint_working_page_ids as ids;
use joint_working_web::elements::{actions, button, p};
use joint_working_web::view::html;
use yew::prelude::Html;

/// It is on its way.
pub(crate) fn waiting(app: &Context) -> Html {
    html! { <>{ tools(app) }<h1 id={ids::TITLE}>{ AID.waiting }</h1></> }
}

/// It could not be had. The answers are still there.
pub(crate) fn not_come(app: &Context) -> Html {
    html! {
        <>
            { tools(app) }
            <h1 id={ids::TITLE}>{ AID.not_come }</h1>
            { p(AID.not_come_about) }
            { actions(vec![button(AID.ask_again, app.send(Action::Ask(Request::Again)))]) }
        </>
    }
}
