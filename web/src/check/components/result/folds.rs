//! What is folded under the result: every reason with the briefing's words, and the answers.

use super::found::Found;
use crate::components::answers::lines;
use crate::context::Context;
use crate::state::Action;
use joint_working_interface::{COMMON, RESULT};
use joint_working_rules::{AnswerView, Case, Ground};
use joint_working_web::cites::{begins, cites_of};
use joint_working_web::elements::{link, with_own};
use joint_working_web::view::html;
use yew::prelude::Html;

/// Something folded, with how much there is of it.
pub(super) fn fold(title: &'static str, count: Option<usize>, content: Html) -> Html {
    html! {
        <details class="aid-fold">
            <summary>{ title }{ count.map(|count| html! { <span class="aid-small">{ format!(" {count}") }</span> }) }</summary>
            { content }
        </details>
    }
}

/// Statements, each with the paragraphs that it rests on.
pub(super) fn grounds(app: &Context, case: &Case, all: &[Ground]) -> Html {
    let ground = |ground: &Ground| html! { <li><p>{ with_own(case, &ground.text) }</p>{ cites_of(app, with_own(case, &begins(&ground.text)), &ground.cites) }</li> };
    html! { <ul class="aid-reasons">{ for all.iter().map(ground) }</ul> }
}

/// Every reason.
pub(super) fn reasons(app: &Context, found: Found<'_>) -> Html {
    let why = AnswerView::of(found.case, found.answer).why();
    fold(RESULT.reasons, Some(why.lines.len()), grounds(app, found.case, &why.lines))
}

/// The answers, each with a way to change it.
pub(super) fn answers(app: &Context) -> Html {
    let rows = lines(app).into_iter().map(|line| {
        let change = link(COMMON.change, [" ", &line.title()].concat(), app.send(Action::Change(line.question)));
        html! { <div><dt>{ line.title() }</dt><dd>{ with_own(app.state.case(), &line.words()) }</dd><dd class="aid-change">{ change }</dd></div> }
    });
    fold(RESULT.answers, None, html! { <dl class="aid-answers">{ for rows }</dl> })
}
