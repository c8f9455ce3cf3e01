//! A case as far as it is answered, with what was not asked about turned out against joint, and towards it.

use super::range::{Answered, Range, firm};
use super::unasked_pairs::{PairsRow, UnaskedPairs};
use crate::case::{ByPosition, IssuePos, RelationPos, ValidCase};
use crate::interview::question_ref::QuestionRef;
use crate::interview::why_not::is_why_not;
use crate::routing::{CaseGraph, Edge, EdgeRef, RelationStrength};
use crate::vocabulary::{Functions, PerSide, Strength};

/// The two ways to turn everything out, and the pairs that were not asked about.
pub(super) struct Turns {
    /// Everything against joint. It has an edge for each relation of the case, at its position.
    pub(super) least: CaseGraph,
    /// Everything towards joint. After the relations it has as many links more as connect what pairs can connect.
    pub(super) most: CaseGraph,
    pub(super) pairs: UnaskedPairs,
    /// For each relation: whether it can turn out close, at the lower end of what was answered as not sure, and at the upper.
    pub(super) can_be_close: ByPosition<RelationPos, [bool; 2]>,
    /// For each issue and side: its weight was not asked for.
    pub(super) open_weights: ByPosition<IssuePos, PerSide<bool>>,
}

/// The relations that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::interview) enum Relations {
    /// All that the case has.
    Recorded,
    /// None: as before any pair was asked about.
    NotYet,
}

impl Turns {
    pub(super) fn new(case: &ValidCase, relations: Relations, is_answered: &impl Fn(QuestionRef) -> bool) -> Self {
        let mut least = CaseGraph::new(case);
        for issue in case.positions().filter(|at| !is_answered(QuestionRef::Functions(*at))) {
            least.set_functions(issue, Functions::Neither, RelationStrength::UNRECORDED);
        }
        if relations == Relations::NotYet {
            least.edges = std::iter::empty().collect();
        }
        let mut most = least.clone();
        let mut open_weights = ByPosition::filled(PerSide::both(false), case.issues.len());
        for (at, issue) in case.positions().zip(&case.issues) {
            let functions = least.nodes[at].functions;
            // Of an issue of unsure functions it is asked whose they are, and nothing more.
            if functions == Functions::Unsure {
                continue;
            }
            if functions == Functions::Both {
                let range = Range::of(Answered {
                    facts: is_answered(QuestionRef::Facts(at)).then_some(issue.facts),
                    separable: is_answered(QuestionRef::Separable(at)).then_some(issue.separable),
                });
                least.set(EdgeRef::Inner(at), range.least);
                most.set(EdgeRef::Inner(at), range.most);
            }
            for side in functions.sides().filter(|side| !is_answered(QuestionRef::Weight(at, *side))) {
                open_weights[at][side] = true;
                least.nodes[at].fundamental[side] = Some(false);
                most.nodes[at].fundamental[side] = Some(true);
            }
        }
        let mut can_be_close = ByPosition::filled([false; 2], least.edges.len());
        for at in least.edges.positions() {
            let range = between(case, at, least.edges[at].endpoints, is_answered);
            least.set(EdgeRef::Between(at), range.least);
            most.set(EdgeRef::Between(at), range.most);
            can_be_close[at] = range.can_be_close;
        }
        let row = |at: IssuePos| match least.nodes[at].functions {
            Functions::Neither => PairsRow::Outside,
            _ if is_answered(QuestionRef::Ties(at)) => PairsRow::Answered,
            _ => PairsRow::Open,
        };
        let rows = least.nodes.positions().map(row).collect();
        let pairs = UnaskedPairs::new(rows, least.edges.values().map(|edge| edge.endpoints));
        for endpoints in pairs.forest(|_| true) {
            most.edges.push(Edge { endpoints, strength: firm(Strength::Entwined) });
        }
        Self { least, most, pairs, can_be_close, open_weights }
    }
}

/// The range of the relation at a position, between these two issues.
fn between(
    case: &ValidCase,
    at: RelationPos,
    ends: [IssuePos; 2],
    is_answered: &impl Fn(QuestionRef) -> bool,
) -> Range {
    let [one, other] = [ends[0].min(ends[1]), ends[0].max(ends[1])];
    let relation = case.relation(at);
    let facts = relation.map(|relation| relation.facts).unwrap_or_default();
    let separable = relation.and_then(|relation| relation.separable);
    let why_not = relation.is_some_and(|relation| is_why_not(relation, [one, other], is_answered));
    let known = |question| why_not || is_answered(question);
    Range::of(Answered {
        facts: known(QuestionRef::TieFacts(one, other)).then_some(facts),
        separable: known(QuestionRef::TieSeparable(one, other)).then_some(separable),
    })
}
