//! What is folded under the result: every reason with the briefing's words, and the answers.

use super::found::Found;
use crate::components::answers::{Line, lines};
use crate::context::Context;
use crate::state::{Action, Fold};
use joint_working_interface::{COMMON, RESULT};
use joint_working_rules::{AnswerView, Extent, Ground};
use joint_working_web::cites::{begins, cites_of};
use joint_working_web::elements::{link, opening, p};
use joint_working_web::tick::Tick;
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

/// The same of what is long in a case of very many issues: there it is drawn once it is opened.
pub(super) fn long(app: &Context, of: Fold, title: Html, content: impl FnOnce() -> Html) -> Html {
    let open = app.state.fold(of);
    let onclick = open.map(|_| opening(app, Action::Unfold(of)));
    let is_drawn = open.is_none_or(Tick::is_on);
    html! {
        <details class="aid-fold" open={open.is_some_and(Tick::is_on)}>
            <summary {onclick}>{ title }</summary>
            if is_drawn { { content() } }
        </details>
    }
}

/// Statements, each with the paragraphs that it rests on.
pub(super) fn grounds(app: &Context, found: Found<'_>, all: &[Ground]) -> Html {
    let ground = |ground: &Ground| html! { <li><p>{ found.own.marked_in(&ground.text) }</p>{ cites_of(app, found.own.marked_in(&begins(&ground.text)), &ground.cites) }</li> };
    html! { <ul class="aid-reasons">{ for all.iter().map(ground) }</ul> }
}

/// Every reason.
pub(super) fn reasons(app: &Context, found: Found<'_>) -> Html {
    let extent = app.state.panels().extent();
    let why = AnswerView::so_far(found.case, found.answer, extent).why();
    let title = match extent {
        Extent::Whole => RESULT.reasons,
        Extent::SoFar => RESULT.reasons_so_far,
    };
    let title = html! { <>{ title }<span class="aid-small">{ format!(" {}", why.lines.len()) }</span></> };
    long(
        app,
        Fold::Reasons,
        title,
        || html! { <>{ why.note.map(p) }if !why.lines.is_empty() { { grounds(app, found, &why.lines) } }</> },
    )
}

/// The answers, each with a way to change it.
pub(super) fn answers(app: &Context) -> Html {
    let own = app.state.evaluated().own_words();
    let row = |line: Line| {
        let change = link(COMMON.change, [" ", &line.title()].concat(), app.send(Action::Change(line.question)));
        html! { <div><dt>{ line.title() }</dt><dd>{ own.marked_in(&line.words()) }</dd><dd class="aid-change">{ change }</dd></div> }
    };
    long(app, Fold::Answers, html! { RESULT.answers }, || {
        html! { <dl class="aid-answers">{ for lines(app).into_iter().map(row) }</dl> }
    })
}
