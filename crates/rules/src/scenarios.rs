//! The worked examples and practice cases, each with the answers a careful caseworker would give.
//!
//! One file each in `scenarios/`; the same files feed the tests, the example pages and "open this example".

use crate::answer::{Answer, answer};
use crate::case::{Case, CaseError, ValidCase};
use crate::rulebook::Citation;
use crate::shown::told;
use crate::vocabulary::{Destination, Functions, Outcome, ReasonId};
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

/// What a scenario expects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The outcome.
    pub outcome: Outcome,
    /// Where every part goes.
    pub handling: Vec<ExpectedPart>,
    /// The deciding reason.
    pub because: Because,
}

/// Where a part is expected to go.
#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct ExpectedPart {
    /// The issue's id.
    pub issue: String,
    /// Its side, as in an answer.
    pub side: Functions,
    /// Where it goes.
    pub to: Destination,
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
    pub fn case(&self) -> Result<ValidCase, CaseError> {
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
    let expect: Expectation =
        serde_json::from_str(expect_json).map_err(|e| CaseError::new("expect", told(&e.to_string())))?;
    let answer = answer(&case);
    let mut differs = Vec::new();
    if answer.outcome != expect.outcome {
        differs.push(format!("outcome: expected {}, came out {}", expect.outcome.id(), answer.outcome.id()));
    }
    let came_out: Vec<ExpectedPart> = answer
        .handling
        .iter()
        .filter_map(|part| {
            Some(ExpectedPart { issue: case.issue(part.issue)?.id.clone(), side: part.side, to: part.to })
        })
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
        let given: Vec<&str> = answer.reasons.iter().map(|reason| reason.id.id()).collect();
        differs.push(format!(
            "because: the reason {} was not given; given: {}",
            expect.because.reason.id(),
            given.join(", ")
        ));
    }
    Ok(Run { answer, differs })
}

/// The scenario of an id.
pub fn by_id(id: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().find(|scenario| scenario.id == id)
}

pub use crate::answer::{WORKED, Worked, worked};

include!(concat!(env!("OUT_DIR"), "/scenarios.rs"));
