//! The result (design, section 5, “The result”): what is recommended, what to do now, where each issue goes, why, what would change it,
//! and folded what a reader may want beside it; on paper a sheet for the file.

mod changes;
mod folds;
mod found;
pub(crate) mod keep;
mod map;
mod nearest;
mod open;
mod sheet;
mod table;
mod to_do;
mod trial;
mod verdict;

use crate::context::Context;
use crate::drawn::Sight;
use crate::state::{Action, Page};
use found::Found;
use joint_working_interface::RESULT;
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::ANSWER;
use joint_working_rules::{AnswerView, open_questions};
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{about, h2, link, p, said};
use joint_working_web::export::by_hand;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The result page. Out of sight while a trial is shown in its place: it stays as the reader left it.
pub(crate) fn result(app: &Context, sight: Sight) -> Html {
    let title = (sight == Sight::In).then_some(ids::TITLE);
    let (case, answer) = match app.state.evaluated().checked() {
        Ok(checked) => checked,
        Err(fault) => {
            return html! { <>{ back(app) }<h1 id={title}>{ RESULT.not_whole }</h1>{ p(fault.to_string()) }</> };
        }
    };
    let open = open_questions(case, answer);
    let found = Found { case, answer, open: &open, own: app.state.evaluated().own_words() };
    let view = AnswerView::so_far(case, answer, app.state.panels().extent());
    html! {
        <>
            <div class="aid-result">
                { back(app) }
                <div class="aid-first">
                    { verdict::verdict(app, found, title) }
                    { to_do::what_to_do(app, found) }
                </div>
                <div class="aid-status aid-toast" role="status">{ said(app.state.notice, app.state.said) }</div>
                { by_hand(app.state.by_hand.as_ref()) }
                { edition_note(app.state.earlier.as_ref()) }
                { h2(view.places_heading()) }
                { map::map(app, found) }
                if app.state.panels().are_pairs_open() { { about(ANSWER.unlinked_counts) } }
                { h2(RESULT.why) }
                { table::table(app, found) }
                { before_asking(app, found, &view) }
                { changes::changes(app, found) }
                <div class="aid-folds">
                    { folds::reasons(app, found) }
                    { folds::answers(app) }
                    { nearest::nearest(app, found) }
                    { keep::keep(app, found) }
                    { keep::disagree(app) }
                </div>
            </div>
            { sheet::sheet(app, found) }
        </>
    }
}

/// The page of a change that is being tried, a visit of its own; `None` where none is.
pub(crate) fn trial(app: &Context) -> Option<Html> {
    let tried = app.state.trial.as_ref().filter(|_| app.state.page() == Page::Trial)?;
    trial::trial(app, tried)
}

fn back(app: &Context) -> Html {
    html! { <p class="aid-back">{ link(RESULT.back, "", app.send(Action::Show(app.state.answers_page()))) }</p> }
}

/// What to mind before asking the team.
fn before_asking(app: &Context, found: Found<'_>, view: &AnswerView<'_>) -> Html {
    let section = view
        .before_asking()
        .map(|section| html! { <>{ h2(section.heading) }{ folds::grounds(app, found, &section.lines) }</> });
    section.unwrap_or_default()
}
