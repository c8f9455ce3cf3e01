//! A case that was read, and what there is to say of its edition: links and files outlive editions (design, section 3).
//!
//! One for an earlier edition opens as a case of today's: it is answered by today's rules and written as today's. Answers that
//! were withdrawn since are left out of it, and kept here by name.

use crate::case::ValidCase;
use crate::edition::{AnsweredFor, EditionFault, Editions, KnownEdition, Withdrawn};
use crate::fill::fill;
use crate::rulebook::EARLIER;
use std::fmt;

/// A case that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The case, of today's edition.
    pub case: ValidCase,
    /// What it was before, where it was of an earlier one.
    pub earlier: Option<EarlierEdition>,
    /// It says something of consent, be it that nobody was asked yet.
    pub says_consent: bool,
}

/// The earlier edition that a case was answered for, and what in it has no meaning any more.
///
/// As text it is one line for the command, without the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierEdition {
    /// That edition.
    pub edition: &'static KnownEdition,
    /// Today's, by which it is answered.
    pub today: &'static KnownEdition,
    /// The answers that were left out, in the order in which they were met.
    pub left_out: Vec<LeftOut>,
}

/// An answer that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where: a JSON Pointer into the file, or for a link into the case that it makes.
    pub pointer: String,
    /// Which.
    pub answer: &'static Withdrawn,
}

impl EarlierEdition {
    /// What is said to a reader, a sentence or two each.
    pub fn note(&self) -> Vec<String> {
        let mut note = vec![fill(EARLIER.note, &[("edition", self.edition.name), ("today", self.today.name)])];
        let mut labels: Vec<String> = Vec::new();
        for label in self.left_out.iter().map(|one| format!("“{}”", one.answer.label)) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        if !labels.is_empty() {
            note.push(fill(EARLIER.left_out, &[("answers", &labels.join(", "))]));
        }
        note
    }
}

impl fmt::Display for EarlierEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "is {}, earlier than {}; answered by today's rules", self.edition.id, self.today.id)?;
        for (at, LeftOut { pointer, answer }) in self.left_out.iter().enumerate() {
            let before = if at == 0 { "; left out: " } else { ", " };
            write!(f, "{before}`{}` at {pointer}", answer.answer)?;
        }
        Ok(())
    }
}

/// The edition that a case is read as, and what was left out of it so far.
pub(super) struct EditionContext {
    pub(super) edition: AnsweredFor,
    pub(super) left_out: Vec<LeftOut>,
    /// Something is said of consent.
    pub(super) says_consent: bool,
}

impl EditionContext {
    /// A case of today's edition, which is the one meant where none is named.
    pub(super) fn today(editions: Editions) -> Self {
        Self { edition: editions.today(), left_out: Vec::new(), says_consent: false }
    }

    /// A case of the edition of this name.
    pub(super) fn of(name: &str, editions: Editions) -> Result<Self, EditionFault> {
        Ok(Self { edition: editions.find(name)?, left_out: Vec::new(), says_consent: false })
    }

    /// Leaves an answer out.
    pub(super) fn leave_out(&mut self, pointer: String, answer: &'static Withdrawn) {
        self.left_out.push(LeftOut { pointer, answer });
    }

    /// The case that was read, with what there is to say of its edition.
    pub(super) fn open(self, case: ValidCase) -> Opened {
        let Self { edition: answered_for, left_out, says_consent } = self;
        let AnsweredFor { edition, today, .. } = answered_for;
        let earlier = answered_for.is_earlier().then_some(EarlierEdition { edition, today, left_out });
        Opened { case, earlier, says_consent }
    }
}
