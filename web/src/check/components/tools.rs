//! What is above every page of the questions: the way back, saving and opening, and the other way through the panels.

use crate::context::Context;
use crate::state::{Action, Page, PanelRef};
use joint_working_interface::AID;
use joint_working_web::elements::link;
use joint_working_web::frame::back;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The line. Saving and opening are there from the second page on, and on the first once there is something to save: its room is there
/// before, as on the static page, so that nothing moves.
pub(super) fn tools(app: &Context) -> Html {
    let page = app.state.page();
    let files = match page {
        Page::Files => None,
        Page::Panel(PanelRef::Issues) if !app.state.has_case() => {
            Some(html! { <span class="aid-room" aria-hidden="true">{ AID.files }</span> })
        }
        _ => Some(link(AID.files, "", app.send(Action::Show(Page::Files)))),
    };
    let other = match page {
        Page::Panel(_) | Page::Check => Some(link(AID.one_page, "", app.send(Action::Show(Page::AllPanels)))),
        Page::AllPanels => Some(link(AID.step_by_step, "", app.send(Action::Start))),
        _ => None,
    };
    html! { <div class="aid-tools">{ back() }<span>{ files }{ other }</span></div> }
}
