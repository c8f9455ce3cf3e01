//! What takes an issue along that is joint and in no core: the joint issue that it is linked to, on a shortest way to a core.

use super::bounds::BoundEvaluation;
use super::graph::CaseGraph;
use crate::case::{ByPosition, IssuePos};
use crate::vocabulary::Strength;

/// For each issue that is joint at this end and in no core, the joint issue that it is linked to. Of several that are as near
/// to a core, the first in the case.
pub(crate) fn goes_with(graph: &CaseGraph, end: &BoundEvaluation) -> ByPosition<IssuePos, Option<IssuePos>> {
    let (valuation, evaluation) = (&end.valuation, &end.evaluation);
    let mut near: ByPosition<IssuePos, Vec<IssuePos>> = ByPosition::filled(Vec::new(), graph.nodes.len());
    for (edge, strength) in graph.edges.values().zip(valuation.edges.values()) {
        if *strength >= Strength::Close {
            let [one, other] = edge.endpoints;
            near[one].push(other);
            near[other].push(one);
        }
    }
    let in_core = |issue: &IssuePos| valuation.parts_of(*issue).any(|part| evaluation.is_core(part));
    let mut with = ByPosition::filled(None, graph.nodes.len());
    let mut reached: ByPosition<IssuePos, bool> = graph.nodes.positions().map(|issue| in_core(&issue)).collect();
    let mut edge_of_reach: Vec<IssuePos> = graph.nodes.positions().filter(in_core).collect();
    while !edge_of_reach.is_empty() {
        edge_of_reach.sort_unstable();
        let mut next = Vec::new();
        for from in edge_of_reach {
            for &issue in near[from].iter().filter(|issue| evaluation.joint[**issue]) {
                if !reached[issue] {
                    reached[issue] = true;
                    with[issue] = Some(from);
                    next.push(issue);
                }
            }
        }
        edge_of_reach = next;
    }
    with
}
