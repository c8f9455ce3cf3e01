//! A question with one answer.

use super::question::{LastRow, Row, question};
use crate::context::Context;
use crate::state::{Action, Fault};
use joint_working_rules::{Question, QuestionRef};
use joint_working_web::browser::help;
use yew::prelude::*;

/// A question page with radios.
pub(super) fn choices(app: &Context, step: QuestionRef) -> Html {
    let chosen = app.state.chosen(step);
    let fault = (app.state.fault == Some(Fault::NothingChosen)).then_some("Choose one of the answers");
    let row = |value, label: &'static str| Row {
        kind: "radio",
        value,
        label: label.into(),
        hint: help(&step.question().option_hint_id(value)),
        on: chosen == Some(value),
        onchange: app.send(Action::Choose(step, value)),
    };
    let rows = step.question().words().options.iter().map(|option| row(option.value, option.label));
    let after = if step.question() == Question::Functions {
        app.lookup_html.clone()
    } else {
        html! {}
    };
    question(app, step, fault, rows.collect(), LastRow::LikeTheOthers, after)
}
