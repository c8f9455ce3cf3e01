//! What would change it: every change of one answer that changes the outcome or moves a part, nearest first.

use super::component::Effect;
use super::effects::{Effects, Link, LinkEffects};
use crate::case::{AnswerRef, Case, Change, NewValue, Relation, RelationPos};
use crate::routing::{PartPlacement, relation_strength};
use crate::vocabulary::{Consent, Fact, FactKind, FactSet, Functions, Outcome, Separable, Weight};

/// Up to this many issues, a relation between every two that have none is tried.
const MAX_PAIRED: usize = 30;

/// A change of one answer, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeEffect {
    /// The change.
    pub change: Change,
    /// The outcome with it.
    pub outcome: Outcome,
    /// The parts that move, where they then go; none where nothing but the outcome changes.
    pub handling: Vec<PartPlacement>,
}

/// The changes that change something.
pub(super) struct WouldChange {
    /// Limb one and weights, then facts, then new relations, then functions, then consent.
    pub(super) changes: Vec<ChangeEffect>,
    /// There are too many issues: relations between unrelated ones were not tried.
    pub(super) is_partial: bool,
}

/// Every change of one answer that changes the outcome or moves a part.
pub(super) fn would_change(effects: &Effects<'_>) -> WouldChange {
    let mut search = Search { case: effects.case(), effects, found: Vec::new() };
    search.limb_one_and_weights();
    search.facts();
    let is_partial = search.case.issues.len() > MAX_PAIRED;
    if !is_partial {
        search.pairs();
    }
    search.functions();
    search.consent();
    WouldChange { changes: search.found, is_partial }
}

struct Search<'a> {
    case: &'a Case,
    effects: &'a Effects<'a>,
    found: Vec<ChangeEffect>,
}

impl<'a> Search<'a> {
    fn note(&mut self, at: AnswerRef, to: NewValue, effect: Option<Effect>) {
        if let Some(Effect { outcome, moved }) = effect {
            self.found.push(ChangeEffect { change: Change { at, to }, outcome, handling: moved });
        }
    }

    fn of_link(&self, link: Link) -> LinkEffects<'a> {
        self.effects.of_link(link)
    }

    fn limb_one_and_weights(&mut self) {
        let case = self.case;
        for (at, issue) in case.positions().zip(&case.issues) {
            if issue.functions.can_be_both() {
                let mut link = self.of_link(Link::Inner(at));
                for to in others(Separable::ALL, issue.separable, Separable::Unsure) {
                    let effect = link.of_strength(relation_strength(issue.facts, Some(to)));
                    self.note(AnswerRef::Separable(at), NewValue::Separable(to), effect);
                }
            }
            for side in issue.functions.sides() {
                for to in others(Weight::ALL, issue.weight[side], Weight::Unsure) {
                    let effect = self.effects.weight(at, side, to);
                    self.note(AnswerRef::Weight(at, side), NewValue::Weight(to), effect);
                }
            }
        }
        for (at, relation) in (0..).map(RelationPos::new).zip(&case.relations) {
            let mut link = self.of_link(Link::Between(at));
            for to in others(Separable::ALL, relation.separable, Separable::Unsure) {
                let effect = link.of_strength(relation_strength(relation.facts, Some(to)));
                self.note(AnswerRef::TieSeparable(at), NewValue::Separable(to), effect);
            }
        }
    }

    fn facts(&mut self) {
        let case = self.case;
        for (at, issue) in case.positions().zip(&case.issues).filter(|(_, issue)| issue.functions.can_be_both()) {
            let mut link = self.of_link(Link::Inner(at));
            for to in toggled(issue.facts) {
                let effect = link.of_strength(relation_strength(to, issue.separable));
                self.note(AnswerRef::Facts(at), NewValue::Facts(to), effect);
            }
        }
        for (at, relation) in (0..).map(RelationPos::new).zip(&case.relations) {
            let mut link = self.of_link(Link::Between(at));
            for to in toggled(relation.facts) {
                let effect = link.of_strength(relation_strength(to, relation.separable));
                self.note(AnswerRef::TieFacts(at), NewValue::Facts(to), effect);
            }
        }
    }

    fn pairs(&mut self) {
        let case = self.case;
        for (one, first) in case.positions().zip(&case.issues) {
            for (other, second) in case.positions().zip(&case.issues).skip(one.get() + 1) {
                if case.find_relation(one, other).is_some() {
                    continue;
                }
                let linking =
                    Fact::ALL.iter().filter(|fact| matches!(fact.kind(), FactKind::Entwining | FactKind::Close));
                let answers = std::iter::once((FactSet::EMPTY, Some(Separable::No)))
                    .chain(linking.map(|fact| (FactSet::EMPTY.with(*fact), None)));
                let mut link = self.of_link(Link::New(one, other));
                for (facts, separable) in answers {
                    let effect = link.of_strength(relation_strength(facts, separable));
                    let between = [first.id.clone(), second.id.clone()];
                    let relation = NewValue::Relation(Relation { between, facts, separable });
                    self.note(AnswerRef::Pair(one, other), relation, effect);
                }
            }
        }
    }

    fn functions(&mut self) {
        let case = self.case;
        for (at, issue) in case.positions().zip(&case.issues) {
            for &to in Functions::ALL.iter().filter(|to| **to != issue.functions) {
                let effect = self.effects.functions(at, to);
                self.note(AnswerRef::Functions(at), NewValue::Functions(to), effect);
            }
        }
    }

    fn consent(&mut self) {
        for &to in Consent::ALL {
            let effect = self.effects.consent(to);
            self.note(AnswerRef::Consent, NewValue::Consent(to), effect);
        }
    }
}

/// The other values an answer can have. Unanswered counts as unsure.
fn others<T: Copy + PartialEq>(all: &'static [T], now: Option<T>, unsure: T) -> impl Iterator<Item = T> {
    let now = now.unwrap_or(unsure);
    all.iter().copied().filter(move |one| *one != now)
}

/// The sets of facts with one fact ticked or unticked.
fn toggled(facts: FactSet) -> impl Iterator<Item = FactSet> {
    Fact::ALL.iter().map(move |fact| facts.symmetric_difference(FactSet::EMPTY.with(*fact)))
}
