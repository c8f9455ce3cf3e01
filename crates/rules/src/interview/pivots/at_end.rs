//! Which rows count at one end of what was answered as not sure: the criteria, each of constant cost once this is made.
//!
//! Everything is monotone: no strength and no weight, raised, makes anything less joint. So a row counts if and only if it is in
//! some smallest way to make a part joint, over what is surely so. Such a way is a core and links that lead to it. A core is
//! one of three: an issue of both sides whose sides are entwined and fundamental; such an issue entwined with any other; or a
//! way of entwined links from a part of one side that is fundamental to one of the other. What is surely entwined already counts
//! as one block in this, and what is surely joint ("sure") has no part in any further core, nor has what is surely linked to it.

use super::at_issue::{AtIssue, AtRelation};
use super::sets::Sets;
use super::turns::Turns;
use super::within::{Within, within};
use crate::case::{ByPosition, IssuePos, RelationPos};
use crate::routing::{End, PartPos};
use crate::vocabulary::{Functions, PerSide, Side, Strength};

/// A case at one end of what was answered as not sure.
pub(super) struct AtEnd {
    pub(super) issues: ByPosition<IssuePos, AtIssue>,
    pub(super) relations: ByPosition<RelationPos, AtRelation>,
    weights: ByPosition<IssuePos, PerSide<bool>>,
    within: Within,
}

impl AtEnd {
    /// Of a case turned out least and most.
    pub(super) fn new(turns: &Turns, least: &End, most: &End, end: Ends) -> Self {
        let issues: ByPosition<IssuePos, AtIssue> =
            turns.least.nodes.positions().map(|at| at_issue(turns, least, most, end, at)).collect();
        let relations: ByPosition<RelationPos, AtRelation> = turns
            .least
            .edges
            .iter()
            .map(|(at, edge)| AtRelation {
                ends: edge.endpoints,
                least: least.valuation.edges[at],
                most: most.valuation.edges[at],
            })
            .collect();
        let mut weights = ByPosition::filled(PerSide::both(false), issues.len());
        for &side in Side::ALL {
            weigh(turns, &issues, &relations, side, &mut weights);
        }
        let within = within(&turns.pairs, &issues, &relations);
        Self { issues, relations, weights, within }
    }

    /// Is what it says of pairs more than can matter, since it was too much to look at?
    pub(super) const fn is_partial(&self) -> bool {
        self.within.is_partial
    }

    /// Does it count how strong an issue's two sides are entwined? Only if nothing else binds them, and both can be
    /// fundamental.
    pub(super) fn sides_count(&self, at: IssuePos) -> bool {
        let issue = &self.issues[at];
        !issue.surely_joint && issue.only_needs_a_link() && issue.sides_can_entwine
    }

    /// Does it count how much a side weighs?
    pub(super) fn weight_counts(&self, at: IssuePos, side: Side) -> bool {
        self.weights[at][side]
    }

    /// Does it count how strong a recorded relation is?
    pub(super) fn relation_counts(&self, at: RelationPos) -> bool {
        self.link_counts(self.relations[at])
    }

    /// Does it count whether, and how, two issues are linked that nobody was asked about?
    pub(super) fn pair_counts(&self, one: IssuePos, other: IssuePos) -> bool {
        self.link_counts(AtRelation { ends: [one, other], least: Strength::None, most: Strength::Entwined })
    }

    /// Can any link of an issue count? Not where nothing that it can be linked with can be joint.
    pub(super) fn links_may_count(&self, at: IssuePos) -> bool {
        let issue = &self.issues[at];
        issue.can_be_joint && self.within.is_seen(issue.can_link)
    }

    fn link_counts(&self, link: AtRelation) -> bool {
        let [one, other] = link.ends.map(|at| &self.issues[at]);
        let can_entwine = link.most == Strength::Entwined;
        if link.least == link.most || !self.links_may_count(link.ends[0]) {
            return false;
        }
        match (one.surely_joint, other.surely_joint) {
            (true, true) => false,
            (true, false) | (false, true) => true,
            (false, false) if one.linked == other.linked => can_entwine && self.completes_a_core(link.ends),
            // Either can be made joint without the other, and then takes it along or not; or every core needs both.
            (false, false) => {
                !(self.within.is_critical(link.ends[0]) && self.within.is_critical(link.ends[1]))
                    || can_entwine && self.completes_a_core(link.ends)
            }
        }
    }

    /// Can a link, entwined, be the last that a core is missing?
    fn completes_a_core(&self, ends: [IssuePos; 2]) -> bool {
        let [one, other] = ends.map(|at| &self.issues[at]);
        one.block != other.block
            && (one.only_needs_a_link() || other.only_needs_a_link() || self.within.are_on_a_way(ends, [one, other]))
    }
}

/// Which end of what was answered as not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// Against joint: an issue of unsure functions is joint here, or else open.
    Lower,
    /// Towards joint: an issue of unsure functions is open here, joint or not.
    Upper,
}

fn at_issue(turns: &Turns, least: &End, most: &End, end: Ends, at: IssuePos) -> AtIssue {
    let functions = turns.least.nodes[at].functions;
    let parts: Vec<PartPos> = least.valuation.parts_of(at).collect();
    let group = |part: &PartPos| least.evaluation.group[*part];
    let block = parts.first().map_or_else(|| PartPos::of(at, Side::Health), group);
    let fixed = parts.iter().map(|part| least.evaluation.fundamental_with(*part));
    AtIssue {
        in_play: functions != Functions::Neither,
        is_seen: functions != Functions::Neither && (end == Ends::Lower || functions != Functions::Unsure),
        surely_joint: least.evaluation.joint[at],
        can_be_joint: most.evaluation.joint[at],
        linked: least.evaluation.linked[at],
        can_link: most.evaluation.linked[at],
        block,
        is_whole: parts.iter().all(|part| group(part) == block),
        sides_can_entwine: most.valuation.inner[at] == Strength::Entwined,
        fixed: fixed.fold(PerSide::both(false), PerSide::or),
        can_be: PerSide::from_fn(|side| {
            let holds = parts.iter().any(|part| least.valuation.side_of(*part) == Some(side));
            holds && most.valuation.fundamental[at][side]
        }),
    }
}

/// What can be entwined, where a side is not surely fundamental already.
#[derive(Clone, Copy, Debug, Default)]
struct Reach {
    block: Option<PartPos>,
    blocks_are_several: bool,
    /// The other side can be fundamental.
    other_can_be: bool,
}

/// Finds the weights of one side that count. One does if what can be entwined with its part, by links that pass nothing in
/// which that side is surely fundamental, can hold a fundamental part of the other side.
fn weigh(
    turns: &Turns,
    issues: &ByPosition<IssuePos, AtIssue>,
    relations: &ByPosition<RelationPos, AtRelation>,
    side: Side,
    weights: &mut ByPosition<IssuePos, PerSide<bool>>,
) {
    let other = side.other();
    let inside = |at: IssuePos| {
        let issue = &issues[at];
        issue.in_play && !issue.surely_joint && !issue.fixed[side]
    };
    let mut sets = Sets::alone(issues.len());
    for [one, other] in turns.pairs.forest(inside) {
        sets.join(one, other);
    }
    for AtRelation { ends: [one, other], most, .. } in relations.values() {
        if *most == Strength::Entwined && inside(*one) && inside(*other) {
            sets.join(*one, *other);
        }
    }
    let mut reach: ByPosition<IssuePos, Reach> = ByPosition::filled(Reach::default(), issues.len());
    for (at, issue) in issues.iter().filter(|(at, _)| inside(*at)) {
        let reach = &mut reach[sets.find(at)];
        reach.blocks_are_several |= reach.block.is_some_and(|block| block != issue.block);
        reach.block = Some(issue.block);
        reach.other_can_be |= issue.can_be[other];
    }
    for (at, issue) in issues.iter().filter(|(at, _)| inside(*at)) {
        let reach = reach[sets.find(at)];
        let by_links = reach.other_can_be && (reach.blocks_are_several || issue.is_whole);
        let by_itself = issue.can_be[other] && issue.sides_can_entwine;
        weights[at][side] = turns.open_weights[at][side] && (by_links || by_itself);
    }
}
