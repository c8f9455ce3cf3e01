//! Writes the reasons for a case, in the order of the test: consent and sides, the two tests, relations, parts, and what it rests on.

use super::reason::{Reason, reason};
use super::relation::relation_reason;
use crate::answer::evaluated::Evaluated;
use crate::answer::names::Names;
use crate::answer::relation_name::RelationName;
use crate::routing::{EdgeRef, Routing};
use crate::vocabulary::{Consent, Destination, FactSet, Outcome, PerSide, ReasonId, Side};

/// Every reason for the routing of a case.
pub(in crate::answer) fn reasons(evaluated: &Evaluated<'_>, routing: &Routing) -> Vec<Reason> {
    let mut all = Writer { evaluated, names: Names::new(evaluated.case), found: Vec::new() };
    all.consent();
    let sides = all.sides_in_play();
    all.only_one_side(sides);
    if sides.all() {
        all.groups();
    }
    all.relations();
    all.parts(sides);
    let is_open = evaluated.recommended.iter().any(|part| part.to == Destination::Unclear);
    if is_open && routing.outcome != Outcome::Ask {
        all.give(ReasonId::OutcomeSettled, &[("outcome", routing.outcome.words().short.to_owned())]);
    }
    for at in &evaluated.deciding {
        let name = all.relation_name(*at);
        all.give(ReasonId::RestsOn, &[("tie", name.text().to_owned())]);
    }
    all.found
}

/// The reasons written so far.
pub(super) struct Writer<'a> {
    pub(super) evaluated: &'a Evaluated<'a>,
    pub(super) names: Names<'a>,
    found: Vec<Reason>,
}

impl Writer<'_> {
    pub(super) fn give(&mut self, id: ReasonId, params: &[(&str, String)]) {
        self.found.push(reason(id, params, FactSet::EMPTY));
    }

    fn consent(&mut self) {
        match self.evaluated.case.consent {
            Consent::Refused => self.give(ReasonId::ConsentRefused, &[]),
            Consent::Withdrawn => self.give(ReasonId::ConsentWithdrawn, &[]),
            Consent::NotAsked | Consent::Given => {}
        }
    }

    /// The sides that can be in play somewhere in the case.
    fn sides_in_play(&self) -> PerSide<bool> {
        let nodes = &self.evaluated.graph.nodes;
        PerSide::from_fn(|side| nodes.values().any(|node| node.functions.can_involve(side)))
    }

    /// Says so where only one side can be in play.
    fn only_one_side(&mut self, sides: PerSide<bool>) {
        let only = match (sides.health, sides.social_care) {
            (true, false) => Side::Health,
            (false, true) => Side::SocialCare,
            _ => return,
        };
        self.give(ReasonId::OnlyOneSide, &[("side", only.words().label.to_owned())]);
    }

    fn relations(&mut self) {
        let evaluated = self.evaluated;
        for (at, _) in evaluated.graph.relations() {
            let (facts, separable) = match at {
                EdgeRef::Inner(issue) => match evaluated.case.issue(issue) {
                    Some(issue) => (issue.facts, issue.separable),
                    None => continue,
                },
                EdgeRef::Between(relation) => match evaluated.case.relation(relation) {
                    Some(found) if !evaluated.graph.touches_outside(relation) => (found.facts, found.separable),
                    _ => continue,
                },
            };
            let name = self.relation_name(at);
            self.found.push(relation_reason(facts, separable, &name));
        }
    }

    fn relation_name(&self, at: EdgeRef) -> RelationName {
        match at {
            EdgeRef::Inner(issue) => self.names.two_sides(issue),
            EdgeRef::Between(relation) => self.names.two_issues(self.evaluated.graph.edges[relation].endpoints),
        }
    }
}
