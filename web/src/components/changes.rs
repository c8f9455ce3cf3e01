//! What would change the result: one line a change, with a way to try it.

use super::name;
use crate::app::Context;
use crate::state::Action;
use joint_working_rules::summary::{ChangeLine, change_lines, sides};
use joint_working_rules::{Answer, Case};
use yew::prelude::*;

/// So many lines are shown at once; the rest opens.
const SHOWN: usize = 6;

/// The table of changes.
pub(super) fn changes(app: &Context, case: &Case, answer: &Answer) -> Html {
    let lines = change_lines(case, answer);
    if lines.is_empty() {
        return html! {};
    }
    let (first, rest) = lines.split_at_checked(SHOWN).unwrap_or((&lines, &[]));
    html! {
        <>
            <h2>{ "What would change this" }</h2>
            { list(app, case, first) }
            if !rest.is_empty() {
                <details class="aid-more">
                    <summary>{ format!("{} more that would change it", rest.len()) }</summary>
                    { list(app, case, rest) }
                </details>
            }
        </>
    }
}

fn list(app: &Context, case: &Case, lines: &[ChangeLine<'_>]) -> Html {
    html! { <ul class="aid-changes">{ for lines.iter().map(|line| row(app, case, line)) }</ul> }
}

fn row(app: &Context, case: &Case, line: &ChangeLine<'_>) -> Html {
    let moved: Vec<String> = line
        .handling
        .iter()
        .map(|part| format!("“{}” ({}): {}", name(case, part.at), sides(part.side), part.to.words().label))
        .collect();
    html! {
        <li>
            <p class="aid-about">{ format!("{}: {}", line.about, line.question) }</p>
            if let [only] = line.answers.as_slice() {
                <p>{ only }</p>
            } else {
                <ul>{ for line.answers.iter().map(|answer| html! { <li>{ answer }</li> }) }</ul>
            }
            <p class="aid-then">
                <strong>{ line.outcome.words().short }</strong>
                if !moved.is_empty() {
                    { format!(". {}.", moved.join("; ")) }
                }
            </p>
            <button type="button" class="aid-link" onclick={app.send(Action::Try(Box::new(line.change.clone())))}>
                { "Try it" }
                <span class="aid-hidden">{ format!(": {}: {}", line.about, line.answers.first().cloned().unwrap_or_default()) }</span>
            </button>
        </li>
    }
}
