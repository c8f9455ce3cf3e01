//! Names and lists for reasons: issues by their labels, parts by their side, facts as clauses.

use crate::case::{Case, Functions, Side};
use crate::facts::FactSet;
use crate::fill::fill;

/// A list in a sentence names at most this many things.
const MOST_NAMED: usize = 8;

/// The names of one case.
pub(crate) struct Words<'a> {
    case: &'a Case,
}

impl<'a> Words<'a> {
    pub(crate) const fn new(case: &'a Case) -> Self {
        Self { case }
    }

    /// “Discharge home”
    pub(crate) fn issue(&self, at: usize) -> String {
        let name = self.case.issues.get(at).map(|issue| issue.name()).unwrap_or_default();
        format!("“{name}”")
    }

    /// “Discharge home”, “Care on the ward” and “Kidney treatment”
    pub(crate) fn issues(&self, all: &[usize]) -> String {
        self.parts_of(all, Functions::Unsure)
    }

    /// What each of these issues has on one side: the NHS part of “Discharge home” and “Care on the ward”
    pub(super) fn parts_of(&self, all: &[usize], side: Functions) -> String {
        let mut names: Vec<String> = all.iter().take(MOST_NAMED).map(|at| self.part_of(*at, side)).collect();
        if all.len() > MOST_NAMED {
            names.push(format!("{} more", all.len() - MOST_NAMED));
        }
        list(&names)
    }

    /// the two sides of “Discharge home”
    pub(super) fn two_sides(&self, at: usize) -> String {
        format!("the two sides of {}", self.issue(at))
    }

    /// “Discharge home”, or the NHS part of “Discharge home” where that issue comes apart.
    pub(super) fn part_of(&self, at: usize, side: Functions) -> String {
        let whole = self.case.issues.get(at).map(|issue| issue.functions);
        match side {
            Functions::Health if whole == Some(Functions::Both) => self.side_of(at, Side::Health),
            Functions::SocialCare if whole == Some(Functions::Both) => self.side_of(at, Side::SocialCare),
            _ => self.issue(at),
        }
    }

    fn side_of(&self, at: usize, side: Side) -> String {
        format!("the {} of {}", side.words().part, self.issue(at))
    }
}

/// The Ombudsman of a side.
pub(super) fn ombudsmen(side: Functions) -> String {
    let sides = Side::ALL.iter().filter(|one| side.can_involve(**one));
    list(&sides.map(|one| one.words().ombudsman.to_owned()).collect::<Vec<_>>())
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
