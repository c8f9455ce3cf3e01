//! What another answer would give (design, section 5: beside every option, what it would do).

use super::component::{Component, Components, Effect};
use super::evaluated::Evaluated;
use crate::case::{IssuePos, RelationPos, ValidCase};
use crate::routing::{
    CaseGraph, ConsentRule, Edge, EdgeRef, RelationStrength, bounds, destinations, relation_strength,
};
use crate::vocabulary::{Consent, FactSet, Functions, Side, Strength, Weight};

/// A case, evaluated once, ready for trying other answers. Only what is connected with an answer is routed again.
///
/// Design, section 5: beside every option what it would do ("→ Separate", "moves 2 to PHSO", nothing where it changes
/// nothing). An effect is what the case with that one answer changed, without the answers that then lose their meaning, is
/// routed to.
pub struct Effects<'a> {
    case: &'a ValidCase,
    components: Components,
}

impl<'a> Effects<'a> {
    /// Evaluates a case.
    pub fn new(case: &'a ValidCase) -> Self {
        let graph = CaseGraph::new(case);
        let bounds = bounds(&graph);
        let recommended = destinations(&graph, &bounds, ConsentRule::Heeded);
        Self { case, components: Components::new(graph, &bounds, &recommended) }
    }

    /// The same, from what is evaluated already.
    pub(super) fn of_evaluated(evaluated: &Evaluated<'a>) -> Self {
        let components = Components::new(evaluated.graph.clone(), &evaluated.bounds, &evaluated.recommended);
        Self { case: evaluated.case, components }
    }

    pub(super) const fn components(&self) -> &Components {
        &self.components
    }

    pub(crate) const fn case(&self) -> &'a ValidCase {
        self.case
    }

    /// Of a new answer on whose functions an issue puts in play.
    pub(crate) fn functions(&self, at: IssuePos, to: Functions) -> Option<Effect> {
        let issue = self.case.issue(at).filter(|issue| issue.functions != to)?;
        let mut component = self.components.with(&[at]);
        let here = component.issue(at)?;
        component.graph.set_functions(here, to, relation_strength(issue.facts, issue.separable));
        if issue.functions == Functions::Neither {
            self.relate_again(here, &mut component);
        }
        self.components.effect(&component)
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

    /// Of a new weight of a side.
    pub(crate) fn weight(&self, at: IssuePos, side: Side, to: Weight) -> Option<Effect> {
        if self.case.issue(at)?.weight[side].unwrap_or(Weight::Unsure) == to {
            return None;
        }
        let mut component = self.components.with(&[at]);
        let here = component.issue(at)?;
        component.graph.nodes[here].fundamental[side] = match to {
            Weight::Fundamental => Some(true),
            Weight::Minor => Some(false),
            Weight::Unsure => None,
        };
        self.components.effect(&component)
    }

    /// Of a new answer on consent.
    pub(crate) fn consent(&self, to: Consent) -> Option<Effect> {
        if to.blocks() == self.case.consent.blocks() {
            return None;
        }
        let all: Vec<_> = self.case.positions().collect();
        let mut component = self.components.with(&all);
        component.graph.blocked = to.blocks();
        self.components.effect(&component)
    }

    /// Of new answers about one relation.
    pub(crate) fn of_link(&self, link: Link) -> LinkEffects<'_> {
        let graph = &self.components.graph;
        let now = match link {
            Link::Inner(at) => graph.nodes.find(at).map(|node| node.inner),
            Link::Between(at) => graph.edges.find(at).map(|edge| edge.strength),
            Link::New(..) => Some(RelationStrength::UNRECORDED),
        };
        let tried = now.map(|now| (now.low, now.high, None)).into_iter().collect();
        LinkEffects { effects: self, link, tried }
    }

    /// Of saying that two issues belong together that do not, of which nothing more is said yet: what is recorded of why they do not
    /// goes. `None` where that changes nothing, and for issues that the case does not have.
    pub fn of_pairing(&self, one: IssuePos, other: IssuePos) -> Option<Effect> {
        let link = self.case.find_relation(one, other).map_or(Link::New(one, other), Link::Between);
        self.of_link(link).of_strength(relation_strength(FactSet::EMPTY, None))
    }

    /// Of saying that two issues do not belong together that do. `None` as above.
    pub fn of_parting(&self, one: IssuePos, other: IssuePos) -> Option<Effect> {
        let link = Link::Between(self.case.find_relation(one, other)?);
        self.of_link(link).of_strength(RelationStrength::UNRECORDED)
    }
}

/// A relation that a case has, or can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    /// Between the two sides of an issue.
    Inner(IssuePos),
    /// Between two issues.
    Between(RelationPos),
    /// Between two issues that have none.
    New(IssuePos, IssuePos),
}

/// What new answers about one relation come to. Each range of strength is tried once: facts of one kind have one effect, and
/// the range that it has already has none.
pub(crate) struct LinkEffects<'a> {
    effects: &'a Effects<'a>,
    link: Link,
    tried: Vec<(Strength, Strength, Option<Effect>)>,
}

impl LinkEffects<'_> {
    /// The effect of a new strength. Only its range moves parts; whether it is provisional does not.
    pub(crate) fn of_strength(&mut self, new: RelationStrength) -> Option<Effect> {
        if let Some((.., effect)) = self.tried.iter().find(|(low, high, _)| (*low, *high) == (new.low, new.high)) {
            return effect.clone();
        }
        let effect = self.attempt(new);
        self.tried.push((new.low, new.high, effect.clone()));
        effect
    }

    fn attempt(&self, new: RelationStrength) -> Option<Effect> {
        let components = &self.effects.components;
        let mut component = match self.link {
            Link::Inner(at) => components.with(&[at]),
            Link::Between(at) => components.with(&components.graph.edges.find(at)?.endpoints),
            Link::New(one, other) => components.with(&[one, other]),
        };
        let here = match self.link {
            // That of an issue of one side binds nothing.
            Link::Inner(at) => EdgeRef::Inner(component.issue(at)?),
            Link::Between(at) => EdgeRef::Between(component.relation(at)?),
            Link::New(one, other) if one == other => return None,
            Link::New(one, other) => {
                let endpoints = [component.issue(one)?, component.issue(other)?];
                EdgeRef::Between(component.graph.edges.push(Edge { endpoints, strength: new }))
            }
        };
        component.graph.set(here, new);
        components.effect(&component)
    }
}
