//! Names and lists for sentences: issues by their labels, parts by their side, relations by what they are between.

use super::relation_name::RelationName;
use super::sentence::list;
use crate::case::{Case, IssuePos};
use crate::fill::fill;
use crate::rulebook::SENTENCES;
use crate::vocabulary::{Functions, Side};

/// A list in a sentence names at most this many things.
const MOST_NAMED: usize = 8;

/// The names of one case.
pub(crate) struct Names<'a> {
    case: &'a Case,
}

impl<'a> Names<'a> {
    pub(crate) const fn new(case: &'a Case) -> Self {
        Self { case }
    }

    /// “Discharge home”
    pub(crate) fn issue(&self, at: IssuePos) -> String {
        let name = self.case.issue(at).map_or("", |issue| issue.name());
        format!("“{name}”")
    }

    /// “Discharge home”, “Care on the ward” and “Kidney treatment”
    pub(crate) fn issues(&self, all: &[IssuePos]) -> String {
        self.parts_of(all, Functions::Unsure)
    }

    /// What each of these issues has on one side: the NHS side of “Discharge home” and “Care on the ward”
    pub(super) fn parts_of(&self, all: &[IssuePos], side: Functions) -> String {
        let mut names: Vec<String> = all.iter().take(MOST_NAMED).map(|at| self.part_of(*at, side)).collect();
        if all.len() > MOST_NAMED {
            names.push(fill(SENTENCES.more, &[("count", &(all.len() - MOST_NAMED).to_string())]));
        }
        list(&names)
    }

    /// The relation of an issue's sides: the NHS and council sides of “Discharge home”, with “if it has both” while that is not known
    pub(crate) fn two_sides(&self, at: IssuePos) -> RelationName {
        let is_whose_open = self.case.issue(at).is_some_and(|issue| issue.functions == Functions::Unsure);
        let words = if is_whose_open { SENTENCES.two_sides_if_any } else { SENTENCES.two_sides };
        RelationName::Inside(fill(words, &[("issue", &self.issue(at))]))
    }

    /// The relation of two issues: “Discharge home” and “Care on the ward”
    pub(crate) fn two_issues(&self, pair: [IssuePos; 2]) -> RelationName {
        RelationName::Between(self.issues(&pair))
    }

    /// “Discharge home”, or the NHS side of “Discharge home” where that issue comes apart.
    pub(crate) fn part_of(&self, at: IssuePos, side: Functions) -> String {
        let whole = self.case.issue(at).map(|issue| issue.functions);
        match side {
            Functions::Health if whole == Some(Functions::Both) => self.side_of(at, Side::Health),
            Functions::SocialCare if whole == Some(Functions::Both) => self.side_of(at, Side::SocialCare),
            _ => self.issue(at),
        }
    }

    fn side_of(&self, at: IssuePos, side: Side) -> String {
        fill(SENTENCES.side_of, &[("part", side.words().part), ("issue", &self.issue(at))])
    }
}

/// The Ombudsman of a side.
pub(super) fn ombudsmen(functions: Functions) -> String {
    list(&functions.sides().map(|side| side.words().ombudsman.to_owned()).collect::<Vec<_>>())
}
