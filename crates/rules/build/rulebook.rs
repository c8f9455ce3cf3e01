//! The rulebook's files: read, checked against each other ([`check`]), and written as static Rust ([`rust`]).

mod check;
mod rust;

pub(crate) use rust::camel;

use crate::Fault;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edition {
    edition: String,
    source: String,
    site: String,
    start: Start,
    conflict: Conflict,
    as_two: AsTwo,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Conflict {
    title: String,
    intro: String,
    sides: [String; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Start {
    title: String,
    points: Vec<String>,
    parts: [String; 4],
    begin: String,
    next: String,
    first: String,
    add: String,
    go_on: String,
    failed: String,
    worksheet: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AsTwo {
    title: String,
    text: String,
    button: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Citation {
    id: String,
    page: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    label: String,
    hint: String,
    clause: String,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    value: String,
    label: String,
    hint: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: String,
    title: String,
    hint: String,
    options: Vec<Choice>,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    id: String,
    title: String,
    short: String,
    sentence: String,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    id: String,
    params: Vec<String>,
    text: String,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Side {
    id: String,
    label: String,
    short: String,
    part: String,
    ombudsman: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    id: String,
    label: String,
    empty: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Strength {
    id: String,
    label: String,
    sentence: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TieName {
    id: String,
    label: String,
    inside: String,
    between: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenTie {
    label: String,
    inside: String,
    between: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    ticked: String,
    unticked: String,
    pair: String,
    or: String,
    whole_case: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    id: String,
    label: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    sides: Vec<Side>,
    places: Vec<Place>,
    strengths: Vec<Strength>,
    ties: Vec<TieName>,
    open_tie: OpenTie,
    kinds: Vec<Kind>,
    relation_table: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FunctionEntry {
    id: String,
    title: String,
    text: String,
    cites: Vec<String>,
    /// The law or guidance where it is not, or not only, the briefing that says so.
    law: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FunctionsLookUp {
    title: String,
    intro: String,
    ours: String,
    entries: Vec<FunctionEntry>,
}

/// All words, as the files have them.
pub(crate) struct Rulebook {
    edition: Edition,
    citations: Vec<Citation>,
    facts: Vec<Fact>,
    questions: Vec<Question>,
    outcomes: Vec<Outcome>,
    reasons: Vec<Reason>,
    cautions: Vec<Reason>,
    names: Names,
    changes: Changes,
    functions: FunctionsLookUp,
}

impl Rulebook {
    /// Reads every file of the folder and checks them.
    pub(crate) fn read(dir: &Path) -> Result<Self, Fault> {
        let book = Self {
            edition: file(dir, "edition.json")?,
            citations: file(dir, "citations.json")?,
            facts: file(dir, "facts.json")?,
            questions: file(dir, "questions.json")?,
            outcomes: file(dir, "outcomes.json")?,
            reasons: file(dir, "reasons.json")?,
            cautions: file(dir, "cautions.json")?,
            names: file(dir, "names.json")?,
            changes: file(dir, "changes.json")?,
            functions: file(dir, "functions.json")?,
        };
        book.check()?;
        Ok(book)
    }

    /// The edition that scenarios must name.
    pub(crate) fn edition(&self) -> &str {
        &self.edition.edition
    }
}

fn file<T: DeserializeOwned>(dir: &Path, name: &str) -> Result<T, Fault> {
    let path = dir.join(name);
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
}
