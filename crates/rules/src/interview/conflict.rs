//! Answers about one relation that pull in different directions (design, section 5).

use super::question_ref::QuestionRef;
use crate::answer::{Names, Reason, relation_reason};
use crate::case::Case;
use crate::routing::cell;
use crate::rulebook::OptionWords;
use crate::vocabulary::{FactKind, FactSet, ReasonId};

/// Two answers about one relation, each of which says the opposite of the other.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// What pulls where, in a sentence.
    pub reason: Reason,
    /// The facts on one side.
    pub facts: FactSet,
    /// The question that the facts answer.
    pub facts_question: QuestionRef,
    /// The answer on the other side.
    pub answer: &'static OptionWords,
    /// The question that it answers.
    pub answer_question: QuestionRef,
}

/// The conflict between the answers about a relation, if there is one: by the question on its facts, or on limb one.
pub fn conflict(case: &Case, question: QuestionRef) -> Option<Conflict> {
    let (facts_question, answer_question) = match question {
        QuestionRef::Facts(at) | QuestionRef::Separable(at) => (QuestionRef::Facts(at), QuestionRef::Separable(at)),
        QuestionRef::TieFacts(one, other) | QuestionRef::TieSeparable(one, other) => {
            (QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other))
        }
        _ => return None,
    };
    let facts = facts_question.facts(case)?;
    let names = Names::new(case);
    let (separable, name) = match answer_question {
        QuestionRef::Separable(at) => (case.issue(at)?.separable, names.two_sides(at)),
        QuestionRef::TieSeparable(one, other) => {
            (case.relation_between(one, other)?.separable, names.two_issues([one, other]))
        }
        _ => return None,
    };
    let kind = match cell(facts, separable).reason() {
        ReasonId::TieConflictEntwining | ReasonId::TieConflictEntwiningClose => FactKind::Entwining,
        ReasonId::TieConflictLookAlike => FactKind::LookAlike,
        _ => return None,
    };
    Some(Conflict {
        reason: relation_reason(facts, separable, &name),
        facts: facts.of_kind(kind),
        facts_question,
        answer: answer_question.question().words().option(separable?.id())?,
        answer_question,
    })
}
