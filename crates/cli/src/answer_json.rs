//! The JSON of an answer, as `check` prints it (version 1, public): its keys, their order, and which of them may be absent.

use joint_working_rules::rulebook::Citation;
use joint_working_rules::{
    Answer, At, Block, Caution, Changed, FactSet, Firmness, Handled, Nearest, Outcome, Reason, Relation, Separable, To,
};
use serde::Serialize;
use std::ops::Not;

/// The answer to a case, on one line.
///
/// # Errors
/// None is known: every key is a text and every value can be written.
pub(crate) fn line(case: &str, answer: &Answer) -> serde_json::Result<String> {
    serde_json::to_string(&AnswerJson::of(case, answer))
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
    fn of(case: &'a str, answer: &'a Answer) -> Self {
        Self {
            case,
            outcome: answer.outcome.id(),
            merits: answer.merits.id(),
            strength: answer.strength.map(Firmness::id),
            possible: answer.possible.iter().copied().map(Outcome::id).collect(),
            possible_is_partial: answer.possible_is_partial,
            handling: parts(&answer.handling),
            blocked_by: answer.blocked_by.map(|Block::Consent| "consent"),
            cautions: answer.cautions.iter().map(caution).collect(),
            reasons: answer.reasons.iter().map(reason).collect(),
            would_change: answer.would_change.iter().map(changed).collect(),
            would_change_is_partial: answer.would_change_is_partial,
            still_needed: pointers(&answer.still_needed),
            still_needed_is_partial: answer.still_needed_is_partial,
            cannot_matter: pointers(&answer.cannot_matter),
            nearest: answer.nearest.iter().map(nearest).collect(),
            edition: answer.edition,
        }
    }
}

fn parts(parts: &[Handled]) -> Vec<PartJson<'_>> {
    parts.iter().map(|part| PartJson { issue: &part.issue, side: part.side.id(), to: part.to.id() }).collect()
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

fn changed(Changed { change, outcome, handling }: &Changed) -> ChangedJson<'_> {
    let change = ChangeJson { at: change.at.pointer(), to: new_value(&change.to) };
    ChangedJson { change, outcome: outcome.id(), handling: parts(handling) }
}

fn new_value(to: &To) -> ToJson<'_> {
    match to {
        To::Separable(to) => ToJson::Id(to.id()),
        To::Weight(to) => ToJson::Id(to.id()),
        To::Functions(to) => ToJson::Id(to.id()),
        To::Consent(to) => ToJson::Id(to.id()),
        To::Facts(to) => ToJson::Facts(facts(*to)),
        To::Relation(Relation { between, facts: ticked, separable }) => {
            ToJson::Relation(RelationJson { between, facts: facts(*ticked), separable: separable.map(Separable::id) })
        }
    }
}

fn facts(facts: FactSet) -> Vec<&'static str> {
    facts.iter().map(|fact| fact.id()).collect()
}

fn pointers(all: &[At]) -> Vec<String> {
    all.iter().map(|at| at.pointer()).collect()
}

fn nearest(Nearest { scenario, shared, differs }: &Nearest) -> NearestJson {
    NearestJson { scenario, shared: facts(*shared), differs: facts(*differs) }
}
