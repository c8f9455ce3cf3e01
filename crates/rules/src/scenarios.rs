//! The worked examples and practice cases, each with the answers a careful caseworker would give.
//!
//! One file each in `scenarios/`; the same files feed the tests, the example pages and "open this example".

use crate::case::{Case, Functions};
use crate::facts::{Fact, FactSet};
use crate::outcome::{Outcome, Place};
use crate::read::CaseError;
use crate::reasons::ReasonId;
use crate::rulebook::Citation;
use crate::{Answer, answer};
use serde::Deserialize;

/// One scenario, as its file has it.
#[derive(Debug)]
pub struct Scenario {
    /// Its id, which is the name of its file.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What a caseworker reads out of it (ours, not the briefing's), in Markdown.
    pub prose: &'static str,
    /// The paragraph it is taken from; `None`: written for this site.
    pub source: Option<&'static Citation>,
    /// The case, in the case format.
    pub case_json: &'static str,
    /// What is expected of it.
    pub expect_json: &'static str,
}

/// A worked example of the briefing, as the aid holds it: apart from [`SCENARIOS`], so that only this goes to the browser. The
/// cases themselves stand in the page that holds the aid.
#[derive(Debug)]
pub struct Worked {
    /// Its id, that of its scenario.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The paragraph it is taken from.
    pub source: &'static Citation,
    /// The facts of all its ties together.
    pub facts: FactSet,
}

/// The worked example of an id.
pub fn worked(id: &str) -> Option<&'static Worked> {
    WORKED.iter().find(|example| example.id == id)
}

/// What a scenario expects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The outcome.
    pub outcome: Outcome,
    /// The place of every part.
    pub handling: Vec<ExpectedPlace>,
    /// The deciding reason.
    pub because: Because,
}

/// Where a part is expected to go.
#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct ExpectedPlace {
    /// The issue's id.
    pub issue: String,
    /// Its side, as in an answer.
    pub side: Functions,
    /// The place.
    pub to: Place,
}

/// The reason that decides a scenario.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Because {
    /// Its id.
    pub reason: ReasonId,
    /// The paragraph where the briefing says so.
    pub cites: String,
}

impl Scenario {
    /// The case.
    ///
    /// # Errors
    /// The first fault of the case.
    pub fn case(&self) -> Result<Case, CaseError> {
        Case::from_json(self.case_json)
    }
}

/// A scenario that was run: what came out, and every way in which it is not what was expected.
#[derive(Debug)]
pub struct Run {
    /// What came out.
    pub answer: Answer,
    /// What differs from the expectation; empty when all is as expected.
    pub differs: Vec<String>,
}

/// Runs a case against an expectation.
///
/// # Errors
/// What could not be read, with its place.
pub fn run(case_json: &str, expect_json: &str) -> Result<Run, CaseError> {
    let case = Case::from_json(case_json)?;
    let expect: Expectation = serde_json::from_str(expect_json).map_err(|e| CaseError::new("expect", e.to_string()))?;
    let answer = answer(&case)?;
    let mut differs = Vec::new();
    if answer.outcome != expect.outcome {
        differs.push(format!("outcome: expected {}, came out {}", expect.outcome.id(), answer.outcome.id()));
    }
    let came_out: Vec<ExpectedPlace> = answer
        .handling
        .iter()
        .map(|part| ExpectedPlace { issue: part.issue.clone(), side: part.side, to: part.to })
        .collect();
    for part in &expect.handling {
        if !came_out.contains(part) {
            differs.push(format!("handling: expected {} ({}) to go to {}", part.issue, part.side.id(), part.to.id()));
        }
    }
    for part in &came_out {
        if !expect.handling.contains(part) {
            differs.push(format!("handling: came out {} ({}) to {}", part.issue, part.side.id(), part.to.id()));
        }
    }
    if !answer.reasons.iter().any(|reason| reason.id == expect.because.reason) {
        differs.push(format!("because: the reason {} was not given", expect.because.reason.id()));
    }
    Ok(Run { answer, differs })
}

/// The scenario of an id.
pub fn by_id(id: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().find(|scenario| scenario.id == id)
}

include!(concat!(env!("OUT_DIR"), "/scenarios.rs"));
