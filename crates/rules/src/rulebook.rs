//! The rulebook: every word the aid says, and the paragraph of the briefing it rests on.
//!
//! The words are in `rulebook/*.json`, checked and turned into statics when this crate is built; `shape` declares their
//! structs for both. So a new word is a line of its file and one of `shape`.

mod citation;
mod cites;
mod heading;
mod shape;
mod text;

pub use crate::edition::EDITION;
use crate::vocabulary::{
    CautionId, Destination, Fact, FactKind, Firmness, Outcome, Question, ReasonId, Side, Strength,
};
pub use citation::Citation;
pub use cites::{AnyCites, Cites};
pub use heading::FactHeading;
pub use shape::*;
pub use text::{List, Template, Text, words};

/// The help of an id; empty where there is none.
pub fn hint(of: &str) -> &'static str {
    HINTS.iter().find(|hint| hint.of == of).map_or("", |hint| hint.text)
}

impl Question {
    /// The id of the help with the question.
    pub fn hint_id(self) -> String {
        self.id().to_owned()
    }

    /// The id of the help with an option.
    pub fn option_hint_id(self, value: &str) -> String {
        [self.id(), "-", value].concat()
    }
}

impl Fact {
    /// The id of the help with the fact.
    pub fn hint_id(self) -> String {
        ["fact-", self.id()].concat()
    }
}

impl FactWords {
    /// The option's label in this question: of the two sides of one issue, or of two issues.
    pub const fn label_in(&self, question: Question) -> &'static str {
        if matches!(question, Question::TieFacts) { self.label_between } else { self.label }
    }
}

impl QuestionWords {
    /// The option that stands for an id.
    pub fn option(&self, value: &str) -> Option<&'static OptionWords> {
        self.options.iter().find(|option| option.value == value)
    }
}

impl FunctionEntry {
    /// Whose function it is, in the form's own words. The build holds each entry to one of the answers.
    pub fn answer_words(&self) -> Option<&'static FunctionAnswer> {
        FUNCTIONS.answers.iter().find(|answer| answer.id == self.answer)
    }
}

include!(concat!(env!("OUT_DIR"), "/rulebook.rs"));
