//! The routing of a whole case: destinations, outcome, what is possible, and how firm it is.

use super::bounds::{Bounds, bounds};
use super::destinations::{ConsentRule, PartPlacement, destinations, merged};
use super::firmness::deciding_relations;
use super::graph::CaseGraph;
use super::possible::{Possible, possible};
use super::tally::Tally;
use crate::vocabulary::{Firmness, Outcome};

/// The routing of a whole case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routing {
    /// The recommendation.
    pub outcome: Outcome,
    /// The recommendation if consent did not block it.
    pub merits: Outcome,
    /// `None` for an outcome of [`Outcome::Ask`].
    pub strength: Option<Firmness>,
    /// Every outcome that some completion of the answers gives.
    pub possible: Vec<Outcome>,
    /// There were too many completions; `possible` holds only the two ends.
    pub possible_is_partial: bool,
    /// Every part, in the order of the issues.
    pub handling: Vec<PartPlacement>,
}

/// Routes a case: outcome, destinations, strength and what is possible.
pub fn route(graph: &CaseGraph) -> Routing {
    let bounds = bounds(graph);
    let recommended = destinations(graph, &bounds, ConsentRule::Heeded);
    let is_provisional = || deciding_relations(graph, &bounds).next().is_some();
    route_from(graph, &bounds, &recommended, is_provisional)
}

/// Where every part of a case goes, and nothing else that a routing comes with.
pub fn handling(graph: &CaseGraph) -> Vec<PartPlacement> {
    merged(&destinations(graph, &bounds(graph), ConsentRule::Heeded))
}

/// The same as [`route`], from what is worked out already. `is_provisional` says whether some provisional relation decides; it is asked
/// only where the outcome is not `ask`.
pub(crate) fn route_from(
    graph: &CaseGraph,
    bounds: &Bounds,
    recommended: &[PartPlacement],
    is_provisional: impl FnOnce() -> bool,
) -> Routing {
    let tally = Tally::of_all(graph, bounds);
    let to = tally.outcome(graph, ConsentRule::Heeded);
    let Possible { outcomes, is_partial } = match to {
        Outcome::Ask => possible(graph, bounds),
        known => Possible { outcomes: vec![known], is_partial: false },
    };
    let firmness = || if is_provisional() { Firmness::Provisional } else { Firmness::Firm };
    Routing {
        outcome: to,
        merits: tally.outcome(graph, ConsentRule::OnMerits),
        strength: (to != Outcome::Ask).then(firmness),
        possible: outcomes,
        possible_is_partial: is_partial,
        handling: merged(recommended),
    }
}
