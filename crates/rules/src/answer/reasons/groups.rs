//! Why a group meets the two limbs, or does not.

use super::writer::Writer;
use crate::case::{ByPosition, IssuePos};
use crate::routing::{BoundEvaluation, CaseGraph, PartPos, certain_groups};
use crate::vocabulary::{Functions, PerSide, ReasonId, Side};

/// Parts that are entwined in one evaluation, and what is known of their weights.
struct Group {
    /// Its first issue, and the first part of that.
    first: (IssuePos, PartPos),
    issues: Vec<IssuePos>,
    /// It holds together without any relation that is provisional.
    is_certain: bool,
    /// The sides it holds.
    holds: PerSide<bool>,
    /// For each side: a fundamental part is known.
    fundamental: PerSide<bool>,
    /// For each side: the issues whose part on it has an open weight.
    open: PerSide<Vec<IssuePos>>,
}

impl Group {
    /// Limb two on one side: met, not met, or open.
    fn limb_two(&self, side: Side) -> Option<bool> {
        match (self.fundamental[side], self.open[side].is_empty()) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }

    /// That it meets limb one, as far as that is certain.
    const fn limb_one_met(&self) -> ReasonId {
        if self.is_certain { ReasonId::LimbOneMet } else { ReasonId::LimbOneSeemsMet }
    }

    /// Can each side have a fundamental part in it?
    fn can_be_core(&self) -> bool {
        Side::ALL.iter().all(|side| self.limb_two(*side) != Some(false))
    }
}

impl Writer<'_> {
    /// The two limbs, group by group, in a case where both sides can be in play.
    pub(super) fn groups(&mut self) {
        let evaluated = self.evaluated;
        let lower = groups(&evaluated.graph, &evaluated.bounds.lower);
        let upper = groups(&evaluated.graph, &evaluated.bounds.upper);
        let of_both: Vec<&Group> = lower.iter().filter(|group| group.holds.all()).collect();
        for group in &of_both {
            self.give_issues(group.limb_one_met(), &group.issues);
            self.limb_two(group);
        }
        let is_known = |group: &Group| of_both.iter().any(|known| known.issues == group.issues);
        for group in upper.iter().filter(|group| group.holds.all() && !is_known(group)) {
            if group.can_be_core() {
                if self.moves(group) {
                    self.limb_one_unclear(group, &of_both);
                    if !group.fundamental.all() {
                        self.limb_two(group);
                    }
                }
            } else if !of_both.iter().any(|known| group.issues.contains(&known.first.0)) {
                self.limb_two(group);
            }
        }
        if !upper.iter().any(|group| group.holds.all()) {
            self.give(ReasonId::LimbOneNotMet, &[]);
        }
    }

    /// Limb one is open for the issues of a group for which it is not met already without the rest.
    fn limb_one_unclear(&mut self, group: &Group, met: &[&Group]) {
        let is_met = |issue: &IssuePos| met.iter().any(|known| known.issues.contains(issue));
        let open: Vec<IssuePos> = group.issues.iter().copied().filter(|issue| !is_met(issue)).collect();
        if !open.is_empty() {
            self.give_issues(ReasonId::LimbOneUnclear, &open);
        }
    }

    fn give_issues(&mut self, id: ReasonId, issues: &[IssuePos]) {
        let issues = ("issues", self.names.issues(issues));
        self.give(id, &[issues]);
    }

    /// Does it matter to some part of the group whether the group holds?
    fn moves(&self, group: &Group) -> bool {
        let evaluated = self.evaluated;
        group.issues.iter().any(|issue| !evaluated.bounds.lower.evaluation.joint[*issue])
    }

    fn limb_two(&mut self, group: &Group) {
        let issues = ("issues", self.names.issues(&group.issues));
        let part = |side: Side| ("part", side.words().part.to_owned());
        let parts = |side: Side| ("parts", self.names.parts_of(&group.open[side], Functions::of(side)));
        match (group.limb_two(Side::Health), group.limb_two(Side::SocialCare)) {
            (Some(true), Some(true)) => self.give(ReasonId::LimbTwoMet, &[issues]),
            (Some(false), Some(false)) => self.give(ReasonId::LimbTwoNotMetBothMinor, &[issues]),
            (Some(false), _) => self.give(ReasonId::LimbTwoNotMet, &[issues, part(Side::Health)]),
            (_, Some(false)) => self.give(ReasonId::LimbTwoNotMet, &[issues, part(Side::SocialCare)]),
            (None, Some(true)) => self.give(ReasonId::LimbTwoUnclear, &[issues, parts(Side::Health)]),
            (Some(true), None) => self.give(ReasonId::LimbTwoUnclear, &[issues, parts(Side::SocialCare)]),
            (None, None) => self.give(ReasonId::LimbTwoUnclearBoth, &[issues]),
        }
    }
}

/// The groups at one end, by the lowest part of each.
fn groups(graph: &CaseGraph, end: &BoundEvaluation) -> Vec<Group> {
    let BoundEvaluation { valuation, evaluation } = end;
    let is_certain = certain_groups(graph, end);
    let mut all: Vec<Group> = Vec::new();
    // Where the group of each representative is in the list. That part is the first of its group to come up.
    let mut at_in_list: ByPosition<PartPos, Option<usize>> = ByPosition::filled(None, graph.part_count());
    for issue in graph.nodes.positions() {
        for part in valuation.parts_of(issue) {
            let representative = evaluation.group[part];
            let place = *at_in_list[representative].get_or_insert(all.len());
            if place == all.len() {
                let holds = evaluation.holds[representative];
                let fundamental = PerSide::both(false);
                let first = (issue, part);
                all.push(Group {
                    first,
                    issues: Vec::new(),
                    is_certain: is_certain[representative],
                    holds,
                    fundamental,
                    open: PerSide::default(),
                });
            }
            let Some(group) = all.get_mut(place) else { continue };
            if group.issues.last() != Some(&issue) {
                group.issues.push(issue);
            }
            let fundamental = graph.nodes[issue].fundamental;
            match valuation.side_of(part) {
                Some(side) => match fundamental[side] {
                    Some(known) => group.fundamental[side] |= known,
                    None => group.open[side].push(issue),
                },
                // An issue of which no side is known may turn out to be of either.
                None => {
                    for side in Functions::Both.sides().filter(|side| fundamental[*side] != Some(false)) {
                        group.open[side].push(issue);
                    }
                }
            }
        }
    }
    all
}
