//! A case, evaluated once: what every part of an answer is made from.

use crate::case::ValidCase;
use crate::routing::{
    Bounds, CaseGraph, ConsentRule, EdgeRef, PartPlacement, Routing, Tally, bounds, deciding_relations, destinations,
    route_from,
};
use crate::vocabulary::Outcome;

/// A case with its graph, its bounds, where every part goes, and which provisional relations decide that. Made once for an
/// answer and handed to everything that looks at it.
pub(super) struct Evaluated<'a> {
    pub(super) case: &'a ValidCase,
    pub(super) graph: CaseGraph,
    pub(super) bounds: Bounds,
    /// Where every part goes if consent does not block it, one entry a side.
    pub(super) merits: Vec<PartPlacement>,
    /// Where every part goes.
    pub(super) recommended: Vec<PartPlacement>,
    /// The provisional relations that would move a part if they were the other way; none where the outcome is `ask`.
    pub(super) deciding: Vec<EdgeRef>,
}

impl<'a> Evaluated<'a> {
    pub(super) fn new(case: &'a ValidCase) -> Self {
        let graph = CaseGraph::new(case);
        let bounds = bounds(&graph);
        let merits = destinations(&graph, &bounds, ConsentRule::OnMerits);
        let recommended =
            if graph.blocked { destinations(&graph, &bounds, ConsentRule::Heeded) } else { merits.clone() };
        let outcome = Tally::of_all(&graph, &bounds).outcome(&graph, ConsentRule::Heeded);
        let deciding = if outcome == Outcome::Ask { Vec::new() } else { deciding_relations(&graph, &bounds).collect() };
        Self { case, graph, bounds, merits, recommended, deciding }
    }

    /// The routing of the case.
    pub(super) fn routing(&self) -> Routing {
        route_from(&self.graph, &self.bounds, &self.recommended, || !self.deciding.is_empty())
    }
}
