//! Reading and giving the answer to a question.

use super::question_ref::QuestionRef;
use crate::case::{AnswerRef, Case, RelationPos};
use crate::vocabulary::{Consent, FactSet, Functions, Response, Separable, Weight};

impl QuestionRef {
    /// The question that gives an answer of a case.
    pub fn of(case: &Case, at: AnswerRef) -> Option<Self> {
        let pair = |relation: RelationPos| case.pair(relation);
        Some(match at {
            AnswerRef::Functions(at) => Self::Functions(at),
            AnswerRef::Facts(at) => Self::Facts(at),
            AnswerRef::Separable(at) => Self::Separable(at),
            AnswerRef::Weight(at, side) => Self::Weight(at, side),
            AnswerRef::TieFacts(relation) => pair(relation).map(|[one, other]| Self::TieFacts(one, other))?,
            AnswerRef::TieSeparable(relation) => pair(relation).map(|[one, other]| Self::TieSeparable(one, other))?,
            AnswerRef::Pair(one, _) => Self::Ties(one),
            AnswerRef::Consent => Self::Consent,
        })
    }

    /// Answers a question that has one answer, by the id of the option. Unknown ids change nothing.
    pub fn choose(self, case: &mut Case, value: &str) {
        match self {
            Self::Functions(at) => {
                if let (Some(issue), Some(functions)) = (case.issue_mut(at), Functions::from_id(value)) {
                    issue.functions = functions;
                }
            }
            Self::Separable(at) => {
                if let (Some(issue), Some(separable)) = (case.issue_mut(at), Separable::from_id(value)) {
                    issue.separable = Some(separable);
                }
            }
            Self::Weight(at, side) => {
                if let (Some(issue), Some(weight)) = (case.issue_mut(at), Weight::from_id(value)) {
                    issue.weight[side] = Some(weight);
                }
            }
            Self::TieSeparable(one, other) => {
                if let (Some(relation), Some(separable)) =
                    (case.relation_between_mut(one, other), Separable::from_id(value))
                {
                    relation.separable = Some(separable);
                }
            }
            Self::Consent => case.consent = Consent::from_id(value).unwrap_or(case.consent),
            Self::Responses(side) => {
                if let Some(response) = Response::from_id(value) {
                    case.responses[side] = Some(response);
                }
            }
            Self::Issues | Self::Facts(_) | Self::Ties(_) | Self::TieFacts(..) => {}
        }
    }

    /// The id of the option that is chosen, if any. Functions and consent always have a value in a case; whether it was
    /// chosen is for the caller to know.
    pub fn chosen(self, case: &Case) -> Option<&'static str> {
        match self {
            Self::Functions(at) => Some(case.issue(at)?.functions.id()),
            Self::Separable(at) => case.issue(at)?.separable.map(Separable::id),
            Self::Weight(at, side) => case.issue(at)?.weight[side].map(Weight::id),
            Self::TieSeparable(one, other) => case.relation_between(one, other)?.separable.map(Separable::id),
            Self::Consent => Some(case.consent.id()),
            Self::Responses(side) => case.responses[side].map(Response::id),
            Self::Issues | Self::Facts(_) | Self::Ties(_) | Self::TieFacts(..) => None,
        }
    }

    /// The facts ticked, where the question is about facts.
    pub fn facts(self, case: &Case) -> Option<FactSet> {
        match self {
            Self::Facts(at) => case.issue(at).map(|issue| issue.facts),
            Self::TieFacts(one, other) => case.relation_between(one, other).map(|relation| relation.facts),
            _ => None,
        }
    }

    /// Ticks exactly these facts.
    pub fn tick(self, case: &mut Case, facts: FactSet) {
        match self {
            Self::Facts(at) => {
                if let Some(issue) = case.issue_mut(at) {
                    issue.facts = facts;
                }
            }
            Self::TieFacts(one, other) => {
                if let Some(relation) = case.relation_between_mut(one, other) {
                    relation.facts = facts;
                }
            }
            _ => {}
        }
    }
}
