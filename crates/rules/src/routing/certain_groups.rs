//! Which groups are entwined for certain (design, section 2: what rests on a provisional relation).

use super::bounds::BoundEvaluation;
use super::evaluation::groups;
use super::graph::{CaseGraph, PartPos};
use super::relation_strength::RelationStrength;
use crate::case::ByPosition;
use crate::vocabulary::Strength;

/// For each group, by its representative: does it hold together without any relation that is provisional?
pub(crate) fn certain_groups(graph: &CaseGraph, end: &BoundEvaluation) -> ByPosition<PartPos, bool> {
    let BoundEvaluation { valuation, evaluation } = end;
    let is_provisional = |strength: RelationStrength| strength.provisional && strength.low == Strength::Entwined;
    let mut all = ByPosition::filled(true, graph.part_count());
    if !graph.relations().any(|(_, strength)| is_provisional(strength)) {
        return all;
    }
    let mut without = valuation.clone();
    for (at, node) in graph.nodes.iter().filter(|(_, node)| is_provisional(node.inner)) {
        without.inner[at] = node.inner.other_way().low;
    }
    for (at, edge) in graph.edges.iter().filter(|(_, edge)| is_provisional(edge.strength)) {
        without.edges[at] = edge.strength.other_way().low;
    }
    let left = groups(graph, &without);
    for (part, group) in evaluation.group.iter() {
        all[*group] &= left[part] == left[*group];
    }
    all
}
