//! What would change it: every change of one answer that moves a part, nearest first.

use super::component::{Component, Components, Effect};
use super::evaluated::Evaluated;
use crate::case::{AnswerRef, Case, Change, IssuePos, NewValue, Relation, RelationPos};
use crate::routing::{CaseGraph, Edge, EdgeRef, PartPlacement, RelationStrength, relation_strength};
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
    /// The parts that move, where they then go.
    pub handling: Vec<PartPlacement>,
}

/// The changes that move a part.
pub(super) struct WouldChange {
    /// Limb one and weights, then facts, then new relations, then functions, then consent.
    pub(super) changes: Vec<ChangeEffect>,
    /// There are too many issues: relations between unrelated ones were not tried.
    pub(super) is_partial: bool,
}

/// Every change of one answer that moves a part.
pub(super) fn would_change(evaluated: &Evaluated<'_>, components: &Components<'_>) -> WouldChange {
    let mut search = Search { case: evaluated.case, graph: &evaluated.graph, components, found: Vec::new() };
    search.limb_one_and_weights();
    search.facts();
    let is_partial = evaluated.case.issues.len() > MAX_PAIRED;
    if !is_partial {
        search.pairs();
    }
    search.functions();
    search.consent();
    WouldChange { changes: search.found, is_partial }
}

struct Search<'a> {
    case: &'a Case,
    graph: &'a CaseGraph,
    components: &'a Components<'a>,
    found: Vec<ChangeEffect>,
}

/// What ranges of strength were tried at one relation, and what each came to: facts of one kind have one effect.
type Tried = Vec<(RelationStrength, Option<Effect>)>;

impl Search<'_> {
    fn note(&mut self, at: AnswerRef, to: NewValue, effect: Option<Effect>) {
        if let Some(Effect { outcome, moved }) = effect {
            self.found.push(ChangeEffect { change: Change { at, to }, outcome, handling: moved });
        }
    }

    /// The effect of a relation's new strength. Only its range moves parts; whether it is provisional does not.
    fn of_strength(
        &self,
        touched: &[IssuePos],
        new: RelationStrength,
        tried: &mut Tried,
        set: impl Fn(&mut Component, RelationStrength),
    ) -> Option<Effect> {
        if let Some((_, effect)) = tried.iter().find(|(old, _)| (old.low, old.high) == (new.low, new.high)) {
            return effect.clone();
        }
        let mut component = self.components.with(touched);
        set(&mut component, new);
        let effect = self.components.effect(&component);
        tried.push((new, effect.clone()));
        effect
    }

    fn inner(&self, at: IssuePos, new: RelationStrength, tried: &mut Tried) -> Option<Effect> {
        self.of_strength(&[at], new, tried, |component, new| {
            if let Some(at) = component.issue(at) {
                component.graph.set(EdgeRef::Inner(at), new);
            }
        })
    }

    fn between(&self, at: RelationPos, new: RelationStrength, tried: &mut Tried) -> Option<Effect> {
        self.of_strength(&self.graph.edges[at].endpoints, new, tried, |component, new| {
            if let Some(at) = component.relation(at) {
                component.graph.set(EdgeRef::Between(at), new);
            }
        })
    }

    fn limb_one_and_weights(&mut self) {
        let case = self.case;
        for (at, issue) in case.positions().zip(&case.issues) {
            if issue.functions.can_be_both() {
                let mut tried = Tried::new();
                for to in others(Separable::ALL, issue.separable, Separable::Unsure) {
                    let effect = self.inner(at, relation_strength(issue.facts, Some(to)), &mut tried);
                    self.note(AnswerRef::Separable(at), NewValue::Separable(to), effect);
                }
            }
            for side in issue.functions.sides() {
                for to in others(Weight::ALL, issue.weight[side], Weight::Unsure) {
                    let mut component = self.components.with(&[at]);
                    if let Some(at) = component.issue(at) {
                        component.graph.nodes[at].fundamental[side] = match to {
                            Weight::Fundamental => Some(true),
                            Weight::Minor => Some(false),
                            Weight::Unsure => None,
                        };
                    }
                    let effect = self.components.effect(&component);
                    self.note(AnswerRef::Weight(at, side), NewValue::Weight(to), effect);
                }
            }
        }
        for (at, relation) in self.graph.edges.positions().zip(&case.relations) {
            let mut tried = Tried::new();
            for to in others(Separable::ALL, relation.separable, Separable::Unsure) {
                let effect = self.between(at, relation_strength(relation.facts, Some(to)), &mut tried);
                self.note(AnswerRef::TieSeparable(at), NewValue::Separable(to), effect);
            }
        }
    }

    fn facts(&mut self) {
        let case = self.case;
        for (at, issue) in case.positions().zip(&case.issues).filter(|(_, issue)| issue.functions.can_be_both()) {
            let mut tried = Tried::new();
            for to in toggled(issue.facts) {
                let effect = self.inner(at, relation_strength(to, issue.separable), &mut tried);
                self.note(AnswerRef::Facts(at), NewValue::Facts(to), effect);
            }
        }
        for (at, relation) in self.graph.edges.positions().zip(&case.relations) {
            let mut tried = Tried::new();
            for to in toggled(relation.facts) {
                let effect = self.between(at, relation_strength(to, relation.separable), &mut tried);
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
                let mut tried = Tried::new();
                for (facts, separable) in answers {
                    let strength = relation_strength(facts, separable);
                    let effect = self.of_strength(&[one, other], strength, &mut tried, |component, strength| {
                        if let (Some(one), Some(other)) = (component.issue(one), component.issue(other)) {
                            let at = component.graph.edges.push(Edge { endpoints: [one, other], strength });
                            component.graph.set(EdgeRef::Between(at), strength);
                        }
                    });
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
                let mut component = self.components.with(&[at]);
                if let Some(here) = component.issue(at) {
                    component.graph.set_functions(here, to, relation_strength(issue.facts, issue.separable));
                    if issue.functions == Functions::Neither {
                        self.relate_again(here, &mut component);
                    }
                }
                let effect = self.components.effect(&component);
                self.note(AnswerRef::Functions(at), NewValue::Functions(to), effect);
            }
        }
    }

    /// An issue that was outside both sides tied to nothing; now its relations count.
    fn relate_again(&self, issue: IssuePos, component: &mut Component) {
        let relations: Vec<_> = component.relations().collect();
        for (here, whole) in relations {
            if component.graph.edges[here].endpoints.contains(&issue)
                && let Some(relation) = self.case.relation(whole)
            {
                let strength = relation_strength(relation.facts, relation.separable);
                component.graph.set(EdgeRef::Between(here), strength);
            }
        }
    }

    fn consent(&mut self) {
        let now = self.case.consent;
        for &to in Consent::ALL.iter().filter(|to| to.blocks() != now.blocks()) {
            let all: Vec<_> = self.case.positions().collect();
            let mut component = self.components.with(&all);
            component.graph.blocked = to.blocks();
            let effect = self.components.effect(&component);
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
    Fact::ALL.iter().map(move |fact| if facts.contains(*fact) { facts.without(*fact) } else { facts.with(*fact) })
}
