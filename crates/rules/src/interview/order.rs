//! Which questions to ask, in which order: only those that can still matter.

use super::Step;
use crate::board::Board;
use crate::case::{Case, Functions, Side};
use crate::changes::At;
use crate::outcome::Place;
use crate::routing::places;
use crate::settle::{End, Reading, ends, part, settle};
use crate::tie::{Strength, tie};

/// The questions for a case as answered so far, in the order to ask them. Issues; for each its functions and, where both
/// sides are in play, the tie between them and the weights; then, where issues are joint by themselves, whether the others
/// are closely linked to them; then the ties between these others; then the weights that ties have brought into play; then consent and responses, where some part may be joint.
///
/// A case that is not valid yet, for example without an issue, has the questions up to the fault.
pub fn steps(case: &Case) -> Vec<Step> {
    let mut all = vec![Step::Issues];
    let involved: Vec<usize> = (0..case.issues.len()).collect();
    for &at in &involved {
        all.push(Step::Functions(at));
        let Some(issue) = case.issues.get(at) else { continue };
        if issue.functions == Functions::Both {
            all.extend([Step::Facts(at), Step::Separable(at)]);
            if tie(issue.facts, issue.separable).high == Strength::Entwined {
                all.extend(Side::ALL.iter().map(|side| Step::Weight(at, *side)));
            }
        }
    }
    ties(case, &mut all);
    let Ok(board) = Board::new(case) else { return all };
    weights(case, &board, &mut all);
    let routed = places(&board, &ends(&board), false);
    if routed.iter().any(|place| matches!(place.to, Place::Joint | Place::Unclear)) {
        all.push(Step::Consent);
        let involved = |side: &&Side| case.issues.iter().any(|issue| issue.functions.can_involve(**side));
        all.extend(Side::ALL.iter().filter(involved).map(|side| Step::Responses(*side)));
    }
    all
}

/// Ties matter only where both sides can be in play somewhere, and never for an issue outside both.
fn ties(case: &Case, all: &mut Vec<Step>) {
    let can = |side| case.issues.iter().any(|issue| issue.functions.can_involve(side));
    if !(can(Side::Health) && can(Side::SocialCare)) {
        return;
    }
    let each = |step: fn(usize) -> Step| (0..case.issues.len()).map(step);
    for step in each(Step::Core).chain(each(Step::Ties)) {
        let [Some(one), _] = step.issues() else { continue };
        if step.others(case).is_empty() {
            continue;
        }
        all.push(step);
        for other in step.tied(case) {
            let (one, other) = (one.min(other), one.max(other));
            all.extend([Step::TieFacts(one, other), Step::TieSeparable(one, other)]);
        }
    }
    // Ties that need not be asked about any more stay in sight where they have been answered.
    for link in 0..case.relations.len() {
        let Some(facts @ Step::TieFacts(one, other)) = Step::at(case, At::TieFacts(link)) else { continue };
        let involved = |at: usize| case.issues.get(at).is_some_and(|issue| issue.functions != Functions::Neither);
        if involved(one) && involved(other) && !all.contains(&facts) {
            all.push(facts);
            if Step::TieSeparable(one, other).chosen(case).is_some() {
                all.push(Step::TieSeparable(one, other));
            }
        }
    }
}

/// A weight can matter where its part may stand in a group that holds both sides, unless a part of the same side that is
/// surely in that group, and was asked about before, is fundamental anyway. One that has been answered stays in sight.
fn weights(case: &Case, board: &Board, all: &mut Vec<Step>) {
    let high = settle(board, &Reading::at(board, End::High));
    let low = settle(board, &Reading::at(board, End::Low));
    // For each group: the sides of which a part that was asked about is fundamental.
    let mut fundamental = vec![[false; 2]; board.nodes.len() * 2];
    let surely_with = |at: usize, side: Side| low.group.get(part(at, side)).copied().unwrap_or_default();
    let is_fundamental = |at: usize, side: Side| {
        board.nodes.get(at).and_then(|node| node.fundamental.get(side as usize)).copied().flatten() == Some(true)
    };
    for step in all.iter() {
        if let Step::Weight(at, side) = *step
            && is_fundamental(at, side)
        {
            mark(&mut fundamental, surely_with(at, side), side);
        }
    }
    for (at, node) in board.nodes.iter().enumerate().filter(|(_, node)| node.functions != Functions::Unsure) {
        for &side in Side::ALL.iter().filter(|side| node.functions.can_involve(**side)) {
            let step = Step::Weight(at, side);
            let may_be_with = high.group.get(part(at, side)).copied().unwrap_or_default();
            let needed = high.holds.get(may_be_with) == Some(&[true; 2])
                && fundamental.get(surely_with(at, side)).is_none_or(|sides| sides.get(side as usize) != Some(&true));
            if (needed || step.chosen(case).is_some()) && !all.contains(&step) {
                all.push(step);
                if is_fundamental(at, side) {
                    mark(&mut fundamental, surely_with(at, side), side);
                }
            }
        }
    }
}

fn mark(fundamental: &mut [[bool; 2]], group: usize, side: Side) {
    if let Some(known) = fundamental.get_mut(group).and_then(|sides| sides.get_mut(side as usize)) {
        *known = true;
    }
}
