//! The data file of the briefing’s examples to decide: the answers to try on each, what is said to each, and what decides.

use crate::data::toml::parse;
use joint_working_practice::{Choice, DecidedBy, Topic, WhatIf};
use joint_working_rules::rulebook::{CITATIONS, Citation};
use joint_working_rules::shown::{listed, shown};
use serde::Deserialize;

/// The data file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Practice {
    pub(crate) words: Words,
    /// The answers that every example offers, in order.
    #[serde(rename = "answer")]
    pub(crate) answers: Vec<AnswerWords>,
    pub(crate) example: Vec<Example>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) title: String,
    pub(crate) intro: String,
    /// That the words are not the briefing's.
    pub(crate) ours: String,
    /// On what opens the outcome.
    pub(crate) outcome: String,
}

/// An answer that every example offers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerWords {
    id: String,
    /// The same among the answers to a practice case.
    pub(crate) choice: Choice,
    pub(crate) says: String,
}

/// An example to decide.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) id: String,
    /// What decides it.
    pub(crate) by: DecidedBy,
    /// The anchors of the paragraphs that tell it.
    #[serde(default)]
    pub(crate) story: Vec<String>,
    /// Its story in our words, where the briefing has none without the answer.
    pub(crate) told: Option<String>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) what_if: WhatIf,
    /// Why it has as many issues as it has, where it is asked how many there are.
    pub(crate) issues: Option<String>,
    pub(crate) ask: String,
    /// The answer that agrees with the briefing.
    pub(crate) fits: String,
    /// What is said to each answer, in their order.
    #[serde(rename = "reply")]
    pub(crate) replies: Vec<Reply>,
}

/// What is said to one answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reply {
    pub(crate) to: String,
    pub(crate) text: String,
    pub(crate) cites: Vec<Cite>,
}

/// A citation of the rulebook, read from its id.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Cite(pub(crate) &'static Citation);

impl TryFrom<String> for Cite {
    type Error = String;

    fn try_from(id: String) -> Result<Self, String> {
        let known = CITATIONS.iter().copied().find(|cite| cite.id == id);
        let all = || listed(CITATIONS.iter().map(|cite| cite.id));
        known
            .map(Self)
            .ok_or_else(|| format!("`{}` is not a citation of the rulebook, expected one of {}", shown(&id), all()))
    }
}

impl Practice {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is not such a file, has a key that is not allowed, cites what is not listed, or an example does not reply to each
    /// answer once.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let practice: Self = parse(text)?;
        let answers: Vec<&str> = practice.answers.iter().map(|answer| answer.id.as_str()).collect();
        for example in &practice.example {
            let replies: Vec<&str> = example.replies.iter().map(|reply| reply.to.as_str()).collect();
            if replies != answers {
                return Err(format!(
                    "{}: replies to: {}; allowed: {}, in this order",
                    shown(&example.id),
                    listed(replies),
                    listed(answers)
                ));
            }
            if !answers.contains(&example.fits.as_str()) {
                return Err(format!(
                    "{}: fits = `{}`; allowed: {}",
                    shown(&example.id),
                    shown(&example.fits),
                    listed(answers)
                ));
            }
        }
        Ok(practice)
    }

    /// The answers to try on an example.
    ///
    /// # Errors
    /// When there is no such example. Says which there are.
    pub(crate) fn example(&self, id: &str) -> Result<&Example, String> {
        self.example.iter().find(|example| example.id == id).ok_or_else(|| {
            let all: Vec<&str> = self.example.iter().map(|example| example.id.as_str()).collect();
            format!("there is nothing to decide for `{id}`; allowed: {}", all.join(", "))
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Practice;

    /// A file with two answers and one example.
    pub(crate) const FILE: &str = r#"
[words]
title = "Decide"
intro = "First."
ours = "Ours."
outcome = "Show"
[[answer]]
id = "joint"
choice = "joint"
says = "Joint"
[[answer]]
id = "limb-one"
choice = "first-test"
says = "Limb one fails"
[[example]]
id = "e-1"
by = "first-test"
story = ["e-1-1"]
topics = []
what_if = { at = "/consent", to = "refused", says = "What if?" }
ask = "Which?"
fits = "joint"
reply = [
    { to = "joint", text = "Yes.", cites = ["background-limb-one"] },
    { to = "limb-one", text = "No.", cites = [] },
]
"#;

    #[test]
    fn an_example_replies_to_each_answer_and_cites_what_there_is() {
        let missing = FILE.replace("    { to = \"limb-one\", text = \"No.\", cites = [] },\n", "");
        assert!(Practice::read(&missing).is_err_and(|error| error.contains("e-1: replies to")));
        let astray = Practice::read(&FILE.replace("fits = \"joint\"", "fits = \"split\""));
        assert!(astray.is_err_and(|error| error.contains("fits = `split`")));
        let cites = Practice::read(&FILE.replace("background-limb-one", "no-such"));
        let says = |error: &String| error.contains("`no-such`") && error.contains("allowed: background-");
        assert!(cites.as_ref().is_err_and(says), "{cites:?}");
        let unknown = Practice::read(FILE).and_then(|practice| practice.example("e-2").map(|_| ()));
        assert!(unknown.is_err_and(|error| error.contains("allowed: e-1")));
    }

    #[test]
    fn an_unknown_key_is_refused_and_the_known_ones_are_named() {
        for (from, to, key, allowed) in [
            ("title =", "titel =", "`titel`", "`title`"),
            ("says = \"Joint\"", "says = \"Joint\"\nhint = \"\"", "`hint`", "`says`"),
            ("ask =", "asks =", "`asks`", "`ask`"),
            ("text = \"No.\"", "text = \"No.\", because = 1", "`because`", "`cites`"),
        ] {
            let error = Practice::read(&FILE.replace(from, to)).err().unwrap_or_else(|| format!("{key} is allowed"));
            assert!(error.contains(&format!("unknown field {key}")) && error.contains(allowed), "{error}");
        }
    }
}
