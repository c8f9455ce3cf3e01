//! Which of the later issues an issue is tied to: checkboxes with the issues' own descriptions.

use super::facts::{Tickable, Ticks, tick};
use super::{name, use_app};
use crate::state::{Action, Fault};
use joint_working_rules::{Step, later_issues};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct TiesProps {
    /// The issue, by its place.
    pub(crate) one: usize,
}

/// A question page with the other issues.
#[component]
pub(crate) fn Ties(props: &TiesProps) -> Html {
    let app = use_app();
    let step = Step::Ties(props.one);
    let words = step.question().words();
    let case = app.state.case();
    let tied: Vec<usize> = app.state.ties_of(props.one);
    let options = later_issues(&case, props.one).into_iter().map(|other| Tickable {
        label: name(&case, other).into(),
        hint: "",
        on: tied.contains(&other),
        tick: tick(&app, move |on| Action::Tie(other, on)),
    });
    let none_label = words.option("none").map(|option| option.label).unwrap_or_default();
    let fault =
        (app.state.fault == Some(Fault::NothingChosen)).then_some("Tick the issues it is tied to, or the last answer");
    html! {
        <Ticks {step} {fault} options={options.collect::<Vec<_>>()}
            none={app.state.is_answered(step) && tied.is_empty()} {none_label}
            tick_none={tick(&app, Action::TieNone)} />
    }
}
