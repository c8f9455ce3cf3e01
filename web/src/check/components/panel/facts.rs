//! The facts of an issue or a link, under their headings.

use super::ask::{Ask, Mode};
use super::effect_line::Lines;
use super::piece::Shows;
use super::tick_box::{For, tick_box};
use super::{faults, field, help, title};
use crate::context::Ways;
use crate::state::Fault;
use joint_working_interface::{AID, COMMON, ONE_PAGE};
use joint_working_rules::rulebook::{FACT_HEADINGS, FactHeading};
use joint_working_rules::{Fact, FactSet, QuestionRef, fill, offered_facts};
use joint_working_web::elements::{hidden, p};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The facts of a question, as they stand.
#[derive(Clone, PartialEq)]
pub(super) struct Facts {
    question: QuestionRef,
    mode: Mode,
    offered: FactSet,
    ticked: FactSet,
    is_none: bool,
    is_not_known: bool,
    /// It comes closed, where all panels are on one page.
    is_folded: bool,
    fault: Option<Fault>,
    effects: Lines,
}

impl Facts {
    /// As they stand in the state.
    pub(super) fn of(ask: &Ask, question: QuestionRef) -> Self {
        let state = &ask.app.state;
        let ticked = question.facts(state.case()).unwrap_or(FactSet::EMPTY);
        let is_not_known = state.is_not_known(question);
        Self {
            question,
            mode: ask.mode,
            offered: offered_facts(state.case(), question),
            ticked,
            is_none: state.is_answered(question) && ticked.is_empty() && !is_not_known,
            is_not_known,
            is_folded: state.folded.contains(&question),
            fault: faults::of_question(state, question),
            effects: ask.effects_of(question),
        }
    }

    fn group(
        &self,
        ways: &Ways,
        heading: &'static FactHeading,
        error: Option<&str>,
        number: &mut dyn FnMut() -> usize,
    ) -> Html {
        let question = self.question;
        let facts: Vec<Fact> = heading.facts.iter().copied().filter(|fact| self.offered.contains(*fact)).collect();
        let lines: Vec<Html> = facts
            .iter()
            .map(|&fact| {
                let (what, id) = (For::Fact(question, fact), field::option(question, number()));
                let label = fact.words().label_in(question.question());
                tick_box(ways, what, id, label, self.ticked.contains(fact), error, self.effects.fact(fact))
            })
            .collect();
        let helps =
            || help::terms(facts.iter().map(|fact| (fact.words().label_in(question.question()), fact.hint_id())));
        html! {
            <fieldset>
                <legend>{ heading.title }{ hidden([", ", &title::about(question)].concat()) }</legend>
                { lines }
                { help::fold(self.mode, AID.help_with, heading.title, helps) }
            </fieldset>
        }
    }
}

impl Shows for Facts {
    /// Last comes that there is none, or that they are not known.
    fn draw(&self, ways: &Ways) -> Html {
        let question = self.question;
        let (error, described) = faults::beside(self.fault, &field::of(question));
        // The first box of the panel has the id of the question, so that an error leads to it.
        let mut next = 0;
        let mut number = || {
            next += 1;
            next - 1
        };
        let groups: Vec<Html> = FACT_HEADINGS
            .iter()
            .filter(|heading| heading.facts.iter().any(|fact| self.offered.contains(*fact)))
            .map(|heading| self.group(ways, heading, described.as_deref(), &mut number))
            .collect();
        let (none, not_known) = (field::option(question, number()), field::option(question, number()));
        let none_words = question.question().words().option("none").map(|option| option.label).unwrap_or_default();
        let content = html! {
            <>
                { error }
                <div class="aid-groups">{ groups }</div>
                <fieldset class="aid-none">
                    <legend class="aid-hidden">{ AID.if_nothing }</legend>
                    <p class="aid-or">{ AID.or }</p>
                    <div class="aid-lines">
                        { tick_box(ways, For::NoFact(question), none, none_words, self.is_none, None, None) }
                        { tick_box(ways, For::NotKnown(question), not_known, COMMON.not_known, self.is_not_known, None, None) }
                    </div>
                </fieldset>
            </>
        };
        match self.mode {
            Mode::StepByStep => html! { <>{ p(question.question().words().title) }{ content }</> },
            Mode::OnePage => {
                let count = self.offered.iter().count().to_string();
                let none = if self.is_not_known { Some(COMMON.not_known) } else { self.is_none.then_some(none_words) };
                let summary = match none {
                    Some(answer) => fill(ONE_PAGE.facts_none, &[("count", &count), ("answer", answer)]),
                    None => fill(ONE_PAGE.facts, &[("count", &count), ("ticked", &self.ticked.len().to_string())]),
                };
                html! { <details class="aid-fold-facts" open={!self.is_folded}><summary>{ summary }{ hidden([": ", &title::about(question)].concat()) }</summary>{ content }</details> }
            }
        }
    }
}
