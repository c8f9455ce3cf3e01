//! What each option of a question would do (design, section 5: beside every option, on one page).

use super::question_ref::QuestionRef;
use crate::answer::{Effect, Effects, Link};
use crate::case::{Case, IssuePos};
use crate::routing::relation_strength;
use crate::vocabulary::{Consent, Fact, FactSet, Functions, Separable, Weight};

/// One thing that a reader can choose in answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionRef {
    /// The option of this id, of a question that has one answer.
    Value(&'static str),
    /// A fact: ticked, or unticked where it is ticked.
    Fact(Fact),
    /// None of these facts.
    NoneOfThese,
}

impl OptionRef {
    /// Of which issue this option says whose duty it is about, and whose.
    pub fn functions(self, question: QuestionRef) -> Option<(IssuePos, Functions)> {
        match (question, self) {
            (QuestionRef::Functions(at), Self::Value(value)) => Some((at, Functions::from_id(value)?)),
            _ => None,
        }
    }
}

/// What an option would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionEffect {
    /// The option.
    pub option: OptionRef,
    /// What choosing it comes to; `None` where it changes nothing.
    pub effect: Option<Effect>,
}

impl Effects<'_> {
    /// What each option of a question would do, in the order of the options: for facts each, ticked or unticked, and none of
    /// them. Empty for what is complained about; for a row of pairs, for which there are [`Effects::of_pairing`] and
    /// [`Effects::of_parting`]; and where
    /// the question is about something that the case does not have.
    pub fn of(&self, question: QuestionRef) -> Vec<OptionEffect> {
        let case = self.case();
        match question {
            QuestionRef::Issues | QuestionRef::Ties(_) => Vec::new(),
            QuestionRef::Functions(at) => match case.issue(at) {
                Some(_) => values(question, |id| self.functions(at, Functions::from_id(id)?)),
                None => Vec::new(),
            },
            QuestionRef::Weight(at, side) => match case.issue(at) {
                Some(_) => values(question, |id| self.weight(at, side, Weight::from_id(id)?)),
                None => Vec::new(),
            },
            QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => self.of_facts(question),
            QuestionRef::Separable(_) | QuestionRef::TieSeparable(..) => self.of_separable(question),
            QuestionRef::Consent => values(question, |id| self.consent(Consent::from_id(id)?)),
            // Responses are a caution beside the outcome, never part of it.
            QuestionRef::Responses(_) => values(question, |_| None),
        }
    }

    fn of_facts(&self, question: QuestionRef) -> Vec<OptionEffect> {
        let Some(Answers { link, facts, separable }) = answers(self.case(), question) else { return Vec::new() };
        let mut link = self.of_link(link);
        let mut with = |option, facts| {
            let effect = link.of_strength(relation_strength(facts, separable));
            OptionEffect { option, effect }
        };
        let toggled = |fact: Fact| facts.symmetric_difference(FactSet::EMPTY.with(fact));
        let mut all: Vec<_> = Fact::ALL.iter().map(|fact| with(OptionRef::Fact(*fact), toggled(*fact))).collect();
        all.push(with(OptionRef::NoneOfThese, FactSet::EMPTY));
        all
    }

    fn of_separable(&self, question: QuestionRef) -> Vec<OptionEffect> {
        let Some(Answers { link, facts, .. }) = answers(self.case(), question) else { return Vec::new() };
        let mut link = self.of_link(link);
        values(question, |id| link.of_strength(relation_strength(facts, Some(Separable::from_id(id)?))))
    }
}

/// The options of a question that has one answer.
fn values(question: QuestionRef, mut effect: impl FnMut(&str) -> Option<Effect>) -> Vec<OptionEffect> {
    let options = question.question().words().options.iter();
    options
        .map(|option| OptionEffect { option: OptionRef::Value(option.value), effect: effect(option.value) })
        .collect()
}

/// What is answered of the relation that a question is about.
struct Answers {
    link: Link,
    facts: FactSet,
    separable: Option<Separable>,
}

fn answers(case: &Case, question: QuestionRef) -> Option<Answers> {
    match question {
        QuestionRef::Facts(at) | QuestionRef::Separable(at) => {
            let issue = case.issue(at)?;
            Some(Answers { link: Link::Inner(at), facts: issue.facts, separable: issue.separable })
        }
        QuestionRef::TieFacts(one, other) | QuestionRef::TieSeparable(one, other) => {
            let at = case.find_relation(one, other)?;
            let relation = case.relation(at)?;
            Some(Answers { link: Link::Between(at), facts: relation.facts, separable: relation.separable })
        }
        _ => None,
    }
}
