//! The end of a set: how each went, and where to go on.

use super::asked::top;
use super::{names, progress};
use crate::context::Context;
use crate::state::{Action, Page, Run};
use joint_working_interface::PRACTICE;
use joint_working_page_ids as ids;
use joint_working_web::elements::{actions, button, link};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page.
pub(super) fn end(app: &Context, run: Run) -> Html {
    let went = app.state.items(run).into_iter().filter_map(|item| app.state.record.of(item));
    let line = |went: crate::state::Went| {
        html! { <li data-verdict={went.verdict.id()}>{ names::in_list(app.state, went.item) }{ ": " }{ names::verdict(went.verdict) }</li> }
    };
    let mut ways = vec![button(PRACTICE.to_start, app.send(Action::Show(Page::Start)))];
    ways.extend(progress::review(app));
    html! {
        <>
            { top(app) }
            <h1 id={ids::TITLE}>{ PRACTICE.end_title }</h1>
            <ul class="aid-went">{ for went.map(line) }</ul>
            { actions(ways) }
            <p>{ link(PRACTICE.progress, "", app.send(Action::Show(Page::Progress))) }</p>
        </>
    }
}
