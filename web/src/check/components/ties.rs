//! Which of the other issues an issue is linked to: those that are joint by themselves, or those that come after it.

use super::facts::{tickable, ticks};
use super::name::name;
use crate::context::Context;
use crate::state::Action;
use joint_working_rules::fill;
use joint_working_rules::rulebook::AS_TWO;
use joint_working_rules::{Case, Functions, IssuePos, QuestionRef};
use joint_working_web::elements::{actions, details, p, secondary_button};
use yew::prelude::*;

/// A question page with the other issues.
pub(super) fn ties(app: &Context, step: QuestionRef) -> Html {
    let case = app.state.case();
    let (others, linked) = (step.others(case), step.linked(case));
    let rows = others.iter().map(|&other| {
        tickable(app, name(case, other), None, linked.contains(&other).into(), move |tick| Action::Link(other, tick))
    });
    let none = app.state.is_answered(step) && linked.is_empty();
    let fault = "Tick the issues it is linked to, or the last answer";
    ticks(app, step, fault, rows.collect(), (none.into(), Action::LinkNone), as_two(app, case, step, &others))
}

/// An issue of both sides is linked by both: where only one is meant, it can be entered as two.
fn as_two(app: &Context, case: &Case, step: QuestionRef, others: &[IssuePos]) -> Html {
    let [at, _] = step.issues();
    let of_both = |at: &IssuePos| case.issue(*at).is_some_and(|issue| issue.functions == Functions::Both);
    // Ticking a core ties to it as a whole; it need not come apart.
    let listed = others.iter().copied().filter(|_| matches!(step, QuestionRef::Ties(_)));
    let both: Vec<IssuePos> = at.into_iter().chain(listed).filter(of_both).collect();
    if both.is_empty() {
        return html! {};
    }
    let buttons = both.into_iter().map(|at| {
        secondary_button(fill(AS_TWO.button, &[("issue", &name(case, at))]), app.send(Action::EnterAsTwo(at)))
    });
    let buttons = actions(buttons.collect());
    details(AS_TWO.title, false, html! { <>{ p(AS_TWO.text) }{ buttons }</> })
}
