//! Every outcome that is still possible while some answers are open (design, section 2, "Not knowing").

use super::bounds::Bounds;
use super::evaluation::{Bound, Evaluation, InPlay, Valuation, evaluate};
use super::graph::{CaseGraph, EdgeRef, PartPos};
use crate::case::{IssuePos, Position};
use crate::vocabulary::{Destination, Functions, Outcome, PerSide, Side, Strength};

/// Up to this many completions, `possible` is exact.
const MAX_COMPLETIONS: u64 = 4_096;

/// What is possible.
pub(crate) struct Possible {
    /// The outcomes that were found, in the order of the design.
    pub(crate) outcomes: Vec<Outcome>,
    /// There were too many completions: only the two ends were looked at.
    pub(crate) is_partial: bool,
}

/// One open thing and the values it can take.
enum Unknown {
    Sides(IssuePos),
    Weight(IssuePos, Side),
    Strength(EdgeRef, Vec<Strength>),
}

impl Unknown {
    const SIDES: [PerSide<bool>; 3] = [
        PerSide { health: true, social_care: false },
        PerSide { health: false, social_care: true },
        PerSide { health: true, social_care: true },
    ];

    fn value_count(&self) -> usize {
        match self {
            Self::Sides(_) => Self::SIDES.len(),
            Self::Weight(..) => 2,
            Self::Strength(_, strengths) => strengths.len(),
        }
    }

    /// Gives it the value of this number.
    fn take(&self, number: usize, valuation: &mut Valuation) {
        match self {
            Self::Sides(issue) => {
                if let Some(sides) = Self::SIDES.get(number) {
                    valuation.in_play[*issue] = InPlay::Sides(*sides);
                }
            }
            Self::Weight(issue, side) => valuation.fundamental[*issue][*side] = number == 1,
            Self::Strength(at, strengths) => {
                if let Some(strength) = strengths.get(number) {
                    match at {
                        EdgeRef::Inner(issue) => valuation.inner[*issue] = *strength,
                        EdgeRef::Between(relation) => valuation.edges[*relation] = *strength,
                    }
                }
            }
        }
    }

    /// Opens it again: at one end of its range.
    fn reopen(&self, bound: Bound, valuation: &mut Valuation) {
        let upper = bound == Bound::Upper;
        match self {
            Self::Sides(issue) => valuation.in_play[*issue] = bound.of_unsure(),
            Self::Weight(..) => self.take(usize::from(upper), valuation),
            Self::Strength(_, strengths) => {
                self.take(if upper { strengths.len().saturating_sub(1) } else { 0 }, valuation);
            }
        }
    }
}

/// Everything open, sides first: once they are known, the two ends are completions themselves.
fn unknowns(graph: &CaseGraph) -> Vec<Unknown> {
    let nodes = || graph.nodes.iter();
    let sides = nodes().filter(|(_, node)| node.functions == Functions::Unsure).map(|(issue, _)| Unknown::Sides(issue));
    let weights = nodes().flat_map(|(issue, node)| {
        let open = node.functions.sides().filter(|side| node.fundamental[*side].is_none());
        open.map(move |side| Unknown::Weight(issue, side))
    });
    let strengths = graph.relations().filter(|(_, strength)| strength.is_open());
    let strengths = strengths.map(|(at, strength)| Unknown::Strength(at, strength.strengths().collect()));
    sides.chain(weights).chain(strengths).collect()
}

/// The outcome of a valuation in which everything is known.
fn outcome_of(graph: &CaseGraph, valuation: &Valuation, evaluation: &Evaluation) -> Outcome {
    let parts = (0..graph.part_count()).map(PartPos::new);
    Outcome::of(parts.filter_map(|part| {
        let own = Destination::own(valuation.side_of(part)?);
        Some(if !graph.blocked && evaluation.joint[part.issue()] { Destination::Joint } else { own })
    }))
}

/// Every outcome that some completion gives; beyond [`MAX_COMPLETIONS`] only those of the two ends.
pub(crate) fn possible(graph: &CaseGraph, bounds: &Bounds) -> Possible {
    let unknowns = unknowns(graph);
    let completions = unknowns
        .iter()
        .try_fold(1_u64, |all, unknown| all.checked_mul(unknown.value_count() as u64))
        .filter(|all| *all <= MAX_COMPLETIONS);
    let [lower, upper] = [&bounds.lower, &bounds.upper].map(|end| end.valuation.clone());
    let mut found = Found::default();
    if completions.is_some() {
        let mut search = Search { graph, lower, upper, found };
        search.from(&unknowns, &bounds.lower.evaluation, &bounds.upper.evaluation);
        found = search.found;
    } else {
        let upper = outcome_of(graph, &upper, &bounds.upper.evaluation);
        found.add(upper);
        let lower = outcome_of(graph, &lower, &bounds.lower.evaluation);
        found.add(match lower {
            // An issue of unsure functions holds no side at the lower end; where all are, that end is no completion at all.
            Outcome::Outside => upper,
            // Where the outcome is open, something is not joint there, if only what has no side.
            Outcome::Joint => Outcome::Split,
            known => known,
        });
    }
    Possible {
        outcomes: Outcome::ALL.iter().copied().filter(|outcome| found.has(*outcome)).collect(),
        is_partial: completions.is_none(),
    }
}

/// Some of the outcomes, as bits.
#[derive(Clone, Copy, Debug, Default)]
struct Found(u8);

impl Found {
    const fn add(&mut self, outcome: Outcome) {
        self.0 |= 1 << outcome as u8;
    }

    const fn has(self, outcome: Outcome) -> bool {
        self.0 & 1 << outcome as u8 != 0
    }
}

/// A search through the completions that turns back where no other outcome can come.
struct Search<'a> {
    graph: &'a CaseGraph,
    /// Everything that is still open resolved against joint.
    lower: Valuation,
    /// Everything that is still open resolved towards joint.
    upper: Valuation,
    found: Found,
}

impl Search<'_> {
    fn from(&mut self, unknowns: &[Unknown], lower: &Evaluation, upper: &Evaluation) {
        if self.lower.in_play == self.upper.in_play {
            let [least, most] =
                [(&self.lower, lower), (&self.upper, upper)].map(|(at, bound)| outcome_of(self.graph, at, bound));
            self.found.add(least);
            self.found.add(most);
            // What lies between bounds of one outcome has it too; between others nothing but a split can lie, and no split
            // where all issues go together.
            if least == most || self.found.has(Outcome::Split) || self.all_go_together(lower) {
                return;
            }
        }
        let Some((unknown, rest)) = unknowns.split_first() else { return };
        for number in 0..unknown.value_count() {
            unknown.take(number, &mut self.lower);
            unknown.take(number, &mut self.upper);
            let [lower, upper] = [&self.lower, &self.upper].map(|valuation| evaluate(self.graph, valuation));
            self.from(rest, &lower, &upper);
        }
        unknown.reopen(Bound::Lower, &mut self.lower);
        unknown.reopen(Bound::Upper, &mut self.upper);
    }

    /// Are all issues linked, even with everything open resolved against joint?
    fn all_go_together(&self, lower: &Evaluation) -> bool {
        let in_play = lower.linked.iter().filter(|(issue, _)| self.lower.parts_of(*issue).next().is_some());
        let mut linked = in_play.map(|(_, representative)| representative);
        let first = linked.next();
        linked.all(|representative| Some(representative) == first)
    }
}
