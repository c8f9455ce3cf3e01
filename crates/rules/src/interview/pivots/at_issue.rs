//! One issue, and one relation, at one end of what was answered as not sure: what is so surely, and what can be.

use crate::case::IssuePos;
use crate::routing::PartPos;
use crate::vocabulary::{PerSide, Strength};

/// One issue at one end.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtIssue {
    /// Not outside, so that it can be joint and can be linked.
    pub(super) in_play: bool,
    /// Its place can be seen to change at this end.
    pub(super) is_seen: bool,
    /// Joint whatever the unasked turns out to be.
    pub(super) surely_joint: bool,
    /// Joint if it all turns out towards joint.
    pub(super) can_be_joint: bool,
    /// Names the issues that it is surely linked with.
    pub(super) linked: IssuePos,
    /// Names the issues that it can be linked with.
    pub(super) can_link: IssuePos,
    /// Names its block: the issues that it is surely entwined with.
    pub(super) block: PartPos,
    /// Its parts are surely together in that block.
    pub(super) is_whole: bool,
    /// Its two sides can be entwined of themselves.
    pub(super) sides_can_entwine: bool,
    /// The sides of which some part of its block is surely fundamental.
    pub(super) fixed: PerSide<bool>,
    /// The sides of its own that can be fundamental.
    pub(super) can_be: PerSide<bool>,
}

impl AtIssue {
    /// Does any link that is entwined make a core with it, given its weights? Its sides are apart, and both can be fundamental.
    pub(super) const fn only_needs_a_link(&self) -> bool {
        !self.is_whole && self.can_be.all()
    }
}

/// A relation, or an unasked pair, at one end.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtRelation {
    pub(super) ends: [IssuePos; 2],
    pub(super) least: Strength,
    pub(super) most: Strength,
    /// It can turn out close, if it can turn out weaker and stronger.
    pub(super) can_be_close: bool,
}

impl AtRelation {
    /// A pair that was not asked about.
    pub(super) const fn unasked(ends: [IssuePos; 2]) -> Self {
        Self { ends, least: Strength::None, most: Strength::Entwined, can_be_close: true }
    }

    /// Its ends, the earlier issue first.
    pub(super) fn sorted_ends(&self) -> [IssuePos; 2] {
        let [one, other] = self.ends;
        [one.min(other), one.max(other)]
    }

    /// Every strength that it can turn out to have, weakest first.
    pub(super) fn strengths(&self) -> impl Iterator<Item = Strength> {
        let close = self.can_be_close && self.least < Strength::Close && Strength::Close < self.most;
        let more = [(close, Strength::Close), (self.least < self.most, self.most)];
        std::iter::once(self.least).chain(more.into_iter().filter(|(is_so, _)| *is_so).map(|(_, strength)| strength))
    }
}
