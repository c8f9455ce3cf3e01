//! One rendering of an answer: its sections, each of lines in the rulebook's words. The page, the record, the request and the
//! page of an example draw these and add no words of their own.

mod aside;
mod change_groups;
mod link_words;
mod missing;
mod numbered;
mod open_questions;
mod picture;
mod picture_order;
mod test_cell;
mod test_cells;
mod test_table;
mod verdict;
mod what_to_do;

pub use aside::{effect_words, goes_by_itself};
pub use change_groups::{ChangeGroup, ChangeGroups, ChangeRow, change_row, would_go_by_number};
pub use link_words::DrawnLink;
pub use open_questions::{OpenOption, OpenQuestion, open_questions};
pub use picture::{Across, Card, Lane, Picture};
pub use test_cell::{Mark, TestCell, TestQuestion};
pub use test_table::{SoLine, TestColumn, TestTable};
pub use verdict::{Verdict, clear};
pub use what_to_do::{ToDo, consent_line, responses_line, to_do, too_early};

use self::verdict::{title, with_consent_words};
use crate::answer::{Answer, sentence};
use crate::case::Case;
use crate::fill::fill;
use crate::interview::Extent;
use crate::routing::PartPlacement;
use crate::rulebook::{ANSWER, Citation};
use crate::summary::sides;
use crate::vocabulary::ReasonId;

/// An answer in words. Each section is made when it is asked for, so that a program holds only what it shows.
#[derive(Clone, Copy, Debug)]
pub struct AnswerView<'a> {
    case: &'a Case,
    answer: &'a Answer,
    extent: Extent,
}

/// Lines under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<T> {
    /// The heading.
    pub heading: &'static str,
    /// What has to be known of all the lines, where there is something.
    pub note: Option<&'static str>,
    /// The lines.
    pub lines: Vec<T>,
}

/// A statement, of which the beginning may be set apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// One or two words that say it in short.
    pub lead: Option<&'static str>,
    /// The statement.
    pub text: String,
}

/// A part, and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceLine {
    /// The part.
    pub part: PartPlacement,
    /// The name of its issue.
    pub issue: String,
    /// Its sides.
    pub sides: String,
    /// Where it goes.
    pub destination: &'static str,
}

/// Something that rests on paragraphs: a reason, or a caution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// What it says.
    pub text: String,
    /// What it rests on.
    pub cites: Vec<&'static Citation>,
}

impl<'a> AnswerView<'a> {
    /// The answer to a case in words, where all that it records counts as answered.
    pub const fn of(case: &'a Case, answer: &'a Answer) -> Self {
        Self::so_far(case, answer, Extent::Whole)
    }

    /// The same of a check of which so much was answered on the merits.
    pub const fn so_far(case: &'a Case, answer: &'a Answer, extent: Extent) -> Self {
        Self { case, answer, extent }
    }

    /// The recommendation as a heading.
    pub const fn title(&self) -> &'static str {
        title(self.answer, self.extent)
    }

    /// The recommendation in sentences: what it is, what else is possible, what it rests on, and what consent would change.
    pub fn recommendation(&self) -> Section<Statement> {
        let plain = |text: String| Statement { lead: None, text };
        let strength = self.answer.strength.map(|strength| {
            let words = strength.words();
            Statement { lead: Some(words.label), text: words.sentence.to_owned() }
        });
        let lines = std::iter::once(plain(self.answer.sentence().to_owned()))
            .chain(self.possible().map(plain))
            .chain(strength)
            .chain(with_consent_words(self.case, self.answer, self.extent).map(plain));
        Section { heading: ANSWER.recommendation, note: None, lines: lines.collect() }
    }

    /// The outcomes that are still possible, where there are several. What was not answered may bring up more than the case can tell.
    pub fn possible(&self) -> Option<String> {
        if self.answer.possible.len() < 2 {
            return None;
        }
        let outcomes: Vec<&str> = self.answer.possible.iter().map(|outcome| outcome.words().short).collect();
        let is_partial = self.answer.possible_is_partial || self.extent.of_places(self.answer) == Extent::SoFar;
        let words = if is_partial { ANSWER.possible_among_others } else { ANSWER.possible };
        Some(sentence(words, &[("outcomes", outcomes.join(", "))]))
    }

    /// Over where each part goes.
    pub const fn places_heading(&self) -> &'static str {
        match self.extent.of_places(self.answer) {
            Extent::Whole => ANSWER.places,
            Extent::SoFar => ANSWER.places_so_far,
        }
    }

    /// Where each part goes, in the order of the issues.
    pub fn places(&self) -> Section<PlaceLine> {
        let lines = self.answer.handling.iter().map(|part| PlaceLine::of(self.case, part)).collect();
        Section { heading: self.places_heading(), note: None, lines }
    }

    /// The reasons.
    pub fn why(&self) -> Section<Ground> {
        let is_so_far = self.extent == Extent::SoFar;
        // That nothing links an issue is said only once all of that was answered.
        let is_known = |id| !is_so_far || !matches!(id, ReasonId::LimbOneNotMet | ReasonId::GoesToOwnSide);
        let known = self.answer.reasons.iter().filter(|reason| is_known(reason.id));
        let lines: Vec<Ground> = known.map(|reason| Ground::of(&reason.text, &reason.cites)).collect();
        let (heading, note) = match self.extent {
            Extent::Whole => (ANSWER.why, None),
            Extent::SoFar if lines.is_empty() => (ANSWER.why_so_far, Some(ANSWER.no_reason_yet)),
            Extent::SoFar => (ANSWER.why_so_far, Some(ANSWER.unanswered_counts)),
        };
        Section { heading, note, lines }
    }

    /// What to mind before asking the team; `None` where there is nothing, or nothing to ask.
    pub fn before_asking(&self) -> Option<Section<Ground>> {
        let cautions = &self.answer.cautions;
        let lines = cautions.iter().map(|caution| Ground::of(&caution.text, &caution.cites)).collect();
        let asks = self.answer.asks_the_team() && !cautions.is_empty();
        asks.then_some(Section { heading: ANSWER.before_asking, note: None, lines })
    }
}

impl Statement {
    /// The whole statement.
    pub fn text(&self) -> String {
        match self.lead {
            Some(lead) => format!("{lead}. {}", self.text),
            None => self.text.clone(),
        }
    }
}

impl PlaceLine {
    /// A part of a case, and where it goes.
    pub fn of(case: &Case, part: &PartPlacement) -> Self {
        let issue = case.issue(part.issue).map_or_else(String::new, |issue| issue.name().to_owned());
        Self { part: *part, issue, sides: sides(part.side), destination: part.to.words().label }
    }

    /// The whole line.
    pub fn text(&self) -> String {
        // The name of an issue is the reader's own words: it keeps its first letter.
        let params = [("issue", self.issue.as_str()), ("sides", &self.sides), ("destination", self.destination)];
        fill(ANSWER.part, &params)
    }
}

impl Ground {
    fn of(text: &str, cites: &[&'static Citation]) -> Self {
        Self { text: text.to_owned(), cites: cites.to_vec() }
    }
}
