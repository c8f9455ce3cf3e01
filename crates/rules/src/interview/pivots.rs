//! Which answers can still change a place, whatever everything else that was not asked about turns out to be (design, section 5).
//!
//! Why constant-time criteria are exact (the tests try every way of small cases). Each end of what was answered as not sure is
//! looked at by itself, with everything unasked turned out least ("surely") and most ("can"). What is joint only grows with what is
//! asked about, so a row counts if and only if it is in some smallest way to make a part joint; `at_end.rs` says what these are.
//!
//! - *The two sides of an issue* make a core by themselves, with its two weights, where nothing else binds them.
//! - *A weight* is needed where what its part can be entwined with, passing nothing in which its side is surely fundamental, can hold
//!   a fundamental part of the other side: a way there, cut short where it can be, ends in a core.
//! - *A link* of two issues that are not both surely joint, can be joint, and are not surely linked yet. If there is a core, or
//!   something surely joint, that does without what the one is surely linked with, then that one, or the other, can be joint apart from
//!   it, and the link takes it along. If not, every core needs both. Where each of the two is surely linked with nothing but what it is
//!   surely entwined with, such a core leads from one to the other, and the link can stand in for what is between. Only where
//!   something is surely linked and no more (a close link that was answered) must one look whether a way leads through the
//!   link itself: `within.rs`. By the theorem of Menger one does unless a single place cuts it off from the ends.
//!
//! None of this tells where a link makes nothing joint but what is of unsure functions anyway, and so as open as before; nor does
//! it where there is too much to look at. There every way is tried, if the ways are few: `few_ways.rs`.

mod at_end;
mod at_issue;
mod few_ways;
mod range;
mod sets;
mod turns;
mod unasked_pairs;
mod within;

pub(super) use turns::Relations;

use self::at_end::AtEnd;
use self::turns::Turns;
use self::unasked_pairs::PairsRow;
use crate::case::{IssuePos, RelationPos, ValidCase};
use crate::interview::question_ref::QuestionRef;
use crate::routing::{Bound, bounds};
use crate::vocabulary::Side;

/// What counts of a case, as far as it is answered. What was answered as not sure is open, and its two ends are looked at each by
/// itself: a place changes where what is joint changes at either.
pub(super) struct Pivots {
    turns: Turns,
    lower: AtEnd,
    upper: AtEnd,
    /// The issues in play, and of those the ones that are not surely joint, each in order.
    in_play: Vec<IssuePos>,
    open: Vec<IssuePos>,
}

impl Pivots {
    /// Of a case, linear in its issues and relations.
    pub(super) fn new(case: &ValidCase, relations: Relations, is_answered: &impl Fn(QuestionRef) -> bool) -> Self {
        let turns = Turns::new(case, relations, is_answered);
        let (least, most) = (bounds(&turns.least), bounds(&turns.most));
        let lower = AtEnd::new(&turns, &least.lower, &most.lower, Bound::Lower);
        let upper = AtEnd::new(&turns, &least.upper, &most.upper, Bound::Upper);
        let in_play = lower.issues.iter().filter(|(_, issue)| issue.in_play).map(|(at, _)| at).collect();
        let open = lower.issues.iter().filter(|(_, issue)| issue.in_play && !issue.surely_joint).map(|(at, _)| at);
        let open = open.collect();
        Self { turns, lower, upper, in_play, open }
    }

    /// Was something too much to look at, so that more is said to count than may?
    pub(super) const fn is_partial(&self) -> bool {
        self.lower.is_partial || self.upper.is_partial
    }

    /// Has an issue a part in the case: is it known whose functions it puts in play, and are they those of either side?
    pub(super) fn is_in_play(&self, at: IssuePos) -> bool {
        self.turns.pairs.row(at) != PairsRow::Outside
    }

    /// Is the row of an issue's pairs, with the later ones, answered?
    pub(super) fn has_answered_pairs(&self, at: IssuePos) -> bool {
        self.turns.pairs.row(at) == PairsRow::Answered
    }

    /// Do two issues have a relation that counts?
    pub(super) fn are_related(&self, one: IssuePos, other: IssuePos) -> bool {
        self.turns.pairs.are_related(one, other)
    }

    /// The issues that one has a relation with.
    pub(super) fn related(&self, one: IssuePos) -> impl Iterator<Item = IssuePos> {
        self.turns.pairs.related(one)
    }

    /// Can the answers on an issue's two sides still change a place?
    pub(super) fn sides_count(&self, at: IssuePos) -> bool {
        self.lower.sides_count(at) || self.upper.sides_count(at)
    }

    /// Can a side's weight?
    pub(super) fn weight_counts(&self, at: IssuePos, side: Side) -> bool {
        self.lower.weight_counts(at, side) || self.upper.weight_counts(at, side)
    }

    /// Can the answers on a recorded relation?
    pub(super) fn relation_counts(&self, at: RelationPos) -> bool {
        self.lower.relation_counts(at) || self.upper.relation_counts(at)
    }

    /// Can it whether two issues are linked, that nobody was asked about?
    pub(super) fn pair_counts(&self, one: IssuePos, other: IssuePos) -> bool {
        self.turns.pairs.is_unasked(one, other)
            && (self.lower.pair_counts(one, other) || self.upper.pair_counts(one, other))
    }

    /// The later issues among which are all that an issue has a pair with that counts and was not asked about.
    pub(super) fn pairs_that_may_count(&self, one: IssuePos) -> &[IssuePos] {
        let among = match self.lower.issues[one].surely_joint {
            _ if !self.lower.links_may_count(one) && !self.upper.links_may_count(one) => return &[],
            true => &self.open,
            false => &self.in_play,
        };
        among.get(among.partition_point(|at| *at <= one)..).unwrap_or_default()
    }

    /// May some part be joint?
    pub(super) fn may_be_joint(&self) -> bool {
        self.upper.issues.values().any(|issue| issue.can_be_joint)
    }
}
