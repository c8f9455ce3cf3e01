//! How firm a recommendation is: which provisional relations would move a part if they were the other way (design, section 2).

use super::bounds::{Bounds, bounds};
use super::critical_relations::CriticalRelations;
use super::destinations::{ConsentRule, PartPlacement, destinations};
use super::evaluation::{Bound, Evaluation, Valuation};
use super::graph::{CaseGraph, EdgeRef, PartPos};
use super::relation_strength::RelationStrength;
use crate::vocabulary::{PerSide, Strength};

/// The provisional relations that would move a part if they were the other way, in a case of which no part is unclear.
///
/// Each one found is tried over the whole case. Those that cannot matter are told from their groups and left out first, so
/// that this stays linear where few relations decide; what is tried without effect is only a relation whose loss breaks up a
/// core, while each part that comes off still goes with it.
pub(crate) fn deciding_relations(
    graph: &CaseGraph,
    found: &Bounds,
    now: &[PartPlacement],
) -> impl Iterator<Item = EdgeRef> {
    // Where consent blocks, every part goes to its own side whatever the relations.
    let provisional = graph.relations().filter(|(_, strength)| strength.provisional && !graph.blocked);
    let ends = [(Valuation::at(graph, Bound::Lower), &found.lower), (Valuation::at(graph, Bound::Upper), &found.upper)];
    let mut flipped = None;
    let mut critical: Option<Vec<CriticalRelations>> = None;
    provisional.filter_map(move |(at, strength)| {
        if !ends.iter().any(|(valuation, evaluation)| can_matter(graph, valuation, evaluation, at, strength)) {
            return None;
        }
        if let Some(critical) = &critical
            && strength.low == Strength::Entwined
            && !critical.iter().any(|critical| critical.has(at))
        {
            return None;
        }
        let flipped = flipped.get_or_insert_with(|| graph.clone());
        flipped.set(at, strength.other_way());
        let moved = destinations(flipped, &bounds(flipped), ConsentRule::OnMerits) != now;
        flipped.set(at, strength);
        if !moved && critical.is_none() {
            let of = |(valuation, evaluation): &(Valuation, &Evaluation)| {
                CriticalRelations::new(graph, valuation, evaluation)
            };
            critical = Some(ends.iter().map(of).collect());
        }
        moved.then_some(at)
    })
}

/// Could a relation, taken the other way, change this valuation? Loosened: only within a joint core. Entwined: only where
/// that makes a core of something that is none yet.
fn can_matter(
    graph: &CaseGraph,
    valuation: &Valuation,
    evaluation: &Evaluation,
    at: EdgeRef,
    strength: RelationStrength,
) -> bool {
    let is_core = |part: PartPos| evaluation.fundamental_with(part).all();
    let mut parts = graph.parts_of(valuation, at);
    if strength.low == Strength::Entwined {
        return parts.any(is_core);
    }
    let (mut together, mut outside_a_core) = (PerSide::both(false), false);
    for part in parts {
        outside_a_core |= !is_core(part);
        together = together.or(evaluation.fundamental_with(part));
    }
    outside_a_core && together.all()
}
