//! What a recommendation turns on: the one or two judgements whose other answer moves it most (design, section 5).

use super::compose::Answer;
use super::would_change::ChangeEffect;
use crate::case::{AnswerRef, Case, Change, NewValue, RelationPos, ValidCase};
use crate::routing::PartPlacement;
use crate::vocabulary::{Functions, Separable, Weight};
use std::cmp::Reverse;

/// At most this many are named.
const MOST: usize = 2;

/// A judgement that the recommendation turns on: the first test of a relation, or how much a side matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnsOn {
    /// Which answer: [`AnswerRef::Separable`], [`AnswerRef::TieSeparable`] or [`AnswerRef::Weight`].
    pub judgement: AnswerRef,
    /// How it was answered.
    pub answered: Judged,
    /// What each other answer would give: yes for no, fundamental for minor, and the other way round; both of the two where it
    /// was answered otherwise or not at all. An answer that changes nothing has the outcome as it is, and moves no part.
    pub others: Vec<ChangeEffect>,
}

/// How a judgement was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judged {
    /// Not sure, or not answered.
    Doubtful,
    /// Answered.
    Known,
}

/// The judgements that a recommendation turns on, at most two, the one that moves most first. Design, section 5: "it turns
/// on", that is, the one or two judgements whose change would move it most, and what was doubtful, if that decides.
///
/// What was answered "not sure", or not at all, comes before what was answered. Then the one of which some other answer moves
/// more sides, then the one that changes the outcome, then a weight before the first test (which often follows from the facts), then
/// by the ids of the issues and the side, so that the order of the issues does not matter. An issue of unsure functions has no
/// judgement yet: whose it is comes first. Nor has a pair that was left unticked, whether or not it was recorded why
/// ([`Relation::keeps_apart`](crate::Relation::keeps_apart)). Empty where no other answer to a single judgement changes anything. `answer` is the
/// answer to this case.
pub fn turns_on(case: &ValidCase, answer: &Answer) -> Vec<TurnsOn> {
    let mut all: Vec<(Rank<'_>, TurnsOn)> = Vec::new();
    for (judgement, answered, values) in judgements(case) {
        let others: Vec<ChangeEffect> =
            values.into_iter().map(|to| effect(answer, Change { at: judgement, to })).collect();
        let most = others.iter().map(|other| (sides(&other.handling), other.outcome != answer.outcome)).max();
        if let Some(most) = most.filter(|(sides, new_outcome)| *sides > 0 || *new_outcome)
            && let Some(name) = name(case, judgement)
        {
            let is_weight = matches!(judgement, AnswerRef::Weight(..));
            let rank = (answered, Reverse(most), Reverse(is_weight), name, judgement);
            all.push((rank, TurnsOn { judgement, answered, others }));
        }
    }
    // A handful: taking the best out again and again needs no sorting code in the browser.
    let mut best = Vec::new();
    while best.len() < MOST
        && let Some(at) = (0..all.len()).min_by_key(|at| all.get(*at).map(|(rank, _)| *rank))
    {
        best.push(all.remove(at).1);
    }
    best
}

/// The least is the best.
type Rank<'a> = (Judged, Reverse<(usize, bool)>, Reverse<bool>, [&'a str; 2], AnswerRef);

/// Every judgement of a case with how it was answered, and its other answers.
fn judgements(case: &Case) -> Vec<(AnswerRef, Judged, Vec<NewValue>)> {
    let mut all = Vec::new();
    for (at, issue) in case.positions().zip(&case.issues).filter(|(_, issue)| issue.functions != Functions::Unsure) {
        if issue.functions == Functions::Both {
            all.push(first_test(AnswerRef::Separable(at), issue.separable));
        }
        for side in issue.functions.sides() {
            let (answered, others) = match issue.weight[side] {
                Some(Weight::Fundamental) => (Judged::Known, [Weight::Minor].as_slice()),
                Some(Weight::Minor) => (Judged::Known, [Weight::Fundamental].as_slice()),
                Some(Weight::Unsure) | None => (Judged::Doubtful, [Weight::Fundamental, Weight::Minor].as_slice()),
            };
            let others = others.iter().copied().map(NewValue::Weight).collect();
            all.push((AnswerRef::Weight(at, side), answered, others));
        }
    }
    let judged = (0..).map(RelationPos::new).zip(&case.relations).filter(|(_, relation)| !relation.keeps_apart());
    for (at, relation) in judged {
        all.push(first_test(AnswerRef::TieSeparable(at), relation.separable));
    }
    all
}

fn first_test(at: AnswerRef, separable: Option<Separable>) -> (AnswerRef, Judged, Vec<NewValue>) {
    let (answered, others) = match separable {
        Some(Separable::Yes) => (Judged::Known, [Separable::No].as_slice()),
        Some(Separable::No) => (Judged::Known, [Separable::Yes].as_slice()),
        Some(Separable::OneWay) => (Judged::Known, [Separable::Yes, Separable::No].as_slice()),
        Some(Separable::Unsure) | None => (Judged::Doubtful, [Separable::Yes, Separable::No].as_slice()),
    };
    (at, answered, others.iter().copied().map(NewValue::Separable).collect())
}

/// What a change comes to: as it is listed, or nothing.
fn effect(answer: &Answer, change: Change) -> ChangeEffect {
    let listed = answer.would_change.iter().find(|one| one.change == change).cloned();
    listed.unwrap_or(ChangeEffect { change, outcome: answer.outcome, handling: Vec::new() })
}

/// How many sides these parts are.
fn sides(parts: &[PartPlacement]) -> usize {
    parts.iter().map(|part| if part.side == Functions::Both { 2 } else { 1 }).sum()
}

/// The ids of the issues that a judgement is about, in an order that does not depend on the case's.
fn name(case: &Case, judgement: AnswerRef) -> Option<[&str; 2]> {
    match judgement {
        AnswerRef::Separable(at) | AnswerRef::Weight(at, _) => Some([&case.issue(at)?.id, ""]),
        AnswerRef::TieSeparable(at) => {
            let [one, other] = &case.relation(at)?.between;
            Some([one.min(other), one.max(other)])
        }
        AnswerRef::Facts(_)
        | AnswerRef::TieFacts(_)
        | AnswerRef::Pair(..)
        | AnswerRef::Functions(_)
        | AnswerRef::Consent => None,
    }
}
