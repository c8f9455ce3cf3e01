//! What is still needed: which open answers could still change the result, and which could not.

use crate::board::Board;
use crate::case::{Case, Functions, Separable, Weight};
use crate::changes::At;
use crate::local::{Local, Piece, involved};
use crate::routing::{Handling, places};
use crate::settle::ends;
use crate::tie::tie;

/// Up to this many ways to answer everything open that hangs together, the two lists are exact.
const MAX_WAYS: usize = 4_096;

/// The open answers of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Open {
    /// Those that could still change the result.
    pub(crate) still_needed: Vec<At>,
    /// Those that could not.
    pub(crate) cannot_matter: Vec<At>,
    /// Some were too many to try every way; these are all listed as still needed.
    pub(crate) is_partial: bool,
}

/// Sorts the open answers of a case. An answer is open when it is absent or "unsure"; facts are never open. It is still
/// needed when there is some way to answer the others under which one answer to it gives another result than another.
pub(crate) fn open(case: &Case, local: &Local<'_>) -> Open {
    let mut sorted = Open::default();
    let mut pending: Vec<(usize, At)> = Vec::new();
    for (at, issue) in case.issues.iter().enumerate() {
        if issue.functions == Functions::Unsure {
            // Any answer gives the issue a side, and so a place that it does not have yet.
            sorted.still_needed.push(At::Functions(at));
        }
        if issue.functions.can_be_both() && is_open(issue.separable, Separable::Unsure) {
            pending.push((at, At::Separable(at)));
        }
        for side in involved(issue.functions).filter(|side| is_open(issue.weight.of(*side), Weight::Unsure)) {
            pending.push((at, At::Weight(at, side)));
        }
    }
    for (at, relation) in case.relations.iter().enumerate().filter(|(_, one)| is_open(one.separable, Separable::Unsure))
    {
        let end = case.issues.iter().position(|issue| issue.id == relation.between[0]).unwrap_or_default();
        pending.push((end, At::TieSeparable(at)));
    }
    let mut components: Vec<usize> = pending.iter().filter_map(|(issue, _)| local.component(*issue)).collect();
    components.sort_unstable();
    components.dedup();
    for first in components {
        let of_component: Vec<At> =
            pending.iter().filter(|(issue, _)| local.component(*issue) == Some(first)).map(|(_, at)| *at).collect();
        sort(case, local.piece(&[first]), of_component, &mut sorted);
    }
    sorted.still_needed.sort_unstable();
    sorted.cannot_matter.sort_unstable();
    sorted
}

fn is_open<T: PartialEq>(answer: Option<T>, unsure: T) -> bool {
    answer.is_none_or(|answer| answer == unsure)
}

/// One component: every way to answer what is open in it, and for each open answer whether it makes a difference.
fn sort(case: &Case, piece: Piece, pending: Vec<At>, sorted: &mut Open) {
    let unsure: Vec<usize> = piece
        .issues
        .iter()
        .copied()
        .filter(|at| case.issues.get(*at).is_some_and(|issue| issue.functions == Functions::Unsure))
        .collect();
    let ways = pending
        .iter()
        .map(|_| 2_usize)
        .chain(unsure.iter().map(|_| SIDES.len()))
        .try_fold(1_usize, |all, ways| all.checked_mul(ways).filter(|all| *all <= MAX_WAYS));
    let Some(ways) = ways else {
        sorted.is_partial = true;
        sorted.still_needed.extend(pending);
        return;
    };
    let results: Vec<Vec<Handling>> = (0..ways)
        .map(|way| {
            let mut board = piece.board.clone();
            let mut rest = way;
            for at in &pending {
                answer(case, &piece, &mut board, *at, rest % 2 == 1);
                rest /= 2;
            }
            for issue in &unsure {
                let side = SIDES.get(rest % SIDES.len()).copied().unwrap_or(Functions::Both);
                rest /= SIDES.len();
                if let Some(node) = piece.issue(*issue).and_then(|at| board.nodes.get_mut(at)) {
                    node.functions = side;
                    if side != Functions::Both {
                        node.inner = crate::tie::Tie::UNRECORDED;
                    }
                }
            }
            places(&board, &ends(&board), board.blocked)
        })
        .collect();
    for (bit, at) in pending.into_iter().enumerate() {
        let step = 1 << bit;
        let differs = (0..ways).filter(|way| way & step == 0).any(|way| results.get(way) != results.get(way | step));
        if differs { sorted.still_needed.push(at) } else { sorted.cannot_matter.push(at) }
    }
}

/// What an issue of unsure functions can turn out to be.
const SIDES: [Functions; 3] = [Functions::Health, Functions::SocialCare, Functions::Both];

/// Answers one open question on a piece's board: `true` is the answer towards joint.
fn answer(case: &Case, piece: &Piece, board: &mut Board, at: At, towards: bool) {
    let separable = Some(if towards { Separable::No } else { Separable::Yes });
    match at {
        At::Separable(issue) => {
            let node = piece.issue(issue).and_then(|at| board.nodes.get_mut(at));
            if let (Some(node), Some(issue)) = (node, case.issues.get(issue)) {
                node.inner = tie(issue.facts, separable);
            }
        }
        At::TieSeparable(link) => {
            let place = piece.link(link).and_then(|at| board.links.get_mut(at));
            if let (Some(place), Some(relation)) = (place, case.relations.get(link)) {
                place.tie = tie(relation.facts, separable);
            }
        }
        At::Weight(issue, side) => {
            let node = piece.issue(issue).and_then(|at| board.nodes.get_mut(at));
            if let Some(weight) = node.and_then(|node| node.fundamental.get_mut(side as usize)) {
                *weight = Some(towards);
            }
        }
        At::Facts(_) | At::TieFacts(_) | At::Pair(..) | At::Functions(_) | At::Consent => {}
    }
}
