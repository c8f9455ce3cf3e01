//! Which of the other issues an issue is tied to: those that are joint by themselves, or those that come after it.

use super::facts::{tickable, ticks};
use super::name::name;
use crate::context::Context;
use crate::state::Action;
use joint_working_rules::fill;
use joint_working_rules::rulebook::AS_TWO;
use joint_working_rules::{Case, Functions, Step};
use joint_working_web::elements::{actions, details, p, secondary_button};
use yew::prelude::*;

/// A question page with the other issues.
pub(super) fn ties(app: &Context, step: Step) -> Html {
    let case = app.state.case();
    let (others, tied) = (step.others(case), step.tied(case));
    let rows = others.iter().map(|&other| {
        tickable(app, name(case, other), None, tied.contains(&other).into(), move |tick| Action::Tie(other, tick))
    });
    let none = app.state.is_answered(step) && tied.is_empty();
    let fault = "Tick the issues it is linked to, or the last answer";
    ticks(app, step, fault, rows.collect(), (none.into(), Action::TieNone), as_two(app, case, step, &others))
}

/// An issue of both sides is tied by both: where only one is meant, it can be entered as two.
fn as_two(app: &Context, case: &Case, step: Step, others: &[usize]) -> Html {
    let [at, _] = step.issues();
    let of_both = |at: &usize| case.issues.get(*at).is_some_and(|issue| issue.functions == Functions::Both);
    // Ticking a core ties to it as a whole; it need not come apart.
    let listed = others.iter().copied().filter(|_| matches!(step, Step::Ties(_)));
    let both: Vec<usize> = at.into_iter().chain(listed).filter(of_both).collect();
    if both.is_empty() {
        return html! {};
    }
    let buttons = both.into_iter().map(|at| {
        secondary_button(fill(AS_TWO.button, &[("issue", &name(case, at))]), app.send(Action::EnterAsTwo(at)))
    });
    let buttons = actions(buttons.collect());
    details(AS_TWO.title, false, html! { <>{ p(AS_TWO.text) }{ buttons }</> })
}
