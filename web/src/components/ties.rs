//! Which of the other issues an issue is tied to: those that are joint by themselves, or those that come after it.

use super::facts::{Tickable, Ticks, tick, ticks};
use super::name;
use crate::app::Context;
use crate::state::{Action, Fault};
use joint_working_rules::rulebook::AS_TWO;
use joint_working_rules::{Case, Functions, Step};
use yew::prelude::*;

/// A question page with the other issues.
pub(super) fn ties(app: &Context, step: Step) -> Html {
    let words = step.question().words();
    let case = app.state.case();
    let (others, tied) = (step.others(&case), step.tied(&case));
    let options = others.iter().map(|&other| Tickable {
        label: name(&case, other).into(),
        hint: "",
        on: tied.contains(&other),
        tick: tick(app, move |on| Action::Tie(other, on)),
    });
    let fault =
        (app.state.fault == Some(Fault::NothingChosen)).then_some("Tick the issues it is tied to, or the last answer");
    let none = app.state.is_answered(step) && tied.is_empty();
    let after = as_two(app, &case, step, &others);
    let tick_none = tick(app, Action::TieNone);
    ticks(
        app,
        step,
        Ticks { fault, options: options.collect(), none, none_words: words.option("none"), tick_none, after },
    )
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
    html! {
        <details class="aid-more">
            <summary>{ AS_TWO.title }</summary>
            <p>{ AS_TWO.text }</p>
            <p class="aid-actions">
                { for both.into_iter().map(|at| html! {
                    <button type="button" class="btn quiet" onclick={app.send(Action::EnterAsTwo(at))}>
                        { AS_TWO.button.replace("{issue}", &name(case, at)) }
                    </button>
                }) }
            </p>
        </details>
    }
}
