//! What is folded under the result: every reason with the briefing's words, and the answers.

use super::found::Found;
use crate::context::Context;
use crate::state::Action;
use joint_working_interface::RESULT;
use joint_working_rules::summary::{about, answer_words};
use joint_working_rules::{AnswerView, Ground, QuestionRef};
use joint_working_web::cites::cites;
use joint_working_web::elements::{link, p};
use yew::prelude::*;

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
pub(super) fn grounds(app: &Context, all: &[Ground]) -> Html {
    let ground = |ground: &Ground| html! { <li>{ p(ground.text.clone()) }{ cites(app, "", &ground.cites) }</li> };
    html! { <ul class="aid-reasons">{ for all.iter().map(ground) }</ul> }
}

/// Every reason.
pub(super) fn reasons(app: &Context, found: Found<'_>) -> Html {
    let why = AnswerView::of(found.case, found.answer).why();
    fold(RESULT.reasons, Some(why.lines.len()), grounds(app, &why.lines))
}

/// A question with what it is about, and its answer in words.
pub(super) fn answered(app: &Context, found: Found<'_>, step: QuestionRef) -> (String, String) {
    let title = step.question().words().title;
    let question = match about(found.case, step) {
        Some(about) => format!("{about}: {title}"),
        None => title.to_owned(),
    };
    let words = answer_words(found.case, step).filter(|_| app.state.is_answered(step)).unwrap_or_default();
    let answer = if words.is_empty() { RESULT.not_answered.to_owned() } else { words.join("; ") };
    (question, answer)
}

/// The answers, each with a way to change it.
pub(super) fn answers(app: &Context, found: Found<'_>) -> Html {
    let rows = app.state.questions().iter().map(|step| {
        let (question, answer) = answered(app, found, *step);
        let change = link(RESULT.change, format!(" {question}"), app.send(Action::Change(*step)));
        html! { <div><dt>{ question }</dt><dd>{ answer }</dd><dd class="aid-change">{ change }</dd></div> }
    });
    fold(RESULT.answers, None, html! { <dl class="aid-answers">{ for rows }</dl> })
}
