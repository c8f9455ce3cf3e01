//! How firm a recommendation is: which provisional relations would move a part if they were the other way (design, section 2).

use super::bounds::{BoundEvaluation, Bounds};
use super::critical_relations::CriticalRelations;
use super::evaluation::Bound;
use super::graph::{CaseGraph, EdgeRef, PartPos};
use crate::case::{ByPosition, IssuePos};
use crate::vocabulary::{Functions, PerSide, Strength};

/// The provisional relations that would move a part if they were the other way: entwined for none, none for entwined. Where
/// consent blocks, every part goes to its own side whatever the relations, and there is none.
///
/// Exact and linear. A part moves where what is joint changes at one of the ends: at the lower end for any part; at the upper
/// end for a part whose side is known, since one of unsure functions is unclear either way.
pub(crate) fn deciding_relations<'a>(graph: &'a CaseGraph, bounds: &'a Bounds) -> impl Iterator<Item = EdgeRef> + 'a {
    let provisional = graph.relations().filter(|(_, strength)| strength.provisional && !graph.blocked);
    let mut ends: Option<[Movable<'a>; 2]> = None;
    provisional.filter_map(move |(at, strength)| {
        let ends = ends.get_or_insert_with(|| {
            [Movable::new(graph, &bounds.lower, Bound::Lower), Movable::new(graph, &bounds.upper, Bound::Upper)]
        });
        let moves = match strength.low {
            Strength::Entwined => ends.iter_mut().any(|end| end.moves_if_loosened(at)),
            Strength::None | Strength::Close => ends.iter().any(|end| end.moves_if_entwined(at)),
        };
        moves.then_some(at)
    })
}

/// One end, ready for taking its relations the other way.
struct Movable<'a> {
    graph: &'a CaseGraph,
    end: &'a BoundEvaluation,
    bound: Bound,
    /// By the representative of linked issues: how many of them count, so that a change of what is joint moves a part.
    counted: ByPosition<IssuePos, usize>,
    critical: Option<CriticalRelations>,
}

impl<'a> Movable<'a> {
    fn new(graph: &'a CaseGraph, end: &'a BoundEvaluation, bound: Bound) -> Self {
        let mut counted = ByPosition::filled(0, graph.nodes.len());
        for (issue, representative) in end.evaluation.linked.iter() {
            counted[*representative] += usize::from(counts(graph, bound, issue));
        }
        Self { graph, end, bound, counted, critical: None }
    }

    /// An entwined relation, taken as none: some of what was joint with it is left without a core.
    fn moves_if_loosened(&mut self, at: EdgeRef) -> bool {
        let Self { graph, end, bound, .. } = *self;
        let mut parts = graph.parts_of(&end.valuation, at);
        if !parts.any(|part| end.evaluation.joint[part.issue()]) {
            return false;
        }
        self.critical
            .get_or_insert_with(|| CriticalRelations::new(graph, end, |issue| counts(graph, bound, issue)))
            .has(at)
    }

    /// A relation that is none, taken as entwined: it links something with what is joint, or makes a core.
    fn moves_if_entwined(&self, at: EdgeRef) -> bool {
        let evaluation = &self.end.evaluation;
        let parts = || self.graph.parts_of(&self.end.valuation, at);
        let is_joint = |part: PartPos| evaluation.joint[part.issue()];
        let fundamental = parts().fold(PerSide::both(false), |all, part| all.or(evaluation.fundamental_with(part)));
        let becomes_joint = parts().any(is_joint) || fundamental.all();
        becomes_joint
            && parts().filter(|part| !is_joint(*part)).any(|part| self.counted[evaluation.linked[part.issue()]] > 0)
    }
}

/// Does a change of whether this issue is joint at one end move a part?
fn counts(graph: &CaseGraph, bound: Bound, issue: IssuePos) -> bool {
    match graph.nodes[issue].functions {
        Functions::Neither => false,
        Functions::Unsure => bound == Bound::Lower,
        Functions::Health | Functions::SocialCare | Functions::Both => true,
    }
}
