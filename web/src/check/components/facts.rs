//! Questions with several answers: the facts of a tie, with "none of these" last and alone.

use super::question::{LastRow, Row};
use crate::context::Context;
use crate::state::{Action, Fault};
use joint_working_rules::{Fact, FactSet, QuestionRef};
use joint_working_web::browser::help;
use joint_working_web::elements::ticking;
use joint_working_web::tick::Tick;
use yew::prelude::*;

/// A question page with the facts.
pub(super) fn facts(app: &Context, step: QuestionRef) -> Html {
    let ticked = step.facts(app.state.case()).unwrap_or(FactSet::EMPTY);
    let rows = Fact::ALL.iter().map(|&fact| {
        tickable(
            app,
            fact.words().label_in(step.question()),
            help(&fact.hint_id()),
            ticked.contains(fact).into(),
            move |tick| Action::Tick(fact, tick),
        )
    });
    let none = app.state.is_answered(step) && ticked.is_empty();
    let fault = "Tick what applies, or “None of these”";
    ticks(app, step, fault, rows.collect(), (none.into(), Action::TickNone), html! {})
}

/// A checkbox that sends an action with the state it has come to.
pub(super) fn tickable(
    app: &Context,
    label: impl Into<AttrValue>,
    hint: Option<String>,
    tick: Tick,
    action: impl Fn(Tick) -> Action + 'static,
) -> Row {
    let onchange = ticking(app, action);
    Row { kind: "checkbox", value: "on", label: label.into(), hint, on: tick.is_on(), onchange }
}

/// A question page with checkboxes; the rulebook's option `none` comes last, and `none` says whether it is ticked.
pub(super) fn ticks(
    app: &Context,
    step: QuestionRef,
    fault: &'static str,
    mut rows: Vec<Row>,
    none: (Tick, fn(Tick) -> Action),
    after: Html,
) -> Html {
    let question = step.question();
    if let Some(words) = question.words().option("none") {
        rows.push(tickable(app, words.label, help(&question.option_hint_id("none")), none.0, none.1));
    }
    let fault = (app.state.fault == Some(Fault::NothingChosen)).then_some(fault);
    super::question::question(app, step, fault, rows, LastRow::AfterOr, after)
}
