//! Which relations the cores of a valuation need: without such a relation, a core falls apart into components of which some
//! are no core.

use super::evaluation::{Evaluation, Valuation};
use super::graph::{CaseGraph, EdgeRef, PartPos};
use crate::case::{ByPosition, IssuePos, Position, RelationPos, position};
use crate::vocabulary::{PerSide, Side, Strength};

position! {
    /// A vertex of the graph that is searched: first the parts, then the relations inside issues, then those between them.
    pub(super) Vertex
}

/// The relations that cores need.
///
/// Parts and relations are the vertices of a graph, each relation beside the parts that it holds together. A relation breaks
/// its group apart exactly where it is an articulation point, which one depth-first search tells of all of them (Hopcroft and
/// Tarjan, 1973).
pub(super) struct CriticalRelations {
    inner: ByPosition<IssuePos, bool>,
    between: ByPosition<RelationPos, bool>,
}

/// One vertex in the search.
#[derive(Clone, Copy, Default)]
struct Visit {
    /// When the search came here, from 1; 0 is not yet.
    discovery: usize,
    /// The earliest that can be reached from here and below without the way the search came.
    low_link: usize,
    /// How many of its neighbours have been looked at.
    looked_at: usize,
    /// Fundamental parts of each side, here and below.
    fundamental: PerSide<usize>,
    /// Of these, those in components that come off without this vertex.
    cut_off: PerSide<usize>,
}

impl CriticalRelations {
    pub(super) fn new(graph: &CaseGraph, valuation: &Valuation, evaluation: &Evaluation) -> Self {
        let issues = graph.nodes.len();
        let parts = graph.part_count();
        let vertex_of = |at: EdgeRef| match at {
            EdgeRef::Inner(issue) => Vertex::new(parts + issue.get()),
            EdgeRef::Between(relation) => Vertex::new(parts + issues + relation.get()),
        };
        let mut neighbours = ByPosition::filled(Vec::new(), parts + issues + graph.edges.len());
        let inner = valuation.inner.iter().map(|(at, strength)| (EdgeRef::Inner(at), strength));
        let between = valuation.edges.iter().map(|(at, strength)| (EdgeRef::Between(at), strength));
        for (at, _) in inner.chain(between).filter(|(_, strength)| **strength == Strength::Entwined) {
            for part in graph.parts_of(valuation, at) {
                neighbours[Vertex::new(part.get())].push(vertex_of(at));
                neighbours[vertex_of(at)].push(Vertex::new(part.get()));
            }
        }
        let count = neighbours.len();
        let mut search = Search {
            valuation,
            parts,
            neighbours,
            visits: ByPosition::filled(Visit::default(), count),
            clock: 0,
            critical: ByPosition::filled(false, count),
        };
        for (root, _) in evaluation.core.iter().filter(|(_, is_core)| **is_core) {
            let root = Vertex::new(root.get());
            if search.visits[root].discovery == 0 {
                search.depth_first_search(root);
            }
        }
        let is_critical = |at: EdgeRef| search.critical[vertex_of(at)];
        Self {
            inner: graph.nodes.positions().map(|at| is_critical(EdgeRef::Inner(at))).collect(),
            between: graph.edges.positions().map(|at| is_critical(EdgeRef::Between(at))).collect(),
        }
    }

    /// Does some core need this relation?
    pub(super) fn has(&self, at: EdgeRef) -> bool {
        match at {
            EdgeRef::Inner(issue) => self.inner[issue],
            EdgeRef::Between(relation) => self.between[relation],
        }
    }
}

struct Search<'a> {
    valuation: &'a Valuation,
    /// How many of the vertices are parts.
    parts: usize,
    neighbours: ByPosition<Vertex, Vec<Vertex>>,
    visits: ByPosition<Vertex, Visit>,
    clock: usize,
    critical: ByPosition<Vertex, bool>,
}

impl Search<'_> {
    const fn is_relation(&self, at: Vertex) -> bool {
        at.get() >= self.parts
    }

    fn discover(&mut self, at: Vertex) {
        self.clock += 1;
        let mut fundamental = PerSide::both(0);
        if !self.is_relation(at) {
            let part = PartPos::new(at.get());
            fundamental[part.side()] = usize::from(self.valuation.fundamental[part.issue()][part.side()]);
        }
        self.visits[at] = Visit { discovery: self.clock, low_link: self.clock, fundamental, ..Visit::default() };
    }

    /// Searches one core from a part of it, and marks the relations that it needs.
    fn depth_first_search(&mut self, root: Vertex) {
        self.discover(root);
        let mut path = vec![root];
        let mut relations = Vec::new();
        while let Some(&at) = path.last() {
            if let Some(&next) = self.neighbours[at].get(self.visits[at].looked_at) {
                self.visits[at].looked_at += 1;
                if self.visits[next].discovery == 0 {
                    self.discover(next);
                    path.push(next);
                } else {
                    self.visits[at].low_link = self.visits[at].low_link.min(self.visits[next].discovery);
                }
                continue;
            }
            path.pop();
            if self.is_relation(at) {
                relations.push(at);
            }
            let Some(&up) = path.last() else { break };
            let below = self.visits[at];
            let is_relation = self.is_relation(up);
            let above = &mut self.visits[up];
            above.low_link = above.low_link.min(below.low_link);
            let comes_off = is_relation && below.low_link >= above.discovery;
            for &side in Side::ALL {
                above.fundamental[side] += below.fundamental[side];
                if comes_off {
                    above.cut_off[side] += below.fundamental[side];
                }
            }
            if comes_off {
                self.critical[up] |= below.fundamental.map(|count| count == 0).any();
            }
        }
        let whole = self.visits[root].fundamental;
        for at in relations {
            self.critical[at] |= Side::ALL.iter().any(|&side| whole[side] == self.visits[at].cut_off[side]);
        }
    }
}
