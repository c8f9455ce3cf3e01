//! What a reading says of two groups of issues together: the strongest link of those that it has between them.

use crate::both::{Both, Reader};
use crate::matching::{GroupPos, Matching};
use joint_working_rules::{Case, Fact, FactSet, IssuePos, RelationStrength, Separable, Strength, relation_strength};

/// What is said of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its facts.
    pub facts: FactSet,
    /// The first test.
    pub separable: Option<Separable>,
}

impl Link {
    /// The stronger of two, whichever comes first.
    pub(crate) fn stronger(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(if one.key() >= other.key() { one } else { other }),
            (one, other) => one.or(other),
        }
    }

    fn key(self) -> (Strength, Strength, Vec<Fact>, Option<Separable>) {
        let RelationStrength { low, high, .. } = relation_strength(self.facts, self.separable);
        (low, high, self.facts.iter().collect(), self.separable)
    }
}

/// The links of two readings.
#[derive(Clone, Copy)]
pub(crate) struct Links<'a> {
    cases: Both<&'a Case>,
    matching: &'a Matching,
}

impl<'a> Links<'a> {
    pub(crate) const fn new(cases: Both<&'a Case>, matching: &'a Matching) -> Self {
        Self { cases, matching }
    }

    /// The issues of a reader in a group.
    pub(crate) fn members(self, at: GroupPos, reader: Reader) -> &'a [IssuePos] {
        self.matching.group(at).map_or(&[], |group| group.issues[reader].as_slice())
    }

    /// The strongest link that a reader has between some issues and some others.
    pub(crate) fn strongest(self, reader: Reader, some: &[IssuePos], others: &[IssuePos]) -> Option<Link> {
        let pairs = some.iter().flat_map(|one| others.iter().map(move |other| (*one, *other)));
        let link = |(one, other)| {
            let relation = self.cases[reader].relation_between(one, other)?;
            Some(Link { facts: relation.facts, separable: relation.separable })
        };
        pairs.map(link).fold(None, Link::stronger)
    }

    /// What each reader says of two groups; `None` where one of them is only one reader's.
    pub(crate) fn shared(self, one: GroupPos, other: GroupPos) -> Option<Both<Option<Link>>> {
        let is_shared = |at| self.matching.group(at).is_some_and(|group| !group.is_alone());
        let link = |reader| self.strongest(reader, self.members(one, reader), self.members(other, reader));
        (is_shared(one) && is_shared(other)).then(|| Both::from_fn(link))
    }
}
