//! The worked examples most like the case, and the facts that differ.

use crate::app::Context;
use joint_working_rules::{Answer, FactSet, Nearest};
use yew::prelude::*;

/// The examples, nearest first.
pub(super) fn nearest(app: &Context, answer: &Answer) -> Html {
    if answer.nearest.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h2>{ "Examples most like it" }</h2>
            <ul class="aid-reasons">{ for answer.nearest.iter().map(|one| example(app, one)) }</ul>
        </>
    }
}

fn example(app: &Context, nearest: &Nearest) -> Html {
    let Some(example) = nearest.example() else { return html! {} };
    let source = example.source;
    html! {
        <li>
            <p>
                <a href={format!("{}{}.html#{}", app.root, source.page, source.id)} target="_blank" rel="noopener">
                    { example.title }<span class="aid-hidden">{ " (opens in a new tab)" }</span>
                </a>
            </p>
            { facts("Shared", nearest.shared) }
            { facts("In only one of the two", nearest.differs) }
        </li>
    }
}

fn facts(label: &str, facts: FactSet) -> Html {
    if facts.is_empty() {
        return html! {};
    }
    let all: Vec<&str> = facts.iter().map(|fact| fact.words().label).collect();
    html! { <p class="aid-about">{ format!("{label}: {}", all.join("; ")) }</p> }
}
