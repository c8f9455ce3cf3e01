//! What a case comes to, group by group: where each issue goes, and the outcome.

use crate::both::Reader;
use crate::matching::{GroupPos, Matching};
use crate::mix::Mixed;
use joint_working_rules::{CaseGraph, Destination, Functions, IssuePos, Outcome, PartPlacement, Routing, route};

/// Where a part of an issue goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whose issue it is.
    pub reader: Reader,
    /// The issue, in that reader's case.
    pub issue: IssuePos,
    /// The side, or both.
    pub side: Functions,
    /// Where it goes.
    pub to: Destination,
}

/// What a case comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseResult {
    /// The recommendation.
    pub outcome: Outcome,
    /// Of each group, in order, where its parts go.
    places: Vec<Vec<Place>>,
}

impl CaseResult {
    /// What a mixed case comes to.
    pub(crate) fn of(mixed: &Mixed, matching: &Matching) -> Self {
        let Routing { outcome, handling, .. } = route(&CaseGraph::new(&mixed.case));
        let mut places = vec![Vec::new(); matching.groups().len()];
        for PartPlacement { issue, side, to } in handling {
            let Some((group, (reader, issue))) = mixed.from.get(issue.get()).copied() else { continue };
            if let Some(all) = places.get_mut(group.get()) {
                all.push(Place { reader, issue, side, to });
            }
        }
        Self { outcome, places }
    }

    /// That of no case.
    pub(crate) const fn nothing() -> Self {
        Self { outcome: Outcome::Outside, places: Vec::new() }
    }

    /// Where the parts of a group go.
    pub fn places(&self, at: GroupPos) -> &[Place] {
        self.places.get(at.get()).map_or(&[], Vec::as_slice)
    }

    /// Do the parts of a group go to the same places here and there? As a set: how it is cut into issues does not count.
    pub fn goes_alike(&self, other: &Self, at: GroupPos) -> bool {
        let same = |one: &[Place], other: &[Place]| one.iter().all(|place| other.iter().any(|it| it.to == place.to));
        let (own, its) = (self.places(at), other.places(at));
        same(own, its) && same(its, own)
    }

    /// Is it the same result: the same recommendation, and every group that both have in the same places?
    pub fn is_same(&self, other: &Self, matching: &Matching) -> bool {
        self.outcome == other.outcome
            && matching.iter().all(|(at, group)| group.is_alone() || self.goes_alike(other, at))
    }
}
