//! Which of the later issues an issue is tied to: checkboxes with the issues' own descriptions.

use super::facts::{Tickable, Ticks, tick, ticks};
use super::name;
use crate::app::Context;
use crate::state::{Action, Fault};
use joint_working_rules::{Step, later_issues};
use yew::Html;

/// A question page with the other issues.
pub(super) fn ties(app: &Context, one: usize) -> Html {
    let step = Step::Ties(one);
    let words = step.question().words();
    let case = app.state.case();
    let tied: Vec<usize> = app.state.ties_of(one);
    let options = later_issues(&case, one).into_iter().map(|other| Tickable {
        label: name(&case, other).into(),
        hint: "",
        on: tied.contains(&other),
        tick: tick(app, move |on| Action::Tie(other, on)),
    });
    let none_label = words.option("none").map(|option| option.label).unwrap_or_default();
    let fault =
        (app.state.fault == Some(Fault::NothingChosen)).then_some("Tick the issues it is tied to, or the last answer");
    let none = app.state.is_answered(step) && tied.is_empty();
    let tick_none = tick(app, Action::TieNone);
    ticks(app, step, Ticks { fault, options: options.collect(), none, none_label, tick_none })
}
