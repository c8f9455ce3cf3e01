//! Which issues belong together: the pairs to ask about, of which there can be half a million, and which are never listed.

use super::pivots::{Pivots, Relations};
use super::question_ref::QuestionRef;
use crate::case::{IssuePos, ValidCase};

/// The pairs of issues of a case that are asked about (design, section 5, panel 3), as a row an issue: its pairs with the
/// later ones. Whether a pair is in sight takes constant time, but for looking up a relation.
pub struct Pairs {
    now: Pivots,
    /// As it was when the pairs came up: before any was answered. Only where some row is answered.
    then: Option<Pivots>,
    issues: usize,
    rows: Vec<IssuePos>,
}

impl std::fmt::Debug for Pairs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Pairs {
    /// Of a case for which this counts.
    pub(super) fn new(case: &ValidCase, now: Pivots, is_answered: &impl Fn(QuestionRef) -> bool) -> Self {
        let before = |question| match question {
            QuestionRef::Functions(_) | QuestionRef::Facts(_) | QuestionRef::Separable(_) => is_answered(question),
            _ => false,
        };
        let is_asked_again = case.positions().any(|at| now.has_answered_pairs(at));
        let then = is_asked_again.then(|| Pivots::new(case, Relations::NotYet, &before));
        let mut pairs = Self { now, then, issues: case.issues.len(), rows: Vec::new() };
        pairs.rows = case.positions().filter(|at| pairs.has_partner(*at)).collect();
        pairs
    }

    /// Is there none?
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The issues that have a pair with a later one in sight, in the order of the case: a row each.
    pub fn rows(&self) -> impl Iterator<Item = IssuePos> {
        self.rows.iter().copied()
    }

    /// The later issues with which an issue is in sight as a pair, in the order of the case.
    pub fn partners(&self, one: IssuePos) -> impl Iterator<Item = IssuePos> {
        (one.get() + 1..self.issues).map(IssuePos::new).filter(move |other| self.is_in_sight(one, *other))
    }

    /// Is there a later one? Looks only at those that can be.
    fn has_partner(&self, one: IssuePos) -> bool {
        let mut related = self.now.related(one).filter(|other| *other > one);
        let among = self.asked_of(one).pairs_that_may_count(one);
        related.any(|other| self.is_in_sight(one, other)) || among.iter().any(|at| self.is_in_sight(one, *at))
    }

    /// As it is where the row of an issue was not answered, and else as it was when it came up.
    fn asked_of(&self, one: IssuePos) -> &Pivots {
        self.then.as_ref().filter(|_| self.now.has_answered_pairs(one)).unwrap_or(&self.now)
    }

    /// Every pair in sight, the earlier issue first, in the order of the case.
    pub fn iter(&self) -> impl Iterator<Item = [IssuePos; 2]> {
        self.rows().flat_map(|one| self.partners(one).map(move |other| [one, other]))
    }

    /// Is a pair in sight? One with a relation is, one that was not asked about if it can still change a place, and one that was
    /// answered as not linked if it could when it was asked about.
    pub fn is_in_sight(&self, one: IssuePos, other: IssuePos) -> bool {
        let (one, other) = (one.min(other), one.max(other));
        if one == other || !self.now.is_in_play(one) || !self.now.is_in_play(other) {
            return false;
        }
        self.now.are_related(one, other) || self.asked_of(one).pair_counts(one, other)
    }

    /// The rows with a pair that is not answered.
    pub fn unanswered(&self) -> impl Iterator<Item = IssuePos> {
        let is_open = |one: &IssuePos| {
            !self.now.has_answered_pairs(*one) && self.partners(*one).any(|other| !self.is_answered(*one, other))
        };
        self.rows().filter(is_open)
    }

    /// Is a pair answered: has it a relation, or was the row of the earlier issue answered?
    pub fn is_answered(&self, one: IssuePos, other: IssuePos) -> bool {
        self.now.are_related(one, other) || self.now.has_answered_pairs(one.min(other))
    }
}
