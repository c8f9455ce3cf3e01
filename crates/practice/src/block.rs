//! The block `practice` of a practice case's file.

use crate::choice::{Choice, DecidedBy};
use crate::topic::Topic;
use joint_working_rules::rulebook::{CITATIONS, Citation};
use serde::Deserialize;
use serde_json::Value;

/// What a practice page says of a case, beside its story and what the rules give.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// The pair or group it belongs to.
    pub group: String,
    /// The topics it is about.
    pub topics: Vec<Topic>,
    /// In which one fact it differs from another of its group.
    pub differs: Differs,
    /// What decides it. The words are the second paragraph of the file.
    pub decides: Decides,
    /// What is said to choices that a careful beginner may make, and that are not right.
    #[serde(rename = "not")]
    pub wrong: Vec<Wrong>,
    /// The worked example that is nearest, by its id.
    pub nearest: String,
    /// One other answer to try.
    pub what_if: WhatIf,
    /// Why it has as many issues as it has, where it is asked how many there are.
    pub issues: Option<String>,
    /// Where the briefing's own examples differ on the point that it rests on.
    pub tension: Option<Tension>,
}

/// In which one fact a case differs from another of its group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Differs {
    /// The other case.
    pub from: String,
    /// The answer in which the two cases differ, as a JSON Pointer into this case.
    pub at: String,
    /// The fact as it is here, in a clause that follows “here”.
    pub says: String,
}

/// What decides a case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decides {
    /// Which question.
    pub by: DecidedBy,
    /// The paragraphs it rests on.
    pub cites: Vec<Cite>,
}

/// What is said to a choice that is not right.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// The choice.
    pub choice: Choice,
    /// Why not, in one or two sentences or three.
    pub says: String,
}

/// One other answer to try; what comes of it the rules say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    /// The answer to change, as a JSON Pointer into the case; `/relations/-` for a link that is not there yet.
    pub at: String,
    /// Its new value; for facts the whole new list.
    pub to: Value,
    /// The question in plain words.
    pub says: String,
}

/// Where the briefing's own examples differ on a point.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    /// How they differ.
    pub says: String,
    /// Where.
    pub cites: Vec<Cite>,
}

/// A paragraph of the book, read from its id.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct Cite(pub &'static Citation);

impl TryFrom<String> for Cite {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        let known = CITATIONS.iter().copied().find(|cite| cite.id == id);
        known
            .map(Self)
            .ok_or_else(|| format!("`{id}` is not a citation of the rulebook, expected those of citations.json"))
    }
}
