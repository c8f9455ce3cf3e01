//! One way to take every answer, and what it comes to: groups, limbs and satellites (design, section 2).

use super::graph::{CaseGraph, EdgeRef, PartPos};
use super::relation_strength::RelationStrength;
use crate::case::{ByPosition, IssuePos, Position, RelationPos};
use crate::vocabulary::{Functions, PerSide, Strength};

/// A value for everything unknown: which sides are in play, which weights are fundamental, how strong each relation is.
#[derive(Clone, Debug)]
pub(crate) struct Valuation {
    pub(crate) sides: ByPosition<IssuePos, PerSide<bool>>,
    pub(crate) fundamental: ByPosition<IssuePos, PerSide<bool>>,
    pub(crate) inner: ByPosition<IssuePos, Strength>,
    pub(crate) edges: ByPosition<RelationPos, Strength>,
}

/// Which end of every range to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Against joint.
    Lower,
    /// Towards joint.
    Upper,
}

impl Bound {
    const fn of(self, strength: RelationStrength) -> Strength {
        match self {
            Self::Lower => strength.low,
            Self::Upper => strength.high,
        }
    }
}

impl Valuation {
    /// Everything unclear resolved to one end. An issue of unsure functions counts as nothing at the lower end and as both
    /// sides at the upper end.
    pub(crate) fn at(graph: &CaseGraph, bound: Bound) -> Self {
        let upper = bound == Bound::Upper;
        let nodes = || graph.nodes.values();
        Self {
            sides: nodes()
                .map(|node| match node.functions {
                    Functions::Unsure => PerSide::both(upper),
                    known => PerSide::from_fn(|side| known.can_involve(side)),
                })
                .collect(),
            fundamental: nodes().map(|node| node.fundamental.map(|known| known.unwrap_or(upper))).collect(),
            inner: nodes().map(|node| bound.of(node.inner)).collect(),
            edges: graph.edges.values().map(|edge| bound.of(edge.strength)).collect(),
        }
    }

    /// The parts of an issue that are in play.
    pub(crate) fn parts_of(&self, issue: IssuePos) -> impl Iterator<Item = PartPos> + use<> {
        let sides = self.sides[issue];
        Functions::Both.sides().filter(move |side| sides[*side]).map(move |side| PartPos::of(issue, side))
    }
}

impl CaseGraph {
    /// The parts that a relation holds together.
    pub(super) fn parts_of(&self, valuation: &Valuation, at: EdgeRef) -> impl Iterator<Item = PartPos> + use<> {
        let (one, other) = match at {
            EdgeRef::Inner(issue) => (issue, None),
            EdgeRef::Between(relation) => {
                let [one, other] = self.edges[relation].endpoints;
                (one, Some(other))
            }
        };
        let others = other.map(|other| valuation.parts_of(other));
        valuation.parts_of(one).chain(others.into_iter().flatten())
    }
}

/// What a valuation comes to.
#[derive(Clone, Debug)]
pub(crate) struct Evaluation {
    /// For each part, the representative of its group: a part of it that names the group.
    pub(crate) group: ByPosition<PartPos, PartPos>,
    /// The part belongs to a joint core.
    pub(crate) core: ByPosition<PartPos, bool>,
    /// The issue of the core that a satellite goes with.
    pub(crate) goes_with: ByPosition<PartPos, Option<IssuePos>>,
    /// By the representative of a group: which sides it holds.
    pub(crate) holds: ByPosition<PartPos, PerSide<bool>>,
    /// By the representative of a group: the sides of which some part is fundamental.
    pub(crate) fundamental: ByPosition<PartPos, PerSide<bool>>,
}

impl Evaluation {
    /// The sides that are fundamental in the group of a part. Both: the group is a joint core.
    pub(crate) fn fundamental_with(&self, part: PartPos) -> PerSide<bool> {
        self.fundamental[self.group[part]]
    }

    /// The sides that the group of a part holds.
    pub(crate) fn held_with(&self, part: PartPos) -> PerSide<bool> {
        self.holds[self.group[part]]
    }

    /// Is this part joint, in a core or as a satellite?
    pub(crate) fn is_joint(&self, part: PartPos) -> bool {
        self.core[part] || self.goes_with[part].is_some()
    }
}

/// Disjoint sets of parts, each named by one part of it.
type Sets = ByPosition<PartPos, PartPos>;

fn find(sets: &mut Sets, mut at: PartPos) -> PartPos {
    while sets[at] != at {
        sets[at] = sets[sets[at]];
        at = sets[at];
    }
    at
}

fn join(sets: &mut Sets, one: PartPos, other: PartPos) {
    let (one, other) = (find(sets, one), find(sets, other));
    // The smaller number represents the group, so that the result does not depend on the order of relations.
    sets[one.max(other)] = one.min(other);
}

/// Groups, limbs and satellites of one valuation.
pub(crate) fn evaluate(graph: &CaseGraph, valuation: &Valuation) -> Evaluation {
    let count = graph.part_count();
    let parts_of = |issue: IssuePos| valuation.parts_of(issue);
    let group = groups(graph, valuation);
    let mut fundamental = ByPosition::filled(PerSide::both(false), count);
    let mut holds = ByPosition::filled(PerSide::both(false), count);
    for (at, representative) in group.iter() {
        let (issue, side) = (at.issue(), at.side());
        if valuation.sides[issue][side] {
            holds[*representative][side] = true;
            fundamental[*representative][side] |= valuation.fundamental[issue][side];
        }
    }
    // Limb two implies limb one: a fundamental part of each side is a part of each side.
    let is_core = |(at, representative): (PartPos, &PartPos)| {
        valuation.sides[at.issue()][at.side()] && fundamental[*representative].all()
    };
    let core: ByPosition<PartPos, bool> = group.iter().map(is_core).collect();
    let mut goes_with = ByPosition::filled(None, count);
    let mut follow = |from: PartPos, to: PartPos| {
        if core[to] && !core[from] && goes_with[from].is_none() {
            goes_with[from] = Some(to.issue());
        }
    };
    // Only relations between issues: one to an issue of both sides ties to both, so that no core holds one of its sides
    // alone.
    for (edge, strength) in graph.edges.values().zip(valuation.edges.values()) {
        if *strength >= Strength::Close {
            let [a, b] = edge.endpoints;
            for one in parts_of(a) {
                for other in parts_of(b) {
                    follow(one, other);
                    follow(other, one);
                }
            }
        }
    }
    Evaluation { group, core, goes_with, holds, fundamental }
}

/// The groups: parts joined by entwined relations.
fn groups(graph: &CaseGraph, valuation: &Valuation) -> Sets {
    let mut sets: Sets = (0..graph.part_count()).map(PartPos::new).collect();
    for (issue, sides) in valuation.sides.iter() {
        if sides.all() && valuation.inner[issue] == Strength::Entwined {
            let mut parts = valuation.parts_of(issue);
            if let (Some(health), Some(social_care)) = (parts.next(), parts.next()) {
                join(&mut sets, health, social_care);
            }
        }
    }
    for (edge, strength) in graph.edges.values().zip(valuation.edges.values()) {
        let [a, b] = edge.endpoints;
        if *strength == Strength::Entwined {
            for one in valuation.parts_of(a) {
                for other in valuation.parts_of(b) {
                    join(&mut sets, one, other);
                }
            }
        }
    }
    for at in sets.positions() {
        sets[at] = find(&mut sets, at);
    }
    sets
}
