//! Every outcome that is still possible while some answers are open (design, section 2, "Not knowing").
#![expect(clippy::indexing_slicing, reason = "every index is a place in the board's own lists")]

use crate::board::{Board, TieAt};
use crate::case::{Functions, Side};
use crate::outcome::{Outcome, Place};
use crate::settle::{End, Ends, Reading, Settled, settle};
use crate::tie::Strength;

/// Up to this many completions, `possible` is exact.
const MAX_COMPLETIONS: u64 = 4_096;

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

    /// Opens it again: at one end of its range.
    fn leave(&self, end: End, reading: &mut Reading) {
        let high = end == End::High;
        match self {
            Self::Sides(issue) => reading.sides[*issue] = [high; 2],
            Self::Weight(..) => self.take(usize::from(high), reading),
            Self::Tie(_, strengths) => self.take(if high { strengths.len() - 1 } else { 0 }, reading),
        }
    }
}

/// Everything open, sides first: once they are known, the two ends are completions themselves.
fn opens(board: &Board) -> Vec<Open> {
    let nodes = || board.nodes.iter().enumerate();
    let sides = nodes().filter(|(_, node)| node.functions == Functions::Unsure).map(|(issue, _)| Open::Sides(issue));
    let weights = nodes().flat_map(|(issue, node)| {
        let open = |side: &&Side| node.functions.can_involve(**side) && node.fundamental[**side as usize].is_none();
        Side::ALL.iter().filter(open).map(move |side| Open::Weight(issue, *side as usize))
    });
    let ties = board.ties().filter(|(_, tie)| tie.is_open());
    let ties = ties.map(|(at, tie)| Open::Tie(at, tie.strengths().collect()));
    sides.chain(weights).chain(ties).collect()
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

/// Every outcome that some completion gives, and `false`; beyond [`MAX_COMPLETIONS`] only those of the two ends, and `true`.
pub(crate) fn possible(board: &Board, ends: &Ends) -> (Vec<Outcome>, bool) {
    let opens = opens(board);
    let completions = opens
        .iter()
        .try_fold(1_u64, |all, open| all.checked_mul(open.ways() as u64))
        .filter(|all| *all <= MAX_COMPLETIONS);
    let [low, high] = [End::Low, End::High].map(|end| Reading::at(board, end));
    let mut found = Found::default();
    if completions.is_some() {
        let mut search = Search { board, low, high, found };
        search.from(&opens, &ends.low, &ends.high);
        found = search.found;
    } else {
        let high = outcome_of(board, &high, &ends.high);
        found.add(high);
        // An issue of unsure functions is nothing at the low end; where all are, that end is no completion at all.
        let low = outcome_of(board, &low, &ends.low);
        found.add(if low == Outcome::Outside { high } else { low });
    }
    (Outcome::ALL.iter().copied().filter(|outcome| found.has(*outcome)).collect(), completions.is_none())
}

/// Some of the outcomes.
#[derive(Clone, Copy, Debug, Default)]
struct Found([bool; Outcome::ALL.len()]);

impl Found {
    const fn add(&mut self, outcome: Outcome) {
        self.0[outcome as usize] = true;
    }

    const fn has(self, outcome: Outcome) -> bool {
        self.0[outcome as usize]
    }
}

/// A search through the completions that turns back where no other outcome can come.
struct Search<'a> {
    board: &'a Board,
    /// Everything that is still open resolved against joint.
    low: Reading,
    /// Everything that is still open resolved towards joint.
    high: Reading,
    found: Found,
}

impl Search<'_> {
    fn from(&mut self, opens: &[Open], low: &Settled, high: &Settled) {
        if self.low.sides == self.high.sides {
            let [least, most] = [(&self.low, low), (&self.high, high)].map(|(at, end)| outcome_of(self.board, at, end));
            self.found.add(least);
            self.found.add(most);
            // What lies between ends of one outcome has it too; between others lies a split, unless all parts go together.
            if least == most || self.found.has(Outcome::Split) || self.is_one_group(low) {
                return;
            }
        }
        let Some((open, rest)) = opens.split_first() else { return };
        for way in 0..open.ways() {
            open.take(way, &mut self.low);
            open.take(way, &mut self.high);
            let [low, high] = [&self.low, &self.high].map(|reading| settle(self.board, reading));
            self.from(rest, &low, &high);
        }
        open.leave(End::Low, &mut self.low);
        open.leave(End::High, &mut self.high);
    }

    /// Do all parts hold together, even with everything open resolved against joint?
    fn is_one_group(&self, low: &Settled) -> bool {
        let parts = (0..self.board.nodes.len()).flat_map(|issue| self.low.parts_of(issue));
        let mut groups = parts.map(|part| low.group[part]);
        let first = groups.next();
        groups.all(|group| Some(group) == first)
    }
}
