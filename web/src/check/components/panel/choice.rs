//! Questions with one answer: options below each other, or a row of a table.

use super::ask::Ask;
use super::effect::OfQuestion;
use super::{faults, field};
use crate::state::{Action, Fault};
use joint_working_interface::AID;
use joint_working_rules::rulebook::OptionWords;
use joint_working_rules::{QuestionRef, fill};
use joint_working_web::elements::hidden;
use joint_working_web::view::html;
use yew::prelude::{Callback, Event, Html};

/// One option to choose: its value, label, and what is sent.
pub(super) struct Choice {
    /// Its id among the options of its question.
    pub(super) value: &'static str,
    /// Its label.
    pub(super) label: &'static str,
    /// Is it chosen?
    pub(super) is_chosen: bool,
    /// What choosing it does.
    pub(super) action: Action,
    /// What it would do: as this option of this question.
    pub(super) effect_of: (QuestionRef, &'static str),
}

/// The options of a question, as the rulebook has them.
pub(super) fn options(ask: &Ask, question: QuestionRef) -> Vec<Choice> {
    let chosen = ask.app.state.chosen(question);
    let one = |option: &'static OptionWords| Choice {
        value: option.value,
        label: option.label,
        is_chosen: chosen == Some(option.value),
        action: Action::Choose(question, option.value),
        effect_of: (question, option.value),
    };
    question.question().words().options.iter().map(one).collect()
}

/// A radio with its label; `about` says to those who listen what it is about.
fn radio(
    ask: &Ask,
    question: QuestionRef,
    at: usize,
    choice: &Choice,
    about: Option<&str>,
    error: Option<&str>,
    effects: &OfQuestion,
) -> Html {
    let id = field::option(question, at);
    let (effect, described) = effects.value(choice.effect_of.1, &id);
    let described = [error.map(str::to_owned), described].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let before = about.map(|about| hidden(fill(AID.about, &[("about", about)])));
    html! {
        <>
            <label class="aid-choice">
                <input type="radio" name={field::of(question)} {id} value={choice.value} checked={choice.is_chosen}
                    aria-describedby={described} onchange={ask.app.send::<Event>(choice.action.clone())} />
                <span class="aid-word">{ before }{ choice.label }</span>
            </label>
            { effect }
        </>
    }
}

/// A question with its options below each other.
pub(super) fn list(ask: &Ask, question: QuestionRef, legend: Html, hint: Html) -> Html {
    let effects = OfQuestion::of(ask, question);
    let (error, described) = faults::of_question(ask.app, question);
    let one = |(at, choice): (usize, Choice)| {
        html! { <div class="aid-line">{ radio(ask, question, at, &choice, None, None, &effects) }</div> }
    };
    html! {
        <fieldset aria-describedby={described}>
            { legend }
            { hint }
            { error }
            <div class="aid-lines">{ for options(ask, question).into_iter().enumerate().map(one) }</div>
        </fieldset>
    }
}

/// A row of a table of options: what it is about, as its header, and a cell an option. `about` is what those who listen hear before
/// each option; `columns` are the values of the columns, in order: what a row does not have is said in its cell.
pub(super) fn row(
    ask: &Ask,
    question: QuestionRef,
    header: Html,
    about: &str,
    choices: Vec<Choice>,
    columns: &[&'static str],
    without: &'static str,
) -> Html {
    let effects = OfQuestion::of(ask, question);
    let functions = choices
        .iter()
        .find(|choice| choice.effect_of.0 != question)
        .map(|choice| OfQuestion::of(ask, choice.effect_of.0));
    let is_it = |fault: &Fault| *fault == Fault::Unanswered(question);
    let (error, described) = faults::beside(ask.app, is_it, &field::of(question));
    let mut at = 0;
    let cells = columns.iter().map(|value| {
        let Some(choice) = choices.iter().find(|choice| choice.value == *value) else {
            return html! { <td class="aid-void">{ without }</td> };
        };
        let effects = if choice.effect_of.0 == question { &effects } else { functions.as_ref().unwrap_or(&effects) };
        let shown = radio(ask, question, at, choice, Some(about), described.as_deref(), effects);
        at += 1;
        html! { <td>{ shown }</td> }
    });
    let cells: Vec<Html> = cells.collect();
    html! { <><th scope="row">{ header }{ error }</th>{ cells }</> }
}

/// A box to tick, with its label and what it would do.
pub(super) fn tick(
    id: String,
    label: Html,
    is_ticked: bool,
    described: Option<String>,
    onchange: Callback<Event>,
    effect: Html,
) -> Html {
    html! {
        <div class="aid-line">
            <label class="aid-choice">
                <input type="checkbox" {id} checked={is_ticked} aria-describedby={described} {onchange} />
                <span class="aid-word">{ label }</span>
            </label>
            { effect }
        </div>
    }
}
