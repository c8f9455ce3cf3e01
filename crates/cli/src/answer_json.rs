//! The JSON of an answer, as `check` prints it (version 1, public): its keys, their order, and which of them may be absent.

use joint_working_rules::rulebook::Citation;
use joint_working_rules::{
    Answer, AnswerRef, Block, Case, Caution, ChangeEffect, FactSet, Firmness, Nearest, NewValue, Outcome,
    PartPlacement, Reason, Relation, Separable,
};
use serde::Serialize;
use std::ops::Not;

/// The answer to the case of a file, on one line.
///
/// # Errors
/// None is known: every key is a text and every value can be written.
pub(crate) fn line(file: &str, case: &Case, answer: &Answer) -> serde_json::Result<String> {
    serde_json::to_string(&AnswerJson::of(file, case, answer))
}

#[derive(Serialize)]
struct AnswerJson<'a> {
    /// The file's name as given.
    case: &'a str,
    outcome: &'static str,
    merits: &'static str,
    strength: Option<&'static str>,
    possible: Vec<&'static str>,
    #[serde(skip_serializing_if = "Not::not")]
    possible_is_partial: bool,
    handling: Vec<PartJson<'a>>,
    blocked_by: Option<&'static str>,
    cautions: Vec<CautionJson<'a>>,
    reasons: Vec<ReasonJson<'a>>,
    would_change: Vec<ChangedJson<'a>>,
    #[serde(skip_serializing_if = "Not::not")]
    would_change_is_partial: bool,
    /// JSON Pointers into the case, as in `cannot_matter`.
    still_needed: Vec<String>,
    #[serde(skip_serializing_if = "Not::not")]
    still_needed_is_partial: bool,
    cannot_matter: Vec<String>,
    nearest: Vec<NearestJson>,
    edition: &'static str,
}

#[derive(Serialize)]
struct PartJson<'a> {
    issue: &'a str,
    side: &'static str,
    to: &'static str,
}

#[derive(Serialize)]
struct CautionJson<'a> {
    id: &'static str,
    side: &'static str,
    text: &'a str,
    cites: Vec<&'static str>,
}

#[derive(Serialize)]
struct ReasonJson<'a> {
    id: &'static str,
    text: &'a str,
    cites: Vec<&'static str>,
}

#[derive(Serialize)]
struct ChangedJson<'a> {
    change: ChangeJson<'a>,
    outcome: &'static str,
    /// The parts that move.
    handling: Vec<PartJson<'a>>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    /// A JSON Pointer into the case.
    at: String,
    to: ToJson<'a>,
}

/// The new value of an answer.
#[derive(Serialize)]
#[serde(untagged)]
enum ToJson<'a> {
    Id(&'static str),
    Facts(Vec<&'static str>),
    Relation(RelationJson<'a>),
}

#[derive(Serialize)]
struct RelationJson<'a> {
    between: &'a [String; 2],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    separable: Option<&'static str>,
}

#[derive(Serialize)]
struct NearestJson {
    scenario: &'static str,
    shared: Vec<&'static str>,
    differs: Vec<&'static str>,
}

impl<'a> AnswerJson<'a> {
    fn of(file: &'a str, case: &'a Case, answer: &'a Answer) -> Self {
        Self {
            case: file,
            outcome: answer.outcome.id(),
            merits: answer.merits.id(),
            strength: answer.strength.map(Firmness::id),
            possible: answer.possible.iter().copied().map(Outcome::id).collect(),
            possible_is_partial: answer.possible_is_partial,
            handling: parts(case, &answer.handling),
            blocked_by: answer.blocked_by.map(|Block::Consent| "consent"),
            cautions: answer.cautions.iter().map(caution).collect(),
            reasons: answer.reasons.iter().map(reason).collect(),
            would_change: answer.would_change.iter().map(|one| changed(case, one)).collect(),
            would_change_is_partial: answer.would_change_is_partial,
            still_needed: pointers(&answer.still_needed),
            still_needed_is_partial: answer.still_needed_is_partial,
            cannot_matter: pointers(&answer.cannot_matter),
            nearest: answer.nearest.iter().map(nearest).collect(),
            edition: answer.edition,
        }
    }
}

fn parts<'a>(case: &'a Case, parts: &[PartPlacement]) -> Vec<PartJson<'a>> {
    let part = |part: &PartPlacement| {
        Some(PartJson { issue: &case.issue(part.issue)?.id, side: part.side.id(), to: part.to.id() })
    };
    parts.iter().filter_map(part).collect()
}

fn caution(Caution { id, side, text, cites: cited }: &Caution) -> CautionJson<'_> {
    CautionJson { id: id.id(), side: side.id(), text, cites: cites(cited) }
}

fn reason(Reason { id, text, cites: cited }: &Reason) -> ReasonJson<'_> {
    ReasonJson { id: id.id(), text, cites: cites(cited) }
}

fn cites(cites: &[&'static Citation]) -> Vec<&'static str> {
    cites.iter().map(|cite| cite.id).collect()
}

fn changed<'a>(case: &'a Case, ChangeEffect { change, outcome, handling }: &'a ChangeEffect) -> ChangedJson<'a> {
    let change = ChangeJson { at: change.at.pointer(), to: new_value(&change.to) };
    ChangedJson { change, outcome: outcome.id(), handling: parts(case, handling) }
}

fn new_value(to: &NewValue) -> ToJson<'_> {
    match to {
        NewValue::Separable(to) => ToJson::Id(to.id()),
        NewValue::Weight(to) => ToJson::Id(to.id()),
        NewValue::Functions(to) => ToJson::Id(to.id()),
        NewValue::Consent(to) => ToJson::Id(to.id()),
        NewValue::Facts(to) => ToJson::Facts(facts(*to)),
        NewValue::Relation(Relation { between, facts: ticked, separable }) => {
            ToJson::Relation(RelationJson { between, facts: facts(*ticked), separable: separable.map(Separable::id) })
        }
    }
}

fn facts(facts: FactSet) -> Vec<&'static str> {
    facts.iter().map(|fact| fact.id()).collect()
}

fn pointers(all: &[AnswerRef]) -> Vec<String> {
    all.iter().map(|at| at.pointer()).collect()
}

fn nearest(Nearest { scenario, shared, differs }: &Nearest) -> NearestJson {
    NearestJson { scenario, shared: facts(*shared), differs: facts(*differs) }
}
