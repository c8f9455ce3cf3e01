//! A change of one answer: which answer, and its new value.

use super::model::{Case, Relation};
use super::position::{IssuePos, RelationPos};
use crate::vocabulary::{Consent, FactSet, Functions, Separable, Side, Weight};

/// The new value of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewValue {
    /// Limb one.
    Separable(Separable),
    /// Limb two.
    Weight(Weight),
    /// The whole new list of facts.
    Facts(FactSet),
    /// A relation between two issues that have none.
    Relation(Relation),
    /// Whose functions.
    Functions(Functions),
    /// Consent.
    Consent(Consent),
}

/// A change of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which answer.
    pub at: AnswerRef,
    /// Its new value.
    pub to: NewValue,
}

/// Which answer of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerRef {
    /// An issue's limb one.
    Separable(IssuePos),
    /// A side's weight in an issue.
    Weight(IssuePos, Side),
    /// A relation's limb one.
    TieSeparable(RelationPos),
    /// An issue's facts.
    Facts(IssuePos),
    /// A relation's facts.
    TieFacts(RelationPos),
    /// A pair of issues that has no relation yet.
    Pair(IssuePos, IssuePos),
    /// An issue's functions.
    Functions(IssuePos),
    /// Consent.
    Consent,
}

impl AnswerRef {
    /// The answer's place as a JSON Pointer into the case.
    pub fn pointer(self) -> String {
        match self {
            Self::Separable(issue) => format!("/issues/{}/separable", issue.get()),
            Self::Weight(issue, side) => format!("/issues/{}/weight/{}", issue.get(), side.id()),
            Self::TieSeparable(relation) => format!("/relations/{}/separable", relation.get()),
            Self::Facts(issue) => format!("/issues/{}/facts", issue.get()),
            Self::TieFacts(relation) => format!("/relations/{}/facts", relation.get()),
            Self::Pair(..) => "/relations/-".to_owned(),
            Self::Functions(issue) => format!("/issues/{}/functions", issue.get()),
            Self::Consent => "/consent".to_owned(),
        }
    }
}

impl Change {
    /// The case with the change. Answers that are not allowed any more are taken out.
    #[must_use]
    pub fn apply(&self, case: &Case) -> Case {
        let mut case = case.clone();
        self.make(&mut case);
        case.pruned()
    }

    /// Makes the change, and keeps answers that are not allowed any more. A change that names an answer the case does not
    /// have, or a value of another kind, changes nothing.
    pub fn make(&self, case: &mut Case) {
        match (self.at, &self.to) {
            (AnswerRef::Separable(at), NewValue::Separable(to)) => {
                if let Some(issue) = case.issue_mut(at) {
                    issue.separable = Some(*to);
                }
            }
            (AnswerRef::Weight(at, side), NewValue::Weight(to)) => {
                if let Some(issue) = case.issue_mut(at) {
                    issue.weight[side] = Some(*to);
                }
            }
            (AnswerRef::TieSeparable(at), NewValue::Separable(to)) => {
                if let Some(relation) = case.relation_mut(at) {
                    relation.separable = Some(*to);
                }
            }
            (AnswerRef::Facts(at), NewValue::Facts(to)) => {
                if let Some(issue) = case.issue_mut(at) {
                    issue.facts = *to;
                }
            }
            (AnswerRef::TieFacts(at), NewValue::Facts(to)) => {
                if let Some(relation) = case.relation_mut(at) {
                    relation.facts = *to;
                }
            }
            (AnswerRef::Pair(one, other), NewValue::Relation(to)) => {
                let is_there = |at| case.issue(at).is_some_and(|issue| to.between.contains(&issue.id));
                if one != other && is_there(one) && is_there(other) && case.relation_between(one, other).is_none() {
                    case.relations.push(to.clone());
                }
            }
            (AnswerRef::Functions(at), NewValue::Functions(to)) => {
                if let Some(issue) = case.issue_mut(at) {
                    issue.functions = *to;
                }
            }
            (AnswerRef::Consent, NewValue::Consent(to)) => case.consent = *to,
            _ => {}
        }
    }
}
