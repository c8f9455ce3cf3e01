//! What the drills ask: whose function each issue is, and what each fact counts for. Both follow from the case.

use crate::case::PracticeCase;
use joint_working_rules::{Fact, FactKind, FactSet, Functions, Issue};

/// A fact of a case, where it stands and what it counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactInPlay<'a> {
    /// The fact.
    pub fact: Fact,
    /// What it counts for: entwined, closely linked, no link, nothing.
    pub kind: FactKind,
    /// The issue whose two sides it is said of, or the first of the two issues.
    pub issue: &'a Issue,
    /// The second of the two issues, where it is said of two.
    pub other: Option<&'a Issue>,
}

impl PracticeCase {
    /// Each issue with whose function it is.
    pub fn whose(&self) -> impl Iterator<Item = (&Issue, Functions)> {
        self.case.issues.iter().map(|issue| (issue, issue.functions))
    }

    /// Each fact in play: those of the issues, then those of the links.
    pub fn facts_in_play(&self) -> Vec<FactInPlay<'_>> {
        let named = |id: &String| self.case.issues.iter().find(|issue| issue.id == *id);
        let inside = self.case.issues.iter().map(|issue| (issue.facts, Some(issue), None));
        let between = self.case.relations.iter().map(|link| {
            let [one, other] = &link.between;
            (link.facts, named(one), named(other))
        });
        inside
            .chain(between)
            .filter_map(|(facts, issue, other)| Some((facts, issue?, other)))
            .flat_map(in_play)
            .collect()
    }
}

fn in_play<'a>(
    (facts, issue, other): (FactSet, &'a Issue, Option<&'a Issue>),
) -> impl Iterator<Item = FactInPlay<'a>> + use<'a> {
    facts.iter().map(move |fact| FactInPlay { fact, kind: fact.kind(), issue, other })
}
