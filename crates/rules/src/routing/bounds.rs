//! Both ends of what is not known, evaluated (design, section 2, "Not knowing").

use super::evaluation::{Bound, Evaluation, Valuation, evaluate};
use super::graph::CaseGraph;

/// One end: everything unclear taken that way, and what it comes to.
pub(crate) struct BoundEvaluation {
    pub(crate) valuation: Valuation,
    pub(crate) evaluation: Evaluation,
}

impl BoundEvaluation {
    fn new(graph: &CaseGraph, bound: Bound) -> Self {
        let valuation = Valuation::at(graph, bound);
        Self { evaluation: evaluate(graph, &valuation), valuation }
    }
}

/// The two ends: everything unclear resolved against joint, and towards it. What is joint at the lower end is joint in every
/// completion, and what is not joint at the upper end in none.
pub(crate) struct Bounds {
    pub(crate) lower: BoundEvaluation,
    pub(crate) upper: BoundEvaluation,
}

/// Evaluates a case twice: everything unclear against joint, and towards it.
pub(crate) fn bounds(graph: &CaseGraph) -> Bounds {
    Bounds { lower: BoundEvaluation::new(graph, Bound::Lower), upper: BoundEvaluation::new(graph, Bound::Upper) }
}
