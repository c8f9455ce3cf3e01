//! Names and lists for sentences: issues by their labels, parts by their side, facts as clauses.

use crate::case::{Case, IssuePos};
use crate::fill::fill;
use crate::vocabulary::{FactSet, Functions, Side};

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

    /// What each of these issues has on one side: the NHS part of “Discharge home” and “Care on the ward”
    pub(super) fn parts_of(&self, all: &[IssuePos], side: Functions) -> String {
        let mut names: Vec<String> = all.iter().take(MOST_NAMED).map(|at| self.part_of(*at, side)).collect();
        if all.len() > MOST_NAMED {
            names.push(format!("{} more", all.len() - MOST_NAMED));
        }
        list(&names)
    }

    /// the two sides of “Discharge home”
    pub(crate) fn two_sides(&self, at: IssuePos) -> String {
        format!("the two sides of {}", self.issue(at))
    }

    /// “Discharge home”, or the NHS part of “Discharge home” where that issue comes apart.
    pub(super) fn part_of(&self, at: IssuePos, side: Functions) -> String {
        let whole = self.case.issue(at).map(|issue| issue.functions);
        match side {
            Functions::Health if whole == Some(Functions::Both) => self.side_of(at, Side::Health),
            Functions::SocialCare if whole == Some(Functions::Both) => self.side_of(at, Side::SocialCare),
            _ => self.issue(at),
        }
    }

    fn side_of(&self, at: IssuePos, side: Side) -> String {
        format!("the {} of {}", side.words().part, self.issue(at))
    }
}

/// The Ombudsman of a side.
pub(super) fn ombudsmen(functions: Functions) -> String {
    list(&functions.sides().map(|side| side.words().ombudsman.to_owned()).collect::<Vec<_>>())
}

/// The facts as clauses, joined into one.
pub(super) fn clauses(facts: FactSet) -> String {
    let clauses: Vec<&str> = facts.iter().map(|fact| fact.words().clause).collect();
    clauses.join("; and ")
}

/// a, b and c
fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Puts parameters into a text and makes its first letter a capital, where it is one of a to z.
pub(crate) fn sentence(text: &str, params: &[(&str, String)]) -> String {
    let params: Vec<_> = params.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut out = fill(text, &params);
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}
