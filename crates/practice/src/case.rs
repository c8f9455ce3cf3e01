//! A practice case, read from its file and answered by the rules.

use crate::block::Practice;
use crate::choice::Choice;
use joint_working_rules::scenarios::{Expectation, WORKED, run};
use joint_working_rules::shown::told;
use joint_working_rules::{Answer, Case, ValidCase, scenario_file};
use serde::Deserialize;
use serde_json::Value;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The JSON block of the file. A practice case is written for this site, so it has no source in the briefing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    id: String,
    case: Value,
    expect: Value,
    practice: Practice,
}

/// A practice case.
#[derive(Debug)]
pub struct PracticeCase {
    /// Its id, which is the name of its file.
    pub id: String,
    /// Its title, which does not give the answer away.
    pub title: &'static str,
    /// The story that a caseworker tells: the first paragraph.
    pub story: &'static str,
    /// What decides, in words: the second paragraph.
    pub deciding: &'static str,
    /// What the caseworker answered.
    pub case: ValidCase,
    /// What the rules give, which is what the file expects.
    pub answer: Answer,
    /// The deciding reason, with its paragraph.
    pub expect: Expectation,
    /// What a practice page says of it.
    pub practice: Practice,
}

impl PracticeCase {
    /// Reads the text of a file of this name, and asks the rules.
    ///
    /// # Errors
    /// When it is no such file, or the rules give another answer than it expects: what is wrong, after the name.
    pub fn read(name: &str, text: &'static str) -> Result<Self, String> {
        read(text).and_then(|case| if case.id == name { Ok(case) } else { Err(not_named(&case.id)) }).map_err(at(name))
    }

    /// The choice that is right.
    pub fn right(&self) -> Choice {
        Choice::of(&self.answer)
    }
}

/// Every practice case, by name; of a file that cannot be read, or expects what the rules do not give, what is wrong.
pub fn each() -> impl Iterator<Item = Result<PracticeCase, String>> {
    FILES.iter().map(|(name, text)| PracticeCase::read(name, text))
}

/// Every practice case, by name.
///
/// # Errors
/// The first file that cannot be read, or expects what the rules do not give.
pub fn all() -> Result<Vec<PracticeCase>, String> {
    each().collect()
}

fn at(name: &str) -> impl Fn(String) -> String {
    move |fault| format!("{name}: {fault}")
}

/// A fault without its line: a block within the file is read on one of its own, which is not that of the file.
fn without_line(said: &str) -> String {
    let parts = said.split_once("line 1 column ");
    let parts = parts.and_then(|(before, after)| Some((before, after.split_once(": ")?.1)));
    parts.map_or_else(|| said.to_owned(), |(before, after)| [before, after].concat())
}

fn not_named(id: &str) -> String {
    format!("id: `{id}` is not the name of the file; allowed: the file's name without .md")
}

fn read(text: &'static str) -> Result<PracticeCase, String> {
    let file = scenario_file::split(text)?;
    let Block { id, case, expect, practice } =
        serde_json::from_str(&scenario_file::json_in_place(text)?).map_err(|error| told(&error.to_string()))?;
    let (story, deciding) =
        file.prose.split_once("\n\n").ok_or("there must be two paragraphs: the story, what decides")?;
    if deciding.contains("\n\n") {
        return Err("there are more than two paragraphs; allowed: the story, what decides".to_owned());
    }
    if !WORKED.iter().any(|worked| worked.id == practice.nearest) {
        let allowed: Vec<&str> = WORKED.iter().map(|worked| worked.id).collect();
        return Err(format!(
            "nearest: `{}` is not a worked example; allowed: {}",
            practice.nearest,
            allowed.join(", ")
        ));
    }
    let (case_json, expect_json) = (case.to_string(), expect.to_string());
    let case = Case::from_json(&case_json).map_err(|error| error.to_string())?;
    let run = run(&case_json, &expect_json).map_err(|error| without_line(&error.to_string()))?;
    if !run.differs.is_empty() {
        return Err(run.differs.join("; "));
    }
    let expect = serde_json::from_value(expect).map_err(|error| error.to_string())?;
    Ok(PracticeCase { id, title: file.title, story, deciding, case, answer: run.answer, expect, practice })
}
