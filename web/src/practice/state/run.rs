//! The sets that a reader can begin.

use super::record::Record;
use joint_working_practice::Topic;
use joint_working_practice::exercise::{Exercise, Origin};
use joint_working_practice::set::{Drill, IN_A_SET, Item, drill, mixed, on};

/// The pairs of cases to see side by side, by their ids.
pub(crate) const PAIRS: [[&str; 2]; 2] = [["example-2", "example-3"], ["hospital-stay", "example-6"]];

/// A set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    /// A case by itself.
    One(usize),
    /// Mixed cases; which go it is.
    Mixed(usize),
    /// Cases on a topic.
    Topic(Topic),
    /// The briefing's own.
    Briefing,
    /// A drill; which go it is.
    Drill(Drill, usize),
    /// What was missed.
    Review,
    /// The short set for next week.
    Week,
}

impl Run {
    /// What is asked in it; what was missed and the short set depend on how it went, so they are none here.
    pub(super) fn items(self, cases: &[Exercise]) -> Vec<Item> {
        match self {
            Self::One(case) => vec![Item::Case(case)],
            Self::Mixed(go) => {
                let all = mixed(cases);
                let goes = all.len().div_ceil(IN_A_SET).max(1);
                all.into_iter().skip(go % goes * IN_A_SET).take(IN_A_SET).map(Item::Case).collect()
            }
            Self::Topic(topic) => on(topic, cases),
            Self::Briefing => {
                let is = |(at, one): (usize, &Exercise)| (one.origin != Origin::Ours).then_some(Item::Case(at));
                cases.iter().enumerate().filter_map(is).collect()
            }
            Self::Drill(kind, go) => drill(kind, go, cases),
            Self::Review | Self::Week => Vec::new(),
        }
    }

    /// The next go of a set that has goes, from what was done: the first in which something was not asked yet.
    pub(crate) fn fresh(of: impl Fn(usize) -> Self, record: &Record, cases: &[Exercise]) -> Self {
        const MOST: usize = 20;
        let is_new = |run: &Self| run.items(cases).iter().any(|item| record.of(*item).is_none());
        (0..MOST).map(&of).find(is_new).unwrap_or_else(|| of(0))
    }
}

/// The two cases of a pair.
pub(crate) fn pair(at: usize, cases: &[Exercise]) -> Vec<Item> {
    let ids = PAIRS.get(at).copied().unwrap_or_default();
    ids.iter().filter_map(|id| Item::of_key(id, cases)).collect()
}

/// The short set: cases that were missed, then those not seen yet, from the end, then any.
pub(super) fn short_set(record: &Record, cases: &[Exercise]) -> Vec<Item> {
    let missed = record.to_look_at().into_iter().filter(|item| matches!(item, Item::Case(_)));
    let others = || mixed(cases).into_iter().rev().map(Item::Case);
    let mut set: Vec<Item> = Vec::new();
    for item in missed.chain(others().filter(|item| record.of(*item).is_none())).chain(others()) {
        if set.len() < IN_A_SET && !set.contains(&item) {
            set.push(item);
        }
    }
    set
}
