//! What would change the result: one line a change, with a way to try it.

use crate::context::Context;
use crate::state::Action;
use joint_working_rules::summary::{ChangeLine, change_lines, would_go};
use joint_working_rules::{Answer, Case};
use joint_working_web::elements::{about, details, h2, link, list, p};
use yew::prelude::*;

/// So many lines are shown at once; the rest opens.
const SHOWN: usize = 4;
/// So many of the answers that come to the same are named.
const NAMED: usize = 3;

/// The table of changes.
pub(super) fn changes(app: &Context, case: &Case, answer: &Answer) -> Html {
    let lines = change_lines(case, answer);
    if lines.is_empty() {
        return html! {};
    }
    let (first, rest) = lines.split_at_checked(SHOWN).unwrap_or((&lines, &[]));
    let rest = (!rest.is_empty())
        .then(|| details(format!("{} more that would change it", rest.len()), false, rows(app, case, rest)));
    html! { <>{ h2("What would change this") }{ rows(app, case, first) }{ rest }</> }
}

fn rows(app: &Context, case: &Case, lines: &[ChangeLine<'_>]) -> Html {
    html! { <ul class="aid-changes">{ for lines.iter().map(|line| row(app, case, line)) }</ul> }
}

/// The answers, any one of which comes to it.
fn answers(all: &[String]) -> Html {
    if let [only] = all {
        return p(only.clone());
    }
    // One more is named as well: to say that there is one would take no less room.
    let (named, rest) = all.split_at_checked(NAMED).filter(|(_, rest)| rest.len() > 1).unwrap_or((all, &[]));
    let others = (!rest.is_empty()).then(|| format!("{} other answers", rest.len()));
    html! { <>{ p("Any one of these:") }{ list(named.iter().cloned().chain(others)) }</> }
}

fn row(app: &Context, case: &Case, line: &ChangeLine<'_>) -> Html {
    let moved: Vec<String> = line.handling.iter().map(|part| would_go(case, part)).collect();
    let moved = if moved.is_empty() { String::new() } else { format!(". {}", moved.join(" ")) };
    let first = line.answers.first().cloned().unwrap_or_default();
    let try_it = app.send(Action::Try(Box::new(line.change.clone())));
    html! {
        <li>
            { about(format!("{}: {}", line.about, line.question)) }
            { answers(&line.answers) }
            <p><strong>{ line.outcome.words().short }</strong>{ moved }</p>
            { link("Try it", format!(": {}: {first}", line.about), try_it) }
        </li>
    }
}
