//! Questions with one answer: options below each other, or a row of a table.

use super::ask::{Ask, Mode};
use super::effect_line::{self, Line, Lines};
use super::{faults, field};
use crate::context::Ways;
use crate::state::{Action, Fault};
use joint_working_interface::AID;
use joint_working_rules::{OptionRef, QuestionRef, fill};
use joint_working_web::elements::choosing;
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use yew::prelude::Html;

/// A question with one answer, as it is: what its options and their effects are drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) question: QuestionRef,
    pub(super) mode: Mode,
    pub(super) chosen: Option<&'static str>,
    /// It has no answer, and the reader wanted to go on.
    pub(super) fault: Option<Fault>,
    pub(super) effects: Lines,
}

impl Asked {
    /// As it is in the state.
    pub(super) fn of(ask: &Ask, question: QuestionRef) -> Self {
        let state = &ask.app.state;
        Self {
            question,
            mode: ask.mode,
            chosen: state.chosen(question),
            fault: faults::of_question(state, question),
            effects: ask.effects_of(question),
        }
    }

    /// Its options, as the rulebook has them.
    pub(super) fn choices(&self) -> Vec<Choice<'_>> {
        let one = |(value, label)| Choice {
            value,
            label,
            is_chosen: self.chosen == Some(value),
            action: Action::Choose(self.question, value),
            effect: self.effects.find(OptionRef::Value(value)),
        };
        let options = self.question.question().words().options.iter();
        options.map(|option| one((option.value, option.label))).collect()
    }
}

/// One option to choose: its value, label, and what is sent.
pub(super) struct Choice<'a> {
    /// Its id among the options of its question.
    pub(super) value: &'static str,
    /// Its label.
    pub(super) label: &'static str,
    /// Is it chosen?
    pub(super) is_chosen: bool,
    /// What choosing it does.
    pub(super) action: Action,
    /// What it would do to the recommendation.
    pub(super) effect: Option<&'a Line>,
}

/// What is before a label, for those who listen: what it is about, by number.
pub(super) fn about(what: &str) -> Html {
    html! { fill(AID.about, &[("about", what)]) }
}

/// A radio with its label; `about` says to those who listen what it is about.
fn radio(
    ways: &Ways,
    question: QuestionRef,
    at: usize,
    choice: &Choice,
    about: Option<&Html>,
    error: Option<&str>,
) -> Html {
    let id = field::option(question, at);
    let (effect, described) = effect_line::shown(choice.effect, &id, Tick::Off);
    let described = [error.map(str::to_owned), described].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let before = about.map(|about| html! { <span class="aid-hidden">{ about.clone() }</span> });
    html! {
        <>
            <label class="aid-choice">
                <input type="radio" name={field::of(question)} {id} value={choice.value} checked={choice.is_chosen}
                    aria-describedby={described} onchange={choosing(&ways.act, choice.action.clone())} />
                <span class="aid-word">{ before }{ choice.label }</span>
            </label>
            { effect }
        </>
    }
}

/// A question with its options below each other.
pub(super) fn list(ways: &Ways, asked: &Asked, legend: Html, hint: Html) -> Html {
    let question = asked.question;
    let (error, described) = faults::beside(asked.fault, &field::of(question));
    let one = |(at, choice): (usize, Choice)| {
        html! { <div class="aid-line">{ radio(ways, question, at, &choice, None, None) }</div> }
    };
    html! {
        <fieldset aria-describedby={described}>
            { legend }
            { hint }
            { error }
            <div class="aid-lines">{ for asked.choices().into_iter().enumerate().map(one) }</div>
        </fieldset>
    }
}

/// A row of a table of options: what it is about, as its header, and a cell an option. `about` is what those who listen hear before
/// each option; `columns` are the values of the columns, in order: what a row does not have is said in its cell.
pub(super) fn row(
    ways: &Ways,
    asked: &Asked,
    header: Html,
    about: &Html,
    choices: Vec<Choice>,
    columns: &[&'static str],
    without: &'static str,
) -> Html {
    let question = asked.question;
    let (error, described) = faults::beside(asked.fault, &field::of(question));
    let mut at = 0;
    let cells = columns.iter().map(|value| {
        let Some(choice) = choices.iter().find(|choice| choice.value == *value) else {
            return html! { <td class="aid-void">{ without }</td> };
        };
        let shown = radio(ways, question, at, choice, Some(about), described.as_deref());
        at += 1;
        html! { <td data-chosen={choice.is_chosen.then_some("")}>{ shown }</td> }
    });
    let cells: Vec<Html> = cells.collect();
    html! { <><th scope="row">{ header }{ error }</th>{ cells }</> }
}
