//! What to talk about first: the fewest differences that, taken over from the other reading, give its result.

use crate::both::{Both, Reader};
use crate::effects::{MAX_WAYS, Ways};
use crate::matching::Matching;
use crate::places::CaseResult;
use crate::topic::Topic;
use std::cmp::Reverse;

/// At most so many equally small sets are named.
const MOST: usize = 3;

/// What would bring the two results together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// For each reading, the smallest sets of differences that, taken over into it, give the result of the other; nearest first. None
    /// where the results are the same.
    pub ways: Both<Vec<Vec<Topic>>>,
    /// What is in the nearest set of either reading, each once; what is in both comes first.
    pub first: Vec<Topic>,
    /// A smaller set was not looked for: there are too many differences. What is named does bring them together, and all of it is
    /// needed for that.
    pub is_partial: bool,
}

impl Talk {
    /// Looks for them.
    pub(crate) fn of(ways: &Ways<'_>, matching: &Matching) -> Self {
        let [Some(a), Some(b)] = Reader::ALL.map(|reader| ways.result(reader, &[])) else { return Self::default() };
        if a.is_same(&b, matching) {
            return Self::default();
        }
        let mut is_partial = false;
        let sets = Both::from_fn(|reader| {
            let search = Search { ways, matching, reader, to: if reader == Reader::A { &b } else { &a } };
            let found = search.smallest();
            is_partial |= found.is_none();
            let found = found.unwrap_or_else(|| vec![search.reduced()]);
            let mut sets: Vec<Vec<Topic>> = found.iter().map(|set| search.topics(set)).collect();
            let order = |set: &Vec<Topic>| {
                let orders = || set.iter().map(|topic| ways.order(*topic));
                (orders().map(|order| order.0).collect::<Vec<_>>(), orders().collect::<Vec<_>>())
            };
            sets.sort_by_cached_key(order);
            sets.truncate(MOST);
            sets
        });
        let first = first(ways, &sets);
        Self { ways: sets, first, is_partial }
    }
}

/// What is in the nearest set of either reading.
fn first(ways: &Ways<'_>, sets: &Both<Vec<Vec<Topic>>>) -> Vec<Topic> {
    let [a, b] = Reader::ALL.map(|reader| sets[reader].first().map_or(&[][..], Vec::as_slice));
    let mut first: Vec<Topic> = a.iter().filter(|topic| b.contains(topic)).copied().collect();
    let mut rest: Vec<Topic> = a.iter().chain(b).filter(|topic| !first.contains(topic)).copied().collect();
    rest.sort_by_cached_key(|topic| ways.order(*topic));
    first.extend(rest);
    first
}

struct Search<'a> {
    ways: &'a Ways<'a>,
    matching: &'a Matching,
    /// Into whose reading answers are taken over.
    reader: Reader,
    /// The result to be reached.
    to: &'a CaseResult,
}

impl Search<'_> {
    fn reaches(&self, set: &[usize]) -> bool {
        self.ways.result(self.reader, set).is_some_and(|result| result.is_same(self.to, self.matching))
    }

    /// The topics of a set, nearest first.
    fn topics(&self, set: &[usize]) -> Vec<Topic> {
        let mut topics: Vec<Topic> = set.iter().filter_map(|at| self.ways.topics().get(*at)).copied().collect();
        topics.sort_by_cached_key(|topic| self.ways.order(*topic));
        topics
    }

    /// All sets of the smallest size that reach it; `None` where too many would have to be tried.
    fn smallest(&self) -> Option<Vec<Vec<usize>>> {
        let count = self.ways.topics().len();
        let mut left = self.ways.all().unwrap_or(MAX_WAYS);
        for size in 1..=count {
            left = left.checked_sub(choices(count, size))?;
            let mut found = Vec::new();
            each_choice(count, size, &mut |set| {
                if self.reaches(set) {
                    found.push(set.to_vec());
                }
            });
            if !found.is_empty() {
                return Some(found);
            }
        }
        None
    }

    /// A set that reaches it and of which nothing can be left out: from all of them, what is not needed is left out, farthest first.
    fn reduced(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.ways.topics().len()).collect();
        order.sort_by_cached_key(|at| Reverse(self.ways.topics().get(*at).map(|topic| self.ways.order(*topic))));
        let mut set: Vec<usize> = (0..order.len()).collect();
        for at in order {
            let without: Vec<usize> = set.iter().copied().filter(|one| *one != at).collect();
            if self.reaches(&without) {
                set = without;
            }
        }
        set
    }
}

/// How many sets of a size there are; the most a number can be, where they are more.
fn choices(count: usize, size: usize) -> usize {
    let step = |all: usize, at: usize| all.checked_mul(count - at).map(|all| all / (at + 1));
    (0..size).try_fold(1_usize, step).unwrap_or(usize::MAX)
}

/// Every set of so many of the first numbers.
fn each_choice(count: usize, size: usize, each: &mut impl FnMut(&[usize])) {
    fn add(from: usize, count: usize, size: usize, set: &mut Vec<usize>, each: &mut impl FnMut(&[usize])) {
        if set.len() == size {
            return each(set);
        }
        for at in from..count {
            set.push(at);
            add(at + 1, count, size, set, each);
            set.pop();
        }
    }
    add(0, count, size, &mut Vec::new(), each);
}

#[cfg(test)]
mod tests {
    use super::{choices, each_choice};

    #[test]
    fn every_set_is_chosen_once() {
        for (count, size) in [(0, 0), (3, 1), (5, 2), (6, 6), (4, 5)] {
            let mut all = Vec::new();
            each_choice(count, size, &mut |set| all.push(set.to_vec()));
            let found = all.len();
            all.sort();
            all.dedup();
            assert_eq!((found, all.len()), (choices(count, size), found), "{size} of {count}");
        }
        assert_eq!(choices(10, 3), 120);
        assert_eq!(choices(2_000, 400), usize::MAX);
    }
}
