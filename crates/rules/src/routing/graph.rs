//! A case as a graph: each issue with its functions and weights, each relation with its strength. Labels and ids stay behind.

use super::relation_strength::{RelationStrength, relation_strength};
use crate::case::{ByPosition, IssuePos, Position, RelationPos, ValidCase};
use crate::vocabulary::{Functions, PerSide, Side, Weight};

/// One side of one issue: the issue's position twice, plus the side's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PartPos(usize);

impl PartPos {
    pub(crate) const fn of(issue: IssuePos, side: Side) -> Self {
        Self(issue.get() * 2 + side as usize)
    }

    pub(crate) const fn issue(self) -> IssuePos {
        IssuePos::new(self.0 / 2)
    }

    pub(crate) const fn side(self) -> Side {
        if self.0.is_multiple_of(2) { Side::Health } else { Side::SocialCare }
    }
}

impl Position for PartPos {
    fn new(at: usize) -> Self {
        Self(at)
    }

    fn get(self) -> usize {
        self.0
    }
}

/// One issue, as routing sees it.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) functions: Functions,
    /// The relation between its own two sides; not linked where it has only one.
    pub(crate) inner: RelationStrength,
    /// For each side: fundamental, minor, or open (`None`).
    pub(crate) fundamental: PerSide<Option<bool>>,
}

/// The relation between two issues.
#[derive(Clone, Debug)]
pub(crate) struct Edge {
    pub(crate) endpoints: [IssuePos; 2],
    pub(crate) strength: RelationStrength,
}

/// A valid case, ready to be routed. Labels and ids play no part in it.
#[derive(Clone, Debug)]
pub struct CaseGraph {
    pub(crate) nodes: ByPosition<IssuePos, Node>,
    /// One for each relation of the case, at its position.
    pub(crate) edges: ByPosition<RelationPos, Edge>,
    /// Consent is refused or withdrawn.
    pub(crate) blocked: bool,
}

/// A relation of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EdgeRef {
    /// Between the two sides of this issue.
    Inner(IssuePos),
    /// Between two issues.
    Between(RelationPos),
}

impl CaseGraph {
    /// The graph of a case.
    pub fn new(case: &ValidCase) -> Self {
        let nodes: ByPosition<IssuePos, Node> = case
            .issues
            .iter()
            .map(|issue| Node {
                functions: issue.functions,
                inner: if issue.functions.can_be_both() {
                    relation_strength(issue.facts, issue.separable)
                } else {
                    RelationStrength::UNRECORDED
                },
                fundamental: issue.weight.map(|weight| match weight {
                    Some(Weight::Fundamental) => Some(true),
                    Some(Weight::Minor) => Some(false),
                    Some(Weight::Unsure) | None => None,
                }),
            })
            .collect();
        let edges = case.relations.iter().zip(case.endpoints().values()).map(|(relation, endpoints)| {
            // An issue outside both sides ties to nothing.
            let outside = endpoints.iter().any(|at| nodes[*at].functions == Functions::Neither);
            let strength = if outside {
                RelationStrength::UNRECORDED
            } else {
                relation_strength(relation.facts, relation.separable)
            };
            Edge { endpoints: *endpoints, strength }
        });
        let edges = edges.collect();
        Self { nodes, edges, blocked: case.consent.blocks() }
    }

    /// Does this relation touch an issue outside both sides, and so tie nothing?
    pub(crate) fn touches_outside(&self, at: RelationPos) -> bool {
        self.edges[at].endpoints.iter().any(|issue| self.nodes[*issue].functions == Functions::Neither)
    }

    /// Every relation: first those inside issues that can have one, then those between issues.
    pub(crate) fn relations(&self) -> impl Iterator<Item = (EdgeRef, RelationStrength)> {
        let inner = self.nodes.iter().filter(|(_, node)| node.functions.can_be_both());
        let inner = inner.map(|(at, node)| (EdgeRef::Inner(at), node.inner));
        inner.chain(self.edges.iter().map(|(at, edge)| (EdgeRef::Between(at), edge.strength)))
    }

    /// Puts another strength in the place of a relation's. One that touches an issue outside both sides stays none.
    pub(crate) fn set(&mut self, at: EdgeRef, strength: RelationStrength) {
        match at {
            EdgeRef::Inner(issue) => self.nodes[issue].inner = strength,
            EdgeRef::Between(relation) if self.touches_outside(relation) => {
                self.edges[relation].strength = RelationStrength::UNRECORDED;
            }
            EdgeRef::Between(relation) => self.edges[relation].strength = strength,
        }
    }

    /// Gives an issue other functions, with the relation between its sides where it can have one. An issue outside both
    /// sides ties to nothing.
    pub(crate) fn set_functions(&mut self, issue: IssuePos, functions: Functions, inner: RelationStrength) {
        let node = &mut self.nodes[issue];
        node.functions = functions;
        node.inner = if functions.can_be_both() { inner } else { RelationStrength::UNRECORDED };
        if functions == Functions::Neither {
            for edge in self.edges.values_mut().filter(|edge| edge.endpoints.contains(&issue)) {
                edge.strength = RelationStrength::UNRECORDED;
            }
        }
    }

    /// How many parts there are to number, in play or not.
    pub(crate) const fn part_count(&self) -> usize {
        self.nodes.len() * 2
    }
}
