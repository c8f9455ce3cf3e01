//! A depth-first search through parts and relations, which tells of every relation what falls off without it.

use super::evaluation::Valuation;
use super::graph::{CaseGraph, EdgeRef, PartPos};
use crate::case::{ByPosition, Position, position};
use crate::vocabulary::Strength;

position! {
    /// A vertex of the graph that is searched: first the parts, then the relations inside issues, then those between them.
    pub(super) Vertex
}

/// Where a vertex is in the search.
#[derive(Clone, Copy, Debug)]
struct Visit<S> {
    /// When the search came here, from 1; 0 is not yet.
    discovery: usize,
    /// The latest discovery below.
    last: usize,
    /// The earliest that can be reached from here and below without the way the search came.
    low_link: usize,
    /// How many of its neighbours have been looked at.
    looked_at: usize,
    /// The vertex that the search began at here.
    root: Vertex,
    /// The vertex that the search came from; of a root, itself.
    from: Vertex,
    /// What is added up here and below.
    sum: S,
}

/// A component that is left of what a relation holds together, once that is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ResidualComponent {
    /// What falls off below it, from this vertex.
    Below(Vertex),
    /// What stays with the vertex that the search began at.
    Rest,
}

/// The search, with what is added up over parts.
pub(super) struct SearchTree<S> {
    visits: ByPosition<Vertex, Visit<S>>,
    neighbours: Neighbours,
    issues: usize,
}

/// The neighbours of every vertex, one after the other in one list.
struct Neighbours {
    /// Where those of each vertex end in the list. They begin where those of the vertex before end.
    ends: ByPosition<Vertex, usize>,
    list: Vec<Vertex>,
}

impl Neighbours {
    /// Of so many vertices, from the pairs that are joined; each vertex keeps the order in which its pairs come.
    fn new(count: usize, pairs: &[[Vertex; 2]]) -> Self {
        let mut ends = ByPosition::filled(0, count);
        pairs.iter().flatten().for_each(|at| ends[*at] += 1);
        let mut sum = 0;
        for at in (0..count).map(Vertex::new) {
            sum += std::mem::replace(&mut ends[at], sum);
        }
        let mut list = vec![Vertex::new(0); sum];
        for [one, other] in pairs.iter().copied() {
            for (at, neighbour) in [(one, other), (other, one)] {
                if let Some(place) = list.get_mut(ends[at]) {
                    *place = neighbour;
                }
                ends[at] += 1;
            }
        }
        Self { ends, list }
    }

    fn of(&self, at: Vertex) -> &[Vertex] {
        let start = at.get().checked_sub(1).map_or(0, |before| self.ends[Vertex::new(before)]);
        self.list.get(start..self.ends[at]).unwrap_or_default()
    }
}

impl<S: Sum> SearchTree<S> {
    /// Searches the relations of at least this strength. `of` is what a part adds.
    pub(super) fn new(graph: &CaseGraph, valuation: &Valuation, least: Strength, of: impl Fn(PartPos) -> S) -> Self {
        let (issues, parts) = (graph.nodes.len(), graph.part_count());
        let count = parts + issues + graph.edges.len();
        let inner = valuation.inner.iter().map(|(at, strength)| (EdgeRef::Inner(at), strength));
        let between = valuation.edges.iter().map(|(at, strength)| (EdgeRef::Between(at), strength));
        let strong = inner.chain(between).filter(|(_, strength)| **strength >= least);
        let pairs: Vec<[Vertex; 2]> = strong
            .flat_map(|(at, _)| {
                let relation = vertex_of(at, issues);
                graph.parts_of(valuation, at).map(move |part| [Vertex::new(part.get()), relation])
            })
            .collect();
        let neighbours = Neighbours::new(count, &pairs);
        let nowhere = Vertex::new(0);
        let none =
            Visit { discovery: 0, last: 0, low_link: 0, looked_at: 0, root: nowhere, from: nowhere, sum: S::default() };
        let mut tree = Self { visits: ByPosition::filled(none, count), neighbours, issues };
        let own = |at: Vertex| if at.get() < parts { of(PartPos::new(at.get())) } else { S::default() };
        let mut clock = 0;
        for root in (0..parts).map(Vertex::new) {
            if tree.visits[root].discovery == 0 {
                tree.search(root, &own, &mut clock);
            }
        }
        tree
    }

    fn search(&mut self, root: Vertex, own: &impl Fn(Vertex) -> S, clock: &mut usize) {
        let mut path = vec![root];
        self.discover(root, [root, root], own(root), clock);
        while let Some(&at) = path.last() {
            let looked_at = self.visits[at].looked_at;
            if let Some(&next) = self.neighbours.of(at).get(looked_at) {
                self.visits[at].looked_at += 1;
                if self.visits[next].discovery == 0 {
                    self.discover(next, [root, at], own(next), clock);
                    path.push(next);
                } else {
                    self.visits[at].low_link = self.visits[at].low_link.min(self.visits[next].discovery);
                }
                continue;
            }
            path.pop();
            self.visits[at].last = *clock;
            if let Some(&up) = path.last() {
                let below = self.visits[at];
                let above = &mut self.visits[up];
                above.low_link = above.low_link.min(below.low_link);
                above.sum = above.sum.plus(below.sum);
            }
        }
    }

    fn discover(&mut self, at: Vertex, [root, from]: [Vertex; 2], sum: S, clock: &mut usize) {
        *clock += 1;
        let visit = &mut self.visits[at];
        (visit.discovery, visit.low_link) = (*clock, *clock);
        (visit.root, visit.from, visit.sum) = (root, from, sum);
    }

    /// The component that a part is in once a relation is taken away. The part is in what the relation holds together.
    pub(super) fn residual(&self, at: EdgeRef, part: PartPos) -> ResidualComponent {
        let (relation, part) = (vertex_of(at, self.issues), Vertex::new(part.get()));
        let discovery = self.visits[part].discovery;
        // A subtree is what is discovered in one go.
        let is_below = |child: &Vertex| {
            let below = self.visits[*child];
            (below.discovery..=below.last).contains(&discovery)
        };
        match self.fallen(relation).find(is_below) {
            Some(child) => ResidualComponent::Below(child),
            None => ResidualComponent::Rest,
        }
    }

    /// What falls off below a relation: the vertices that the search came to from it and from which, and from below which, it
    /// reached nothing above.
    fn fallen(&self, relation: Vertex) -> impl Iterator<Item = Vertex> + '_ {
        let discovery = self.visits[relation].discovery;
        self.neighbours.of(relation).iter().copied().filter(move |next| {
            let next = self.visits[*next];
            next.from == relation && next.low_link >= discovery
        })
    }

    /// What is added up over a component that is left once a relation is taken away.
    pub(super) fn sum(&self, at: EdgeRef, of: ResidualComponent) -> S {
        let relation = vertex_of(at, self.issues);
        match of {
            ResidualComponent::Below(child) => self.visits[child].sum,
            ResidualComponent::Rest => {
                let off = self.fallen(relation).fold(S::default(), |all, child| all.plus(self.visits[child].sum));
                self.visits[self.visits[relation].root].sum.minus(off)
            }
        }
    }
}

/// What can be added up, and taken out of a sum again. Its default is nothing.
pub(super) trait Sum: Copy + Default {
    #[must_use]
    fn plus(self, other: Self) -> Self;

    /// The sum without this, which is in it.
    #[must_use]
    fn minus(self, other: Self) -> Self;
}

/// The vertex of a relation, in a graph of so many issues.
const fn vertex_of(at: EdgeRef, issues: usize) -> Vertex {
    match at {
        EdgeRef::Inner(issue) => Vertex::new(issues * 2 + issue.get()),
        EdgeRef::Between(relation) => Vertex::new(issues * 3 + relation.get()),
    }
}
