//! The rulebook: every word the aid says, and the paragraph of the briefing it rests on.
//!
//! The words are in `rulebook/*.json`, checked and turned into statics when this crate is built; `shape` declares their
//! structs for both. So a new word is a line of its file and one of `shape`.

mod citation;
mod cites;
mod shape;
mod text;

use crate::answer::CautionId;
use crate::case::Side;
use crate::facts::{Fact, FactKind};
use crate::outcome::{Outcome, Place};
use crate::reasons::ReasonId;
use crate::routing::Firmness;
use crate::tie::Strength;
use crate::vocabulary::vocabulary;
pub use citation::Citation;
pub use cites::{AnyCites, Cites};
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

impl QuestionWords {
    /// The option that stands for an id.
    pub fn option(&self, value: &str) -> Option<&'static OptionWords> {
        self.options.iter().find(|option| option.value == value)
    }
}

vocabulary! {
    /// A question of the aid.
    Question, "a question" {
        /// What is complained about.
        Issues = "issues",
        /// Whose functions an issue puts in play.
        Functions = "functions",
        /// The facts of the relation between an issue's two sides.
        Facts = "facts",
        /// Limb one for that relation.
        Separable = "separable",
        /// Limb two for the NHS part.
        WeightHealth = "weight-health",
        /// Limb two for the council's or care provider's part.
        WeightSocialCare = "weight-social-care",
        /// Which issues that are joint by themselves an issue is closely linked to.
        Core = "core",
        /// Which issues are tied to an issue.
        Ties = "ties",
        /// The facts of a tie.
        TieFacts = "tie-facts",
        /// Limb one for a tie.
        TieSeparable = "tie-separable",
        /// Where consent stands.
        Consent = "consent",
        /// Whether the NHS bodies have responded.
        ResponsesHealth = "responses-health",
        /// Whether the council or care provider has responded.
        ResponsesSocialCare = "responses-social-care",
    }
}

impl Question {
    /// The question on one side's weight.
    pub const fn weight(side: Side) -> Self {
        match side {
            Side::Health => Self::WeightHealth,
            Side::SocialCare => Self::WeightSocialCare,
        }
    }

    /// The question on one side's responses.
    pub const fn responses(side: Side) -> Self {
        match side {
            Side::Health => Self::ResponsesHealth,
            Side::SocialCare => Self::ResponsesSocialCare,
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/edition.rs"));
include!(concat!(env!("OUT_DIR"), "/rulebook.rs"));
