//! Where every part goes: groups, limbs, satellites, and what is not known (design, section 2).
#![expect(clippy::indexing_slicing, reason = "every index is a place in the board's own lists")]

use crate::board::Board;
use crate::case::{Functions, Side};
use crate::outcome::{Outcome, Place};
use crate::tie::{Strength, Tie};
use crate::vocabulary::vocabulary;

/// Up to this many completions, `possible` is enumerated exactly.
const MAX_COMPLETIONS: u64 = 4_096;

vocabulary! {
    /// Whether an answer that others do not fully support decides a place.
    Firmness, "a firmness" {
        /// No provisional relation, taken the other way, would move a part.
        Firm = "firm",
        /// Some one provisional relation, taken the other way, would move a part.
        Provisional = "provisional",
    }
}

/// Where one part of the case goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handling {
    /// The issue, by its place in the case.
    pub issue: usize,
    /// The side; `both` where the two sides go to one place; `unsure` and `neither` as answered.
    pub side: Functions,
    /// The place.
    pub to: Place,
}

/// The routing of a whole case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routing {
    /// The recommendation.
    pub outcome: Outcome,
    /// The recommendation if consent did not block it.
    pub merits: Outcome,
    /// `None` for an outcome of [`Outcome::Ask`].
    pub strength: Option<Firmness>,
    /// Every outcome that some completion of the answers gives.
    pub possible: Vec<Outcome>,
    /// There were too many completions; `possible` holds only the two ends.
    pub possible_is_partial: bool,
    /// Every part, in the order of the issues.
    pub handling: Vec<Handling>,
}

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
}

impl Settled {
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
    let parts_of = |issue: usize| {
        [Side::Health, Side::SocialCare]
            .into_iter()
            .filter(move |side| reading.sides[issue][*side as usize])
            .map(move |side| part(issue, side))
    };
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
    for (issue, sides) in reading.sides.iter().enumerate() {
        if *sides == [true; 2] && reading.inner[issue] >= Strength::Close {
            let (one, other) = (part(issue, Side::Health), part(issue, Side::SocialCare));
            follow(one, other);
            follow(other, one);
        }
    }
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
    Settled { group, core, goes_with, holds }
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

/// Every part's place, one entry a side.
pub(crate) fn places(board: &Board, ends: &Ends, blocked: bool) -> Vec<Handling> {
    let mut all = Vec::with_capacity(board.nodes.len() * 2);
    for (issue, node) in board.nodes.iter().enumerate() {
        let mut push = |side, to| all.push(Handling { issue, side, to });
        match node.functions {
            Functions::Unsure => push(Functions::Unsure, Place::Unclear),
            Functions::Neither => push(Functions::Neither, Place::Outside),
            known => {
                for &side in Side::ALL.iter().filter(|side| known.can_involve(**side)) {
                    let at = part(issue, side);
                    let to = match (blocked, ends.low.is_joint(at), ends.high.is_joint(at)) {
                        (false, true, true) => Place::Joint,
                        (false, low, high) if low != high => Place::Unclear,
                        _ => Place::own(side),
                    };
                    push(functions_of(side), to);
                }
            }
        }
    }
    all
}

/// An issue whose two sides go to one place becomes one entry.
pub(crate) fn merged(places: &[Handling]) -> Vec<Handling> {
    let mut all: Vec<Handling> = Vec::with_capacity(places.len());
    for place in places {
        match all.last_mut() {
            Some(last) if last.issue == place.issue && last.to == place.to => last.side = Functions::Both,
            _ => all.push(*place),
        }
    }
    all
}

const fn functions_of(side: Side) -> Functions {
    match side {
        Side::Health => Functions::Health,
        Side::SocialCare => Functions::SocialCare,
    }
}

fn outcome(places: &[Handling]) -> Outcome {
    Outcome::of(places.iter().map(|place| place.to))
}

/// Routes a case: outcome, places, strength and what is possible.
pub fn route(board: &Board) -> Routing {
    let ends = ends(board);
    route_from(board, &ends)
}

/// The same, from ends that are already settled.
pub(crate) fn route_from(board: &Board, ends: &Ends) -> Routing {
    let on_merits = places(board, ends, false);
    let places = if board.blocked { places(board, ends, true) } else { on_merits.clone() };
    let recommended = outcome(&places);
    let (possible, possible_is_partial) = match recommended {
        Outcome::Ask => possible(board, ends),
        known => (vec![known], false),
    };
    Routing {
        outcome: recommended,
        merits: outcome(&on_merits),
        strength: (recommended != Outcome::Ask).then(|| {
            if deciding_ties(board, &places).next().is_some() { Firmness::Provisional } else { Firmness::Firm }
        }),
        possible,
        possible_is_partial,
        handling: merged(&places),
    }
}

/// A tie of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TieAt {
    /// Between the two sides of this issue.
    Inside(usize),
    /// This link between two issues.
    Link(usize),
}

impl Board {
    /// Every tie: first those inside issues that can hold one, then those between issues.
    pub(crate) fn ties(&self) -> impl Iterator<Item = (TieAt, Tie)> {
        let inside = self.nodes.iter().enumerate().filter(|(_, node)| node.functions.can_be_both());
        let inside = inside.map(|(at, node)| (TieAt::Inside(at), node.inner));
        inside.chain(self.links.iter().enumerate().map(|(at, link)| (TieAt::Link(at), link.tie)))
    }

    fn set(&mut self, at: TieAt, tie: Tie) {
        match at {
            TieAt::Inside(issue) => self.nodes[issue].inner = tie,
            TieAt::Link(link) => self.links[link].tie = tie,
        }
    }
}

/// The provisional ties that would move a part if they were the other way.
pub(crate) fn deciding_ties(board: &Board, now: &[Handling]) -> impl Iterator<Item = TieAt> {
    let mut flipped = board.clone();
    board.ties().filter(|(_, tie)| tie.provisional).filter_map(move |(at, tie)| {
        flipped.set(at, tie.other_way());
        let moved = places(&flipped, &ends(&flipped), board.blocked) != now;
        flipped.set(at, tie);
        moved.then_some(at)
    })
}

/// One open thing and the ways it can be taken.
enum Open {
    Sides(usize),
    Weight(usize, usize),
    Tie(TieAt, Vec<Strength>),
}

impl Open {
    const SIDES: [[bool; 2]; 3] = [[true, false], [false, true], [true, true]];

    fn ways(&self) -> usize {
        match self {
            Self::Sides(_) => Self::SIDES.len(),
            Self::Weight(..) => 2,
            Self::Tie(_, strengths) => strengths.len(),
        }
    }

    fn take(&self, way: usize, reading: &mut Reading) {
        match self {
            Self::Sides(issue) => reading.sides[*issue] = Self::SIDES[way],
            Self::Weight(issue, side) => reading.fundamental[*issue][*side] = way == 1,
            Self::Tie(TieAt::Inside(issue), strengths) => reading.inner[*issue] = strengths[way],
            Self::Tie(TieAt::Link(link), strengths) => reading.links[*link] = strengths[way],
        }
    }
}

fn opens(board: &Board) -> Vec<Open> {
    let mut all = Vec::new();
    for (issue, node) in board.nodes.iter().enumerate() {
        if node.functions == Functions::Unsure {
            all.push(Open::Sides(issue));
        }
        for &side in Side::ALL {
            if node.functions.can_involve(side) && node.fundamental[side as usize].is_none() {
                all.push(Open::Weight(issue, side as usize));
            }
        }
    }
    let ties = board.ties().filter(|(_, tie)| tie.is_open());
    all.extend(ties.map(|(at, tie)| Open::Tie(at, tie.strengths().collect())));
    all
}

/// The outcome of a reading in which everything is known.
fn outcome_of(board: &Board, reading: &Reading, settled: &Settled) -> Outcome {
    let parts = (0..board.nodes.len() * 2).filter(|at| reading.sides[at / 2][at % 2]);
    Outcome::of(parts.map(|at| {
        if !board.blocked && settled.is_joint(at) {
            Place::Joint
        } else {
            Place::own(if at % 2 == 0 { Side::Health } else { Side::SocialCare })
        }
    }))
}

/// Every outcome that some completion gives; beyond [`MAX_COMPLETIONS`] only those of the two ends, and `true`.
fn possible(board: &Board, ends: &Ends) -> (Vec<Outcome>, bool) {
    let opens = opens(board);
    let completions = opens
        .iter()
        .try_fold(1_u64, |all, open| all.checked_mul(open.ways() as u64))
        .filter(|all| *all <= MAX_COMPLETIONS);
    let mut found = [false; Outcome::ALL.len()];
    if completions.is_some() {
        let mut reading = Reading::at(board, End::Low);
        let mut ways = vec![0; opens.len()];
        opens.iter().for_each(|open| open.take(0, &mut reading));
        loop {
            found[outcome_of(board, &reading, &settle(board, &reading)) as usize] = true;
            // Count on: the first open thing with a way left takes it, those before it begin again.
            let Some(next) = opens.iter().zip(&ways).position(|(open, way)| way + 1 < open.ways()) else { break };
            for at in 0..=next {
                ways[at] = if at == next { ways[at] + 1 } else { 0 };
                opens[at].take(ways[at], &mut reading);
            }
        }
    } else {
        let at_end = |end, settled| outcome_of(board, &Reading::at(board, end), settled);
        let high = at_end(End::High, &ends.high);
        found[high as usize] = true;
        // An issue of unsure functions is nothing at the low end; where all are, that end is no completion at all.
        let low = at_end(End::Low, &ends.low);
        found[if low == Outcome::Outside { high } else { low } as usize] = true;
    }
    let outcomes = Outcome::ALL.iter().copied().filter(|outcome| found[*outcome as usize]).collect();
    (outcomes, completions.is_none())
}
