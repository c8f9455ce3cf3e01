//! Which entwined relations what is joint needs: without such a relation, something falls off that is left without a core.
//!
//! Taking a relation away does two things: its group falls into components, of which each may or may not be a core, and what is
//! linked, at least closely, falls into components, of which each is joint only where it still holds a core. Both are told by one
//! depth-first search each, of the graph of entwined relations and of that of all links, in which parts and relations are the
//! vertices: what falls off a relation are the subtrees below it that reach nothing above it (Hopcroft and Tarjan, 1973).

use super::bounds::BoundEvaluation;
use super::graph::{CaseGraph, EdgeRef, PartPos};
use super::search::{ResidualComponent, SearchTree, Sum};
use crate::case::{ByPosition, IssuePos, RelationPos};
use crate::vocabulary::{PerSide, Side, Strength};

/// The relations that something joint needs.
pub(super) struct CriticalRelations {
    inner: ByPosition<IssuePos, bool>,
    between: ByPosition<RelationPos, bool>,
}

/// What is added up over a component of the entwined relations: fundamental parts of each side.
type Fundamental = PerSide<usize>;

/// What is added up over a component of the links.
#[derive(Clone, Copy, Debug, Default)]
struct Linked {
    /// Cores, each counted at its representative.
    cores: usize,
    /// Parts of issues that count.
    counted: usize,
}

impl Sum for Fundamental {
    fn plus(self, other: Self) -> Self {
        PerSide::from_fn(|side| self[side] + other[side])
    }

    fn minus(self, other: Self) -> Self {
        PerSide::from_fn(|side| self[side] - other[side])
    }
}

impl Sum for Linked {
    fn plus(self, other: Self) -> Self {
        Self { cores: self.cores + other.cores, counted: self.counted + other.counted }
    }

    fn minus(self, other: Self) -> Self {
        Self { cores: self.cores - other.cores, counted: self.counted - other.counted }
    }
}

impl CriticalRelations {
    /// Of one end. `counts` says of which issues a change moves a part.
    pub(super) fn new(graph: &CaseGraph, end: &BoundEvaluation, counts: impl Fn(IssuePos) -> bool) -> Self {
        let (valuation, evaluation) = (&end.valuation, &end.evaluation);
        let in_play = |part: PartPos| valuation.parts_of(part.issue()).any(|one| one == part);
        let fundamental_of = |part: PartPos| {
            let own = valuation.side_of(part).filter(|side| valuation.fundamental[part.issue()][*side]);
            PerSide::from_fn(|side| usize::from(own == Some(side)))
        };
        let linked_of = |part: PartPos| Linked {
            cores: usize::from(evaluation.group[part] == part && evaluation.is_core(part)),
            counted: usize::from(in_play(part) && counts(part.issue())),
        };
        let entwined = SearchTree::new(graph, valuation, Strength::Entwined, fundamental_of);
        let close = SearchTree::new(graph, valuation, Strength::Close, linked_of);
        let is_critical = |at: EdgeRef| {
            let parts: Vec<PartPos> = graph.parts_of(valuation, at).collect();
            let Some(first) = parts.first() else { return false };
            let core = evaluation.is_core(*first).then(|| evaluation.group[*first]);
            loses(at, &parts, core, &entwined, &close)
        };
        let when = |strength: Strength, at: EdgeRef| strength == Strength::Entwined && is_critical(at);
        Self {
            inner: valuation.inner.iter().map(|(at, strength)| when(*strength, EdgeRef::Inner(at))).collect(),
            between: valuation.edges.iter().map(|(at, strength)| when(*strength, EdgeRef::Between(at))).collect(),
        }
    }

    /// Does something joint need this relation?
    pub(super) fn has(&self, at: EdgeRef) -> bool {
        match at {
            EdgeRef::Inner(issue) => self.inner[issue],
            EdgeRef::Between(relation) => self.between[relation],
        }
    }
}

/// Without the relation between these parts, is a component left that counts and has no core? `core` is the representative of
/// their group, where that is a core.
fn loses(
    at: EdgeRef,
    parts: &[PartPos],
    core: Option<PartPos>,
    entwined: &SearchTree<Fundamental>,
    close: &SearchTree<Linked>,
) -> bool {
    let residuals: Vec<(ResidualComponent, ResidualComponent)> =
        parts.iter().map(|part| (entwined.residual(at, *part), close.residual(at, *part))).collect();
    residuals.iter().any(|(_, linked)| {
        let sum = close.sum(at, *linked);
        // The group itself is no core any more as a whole; its components are looked at one by one.
        let own = core.filter(|core| close.residual(at, *core) == *linked);
        let other_cores = sum.cores - usize::from(own.is_some());
        let keeps_one = residuals.iter().filter(|(_, of)| of == linked).any(|(group, _)| {
            let fundamental = entwined.sum(at, *group);
            Side::ALL.iter().all(|side| fundamental[*side] > 0)
        });
        sum.counted > 0 && other_cores == 0 && !keeps_one
    })
}
