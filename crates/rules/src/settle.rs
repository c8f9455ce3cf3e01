//! One way to take every answer, and what it comes to: groups, limbs and satellites (design, section 2).
#![expect(clippy::indexing_slicing, reason = "every index is a place in the board's own lists")]

use crate::board::Board;
use crate::case::{Functions, Side};
use crate::tie::{Strength, Tie};

/// One way to take every open thing: which sides are in play, which weights are fundamental, how strong each tie is.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) sides: Vec<[bool; 2]>,
    pub(crate) fundamental: Vec<[bool; 2]>,
    pub(crate) inner: Vec<Strength>,
    pub(crate) links: Vec<Strength>,
}

/// Which end of every range to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// Against joint.
    Low,
    /// Towards joint.
    High,
}

impl End {
    const fn of(self, tie: Tie) -> Strength {
        match self {
            Self::Low => tie.low,
            Self::High => tie.high,
        }
    }
}

impl Reading {
    /// Everything unclear resolved to one end. An issue of unsure functions counts as nothing at the low end and as both
    /// sides at the high end.
    pub(crate) fn at(board: &Board, end: End) -> Self {
        let high = matches!(end, End::High);
        Self {
            sides: board
                .nodes
                .iter()
                .map(|node| match node.functions {
                    Functions::Unsure => [high; 2],
                    known => [known.can_involve(Side::Health), known.can_involve(Side::SocialCare)],
                })
                .collect(),
            fundamental: board.nodes.iter().map(|node| node.fundamental.map(|known| known.unwrap_or(high))).collect(),
            inner: board.nodes.iter().map(|node| end.of(node.inner)).collect(),
            links: board.links.iter().map(|link| end.of(link.tie)).collect(),
        }
    }

    /// The parts of an issue that are in play.
    pub(crate) fn parts_of(&self, issue: usize) -> impl Iterator<Item = usize> + use<> {
        let sides = self.sides[issue];
        [Side::Health, Side::SocialCare]
            .into_iter()
            .filter(move |side| sides[*side as usize])
            .map(move |side| part(issue, side))
    }
}

/// What a reading comes to. Parts are numbered: issue × 2 + side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settled {
    /// The part that stands for the group of each part.
    pub(crate) group: Vec<usize>,
    /// The part belongs to a joint core.
    pub(crate) core: Vec<bool>,
    /// The issue of the core that a satellite goes with.
    pub(crate) goes_with: Vec<Option<usize>>,
    /// By the part that stands for a group: which sides it holds.
    pub(crate) holds: Vec<[bool; 2]>,
    /// By the part that stands for a group: the sides of which some part is fundamental.
    pub(crate) fundamental: Vec<[bool; 2]>,
}

impl Settled {
    /// The sides that are fundamental in the group of a part. Both: the group is a joint core.
    pub(crate) fn fundamental_with(&self, part: usize) -> [bool; 2] {
        self.fundamental[self.group[part]]
    }

    /// Is this part joint, in a core or as a satellite?
    pub(crate) fn is_joint(&self, part: usize) -> bool {
        self.core[part] || self.goes_with[part].is_some()
    }
}

/// The number of a part.
pub(crate) const fn part(issue: usize, side: Side) -> usize {
    issue * 2 + side as usize
}

fn find(group: &mut [usize], mut at: usize) -> usize {
    while group[at] != at {
        group[at] = group[group[at]];
        at = group[at];
    }
    at
}

fn join(group: &mut [usize], one: usize, other: usize) {
    let (one, other) = (find(group, one), find(group, other));
    // The smaller number stands for the group, so that the result does not depend on the order of ties.
    group[one.max(other)] = one.min(other);
}

/// Groups, limbs and satellites of one reading.
pub(crate) fn settle(board: &Board, reading: &Reading) -> Settled {
    let count = board.nodes.len() * 2;
    let mut group: Vec<usize> = (0..count).collect();
    let parts_of = |issue: usize| reading.parts_of(issue);
    for (issue, sides) in reading.sides.iter().enumerate() {
        if *sides == [true; 2] && reading.inner[issue] == Strength::Entwined {
            join(&mut group, part(issue, Side::Health), part(issue, Side::SocialCare));
        }
    }
    for (link, strength) in board.links.iter().zip(&reading.links) {
        let [a, b] = link.ends;
        if *strength == Strength::Entwined {
            for one in parts_of(a) {
                for other in parts_of(b) {
                    join(&mut group, one, other);
                }
            }
        }
    }
    let mut fundamental = vec![[false; 2]; count];
    let mut holds = vec![[false; 2]; count];
    for at in 0..count {
        let stands_for = find(&mut group, at);
        group[at] = stands_for;
        let (issue, side) = (at / 2, at % 2);
        if reading.sides[issue][side] {
            holds[stands_for][side] = true;
            fundamental[stands_for][side] |= reading.fundamental[issue][side];
        }
    }
    // Limb two implies limb one: a fundamental part of each side is a part of each side.
    let core: Vec<bool> =
        (0..count).map(|at| reading.sides[at / 2][at % 2] && fundamental[group[at]] == [true; 2]).collect();
    let mut goes_with = vec![None; count];
    let mut follow = |from: usize, to: usize| {
        if core[to] && !core[from] && goes_with[from].is_none() {
            goes_with[from] = Some(to / 2);
        }
    };
    // Only ties between issues: one to an issue of both sides ties to both, so that no core holds one of its sides alone.
    for (link, strength) in board.links.iter().zip(&reading.links) {
        if *strength >= Strength::Close {
            let [a, b] = link.ends;
            for one in parts_of(a) {
                for other in parts_of(b) {
                    follow(one, other);
                    follow(other, one);
                }
            }
        }
    }
    Settled { group, core, goes_with, holds, fundamental }
}

/// Both ends of what is not known, settled.
pub(crate) struct Ends {
    pub(crate) low: Settled,
    pub(crate) high: Settled,
}

/// Routes twice: everything unclear against joint, and towards it.
pub(crate) fn ends(board: &Board) -> Ends {
    Ends { low: settle(board, &Reading::at(board, End::Low)), high: settle(board, &Reading::at(board, End::High)) }
}
