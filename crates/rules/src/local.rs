//! Trying a change: only what hangs together with it is routed again.

use crate::board::{Board, Link};
use crate::case::{Functions, Side};
use crate::outcome::{Outcome, Place};
use crate::routing::{Handling, merged, places};
use crate::settle::ends;

/// A routed board, ready for trying changes.
pub(crate) struct Local<'a> {
    board: &'a Board,
    /// For each issue, the first issue of those it hangs together with.
    component: Vec<usize>,
    /// The issues and links of each component, in the place of its first issue.
    members: Vec<Members>,
    /// The place of every part, by issue.
    places: Vec<Vec<Handling>>,
    /// How many parts go to each place.
    counts: Counts,
}

#[derive(Clone, Debug, Default)]
struct Members {
    issues: Vec<usize>,
    links: Vec<usize>,
}

type Counts = [usize; Place::ALL.len()];

/// What a change comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Effect {
    /// The outcome with the change.
    pub(crate) outcome: Outcome,
    /// The parts that move, where they then go; none where a side only drops out.
    pub(crate) moved: Vec<Handling>,
}

/// The part of a board that a change touches. Issues keep their places in the whole through `issues`.
pub(crate) struct Piece {
    pub(crate) board: Board,
    pub(crate) issues: Vec<usize>,
    pub(crate) links: Vec<usize>,
}

impl Piece {
    /// The place within the piece of an issue of the whole.
    pub(crate) fn issue(&self, whole: usize) -> Option<usize> {
        self.issues.binary_search(&whole).ok()
    }

    /// The place within the piece of a link of the whole.
    pub(crate) fn link(&self, whole: usize) -> Option<usize> {
        self.links.binary_search(&whole).ok()
    }
}

impl<'a> Local<'a> {
    /// Routes the board and finds what hangs together: issues with a link between them, whatever its strength, since an
    /// answer may make it strong.
    pub(crate) fn new(board: &'a Board) -> Self {
        let all = places(board, &ends(board), board.blocked);
        let mut by_issue = vec![Vec::new(); board.nodes.len()];
        let mut counts = Counts::default();
        for place in all {
            count(&mut counts, place.to, 1);
            if let Some(list) = by_issue.get_mut(place.issue) {
                list.push(place);
            }
        }
        let component = components(board);
        let mut members = vec![Members::default(); board.nodes.len()];
        for (issue, first) in component.iter().enumerate() {
            if let Some(members) = members.get_mut(*first) {
                members.issues.push(issue);
            }
        }
        for (at, link) in board.links.iter().enumerate() {
            let first = component.get(link.ends[0]).copied().unwrap_or_default();
            if let Some(members) = members.get_mut(first) {
                members.links.push(at);
            }
        }
        Self { board, component, members, places: by_issue, counts }
    }

    /// The component of an issue, named by its first issue.
    pub(crate) fn component(&self, issue: usize) -> Option<usize> {
        self.component.get(issue).copied()
    }

    /// What hangs together with these issues, as a board of its own.
    pub(crate) fn piece(&self, touched: &[usize]) -> Piece {
        let mut firsts: Vec<usize> = touched.iter().filter_map(|at| self.component.get(*at).copied()).collect();
        firsts.sort_unstable();
        firsts.dedup();
        let mut issues = Vec::new();
        let mut links = Vec::new();
        for first in &firsts {
            if let Some(found) = self.members.get(*first) {
                issues.extend_from_slice(&found.issues);
                links.extend_from_slice(&found.links);
            }
        }
        issues.sort_unstable();
        links.sort_unstable();
        let within = |at: usize| issues.binary_search(&at).unwrap_or_default();
        let board = Board {
            nodes: issues.iter().filter_map(|at| self.board.nodes.get(*at).cloned()).collect(),
            links: links
                .iter()
                .filter_map(|at| self.board.links.get(*at))
                .map(|link| Link { ends: link.ends.map(within), tie: link.tie })
                .collect(),
            blocked: self.board.blocked,
        };
        Piece { board, issues, links }
    }

    /// Where the parts of a changed piece go, and what that makes of the whole; `None` when nothing moves.
    pub(crate) fn effect(&self, piece: &Piece) -> Option<Effect> {
        let routed = places(&piece.board, &ends(&piece.board), piece.board.blocked);
        let mut counts = self.counts;
        let mut before = Vec::new();
        for at in &piece.issues {
            for place in self.places.get(*at).into_iter().flatten() {
                count(&mut counts, place.to, -1);
                before.push(*place);
            }
        }
        let whole = |place: Handling| Handling {
            issue: piece.issues.get(place.issue).copied().unwrap_or(place.issue),
            ..place
        };
        let after: Vec<Handling> = routed.into_iter().map(whole).collect();
        after.iter().for_each(|place| count(&mut counts, place.to, 1));
        let (mut moved, mut moves) = (Vec::new(), false);
        let (mut old, mut new) = (before.as_slice(), after.as_slice());
        for issue in &piece.issues {
            let (was, is) = (take_issue(&mut old, *issue), take_issue(&mut new, *issue));
            if places_of(was) != places_of(is) {
                moves = true;
                let was = merged(was);
                moved.extend(merged(is).into_iter().filter(|place| !was.contains(place)));
            }
        }
        moves.then(|| Effect { outcome: of_counts(&counts), moved })
    }
}

/// Takes the parts of an issue from the front of a list in the order of issues.
fn take_issue<'a>(all: &mut &'a [Handling], issue: usize) -> &'a [Handling] {
    let count = all.iter().take_while(|place| place.issue == issue).count();
    let (parts, rest) = all.split_at_checked(count).unwrap_or((all, &[]));
    *all = rest;
    parts
}

/// Where the parts of an issue go, each place once. An issue that only changes its side has not moved.
fn places_of(parts: &[Handling]) -> Vec<Place> {
    Place::ALL.iter().copied().filter(|place| parts.iter().any(|part| part.to == *place)).collect()
}

/// Every issue's component, named by its first issue. An issue outside both sides counts too: its answer may change.
fn components(board: &Board) -> Vec<usize> {
    let mut first: Vec<usize> = (0..board.nodes.len()).collect();
    fn root(first: &mut [usize], mut at: usize) -> usize {
        while let Some(&up) = first.get(at) {
            if up == at {
                break;
            }
            let over = first.get(up).copied().unwrap_or(up);
            if let Some(slot) = first.get_mut(at) {
                *slot = over;
            }
            at = over;
        }
        at
    }
    for link in &board.links {
        let [one, other] = link.ends;
        let (one, other) = (root(&mut first, one), root(&mut first, other));
        if let Some(slot) = first.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
    (0..first.len()).map(|at| root(&mut first, at)).collect()
}

fn count(counts: &mut Counts, place: Place, by: isize) {
    if let Some(count) = counts.get_mut(place as usize) {
        *count = count.saturating_add_signed(by);
    }
}

fn of_counts(counts: &Counts) -> Outcome {
    let present = |place: &&Place| counts.get(**place as usize).is_some_and(|count| *count > 0);
    Outcome::of(Place::ALL.iter().filter(present).copied())
}

/// The sides of an issue that can be in play.
pub(crate) fn involved(functions: Functions) -> impl Iterator<Item = Side> {
    Side::ALL.iter().copied().filter(move |side| functions.can_involve(*side))
}
