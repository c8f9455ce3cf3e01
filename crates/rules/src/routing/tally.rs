//! The outcome of a case from what is counted of its issues: exact, also where parts are unclear (design, section 2).

use super::bounds::Bounds;
use super::destinations::ConsentRule;
use super::graph::CaseGraph;
use crate::case::IssuePos;
use crate::vocabulary::{Functions, Outcome, Side};

/// What is counted of issues, those outside left out. Tallies of different issues add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    issues: usize,
    /// Joint in every completion.
    surely_joint: usize,
    /// Joint in some completion.
    maybe_joint: usize,
    /// With a side of the NHS, of a council or care provider; those of unsure functions left out.
    health: usize,
    social_care: usize,
    unsure: usize,
}

impl Tally {
    /// Of one issue.
    pub(crate) fn of(graph: &CaseGraph, bounds: &Bounds, issue: IssuePos) -> Self {
        let functions = graph.nodes[issue].functions;
        if functions == Functions::Neither {
            return Self::default();
        }
        let is_unsure = functions == Functions::Unsure;
        let has = |side: Side| usize::from(!is_unsure && functions.can_involve(side));
        Self {
            issues: 1,
            surely_joint: bounds.lower.evaluation.joint[issue].into(),
            maybe_joint: bounds.upper.evaluation.joint[issue].into(),
            health: has(Side::Health),
            social_care: has(Side::SocialCare),
            unsure: is_unsure.into(),
        }
    }

    /// Of every issue of a graph.
    pub(crate) fn of_all(graph: &CaseGraph, bounds: &Bounds) -> Self {
        graph.nodes.positions().fold(Self::default(), |all, issue| all.plus(Self::of(graph, bounds, issue)))
    }

    #[must_use]
    pub(crate) const fn plus(self, other: Self) -> Self {
        Self {
            issues: self.issues + other.issues,
            surely_joint: self.surely_joint + other.surely_joint,
            maybe_joint: self.maybe_joint + other.maybe_joint,
            health: self.health + other.health,
            social_care: self.social_care + other.social_care,
            unsure: self.unsure + other.unsure,
        }
    }

    /// Without issues that were counted before.
    #[must_use]
    pub(crate) const fn minus(self, other: Self) -> Self {
        Self {
            issues: self.issues - other.issues,
            surely_joint: self.surely_joint - other.surely_joint,
            maybe_joint: self.maybe_joint - other.maybe_joint,
            health: self.health - other.health,
            social_care: self.social_care - other.social_care,
            unsure: self.unsure - other.unsure,
        }
    }

    /// The outcome that every completion gives, or `ask` where they give different ones.
    ///
    /// A completion can be as little joint as the lower end (each group takes its unsure issues to the side that it has
    /// already) and as joint as the upper. So where something is surely joint, only `joint` and `split` are left, and the two
    /// ends tell them apart; where nothing can be joint, the sides alone decide; and otherwise both happen.
    pub(crate) const fn outcome(self, graph: &CaseGraph, consent: ConsentRule) -> Outcome {
        if self.issues == 0 {
            Outcome::Outside
        } else if graph.blocked && matches!(consent, ConsentRule::Heeded) || self.maybe_joint == 0 {
            self.by_sides()
        } else if self.surely_joint == self.issues {
            Outcome::Joint
        } else if self.surely_joint > 0 && self.maybe_joint < self.issues {
            Outcome::Split
        } else {
            Outcome::Ask
        }
    }

    /// Where nothing is joint. An issue of unsure functions can be of either side.
    const fn by_sides(self) -> Outcome {
        match (self.health > 0, self.social_care > 0, self.unsure > 0) {
            (true, true, _) => Outcome::Separate,
            (_, _, true) => Outcome::Ask,
            (true, false, false) => Outcome::PhsoOnly,
            (false, true, false) => Outcome::LgscoOnly,
            (false, false, false) => Outcome::Outside,
        }
    }
}
