//! One way to take every answer, and what it comes to: groups, the two tests, and what goes along (design, section 2).

use super::graph::{CaseGraph, EdgeRef, PartPos};
use super::relation_strength::RelationStrength;
use crate::case::{ByPosition, IssuePos, Position, RelationPos};
use crate::vocabulary::{Functions, PerSide, Side, Strength};

/// What of an issue is in play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InPlay {
    /// These sides, a part each; none for an issue outside both.
    Sides(PerSide<bool>),
    /// Some side, and nothing is said of which: one part, which binds what its relations bind and holds no side.
    SomeSide,
}

/// A value for everything unknown: what is in play, which weights are fundamental, how strong each relation is.
#[derive(Clone, Debug)]
pub(crate) struct Valuation {
    pub(crate) in_play: ByPosition<IssuePos, InPlay>,
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

    /// What an issue of unsure functions has in play at this end: whichever side it turns out to be, it binds what its
    /// relations bind, and at best it is both.
    pub(crate) const fn of_unsure(self) -> InPlay {
        match self {
            Self::Lower => InPlay::SomeSide,
            Self::Upper => InPlay::Sides(PerSide::both(true)),
        }
    }
}

impl Valuation {
    /// Everything unclear resolved to one end.
    pub(crate) fn at(graph: &CaseGraph, bound: Bound) -> Self {
        let upper = bound == Bound::Upper;
        let nodes = || graph.nodes.values();
        Self {
            in_play: nodes()
                .map(|node| match node.functions {
                    Functions::Unsure => bound.of_unsure(),
                    known => InPlay::Sides(PerSide::from_fn(|side| known.can_involve(side))),
                })
                .collect(),
            fundamental: nodes().map(|node| node.fundamental.map(|known| known.unwrap_or(upper))).collect(),
            inner: nodes().map(|node| bound.of(node.inner)).collect(),
            edges: graph.edges.values().map(|edge| bound.of(edge.strength)).collect(),
        }
    }

    /// The parts of an issue that are in play.
    pub(crate) fn parts_of(&self, issue: IssuePos) -> impl Iterator<Item = PartPos> + use<> {
        let sides = match self.in_play[issue] {
            InPlay::Sides(sides) => sides,
            // Which of its two numbers the one part has does not matter.
            InPlay::SomeSide => PerSide { health: true, social_care: false },
        };
        Functions::Both.sides().filter(move |side| sides[*side]).map(move |side| PartPos::of(issue, side))
    }

    /// The side that a part holds, if it is in play and known.
    pub(crate) fn side_of(&self, part: PartPos) -> Option<Side> {
        match self.in_play[part.issue()] {
            InPlay::Sides(sides) => Some(part.side()).filter(|side| sides[*side]),
            InPlay::SomeSide => None,
        }
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
    /// By the representative of a group: which sides it holds.
    pub(crate) holds: ByPosition<PartPos, PerSide<bool>>,
    /// By the representative of a group: the sides of which some part is fundamental.
    pub(crate) fundamental: ByPosition<PartPos, PerSide<bool>>,
    /// For each issue, the representative of the issues that it is linked with, at least closely, to the end.
    pub(crate) linked: ByPosition<IssuePos, IssuePos>,
    /// The issue is joint: among those that it is linked with is a joint core. All its parts are, since a relation to an
    /// issue of both sides ties to both.
    pub(crate) joint: ByPosition<IssuePos, bool>,
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

    /// Does a part in play belong to a joint core?
    pub(crate) fn is_core(&self, part: PartPos) -> bool {
        // The second test implies the first: a fundamental part of each side is a part of each side.
        self.fundamental_with(part).all()
    }
}

/// Disjoint sets, each named by its first member.
type Sets<P> = ByPosition<P, P>;

fn find<P: Position + PartialEq>(sets: &mut Sets<P>, mut at: P) -> P {
    while sets[at] != at {
        sets[at] = sets[sets[at]];
        at = sets[at];
    }
    at
}

fn join<P: Position + Ord>(sets: &mut Sets<P>, one: P, other: P) {
    let (one, other) = (find(sets, one), find(sets, other));
    // The smaller number represents the set, so that the result does not depend on the order of relations.
    sets[one.max(other)] = one.min(other);
}

/// Each member's representative itself.
fn flatten<P: Position + PartialEq>(sets: &mut Sets<P>) {
    for at in sets.positions() {
        sets[at] = find(sets, at);
    }
}

/// Groups, the two tests, and what goes along, of one valuation.
pub(crate) fn evaluate(graph: &CaseGraph, valuation: &Valuation) -> Evaluation {
    let group = groups(graph, valuation);
    let count = graph.part_count();
    let mut fundamental = ByPosition::filled(PerSide::both(false), count);
    let mut holds = ByPosition::filled(PerSide::both(false), count);
    for (part, representative) in group.iter() {
        if let Some(side) = valuation.side_of(part) {
            holds[*representative][side] = true;
            fundamental[*representative][side] |= valuation.fundamental[part.issue()][side];
        }
    }
    let linked = linked(graph, valuation);
    let mut has_core = ByPosition::filled(false, graph.nodes.len());
    for issue in graph.nodes.positions() {
        let is_core = |part: PartPos| fundamental[group[part]].all();
        has_core[linked[issue]] |= valuation.parts_of(issue).any(is_core);
    }
    let joint = linked.values().map(|representative| has_core[*representative]).collect();
    Evaluation { group, holds, fundamental, linked, joint }
}

/// The groups: parts joined by entwined relations.
pub(super) fn groups(graph: &CaseGraph, valuation: &Valuation) -> Sets<PartPos> {
    let mut sets: Sets<PartPos> = (0..graph.part_count()).map(PartPos::new).collect();
    for (issue, strength) in valuation.inner.iter() {
        if *strength == Strength::Entwined {
            join_all(&mut sets, valuation.parts_of(issue));
        }
    }
    for (edge, strength) in graph.edges.values().zip(valuation.edges.values()) {
        let [one, other] = edge.endpoints;
        if *strength == Strength::Entwined {
            join_all(&mut sets, valuation.parts_of(one).chain(valuation.parts_of(other)));
        }
    }
    flatten(&mut sets);
    sets
}

fn join_all(sets: &mut Sets<PartPos>, mut parts: impl Iterator<Item = PartPos>) {
    if let Some(first) = parts.next() {
        parts.for_each(|part| join(sets, first, part));
    }
}

/// The issues that are linked, at least closely, to the end.
fn linked(graph: &CaseGraph, valuation: &Valuation) -> Sets<IssuePos> {
    let mut sets: Sets<IssuePos> = graph.nodes.positions().collect();
    for (edge, strength) in graph.edges.values().zip(valuation.edges.values()) {
        if *strength >= Strength::Close {
            let [one, other] = edge.endpoints;
            join(&mut sets, one, other);
        }
    }
    flatten(&mut sets);
    sets
}
