//! How firm a recommendation is: which provisional ties would move a part if they were the other way (design, section 2).
#![expect(clippy::indexing_slicing, reason = "every index is a place in the board's own lists")]

use crate::board::{Board, TieAt};
use crate::routing::{Handling, places};
use crate::settle::{End, Ends, Reading, Settled};
use crate::tie::{Strength, Tie};

/// The provisional ties that would move a part if they were the other way, of a board on which no part is unclear.
///
/// Each one found is tried over the whole board. Those that cannot matter are told from their groups and left out first, so
/// that this stays linear where few ties decide; what is tried in vain is only a tie whose loss breaks up a core, while
/// each part that comes off still goes with it.
pub(crate) fn deciding_ties(board: &Board, ends: &Ends, now: &[Handling]) -> impl Iterator<Item = TieAt> {
    // Where consent blocks, every part goes to its own side whatever the ties.
    let ties = board.ties().filter(|(_, tie)| tie.provisional && !board.blocked);
    let readings = [(Reading::at(board, End::Low), &ends.low), (Reading::at(board, End::High), &ends.high)];
    let mut flipped = None;
    let mut holding: Option<Vec<Holding>> = None;
    ties.filter_map(move |(at, tie)| {
        if !readings.iter().any(|(reading, settled)| can_matter(board, reading, settled, at, tie)) {
            return None;
        }
        if let Some(holding) = &holding
            && tie.low == Strength::Entwined
            && !holding.iter().any(|holding| holding.needs(at))
        {
            return None;
        }
        let flipped = flipped.get_or_insert_with(|| board.clone());
        flipped.set(at, tie.other_way());
        let moved = places(flipped, &crate::settle::ends(flipped), false) != now;
        flipped.set(at, tie);
        if !moved && holding.is_none() {
            let of = |(reading, settled): &(Reading, &Settled)| Holding::new(board, reading, settled);
            holding = Some(readings.iter().map(of).collect());
        }
        moved.then_some(at)
    })
}

impl Board {
    /// Puts another tie in the place of one.
    fn set(&mut self, at: TieAt, tie: Tie) {
        match at {
            TieAt::Inside(issue) => self.nodes[issue].inner = tie,
            TieAt::Link(link) => self.links[link].tie = tie,
        }
    }
}

/// The parts that a tie holds together.
fn parts_of(board: &Board, reading: &Reading, at: TieAt) -> impl Iterator<Item = usize> + use<> {
    let (one, other) = match at {
        TieAt::Inside(issue) => (issue, None),
        TieAt::Link(link) => (board.links[link].ends[0], Some(board.links[link].ends[1])),
    };
    let others = other.map(|other| reading.parts_of(other));
    reading.parts_of(one).chain(others.into_iter().flatten())
}

/// Could a tie, taken the other way, change this reading? Loosened: only within a joint core. Entwined: only where that
/// makes a core of something that is none yet.
fn can_matter(board: &Board, reading: &Reading, settled: &Settled, at: TieAt, tie: Tie) -> bool {
    let is_core = |part: usize| settled.fundamental_with(part) == [true; 2];
    let mut parts = parts_of(board, reading, at);
    if tie.low == Strength::Entwined {
        return parts.any(is_core);
    }
    let (mut together, mut outside_a_core) = ([false; 2], false);
    for part in parts {
        outside_a_core |= !is_core(part);
        let [health, social_care] = settled.fundamental_with(part);
        together = [together[0] | health, together[1] | social_care];
    }
    outside_a_core && together == [true; 2]
}

/// Which ties the cores of a reading need: without such a tie, a core falls into pieces of which some are no core.
///
/// Parts and ties are the nodes of a graph, each tie beside the parts that it holds together. A tie breaks its group exactly
/// where it is a cut node, which one walk through the graph in depth tells of all of them (Hopcroft and Tarjan, 1973).
struct Holding {
    /// By the number of the tie among the nodes, less the parts.
    needed: Vec<bool>,
    issues: usize,
}

/// One node on the walk.
#[derive(Clone, Copy, Default)]
struct Visit {
    /// When the walk came here, from 1; 0 is not yet.
    came: usize,
    /// The earliest that can be reached from here and below without the way the walk came.
    reaches: usize,
    /// How many of its neighbours have been looked at.
    looked: usize,
    /// Fundamental parts of each side, here and below.
    fundamental: [usize; 2],
    /// Of these, those in pieces that come off without this node.
    off: [usize; 2],
}

impl Holding {
    fn new(board: &Board, reading: &Reading, settled: &Settled) -> Self {
        let issues = board.nodes.len();
        let parts = issues * 2;
        let mut near = vec![Vec::new(); parts + issues + board.links.len()];
        let inside = (0..issues).map(|issue| (TieAt::Inside(issue), reading.inner[issue]));
        let links = (0..board.links.len()).map(|link| (TieAt::Link(link), reading.links[link]));
        for (number, (at, _)) in inside.chain(links).enumerate().filter(|(_, (_, tie))| *tie == Strength::Entwined) {
            for part in parts_of(board, reading, at) {
                near[part].push(parts + number);
                near[parts + number].push(part);
            }
        }
        let mut needed = vec![false; issues + board.links.len()];
        let mut visits = vec![Visit::default(); near.len()];
        let mut clock = 0;
        for root in (0..parts).filter(|part| settled.core[*part]) {
            if visits[root].came == 0 {
                walk(root, &near, reading, &mut visits, &mut clock, &mut needed);
            }
        }
        Self { needed, issues }
    }

    fn needs(&self, at: TieAt) -> bool {
        match at {
            TieAt::Inside(issue) => self.needed[issue],
            TieAt::Link(link) => self.needed[self.issues + link],
        }
    }
}

/// Walks through one core from a part of it, and marks the ties that it needs.
fn walk(
    root: usize,
    near: &[Vec<usize>],
    reading: &Reading,
    visits: &mut [Visit],
    clock: &mut usize,
    needed: &mut [bool],
) {
    let parts = reading.sides.len() * 2;
    let mut come = |at: usize, visits: &mut [Visit]| {
        *clock += 1;
        let mut fundamental = [0; 2];
        if at < parts {
            fundamental[at % 2] = usize::from(reading.fundamental[at / 2][at % 2]);
        }
        visits[at] = Visit { came: *clock, reaches: *clock, fundamental, ..Visit::default() };
    };
    come(root, visits);
    let mut way = vec![root];
    let mut ties = Vec::new();
    while let Some(&at) = way.last() {
        if let Some(&next) = near[at].get(visits[at].looked) {
            visits[at].looked += 1;
            if visits[next].came == 0 {
                come(next, visits);
                way.push(next);
            } else {
                visits[at].reaches = visits[at].reaches.min(visits[next].came);
            }
            continue;
        }
        way.pop();
        if at >= parts {
            ties.push(at);
        }
        let Some(&up) = way.last() else { break };
        let below = visits[at];
        let above = &mut visits[up];
        above.reaches = above.reaches.min(below.reaches);
        for side in 0..2 {
            above.fundamental[side] += below.fundamental[side];
        }
        if up >= parts && below.reaches >= above.came {
            needed[up - parts] |= below.fundamental.contains(&0);
            for side in 0..2 {
                above.off[side] += below.fundamental[side];
            }
        }
    }
    let whole = visits[root].fundamental;
    for tie in ties {
        needed[tie - parts] |= (0..2).any(|side| whole[side] == visits[tie].off[side]);
    }
}
