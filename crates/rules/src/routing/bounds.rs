//! Both ends of what is not known, evaluated (design, section 2, "Not knowing").

use super::evaluation::{Bound, Evaluation, Valuation, evaluate};
use super::graph::CaseGraph;

/// The evaluations with everything unclear resolved against joint, and towards it.
pub(crate) struct Bounds {
    pub(crate) lower: Evaluation,
    pub(crate) upper: Evaluation,
}

/// Evaluates a case twice: everything unclear against joint, and towards it.
pub(crate) fn bounds(graph: &CaseGraph) -> Bounds {
    let at = |bound| evaluate(graph, &Valuation::at(graph, bound));
    Bounds { lower: at(Bound::Lower), upper: at(Bound::Upper) }
}
