//! Trying a change: only what is connected with it is routed again.

use crate::case::{ByPosition, IssuePos, RelationPos, ordered};
use crate::routing::{Bounds, CaseGraph, ConsentRule, Edge, PartPlacement, Tally, bounds, destinations, merged};
use crate::vocabulary::{Destination, Outcome};

/// A routed case, ready for trying changes.
pub(super) struct Components {
    pub(super) graph: CaseGraph,
    /// The component of each issue, named by its first issue.
    component: ByPosition<IssuePos, IssuePos>,
    /// The issues and relations of each component, at the position of its first issue.
    members: ByPosition<IssuePos, Members>,
    /// Where every part goes, by issue.
    placements: ByPosition<IssuePos, Vec<PartPlacement>>,
    /// What is counted of each issue, and of all.
    tallies: ByPosition<IssuePos, Tally>,
    all: Tally,
    /// The outcome as it is.
    outcome: Outcome,
}

#[derive(Clone, Debug, Default)]
struct Members {
    issues: Vec<IssuePos>,
    relations: Vec<RelationPos>,
}

/// What another answer comes to, where it changes anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The outcome with it.
    pub outcome: Outcome,
    /// The parts that move, where they then go; none where a side only drops out, or nothing but the outcome changes.
    pub moved: Vec<PartPlacement>,
}

/// Issues that are connected, with the relations between them, as a graph of its own in which they are numbered anew.
#[derive(Clone, Debug)]
pub(super) struct Component {
    pub(super) graph: CaseGraph,
    /// The issue of the whole case at each position of this graph, in their order.
    issues: Vec<IssuePos>,
    /// The relation of the whole case at each position of this graph, in their order.
    relations: Vec<RelationPos>,
}

impl Component {
    /// The position here of an issue of the whole case.
    pub(super) fn issue(&self, whole: IssuePos) -> Option<IssuePos> {
        self.issues.binary_search(&whole).ok().map(IssuePos::new)
    }

    /// The position here of a relation of the whole case.
    pub(super) fn relation(&self, whole: RelationPos) -> Option<RelationPos> {
        self.relations.binary_search(&whole).ok().map(RelationPos::new)
    }

    /// Its issues, by their positions in the whole case.
    pub(super) fn issues(&self) -> impl Iterator<Item = IssuePos> {
        self.issues.iter().copied()
    }

    /// Its relations: each position here with that in the whole case.
    pub(super) fn relations(&self) -> impl Iterator<Item = (RelationPos, RelationPos)> {
        self.relations.iter().enumerate().map(|(here, whole)| (RelationPos::new(here), *whole))
    }

    /// Where its parts go, one entry a side, by their positions here.
    pub(super) fn destinations(&self) -> Vec<PartPlacement> {
        destinations(&self.graph, &bounds(&self.graph), ConsentRule::Heeded)
    }
}

impl Components {
    /// Finds what is connected: issues with a relation between them, whatever its strength, since an answer may make it
    /// strong. `recommended` is where every part goes, one entry a side.
    pub(super) fn new(graph: CaseGraph, bounds: &Bounds, recommended: &[PartPlacement]) -> Self {
        let issues = graph.nodes.len();
        let mut placements = ByPosition::filled(Vec::new(), issues);
        for part in recommended {
            placements[part.issue].push(*part);
        }
        let tally = |issue| Tally::of(&graph, bounds, issue);
        let tallies: ByPosition<IssuePos, Tally> = graph.nodes.positions().map(tally).collect();
        let all: Tally = tallies.values().fold(Tally::default(), |all, one| all.plus(*one));
        let component = components(&graph);
        let mut members: ByPosition<IssuePos, Members> = ByPosition::filled(Members::default(), issues);
        for (issue, first) in component.iter() {
            members[*first].issues.push(issue);
        }
        for (at, edge) in graph.edges.iter() {
            members[component[edge.endpoints[0]]].relations.push(at);
        }
        let outcome = all.outcome(&graph, ConsentRule::Heeded);
        Self { graph, component, members, placements, tallies, all, outcome }
    }

    /// The component of an issue, named by its first issue.
    pub(super) fn first_of(&self, issue: IssuePos) -> Option<IssuePos> {
        self.component.find(issue).copied()
    }

    /// What is connected with these issues, together.
    pub(super) fn with(&self, touched: &[IssuePos]) -> Component {
        let firsts = ordered(touched.iter().filter_map(|at| self.first_of(*at)));
        let members = || firsts.iter().map(|first| &self.members[*first]);
        let issues = ordered(members().flat_map(|found| found.issues.iter().copied()));
        let relations = ordered(members().flat_map(|found| found.relations.iter().copied()));
        // Both ends of a relation are in one component.
        let here = |whole: IssuePos| IssuePos::new(issues.partition_point(|issue| *issue < whole));
        let graph = CaseGraph {
            nodes: issues.iter().map(|at| self.graph.nodes[*at].clone()).collect(),
            edges: relations
                .iter()
                .map(|at| &self.graph.edges[*at])
                .map(|edge| Edge { endpoints: edge.endpoints.map(here), strength: edge.strength })
                .collect(),
            blocked: self.graph.blocked,
        };
        Component { graph, issues, relations }
    }

    /// Where the parts of a changed component go, and what that makes of the whole; `None` where no part moves and the
    /// outcome stays. (The outcome can change alone: an issue of unsure functions has no place yet, whether it can be joint or
    /// not.)
    pub(super) fn effect(&self, changed: &Component) -> Option<Effect> {
        let bounds = bounds(&changed.graph);
        let mut tally = self.all.plus(Tally::of_all(&changed.graph, &bounds));
        let mut before = Vec::new();
        for issue in changed.issues() {
            tally = tally.minus(self.tallies[issue]);
            before.extend_from_slice(&self.placements[issue]);
        }
        let in_whole =
            |part: PartPlacement| Some(PartPlacement { issue: changed.issues.get(part.issue.get()).copied()?, ..part });
        let after: Vec<PartPlacement> =
            destinations(&changed.graph, &bounds, ConsentRule::Heeded).into_iter().filter_map(in_whole).collect();
        let (mut moved, mut moves) = (Vec::new(), false);
        let (mut old, mut new) = (before.as_slice(), after.as_slice());
        for issue in changed.issues() {
            let (was, is) = (take_issue(&mut old, issue), take_issue(&mut new, issue));
            if places(was) != places(is) {
                moves = true;
                let was = merged(was);
                moved.extend(merged(is).into_iter().filter(|part| !was.contains(part)));
            }
        }
        let outcome = tally.outcome(&changed.graph, ConsentRule::Heeded);
        (moves || outcome != self.outcome).then_some(Effect { outcome, moved })
    }
}

/// Takes the parts of an issue from the front of a list in the order of issues.
fn take_issue<'a>(all: &mut &'a [PartPlacement], issue: IssuePos) -> &'a [PartPlacement] {
    let count = all.iter().take_while(|part| part.issue == issue).count();
    let (parts, rest) = all.split_at_checked(count).unwrap_or((all, &[]));
    *all = rest;
    parts
}

/// Where the parts of an issue go, each destination once. An issue that only changes its side has not moved.
fn places(parts: &[PartPlacement]) -> Vec<Destination> {
    Destination::ALL.iter().copied().filter(|to| parts.iter().any(|part| part.to == *to)).collect()
}

/// Every issue's component, named by its first issue. An issue outside both sides counts too: its answer may change.
fn components(graph: &CaseGraph) -> ByPosition<IssuePos, IssuePos> {
    fn root(first: &mut ByPosition<IssuePos, IssuePos>, mut at: IssuePos) -> IssuePos {
        while first[at] != at {
            first[at] = first[first[at]];
            at = first[at];
        }
        at
    }
    let mut first: ByPosition<IssuePos, IssuePos> = graph.nodes.positions().collect();
    for edge in graph.edges.values() {
        let [one, other] = edge.endpoints;
        let (one, other) = (root(&mut first, one), root(&mut first, other));
        first[one.max(other)] = one.min(other);
    }
    first.positions().map(|at| root(&mut first, at)).collect()
}
