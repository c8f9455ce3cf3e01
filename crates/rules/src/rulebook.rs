//! The rulebook: every word the aid says, and the paragraph of the briefing it rests on.
//!
//! The words are in `rulebook/*.json`, checked and turned into statics when this crate is built.

use crate::answer::CautionId;
use crate::case::Side;
use crate::facts::{Fact, FactKind};
use crate::outcome::{Outcome, Place};
use crate::reasons::ReasonId;
use crate::routing::Firmness;
use crate::tie::Strength;
use crate::vocabulary::vocabulary;

/// A paragraph of the book.
#[derive(Debug, PartialEq, Eq)]
pub struct Citation {
    /// Its anchor on the page, the same in every answer.
    pub id: &'static str,
    /// Its page, from the book's root, without extension.
    pub page: &'static str,
    /// What a reader calls it.
    pub name: &'static str,
}

/// What the aid says before it starts.
#[derive(Debug)]
pub struct StartWords {
    /// The name of the aid.
    pub title: &'static str,
    /// What to know before starting, a sentence or two each.
    pub points: &'static [&'static str],
    /// What the parts of the questions are called.
    pub parts: [&'static str; 4],
    /// The button that starts it.
    pub begin: &'static str,
    /// The way to the next steps without a check.
    pub next: &'static str,
    /// The field for the first issue.
    pub first: &'static str,
    /// The button that adds an issue.
    pub add: &'static str,
    /// The button of every question.
    pub go_on: &'static str,
    /// What to say where it cannot start.
    pub failed: &'static str,
    /// What the questions on paper are called.
    pub worksheet: &'static str,
}

/// What the page on answers that pull in different directions says around them.
#[derive(Debug)]
pub struct ConflictWords {
    /// Its heading.
    pub title: &'static str,
    /// What it means, and what a reader can do.
    pub intro: &'static str,
    /// Over each of the two sides.
    pub sides: [&'static str; 2],
}

/// What is offered where a tie concerns only one side of an issue of both.
#[derive(Debug)]
pub struct AsTwoWords {
    /// When it is for a reader.
    pub title: &'static str,
    /// What happens.
    pub text: &'static str,
    /// The button, with `{issue}` for the issue's name.
    pub button: &'static str,
}

/// The words of a fact.
#[derive(Debug)]
pub struct FactWords {
    /// The option's label.
    pub label: &'static str,
    /// The fact as a clause of a reason.
    pub clause: &'static str,
    /// Where the briefing shows it.
    pub cites: &'static [&'static Citation],
}

/// The words of one option of a question.
#[derive(Debug)]
pub struct OptionWords {
    /// The id it stands for.
    pub value: &'static str,
    /// Its label.
    pub label: &'static str,
}

/// One or two sentences of help with a question, an option or a fact. They stand apart from the other words, so that a page can
/// hold them instead of the aid.
#[derive(Debug)]
pub struct Hint {
    /// The id of what it helps with, as [`Question::hint_id`], [`Question::option_hint_id`] and [`Fact::hint_id`] give it.
    pub of: &'static str,
    /// The help.
    pub text: &'static str,
}

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

/// The words of a question.
#[derive(Debug)]
pub struct QuestionWords {
    /// The question.
    pub title: &'static str,
    /// Its options, apart from facts and issues, in the order shown.
    pub options: &'static [OptionWords],
    /// What it rests on.
    pub cites: &'static [&'static Citation],
}

impl QuestionWords {
    /// The option that stands for an id.
    pub fn option(&self, value: &str) -> Option<&'static OptionWords> {
        self.options.iter().find(|option| option.value == value)
    }
}

/// The words of an outcome.
#[derive(Debug)]
pub struct OutcomeWords {
    /// The recommendation as a heading.
    pub title: &'static str,
    /// One or two words for it.
    pub short: &'static str,
    /// The recommendation as sentences.
    pub sentence: &'static str,
    /// What it rests on.
    pub cites: &'static [&'static Citation],
}

/// The words of a reason or a caution.
#[derive(Debug)]
pub struct ReasonWords {
    /// The sentence, with its parameters in braces.
    pub text: &'static str,
    /// Its parameters.
    pub params: &'static [&'static str],
    /// What it rests on, apart from the paragraphs of the facts it names.
    pub cites: &'static [&'static Citation],
}

/// The words for a side.
#[derive(Debug)]
pub struct SideWords {
    /// In a sentence.
    pub label: &'static str,
    /// On its own.
    pub short: &'static str,
    /// Its part of an issue.
    pub part: &'static str,
    /// Its Ombudsman.
    pub ombudsman: &'static str,
}

/// The words for a place.
#[derive(Debug)]
pub struct PlaceWords {
    /// Its name.
    pub label: &'static str,
    /// What to say when nothing goes there.
    pub empty: &'static str,
}

/// The words for firm and provisional.
#[derive(Debug)]
pub struct FirmnessWords {
    /// In one word.
    pub label: &'static str,
    /// In a sentence.
    pub sentence: &'static str,
}

/// The words for the strength of a tie.
#[derive(Debug)]
pub struct TieWords {
    /// On its own.
    pub label: &'static str,
    /// Of an issue's two sides.
    pub inside: &'static str,
    /// Before the name of the other issue.
    pub between: &'static str,
}

/// One entry of the look-up on functions. It informs; it sets no answer.
#[derive(Debug)]
pub struct FunctionEntry {
    /// Its id.
    pub id: &'static str,
    /// What it is about.
    pub title: &'static str,
    /// Whose function it is, in a sentence or two.
    pub text: &'static str,
    /// Where the briefing says so; empty where it does not.
    pub cites: &'static [&'static Citation],
    /// The law or guidance that says so; empty where the briefing alone does.
    pub law: &'static str,
}

/// The look-up beside the question on functions.
#[derive(Debug)]
pub struct FunctionsLookUp {
    /// Its title.
    pub title: &'static str,
    /// What it is and is not.
    pub intro: &'static str,
    /// What stands beside an entry that the briefing does not have.
    pub ours: &'static str,
    /// The entries, by title.
    pub entries: &'static [FunctionEntry],
}

/// The words for a change of one answer.
#[derive(Debug)]
pub struct ChangeWords {
    /// A fact that is ticked as well.
    pub ticked: &'static str,
    /// A fact that is ticked no longer.
    pub unticked: &'static str,
    /// A tie between two issues that have none.
    pub pair: &'static str,
    /// Between alternatives.
    pub or: &'static str,
    /// What a change of consent is about.
    pub whole_case: &'static str,
}

/// The words for a kind of facts.
#[derive(Debug)]
pub struct KindWords {
    /// On its own.
    pub label: &'static str,
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

include!(concat!(env!("OUT_DIR"), "/rulebook.rs"));
