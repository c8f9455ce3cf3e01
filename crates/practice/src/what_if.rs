//! The one other answer that a case names: the change, and what the rules then give.

use crate::block::WhatIf;
use crate::case::PracticeCase;
use joint_working_rules::{
    Answer, AnswerRef, Case, Change, Fact, FactSet, IssuePos, NewValue, Relation, RelationPos, Separable, Side,
    ValidCase, answer,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A link as a change has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewLink {
    between: [String; 2],
    #[serde(default)]
    facts: Vec<Fact>,
    separable: Option<Separable>,
}

impl PracticeCase {
    /// The change that the case names, and what the rules then give.
    ///
    /// # Errors
    /// When it names no answer of the case, or not a value of this answer.
    pub fn what_if(&self) -> Result<(Change, Answer), String> {
        let (change, _, then) =
            self.practice.what_if.of(&self.case).map_err(|fault| format!("{}: {fault}", self.id))?;
        Ok((change, then))
    }
}

impl WhatIf {
    /// The change of a case, the case with it, and what the rules then give.
    ///
    /// # Errors
    /// When it names no answer of the case, or not a value of this answer.
    pub fn of(&self, case: &ValidCase) -> Result<(Change, ValidCase, Answer), String> {
        let change = change(case, &self.at, &self.to).ok_or_else(|| {
            format!("what_if: there is no answer `{}`, or no such value of it; allowed: an answer of the case", self.at)
        })?;
        let changed = ValidCase::new(change.apply(case)).map_err(|error| format!("what_if: {error}"))?;
        let then = answer(&changed);
        Ok((change, changed, then))
    }
}

fn change(case: &Case, pointer: &str, to: &Value) -> Option<Change> {
    if pointer == "/relations/-" {
        let NewLink { between, facts, separable } = value(to)?;
        let at = |id: &String| case.issues.iter().position(|issue| issue.id == *id).map(IssuePos::new);
        let [one, other] = &between;
        let at = AnswerRef::Pair(at(one)?, at(other)?);
        return Some(Change { at, to: NewValue::Relation(Relation { between, facts: set(facts), separable }) });
    }
    let at = answers(case).into_iter().find(|at| at.pointer() == pointer)?;
    let to = match at {
        AnswerRef::Functions(_) => NewValue::Functions(value(to)?),
        AnswerRef::Facts(_) | AnswerRef::TieFacts(_) => NewValue::Facts(set(value(to)?)),
        AnswerRef::Separable(_) | AnswerRef::TieSeparable(_) => NewValue::Separable(value(to)?),
        AnswerRef::Weight(..) => NewValue::Weight(value(to)?),
        AnswerRef::Consent => NewValue::Consent(value(to)?),
        AnswerRef::Pair(..) => return None,
    };
    Some(Change { at, to })
}

/// Every answer that a case can have, but for links that are not there.
fn answers(case: &Case) -> Vec<AnswerRef> {
    let mut all = vec![AnswerRef::Consent];
    for at in case.positions() {
        all.extend([AnswerRef::Functions(at), AnswerRef::Facts(at), AnswerRef::Separable(at)]);
        all.extend(Side::ALL.iter().map(|side| AnswerRef::Weight(at, *side)));
    }
    for at in (0..case.relations.len()).map(RelationPos::new) {
        all.extend([AnswerRef::TieFacts(at), AnswerRef::TieSeparable(at)]);
    }
    all
}

fn value<T: DeserializeOwned>(of: &Value) -> Option<T> {
    serde_json::from_value(of.clone()).ok()
}

fn set(facts: Vec<Fact>) -> FactSet {
    facts.into_iter().fold(FactSet::EMPTY, FactSet::with)
}
