//! What is still needed: which open answers could still change the result, and which could not.

use super::component::{Component, Components};
use crate::case::{AnswerRef, Case, IssuePos, ordered};
use crate::routing::{CaseGraph, EdgeRef, PartPlacement, relation_strength};
use crate::vocabulary::{Functions, Separable, Weight};

/// Up to this many ways to answer everything open that is connected, the two lists are exact.
const MAX_WAYS: usize = 4_096;

/// The open answers of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OpenAnswers {
    /// Those that could still change the result.
    pub(super) still_needed: Vec<AnswerRef>,
    /// Those that could not.
    pub(super) cannot_matter: Vec<AnswerRef>,
    /// Some were too many to try every way; these are all listed as still needed.
    pub(super) is_partial: bool,
}

/// Sorts the open answers of a case. An answer is open when it is absent or "unsure"; facts are never open. It is still
/// needed when there is some way to answer the others under which one answer to it gives another result than another.
pub(super) fn open_answers(case: &Case, graph: &CaseGraph, components: &Components) -> OpenAnswers {
    let mut sorted = OpenAnswers::default();
    let mut pending: Vec<(IssuePos, AnswerRef)> = Vec::new();
    for (at, issue) in case.positions().zip(&case.issues) {
        if issue.functions == Functions::Unsure {
            // Any answer gives the issue a side, and so a destination that it does not have yet.
            sorted.still_needed.push(AnswerRef::Functions(at));
        }
        if issue.functions.can_be_both() && is_open(issue.separable, Separable::Unsure) {
            pending.push((at, AnswerRef::Separable(at)));
        }
        for side in issue.functions.sides().filter(|side| is_open(issue.weight[*side], Weight::Unsure)) {
            pending.push((at, AnswerRef::Weight(at, side)));
        }
    }
    for ((at, edge), relation) in graph.edges.iter().zip(&case.relations) {
        if is_open(relation.separable, Separable::Unsure) {
            pending.push((edge.endpoints[0], AnswerRef::TieSeparable(at)));
        }
    }
    for first in ordered(pending.iter().filter_map(|(issue, _)| components.first_of(*issue))) {
        let within = pending.iter().filter(|(issue, _)| components.first_of(*issue) == Some(first));
        let within = within.map(|(_, at)| *at).collect();
        sort(case, &components.with(&[first]), within, &mut sorted);
    }
    sorted.still_needed.sort_unstable();
    sorted.cannot_matter.sort_unstable();
    sorted
}

fn is_open<T: PartialEq>(answer: Option<T>, unsure: T) -> bool {
    answer.is_none_or(|answer| answer == unsure)
}

/// One component: every way to answer what is open in it, and for each open answer whether it makes a difference.
fn sort(case: &Case, component: &Component, pending: Vec<AnswerRef>, sorted: &mut OpenAnswers) {
    let is_unsure = |at: &IssuePos| case.issue(*at).is_some_and(|issue| issue.functions == Functions::Unsure);
    let unsure: Vec<IssuePos> = component.issues().filter(is_unsure).collect();
    let ways = pending
        .iter()
        .map(|_| 2_usize)
        .chain(unsure.iter().map(|_| CAN_BE.len()))
        .try_fold(1_usize, |all, ways| all.checked_mul(ways).filter(|all| *all <= MAX_WAYS));
    let Some(ways) = ways else {
        sorted.is_partial = true;
        sorted.still_needed.extend(pending);
        return;
    };
    let results: Vec<Vec<PartPlacement>> = (0..ways)
        .map(|way| {
            let mut tried = component.clone();
            let mut rest = way;
            for at in &pending {
                let reply = if rest % 2 == 1 { Reply::TowardsJoint } else { Reply::AgainstJoint };
                answer(case, &mut tried, *at, reply);
                rest /= 2;
            }
            for issue in &unsure {
                let functions = CAN_BE.get(rest % CAN_BE.len()).copied();
                rest /= CAN_BE.len();
                if let (Some(at), Some(functions)) = (tried.issue(*issue), functions) {
                    let inner = tried.graph.nodes[at].inner;
                    tried.graph.set_functions(at, functions, inner);
                }
            }
            tried.destinations()
        })
        .collect();
    for (bit, at) in pending.into_iter().enumerate() {
        let step = 1 << bit;
        let differs = (0..ways).filter(|way| way & step == 0).any(|way| results.get(way) != results.get(way | step));
        if differs { sorted.still_needed.push(at) } else { sorted.cannot_matter.push(at) }
    }
}

/// What an issue of unsure functions can turn out to be.
const CAN_BE: [Functions; 3] = [Functions::Health, Functions::SocialCare, Functions::Both];

/// One of the two answers that an open question is tried with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reply {
    AgainstJoint,
    TowardsJoint,
}

/// Answers one open question in a component.
fn answer(case: &Case, component: &mut Component, at: AnswerRef, reply: Reply) {
    let separable = Some(match reply {
        Reply::TowardsJoint => Separable::No,
        Reply::AgainstJoint => Separable::Yes,
    });
    match at {
        AnswerRef::Separable(at) => {
            if let (Some(here), Some(issue)) = (component.issue(at), case.issue(at)) {
                component.graph.set(EdgeRef::Inner(here), relation_strength(issue.facts, separable));
            }
        }
        AnswerRef::TieSeparable(at) => {
            if let (Some(here), Some(relation)) = (component.relation(at), case.relation(at)) {
                component.graph.set(EdgeRef::Between(here), relation_strength(relation.facts, separable));
            }
        }
        AnswerRef::Weight(at, side) => {
            if let Some(here) = component.issue(at) {
                component.graph.nodes[here].fundamental[side] = Some(reply == Reply::TowardsJoint);
            }
        }
        AnswerRef::Facts(_)
        | AnswerRef::TieFacts(_)
        | AnswerRef::Pair(..)
        | AnswerRef::Functions(_)
        | AnswerRef::Consent => {}
    }
}
