//! Two readings compared.

use crate::both::{Both, Reader};
use crate::difference::{Difference, differences, order};
use crate::effects::{Moves, Ways};
use crate::link::{Link, Links};
use crate::matching::{GroupPos, Matching};
use crate::places::CaseResult;
use crate::talk::Talk;
use crate::topic::Topic;
use joint_working_rules::{Case, ValidCase};

/// Two readings of one case, compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The readings.
    pub cases: Both<ValidCase>,
    /// Which issue answers to which.
    pub matching: Matching,
    /// What each comes to.
    pub results: Both<CaseResult>,
    /// Where they differ, with what that moves, group by group.
    pub differences: Vec<(Difference, Moves)>,
    /// What to talk about first.
    pub talk: Talk,
}

impl Comparison {
    /// Compares two readings, in which issues are matched as they are found.
    pub fn of(a: &ValidCase, b: &ValidCase) -> Self {
        Self::matched(a, b, Matching::of(a, b))
    }

    /// The same, with the issues matched so.
    pub fn matched(a: &ValidCase, b: &ValidCase, matching: Matching) -> Self {
        let cases: Both<&Case> = Both { a, b };
        let found = differences(cases, &matching);
        let ways = Ways::new(cases, &matching, &found);
        let results = Both::from_fn(|reader| own_result(cases, &matching, reader));
        let mut moves = ways.moves().into_iter();
        let talk = Talk::of(&ways, &matching);
        let with_moves = |one: &Difference| {
            let moves = if one.topic.is_routed() { moves.next() } else { None };
            (*one, moves.unwrap_or(Moves::Never))
        };
        let differences = found.iter().map(with_moves).collect();
        Self { cases: Both { a: a.clone(), b: b.clone() }, matching, results, differences, talk }
    }

    /// Do both come to the same: the same recommendation, with every issue that both have in the same places?
    pub fn is_same_result(&self) -> bool {
        self.results.a.is_same(&self.results.b, &self.matching)
    }

    /// The groups that go to other places in one reading than in the other.
    pub fn placed_apart(&self) -> Vec<GroupPos> {
        let apart = |at: &GroupPos| !self.results.a.goes_alike(&self.results.b, *at);
        self.matching.iter().filter(|(_, group)| !group.is_alone()).map(|(at, _)| at).filter(apart).collect()
    }

    /// The differences in the order in which to talk about them: first what brings the results together, then what moves something by
    /// itself, then what does so only with others, then the rest.
    pub fn in_order(&self) -> Vec<(Difference, &Moves)> {
        let (first, cases) = (&self.talk.first, Both { a: &*self.cases.a, b: &*self.cases.b });
        let rank = |(one, moves): &(Difference, &Moves)| {
            let at = first.iter().position(|topic| *topic == one.topic).unwrap_or(first.len());
            let moving = match moves {
                Moves::Alone(effects) if effects.a.is_some() && effects.b.is_some() => 0_u8,
                Moves::Alone(_) => 1,
                Moves::Together => 2,
                Moves::NotAlone => 3,
                Moves::Never => 4,
            };
            (at, moving, order(cases, &self.matching, one.topic))
        };
        let mut all: Vec<_> = self.differences.iter().map(|(one, moves)| (*one, moves)).collect();
        all.sort_by_cached_key(rank);
        all
    }

    /// What a reader says of two groups together: the strongest link between their issues.
    pub fn link(&self, reader: Reader, one: GroupPos, other: GroupPos) -> Option<Link> {
        Links::new(Both { a: &*self.cases.a, b: &*self.cases.b }, &self.matching).shared(one, other)?[reader]
    }

    /// What a difference moves.
    pub fn moves(&self, topic: Topic) -> Option<&Moves> {
        self.differences.iter().find(|(one, _)| one.topic == topic).map(|(_, moves)| moves)
    }
}

/// What a reading comes to: the case in which this reader decides everything.
fn own_result(cases: Both<&Case>, matching: &Matching, reader: Reader) -> CaseResult {
    let mixed = crate::mix::mix(cases, matching, |_| reader);
    mixed.map_or_else(CaseResult::nothing, |mixed| CaseResult::of(&mixed, matching))
}
