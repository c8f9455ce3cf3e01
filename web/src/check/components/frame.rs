//! What every question page has around it: Back, progress, the error summary, Continue.

use super::name::{name, number};
use crate::context::Context;
use crate::state::Action;
use joint_working_rules::QuestionRef;
use joint_working_rules::rulebook::START;
use joint_working_web::elements::about;
pub(super) use joint_working_web::frame::{back, described_by, field_error, problem};
use yew::prelude::*;

/// What a question page has in its frame.
#[derive(Default)]
pub(super) struct Framed {
    /// What is wrong, and the id of the field where it can be put right.
    pub(super) error: Option<(String, &'static str)>,
    /// What comes before the form.
    pub(super) before: Html,
    /// What is in the form.
    pub(super) form: Html,
}

/// A question page.
pub(super) fn frame(app: &Context, step: QuestionRef, framed: Framed) -> Html {
    let (case, steps) = (app.state.case(), app.state.questions());
    // A weight that is asked because of a link counts to the part in which it is asked: the part never goes back.
    let mut part = 0;
    let parts: Vec<usize> = steps
        .iter()
        .map(|one| {
            part = one.part().max(part);
            part
        })
        .collect();
    // A question that is answered from the result need not be among them.
    let at = steps.iter().position(|one| *one == step).unwrap_or(steps.len());
    let part = parts.get(at).copied().unwrap_or_else(|| step.part());
    let before = parts.iter().take(at).filter(|one| **one == part).count();
    let within = parts.iter().filter(|one| **one == part).count().max(1);
    let done = part * 1_000 + before * 1_000 / within;
    let subject = match step.issues() {
        [Some(at), None] => Some(format!("Issue {} of {}: {}", number(at), case.issues.len(), name(case, at))),
        [Some(one), Some(other)] => Some(format!("“{}” and “{}”", name(case, one), name(case, other))),
        _ => None,
    };
    html! {
        <>
            { back() }
            <p class="aid-progress">
                <span>{ format!("Part {} of {}: {}", part + 1, START.parts.len(), START.parts.get(part).copied().unwrap_or_default()) }</span>
                <progress aria-hidden="true" value={done.to_string()} max="4000"></progress>
            </p>
            if let Some((fault, field)) = framed.error {
                { problem(&fault, field) }
            }
            { subject.map(about) }
            { framed.before }
            <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                { framed.form }
                <p><button type="submit" class="btn">{ START.go_on }</button></p>
            </form>
        </>
    }
}
