//! A comparison in words: the line on top, what to talk about first, the rows of its tables, and all of it as text. The page and
//! the command draw these and add no words of their own.

mod called;
mod name;
mod said;
mod text;
mod told;

pub use called::issue_name;

use crate::both::{Both, Reader};
use crate::comparison::Comparison;
use crate::effects::Moves;
use crate::matching::{Ground, GroupPos};
use crate::topic::Topic;
use joint_working_interface::COMPARE;
use joint_working_rules::fill;

/// What the two readings are called.
pub type Names = Both<String>;

/// A comparison in words. Each part is made when it is asked for, so that a program holds only what it shows.
#[derive(Clone, Copy, Debug)]
pub struct ComparisonView<'a> {
    of: &'a Comparison,
    names: &'a Names,
}

/// One difference, as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceRow {
    /// What it is about.
    pub topic: Topic,
    /// The question.
    pub question: String,
    /// What each said.
    pub said: Both<Vec<String>>,
    /// What it moves, a sentence each.
    pub moves: Vec<String>,
    /// Does it move something by itself?
    pub is_moving: bool,
}

/// Where an issue goes in both readings, as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueRow {
    /// The issue, or the issues that are about the same thing.
    pub issue: String,
    /// Where it goes.
    pub places: Both<Vec<String>>,
    /// Whether that is the same.
    pub so: String,
    /// Is it?
    pub is_same: bool,
}

/// Which issues answer to each other, as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchRow {
    /// The issues of each.
    pub issues: Both<Vec<String>>,
    /// Why they are matched.
    pub why: &'static str,
}

impl<'a> ComparisonView<'a> {
    /// Of two readings with these names.
    pub const fn of(of: &'a Comparison, names: &'a Names) -> Self {
        Self { of, names }
    }

    /// Where they differ, in the order in which to talk about it.
    pub fn differences(&self) -> Vec<DifferenceRow> {
        let row = |topic: Topic, moves: &Moves| DifferenceRow {
            topic,
            question: self.question(topic),
            said: Both::from_fn(|reader| self.said(topic, reader)),
            moves: self.moves(topic, moves),
            is_moving: moves.alone(),
        };
        self.of.in_order().into_iter().map(|(one, moves)| row(one.topic, moves)).collect()
    }

    /// Where each issue goes.
    pub fn places(&self) -> Vec<IssueRow> {
        self.of
            .matching
            .iter()
            .map(|(at, group)| {
                let only = Reader::ALL.into_iter().find(|reader| group.issues[reader.other()].is_empty());
                let is_same = self.of.results.a.goes_alike(&self.of.results.b, at);
                let so = match (only, is_same) {
                    (Some(reader), _) => fill(COMPARE.only_one, &[("reader", &self.names[reader])]),
                    (None, true) => COMPARE.same_place.to_owned(),
                    (None, false) => COMPARE.other_place.to_owned(),
                };
                let places = Both::from_fn(|reader| self.places_of(at, reader));
                IssueRow { issue: self.title(at), places, so, is_same: is_same && only.is_none() }
            })
            .collect()
    }

    /// Which issues answer to each other.
    pub fn matches(&self) -> Vec<MatchRow> {
        let why = |by: Ground| match by {
            Ground::Id => COMPARE.by_id,
            Ground::Words => COMPARE.by_words,
            Ground::Answers => COMPARE.by_answers,
            Ground::Chosen => COMPARE.by_choice,
            Ground::Alone => COMPARE.alone,
        };
        let names = |at: GroupPos| Both::from_fn(|reader| self.issue_names(at, reader));
        self.of.matching.iter().map(|(at, group)| MatchRow { issues: names(at), why: why(group.by) }).collect()
    }
}
