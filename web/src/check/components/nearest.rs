//! The worked examples most like the case, and the facts that differ.

use crate::context::Context;
use joint_working_rules::{Answer, Case, FactSet, Nearest};
use joint_working_web::elements::{about, beside, h2};
use yew::prelude::*;

/// The examples, nearest first.
pub(super) fn nearest(app: &Context, case: &Case, answer: &Answer) -> Html {
    if answer.nearest.is_empty() {
        return html! {};
    }
    html! {
        <>
            { h2("Examples most like it") }
            <ul class="aid-reasons">{ for answer.nearest.iter().map(|one| example(app, case.facts(), one)) }</ul>
        </>
    }
}

fn example(app: &Context, ours: FactSet, nearest: &Nearest) -> Html {
    let Some(example) = nearest.example() else { return html! {} };
    let source = example.source;
    html! {
        <li>
            <p>{ beside(format!("{}{}.html#{}", app.root, source.page, source.id), example.title) }</p>
            { facts("Shared", nearest.shared) }
            { facts("Only in this case", nearest.differs.intersection(ours)) }
            { facts("Only in the example", nearest.differs.intersection(example.facts)) }
        </li>
    }
}

fn facts(label: &str, facts: FactSet) -> Option<Html> {
    let all: Vec<&str> = facts.iter().map(|fact| fact.words().label).collect();
    (!all.is_empty()).then(|| about(format!("{label}: {}", all.join("; "))))
}
