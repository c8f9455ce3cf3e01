//! Check your answers: every question with its answer, and a way to change it.

use super::answers::{Line, lines};
use super::panel::{left_out, named};
use super::tools::tools;
use crate::context::Context;
use crate::state::{Action, Page};
use joint_working_interface::{AID, COMMON};
use joint_working_page_ids as ids;
use joint_working_rules::QuestionRef;
use joint_working_web::elements::{actions, button, link, own, secondary_button};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page.
pub(crate) fn check(app: &Context) -> Html {
    let case = app.state.case();
    let all = lines(app);
    let missing = all.iter().find(|line| line.answer.is_empty()).map(|line| line.question);
    let result = Action::Show(Page::Result);
    let ways = match missing {
        Some(question) => vec![
            button(AID.missing, app.send(Action::Change(question))),
            secondary_button(AID.as_it_stands, app.send(result)),
        ],
        None => vec![button(AID.see_result, app.send(result))],
    };
    let issues = case.positions().map(|at| {
        let of_it = |line: &&Line| !is_pairs(line) && line.question.issues() == [Some(at), None];
        section(app, own(named(case, at)), all.iter().filter(of_it).collect())
    });
    let links = all.iter().filter(|line| is_pairs(line) || matches!(line.question.issues(), [_, Some(_)]));
    let whole = all.iter().filter(|line| line.question.issues() == [None, None]);
    html! {
        <>
            { tools(app) }
            <h1 id={ids::TITLE}>{ AID.check_title }</h1>
            { left_out(&app.state.panels(), None).map(|words| html! { <p class="aid-note">{ words }</p> }) }
            { for issues }
            { section(app, html! { AID.links_title }, links.collect()) }
            { section(app, html! { AID.case_title }, whole.collect()) }
            { actions(ways) }
        </>
    }
}

const fn is_pairs(line: &Line) -> bool {
    matches!(line.question, QuestionRef::Ties(_))
}

/// Lines under a heading; nothing where there are none.
fn section(app: &Context, heading: Html, all: Vec<&Line>) -> Html {
    if all.is_empty() {
        return html! {};
    }
    html! { <section><h2>{ heading }</h2><dl class="aid-answers">{ for all.into_iter().map(|line| row(app, line)) }</dl></section> }
}

/// A question with its answer. That of an issue is under its name.
fn row(app: &Context, line: &Line) -> Html {
    let of_one_issue = matches!(line.question.issues(), [Some(_), None]) && !is_pairs(line);
    let shown = if of_one_issue { line.label.clone() } else { line.title() };
    let answer = match line.answer.as_slice() {
        [] => html! { AID.not_answered },
        [one] => app.state.evaluated().own_words().marked_in(one),
        several => {
            html! { <ul>{ for several.iter().map(|one| html! { <li>{ app.state.evaluated().own_words().marked_in(one) }</li> }) }</ul> }
        }
    };
    html! {
        <div>
            <dt>{ shown }</dt>
            <dd>{ answer }</dd>
            <dd class="aid-change">{ link(COMMON.change, [" ", &line.title()].concat(), app.send(Action::Change(line.question))) }</dd>
        </div>
    }
}
