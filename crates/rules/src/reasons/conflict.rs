//! Answers about one tie that pull in different directions (design, section 5).

use super::tie::{cell, tie_reason};
use super::words::Words;
use super::{Reason, ReasonId};
use crate::case::Case;
use crate::facts::{FactKind, FactSet};
use crate::interview::Step;
use crate::rulebook::OptionWords;

/// Two answers about one tie, each of which says the opposite of the other.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// What pulls where, in a sentence.
    pub reason: Reason,
    /// The facts on one side.
    pub facts: FactSet,
    /// The question that the facts answer.
    pub facts_step: Step,
    /// The answer on the other side.
    pub answer: &'static OptionWords,
    /// The question that it answers.
    pub answer_step: Step,
}

/// The conflict between the answers about a tie, if there is one: by the question on its facts, or on limb one.
pub fn conflict(case: &Case, step: Step) -> Option<Conflict> {
    let (facts_step, answer_step) = match step {
        Step::Facts(at) | Step::Separable(at) => (Step::Facts(at), Step::Separable(at)),
        Step::TieFacts(one, other) | Step::TieSeparable(one, other) => {
            (Step::TieFacts(one, other), Step::TieSeparable(one, other))
        }
        _ => return None,
    };
    let facts = facts_step.facts(case)?;
    let names = Words::new(case);
    let (separable, name) = match answer_step {
        Step::Separable(at) => (case.issues.get(at)?.separable, names.two_sides(at)),
        Step::TieSeparable(one, other) => (case.tie(one, other)?.separable, names.issues(&[one, other])),
        _ => return None,
    };
    let kind = match cell(facts, separable) {
        ReasonId::TieConflictEntwining => FactKind::Entwining,
        ReasonId::TieConflictLookAlike => FactKind::LookAlike,
        _ => return None,
    };
    Some(Conflict {
        reason: tie_reason(facts, separable, name),
        facts: facts.of_kind(kind),
        facts_step,
        answer: answer_step.question().words().option(separable?.id())?,
        answer_step,
    })
}
