//! Which questions to ask, in which order: only those that can still matter.

use super::question_ref::QuestionRef;
use crate::case::{ByPosition, Case, IssuePos, RelationPos, ValidCase};
use crate::routing::{Bounds, CaseGraph, ConsentRule, PartPos, bounds, destinations, relation_strength};
use crate::vocabulary::{Destination, Functions, PerSide, Side, Strength};

/// The questions for a case as answered so far, in the order to ask them. Issues; for each its functions and, where both
/// sides are in play, the relation between them and the weights; then, where issues are joint by themselves, whether the others
/// are closely linked to them; then the relations between these others; then the weights that relations have brought into play;
/// then consent and responses, where some part may be joint.
///
/// A case that is not valid yet, for example without an issue, has the questions up to the fault.
pub fn questions(case: &Case) -> Vec<QuestionRef> {
    let mut all = vec![QuestionRef::Issues];
    for (at, issue) in case.positions().zip(&case.issues) {
        all.push(QuestionRef::Functions(at));
        if issue.functions == Functions::Both {
            all.extend([QuestionRef::Facts(at), QuestionRef::Separable(at)]);
            if relation_strength(issue.facts, issue.separable).high == Strength::Entwined {
                all.extend(Side::ALL.iter().map(|side| QuestionRef::Weight(at, *side)));
            }
        }
    }
    relations(case, &mut all);
    let Ok(valid) = ValidCase::new(case.clone()) else { return all };
    let graph = CaseGraph::new(&valid);
    weights(case, &graph, &mut all);
    let routed = destinations(&graph, &bounds(&graph), ConsentRule::OnMerits);
    if routed.iter().any(|part| matches!(part.to, Destination::Joint | Destination::Unclear)) {
        all.push(QuestionRef::Consent);
        let involved = |side: &&Side| case.issues.iter().any(|issue| issue.functions.can_involve(**side));
        all.extend(Side::ALL.iter().filter(involved).map(|side| QuestionRef::Responses(*side)));
    }
    all
}

/// Relations matter only where both sides can be in play somewhere, and never for an issue outside both.
fn relations(case: &Case, all: &mut Vec<QuestionRef>) {
    let can = |side: &Side| case.issues.iter().any(|issue| issue.functions.can_involve(*side));
    if !Side::ALL.iter().all(can) {
        return;
    }
    let each = |question: fn(IssuePos) -> QuestionRef| case.positions().map(move |at| (at, question(at)));
    for (one, question) in each(QuestionRef::Core).chain(each(QuestionRef::Ties)) {
        if question.others(case).is_empty() {
            continue;
        }
        all.push(question);
        for other in question.linked(case) {
            let (one, other) = (one.min(other), one.max(other));
            all.extend([QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)]);
        }
    }
    // Relations that need not be asked about any more stay in sight where they have been answered.
    for at in (0..case.relations.len()).map(RelationPos::new) {
        let Some([one, other]) = case.pair(at) else { continue };
        let facts = QuestionRef::TieFacts(one, other);
        let involved = |at: IssuePos| case.issue(at).is_some_and(|issue| issue.functions != Functions::Neither);
        if involved(one) && involved(other) && !all.contains(&facts) {
            all.push(facts);
            if QuestionRef::TieSeparable(one, other).chosen(case).is_some() {
                all.push(QuestionRef::TieSeparable(one, other));
            }
        }
    }
}

/// A weight can matter where its part may be in a group that holds both sides, unless a part of the same side that is
/// surely in that group, and was asked about before, is fundamental anyway. One that has been answered stays in sight.
fn weights(case: &Case, graph: &CaseGraph, all: &mut Vec<QuestionRef>) {
    let Bounds { lower, upper } = bounds(graph);
    let (lower, upper) = (lower.evaluation, upper.evaluation);
    // For each group: the sides of which a part that was asked about is fundamental.
    let mut fundamental = ByPosition::filled(PerSide::both(false), graph.part_count());
    let surely_with = |at: IssuePos, side: Side| lower.group[PartPos::of(at, side)];
    let is_fundamental = |at: IssuePos, side: Side| graph.nodes[at].fundamental[side] == Some(true);
    for question in all.iter() {
        if let QuestionRef::Weight(at, side) = *question
            && is_fundamental(at, side)
        {
            fundamental[surely_with(at, side)][side] = true;
        }
    }
    for (at, node) in graph.nodes.iter().filter(|(_, node)| node.functions != Functions::Unsure) {
        for side in node.functions.sides() {
            let question = QuestionRef::Weight(at, side);
            let needed = upper.held_with(PartPos::of(at, side)).all() && !fundamental[surely_with(at, side)][side];
            if (needed || question.chosen(case).is_some()) && !all.contains(&question) {
                all.push(question);
                if is_fundamental(at, side) {
                    fundamental[surely_with(at, side)][side] = true;
                }
            }
        }
    }
}
