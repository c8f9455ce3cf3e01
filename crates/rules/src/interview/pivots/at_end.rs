//! Which rows count at one end of what was answered as not sure: the criteria, each of constant cost once this is made.
//!
//! Everything is monotone: no strength and no weight, raised, makes anything less joint. So a row counts if and only if it is in
//! some smallest way to make a part joint, over what is surely so. Such a way is a core and links that lead to it. A core is
//! one of three: an issue of both sides whose sides are entwined and fundamental; such an issue entwined with any other; or a
//! way of entwined links from a part of one side that is fundamental to one of the other. What is surely entwined already counts
//! as one block in this, and what is surely joint ("sure") has no part in any further core, nor has what is surely linked to it.

use super::at_issue::{AtIssue, AtRelation};
use super::few_ways::{self, Open};
use super::sets::Sets;
use super::turns::Turns;
use super::within::{Around, Within, within};
use crate::case::{ByPosition, IssuePos, RelationPos};
use crate::routing::{Bound, BoundEvaluation, PartPos};
use crate::vocabulary::{Functions, PerSide, Side, Strength};

/// A case at one end of what was answered as not sure.
pub(super) struct AtEnd {
    pub(super) issues: ByPosition<IssuePos, AtIssue>,
    pub(super) relations: ByPosition<RelationPos, AtRelation>,
    weights: ByPosition<IssuePos, PerSide<bool>>,
    within: Within,
    /// Where every way was tried, by the name of what can be linked, in order: the links that count, the earlier issue first.
    tried: Vec<(IssuePos, Vec<[IssuePos; 2]>)>,
    /// What it says of links is more than can matter, since it was too much to look at.
    pub(super) is_partial: bool,
}

/// Among issues with more pairs than this that were not asked about, not every way is tried, whether the pairs count or not. All of
/// eight can turn out in more ways than are tried.
const MOST_PAIRS: usize = 12;

impl AtEnd {
    /// Of a case turned out least and most.
    pub(super) fn new(turns: &Turns, least: &BoundEvaluation, most: &BoundEvaluation, end: Bound) -> Self {
        let issues: ByPosition<IssuePos, AtIssue> =
            turns.least.nodes.positions().map(|at| at_issue(turns, least, most, end, at)).collect();
        let close_at = |[lower, upper]: [bool; 2]| if end == Bound::Lower { lower } else { upper };
        let relations: ByPosition<RelationPos, AtRelation> = turns
            .least
            .edges
            .iter()
            .map(|(at, edge)| AtRelation {
                ends: edge.endpoints,
                least: least.valuation.edges[at],
                most: most.valuation.edges[at],
                can_be_close: close_at(turns.can_be_close[at]),
            })
            .collect();
        let mut weights = ByPosition::filled(PerSide::both(false), issues.len());
        for &side in Side::ALL {
            weigh(turns, &issues, &relations, side, &mut weights);
        }
        let within = within(&turns.pairs, &issues, &relations);
        let mut at_end = Self { issues, relations, weights, within, tried: Vec::new(), is_partial: false };
        for around in std::mem::take(&mut at_end.within.doubtful) {
            match (around.issues.first(), at_end.open_among(turns, &around)) {
                (Some(first), Some(open)) => {
                    let counting = few_ways::counting(&open, &at_end.issues, least, &at_end.within.linked_seen);
                    at_end.tried.push((at_end.issues[*first].can_link, counting));
                }
                _ => at_end.is_partial = true,
            }
        }
        at_end
    }

    /// What is open among these and may count, if it is so little that every way can be tried.
    fn open_among(&self, turns: &Turns, around: &Around) -> Option<Vec<Open>> {
        let pairs: Vec<[IssuePos; 2]> = turns.pairs.among(&around.issues).take(MOST_PAIRS + 1).collect();
        if pairs.len() > MOST_PAIRS {
            return None;
        }
        let by_itself = |at: IssuePos| AtRelation { can_be_close: false, ..AtRelation::unasked([at; 2]) };
        let issues = || around.issues.iter().copied();
        let weights = issues().flat_map(|at| {
            let sides = Side::ALL.iter().filter(move |side| self.weight_counts(at, **side));
            sides.map(move |side| Open { link: by_itself(at), weight: Some(*side) })
        });
        let sides = issues().filter(|at| self.sides_count(*at)).map(by_itself);
        let recorded = around.relations.iter().map(|at| self.relations[*at]);
        let links = recorded.chain(pairs.into_iter().map(AtRelation::unasked)).filter(|link| self.link_counts(*link));
        few_ways::if_few(weights.chain(sides.chain(links).map(|link| Open { link, weight: None })))
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
        self.link_counts(AtRelation::unasked([one, other]))
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
        if let Ok(at) = self.tried.binary_search_by_key(&one.can_link, |(name, _)| *name) {
            return self.tried.get(at).is_some_and(|(_, counting)| counting.contains(&link.sorted_ends()));
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

fn at_issue(turns: &Turns, least: &BoundEvaluation, most: &BoundEvaluation, end: Bound, at: IssuePos) -> AtIssue {
    let functions = turns.least.nodes[at].functions;
    let parts: Vec<PartPos> = least.valuation.parts_of(at).collect();
    let group = |part: &PartPos| least.evaluation.group[*part];
    let block = parts.first().map_or_else(|| PartPos::of(at, Side::Health), group);
    let fixed = parts.iter().map(|part| least.evaluation.fundamental_with(*part));
    AtIssue {
        in_play: functions != Functions::Neither,
        is_seen: functions != Functions::Neither && (end == Bound::Lower || functions != Functions::Unsure),
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
