//! What a difference moves: the result with that answer taken over from the other reading, and nothing else; and whether it moves
//! something only together with others.

use crate::both::{Both, Reader};
use crate::difference::{Difference, Order, order};
use crate::matching::{GroupPos, Matching};
use crate::mix::mix;
use crate::places::{CaseResult, Place};
use crate::topic::Topic;
use joint_working_rules::{Case, Outcome};
use std::cell::RefCell;

/// With at most so many differences, every way to take some of them over is tried.
const MAX_ALL_WAYS: usize = 10;
/// The most ways that are tried where there are more.
pub(crate) const MAX_WAYS: usize = 2_000;

/// What an answer moves, taken over into one reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The recommendation with it.
    pub outcome: Outcome,
    /// The groups that go elsewhere with it.
    pub moved: Vec<GroupPos>,
    /// All that it comes to with it.
    pub result: CaseResult,
}

/// Does a difference move anything?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moves {
    /// By itself: taken over into either reading, what it moves there.
    Alone(Both<Option<Effect>>),
    /// Not by itself, but with others.
    Together,
    /// Nothing, whichever of the others are taken over with it.
    Never,
    /// Nothing by itself. There are too many differences to try all with each other.
    NotAlone,
}

impl Moves {
    /// Does it move something by itself, in either reading?
    pub const fn alone(&self) -> bool {
        matches!(self, Self::Alone(_))
    }

    /// What it moves by itself in a reading.
    pub fn effect(&self, reader: Reader) -> Option<&Effect> {
        match self {
            Self::Alone(effects) => effects[reader].as_ref(),
            _ => None,
        }
    }
}

/// What mixed cases come to. A way is, for each difference that is routed, who decides it.
pub(crate) struct Ways<'a> {
    cases: Both<&'a Case>,
    matching: &'a Matching,
    topics: Vec<Topic>,
    /// What each way comes to, by its number, as far as that was asked; empty where there are too many.
    known: RefCell<Vec<Option<Option<CaseResult>>>>,
}

impl<'a> Ways<'a> {
    /// Of these differences; what is never routed is not among the ways.
    pub(crate) fn new(cases: Both<&'a Case>, matching: &'a Matching, differences: &[Difference]) -> Self {
        let topics: Vec<Topic> = differences.iter().map(|one| one.topic).filter(|topic| topic.is_routed()).collect();
        let all = if topics.len() <= MAX_ALL_WAYS { 1 << topics.len() } else { 0 };
        Self { cases, matching, topics, known: RefCell::new(vec![None; all]) }
    }

    /// The topics that differ and are routed.
    pub(crate) fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// Where a topic comes among others.
    pub(crate) fn order(&self, topic: Topic) -> Order<'a> {
        order(self.cases, self.matching, topic)
    }

    /// How many ways there are; `None` where they are too many to be tried.
    pub(crate) fn all(&self) -> Option<usize> {
        Some(self.known.borrow().len()).filter(|all| *all > 0)
    }

    /// What it comes to where a reader decides, but for some topics, by their positions. `None` where that makes no case.
    pub(crate) fn result(&self, reader: Reader, but: &[usize]) -> Option<CaseResult> {
        let number = but.iter().fold(0_usize, |number, at| number | 1_usize.checked_shl(*at as u32).unwrap_or(0));
        let Some(all) = self.all() else { return self.evaluate(|at| but.contains(&at) != (reader == Reader::B)) };
        self.numbered(if reader == Reader::A { number } else { (all - 1) & !number })
    }

    /// What a way comes to, by its number: the topics of its bits are decided by B.
    pub(crate) fn numbered(&self, number: usize) -> Option<CaseResult> {
        let known = self.known.borrow().get(number).cloned().flatten();
        known.unwrap_or_else(|| {
            let result = self.evaluate(|at| number >> at & 1 == 1);
            if let Some(place) = self.known.borrow_mut().get_mut(number) {
                *place = Some(result.clone());
            }
            result
        })
    }

    fn evaluate(&self, is_by_b: impl Fn(usize) -> bool) -> Option<CaseResult> {
        let decides = |topic: Topic| match self.topics.iter().position(|one| *one == topic) {
            Some(at) if is_by_b(at) => Reader::B,
            _ => Reader::A,
        };
        mix(self.cases, self.matching, decides).map(|mixed| CaseResult::of(&mixed, self.matching))
    }

    /// What another result moves, from one on; `None` where it moves nothing.
    fn effect(&self, from: &CaseResult, to: CaseResult) -> Option<Effect> {
        let moved: Vec<GroupPos> =
            self.matching.iter().map(|(at, _)| at).filter(|at| has_moved(from, &to, *at)).collect();
        (from.outcome != to.outcome || !moved.is_empty()).then_some(Effect { outcome: to.outcome, moved, result: to })
    }

    /// What each topic moves.
    pub(crate) fn moves(&self) -> Vec<Moves> {
        let ends = Both::from_fn(|reader| self.result(reader, &[]));
        let alone =
            |at: usize| Both::from_fn(|reader| self.effect(ends[reader].as_ref()?, self.result(reader, &[at])?));
        let moves = |at: usize| match (alone(at), self.all()) {
            (Both { a: None, b: None }, None) => Moves::NotAlone,
            (Both { a: None, b: None }, Some(all)) if self.ever_moves(at, all) => Moves::Together,
            (Both { a: None, b: None }, Some(_)) => Moves::Never,
            (effects, _) => Moves::Alone(effects),
        };
        (0..self.topics.len()).map(moves).collect()
    }

    /// Is there any way in which a topic moves something?
    fn ever_moves(&self, at: usize, all: usize) -> bool {
        let without = (0..all).filter(|number| number >> at & 1 == 0);
        without.into_iter().any(|number| {
            let (Some(from), Some(to)) = (self.numbered(number), self.numbered(number | 1 << at)) else { return false };
            self.effect(&from, to).is_some()
        })
    }
}

/// Does a group go elsewhere? Where it is cut in one way in both, each side of it counts; otherwise, the places as a set. A group that is
/// not there in one of them has not moved.
fn has_moved(from: &CaseResult, to: &CaseResult, at: GroupPos) -> bool {
    let (before, after) = (from.places(at), to.places(at));
    if before.is_empty() || after.is_empty() {
        return false;
    }
    let elsewhere = |one: &Place| {
        let same = |other: &&Place| {
            (other.reader, other.issue) == (one.reader, one.issue)
                && (other.side == one.side || other.side.sides().any(|side| one.side.can_involve(side)))
        };
        after.iter().filter(same).any(|other| other.to != one.to)
    };
    !from.goes_alike(to, at) || before.iter().any(elsewhere)
}
