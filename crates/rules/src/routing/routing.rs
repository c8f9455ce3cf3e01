//! Where every part goes, and the outcome (design, section 2).

use crate::board::Board;
use crate::case::{Functions, Side};
use crate::outcome::{Outcome, Place};
use crate::possible::possible;
use crate::settle::{Ends, ends, part};
use crate::strength::deciding_ties;
use crate::vocabulary::vocabulary;

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
            if deciding_ties(board, ends, &places).next().is_some() { Firmness::Provisional } else { Firmness::Firm }
        }),
        possible,
        possible_is_partial,
        handling: merged(&places),
    }
}
