//! The worked examples most like a case: those that share most facts with it, and the facts that differ.

use super::worked::{WORKED, Worked, worked};
use crate::case::Case;
use crate::vocabulary::FactSet;

/// At most this many are named.
const MOST: usize = 3;

/// A worked example, held against a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The example's id.
    pub scenario: &'static str,
    /// The facts that both have.
    pub shared: FactSet,
    /// The facts that only one of them has.
    pub differs: FactSet,
}

impl Nearest {
    /// The example itself.
    pub fn example(&self) -> Option<&'static Worked> {
        worked(self.scenario)
    }
}

/// The briefing's examples that share a fact with the case: most shared first, then fewest that differ, then by id. Facts
/// are taken over all relations of the case, so examples that point different ways can be side by side.
pub(crate) fn nearest(case: &Case) -> Vec<Nearest> {
    let ours = case.facts();
    let mut all: Vec<Nearest> = WORKED
        .iter()
        .map(|example| Nearest {
            scenario: example.id,
            shared: ours.intersection(example.facts),
            differs: ours.symmetric_difference(example.facts),
        })
        .filter(|nearest| !nearest.shared.is_empty())
        .collect();
    // A handful: taking the best out again and again needs no sorting code in the browser.
    let rank = |one: &Nearest| (std::cmp::Reverse(one.shared.len()), one.differs.len(), one.scenario);
    let mut best = Vec::new();
    while best.len() < MOST
        && let Some(at) = (0..all.len()).min_by_key(|at| all.get(*at).map(rank))
    {
        best.push(all.remove(at));
    }
    best
}
