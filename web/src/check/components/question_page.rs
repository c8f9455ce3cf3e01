//! One panel as a page of its own: the way back, which step it is, its heading, and Continue.

use super::panel::{Ask, content, left_out, problems, title};
use super::tools::tools;
use crate::context::Context;
use crate::state::{Action, PanelRef};
use joint_working_interface::AID;
use joint_working_page_ids as ids;
use joint_working_rules::{Question, QuestionRef};
use joint_working_web::browser::help;
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::own;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page of a panel.
pub(crate) fn question_page(app: &Context, panel: PanelRef) -> Html {
    let panels = app.state.panels();
    let ask = Ask::step_by_step(app, &panels);
    html! {
        <>
            { tools(app) }
            { problems(app) }
            <p class="aid-step">{ super::panel::step(panel) }</p>
            <h1 id={ids::TITLE}>{ title(panel) }</h1>
            { left_out(&panels, Some(panel)).map(|words| html! { <p class="aid-note">{ words }</p> }) }
            { edition_note(app.state.earlier.as_ref()) }
            { intro(app, panel) }
            <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                { content(&ask, panel) }
                <p class="aid-actions"><button type="submit" class="btn">{ AID.go_on }</button></p>
            </form>
        </>
    }
}

/// What is under the heading: which issues it is about, in the reader's words, and what to do.
fn intro(app: &Context, panel: PanelRef) -> Html {
    let case = app.state.case();
    let named = |at| html! { <p class="aid-subject">{ own(super::panel::named(case, at)) }</p> };
    let text = |of: String| html! { <p>{ help(&of).unwrap_or_default() }</p> };
    match panel {
        PanelRef::Issues => html! { <p id="aid-hint">{ AID.issues_intro }</p> },
        PanelRef::TwoSides(at) => {
            html! { <>{ named(at) }{ text(QuestionRef::Facts(at).question().hint_id()) }<p class="aid-note">{ AID.council_means }</p></> }
        }
        PanelRef::Link(one, other) => {
            html! { <>{ named(one) }{ named(other) }{ text(Question::TieFacts.hint_id()) }</> }
        }
        PanelRef::Pairs | PanelRef::Weights | PanelRef::ConsentAndResponses => html! {},
    }
}
