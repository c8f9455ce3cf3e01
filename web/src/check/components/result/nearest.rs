//! The worked examples most like the case, and the facts that differ.

use super::folds::fold;
use super::found::Found;
use crate::context::Context;
use joint_working_interface::{COMMON, RESULT};
use joint_working_rules::{FactSet, Nearest, fill};
use joint_working_web::elements::{about, beside};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The examples, nearest first; nothing where none is like it.
pub(super) fn nearest(app: &Context, found: Found<'_>) -> Html {
    let all = &found.answer.nearest;
    if all.is_empty() {
        return html! {};
    }
    let ours = found.case.facts();
    let examples = all.iter().map(|one| example(app, ours, one));
    fold(COMMON.nearest, Some(all.len()), html! { <ul class="aid-reasons">{ for examples }</ul> })
}

fn example(app: &Context, ours: FactSet, nearest: &Nearest) -> Html {
    let Some(example) = nearest.example() else { return html! {} };
    let source = example.source;
    html! {
        <li>
            <p class="aid-alone">{ beside([app.root.as_str(), source.page, ".html#", source.id].concat(), example.title) }</p>
            { facts(COMMON.shared, nearest.shared) }
            { facts(RESULT.only_here, nearest.differs.intersection(ours)) }
            { facts(RESULT.only_there, nearest.differs.intersection(example.facts)) }
        </li>
    }
}

fn facts(words: &str, facts: FactSet) -> Option<Html> {
    let all: Vec<&str> = facts.iter().map(|fact| fact.words().label).collect();
    (!all.is_empty()).then(|| about(fill(words, &[("facts", &all.join("; "))])))
}
