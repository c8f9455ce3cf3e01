//! Where some issues are surely linked and not surely entwined: which of them every core needs, and which a core can lead through.
//!
//! Nearly always an unasked link counts where the two issues are not surely joint, can be, and are not surely linked yet. What is
//! here is for the rest: a link between issues that are surely linked counts only as the last that a core is missing, and so
//! does one between issues without which there is no core.

use super::at_issue::{AtIssue, AtRelation};
use super::sets::Sets;
use super::unasked_pairs::UnaskedPairs;
use crate::case::{ByPosition, IssuePos, RelationPos, position};
use crate::vocabulary::{PerSide, Side, Strength};

/// So many issues that can be linked are looked at link by link; of more, every link is taken to count where not every way is
/// tried.
const MOST_ISSUES: usize = 128;
/// The same of the links among them, each of which is looked at once for each issue.
const MOST_STEPS: usize = 100_000;

/// What was found, by issue.
pub(super) struct Within {
    /// Without what the issue is surely linked with, nothing that it can be linked with could be joint.
    critical: ByPosition<IssuePos, bool>,
    /// A way of entwined links from a part of one side to one of the other can lead through the issue's block.
    on_a_way: ByPosition<IssuePos, bool>,
    /// By the name of what can be linked: is there a part whose place can be seen to change?
    seen: ByPosition<IssuePos, bool>,
    /// The same by the name of what is surely linked.
    pub(super) linked_seen: ByPosition<IssuePos, bool>,
    /// Among these, more may be taken to count than does.
    pub(super) doubtful: Vec<Around>,
}

impl Within {
    pub(super) fn is_critical(&self, at: IssuePos) -> bool {
        self.critical[at]
    }

    pub(super) fn is_seen(&self, can_link: IssuePos) -> bool {
        self.seen[can_link]
    }

    /// Is a link between these two on such a way? Both are, and they are not the same end of it.
    pub(super) fn are_on_a_way(&self, ends: [IssuePos; 2], issues: [&AtIssue; 2]) -> bool {
        let [one, other] = issues.map(|issue| issue.fixed);
        ends.iter().all(|at| self.on_a_way[*at]) && !(one == other && one.any())
    }
}

/// What is known of the issues that can be linked, before a closer look.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    pub(super) issues: Vec<IssuePos>,
    pub(super) relations: Vec<RelationPos>,
    has_surely_joint: bool,
    /// Some are surely linked and not surely entwined, or can be linked and no more.
    needs_a_look: bool,
    is_seen: bool,
    /// Some, surely linked with each other, have no place that can be seen to change at this end.
    has_unseen: bool,
}

/// Looks where it is needed.
pub(super) fn within(
    pairs: &UnaskedPairs,
    issues: &ByPosition<IssuePos, AtIssue>,
    relations: &ByPosition<RelationPos, AtRelation>,
) -> Within {
    let count = issues.len();
    let mut around: ByPosition<IssuePos, Around> = ByPosition::filled(Around::default(), count);
    let mut linked_seen: ByPosition<IssuePos, bool> = ByPosition::filled(false, count);
    for issue in issues.values() {
        linked_seen[issue.linked] |= issue.is_seen;
    }
    for (at, issue) in issues.iter().filter(|(_, issue)| issue.in_play) {
        let around = &mut around[issue.can_link];
        around.issues.push(at);
        around.has_surely_joint |= issue.surely_joint;
        if !issue.surely_joint {
            around.needs_a_look |= issue.block != issues[issue.linked].block;
            around.is_seen |= issue.is_seen;
            around.has_unseen |= !linked_seen[issue.linked];
        }
    }
    for (at, relation) in relations.iter() {
        let [one, _] = relation.ends;
        around[issues[one].can_link].relations.push(at);
        around[issues[one].can_link].needs_a_look |= relation.least < relation.most && relation.most == Strength::Close;
    }
    let mut found = Within {
        critical: ByPosition::filled(false, count),
        on_a_way: ByPosition::filled(true, count),
        seen: around.values().map(|around| around.is_seen).collect(),
        linked_seen,
        doubtful: Vec::new(),
    };
    for around in around.values_mut().filter(|around| around.is_seen) {
        let mut is_doubtful = around.has_unseen;
        if around.needs_a_look {
            let count = around.issues.len();
            let links = (count <= MOST_ISSUES).then(|| links(pairs, issues, relations, around));
            match links.filter(|links| links.len() * count <= MOST_STEPS) {
                Some(links) => {
                    if !around.has_surely_joint {
                        find_critical(issues, &links, around, &mut found);
                    }
                    find_ways(issues, &links, around, &mut found);
                }
                None => is_doubtful = true,
            }
        }
        if is_doubtful {
            found.doubtful.push(std::mem::take(around));
        }
    }
    found
}

/// Every link among these that can be entwined.
fn links(
    pairs: &UnaskedPairs,
    issues: &ByPosition<IssuePos, AtIssue>,
    relations: &ByPosition<RelationPos, AtRelation>,
    around: &Around,
) -> Vec<[IssuePos; 2]> {
    let recorded = around.relations.iter().map(|at| &relations[*at]);
    let recorded = recorded.filter(|relation| relation.most == Strength::Entwined).map(|relation| relation.ends);
    let is_open = |at: &IssuePos| !issues[*at].surely_joint;
    pairs.among(&around.issues).chain(recorded).filter(|ends| ends.iter().all(is_open)).collect()
}

/// Of what is surely linked: without which is there no core?
fn find_critical(issues: &ByPosition<IssuePos, AtIssue>, links: &[[IssuePos; 2]], around: &Around, found: &mut Within) {
    let mut names: Vec<IssuePos> = around.issues.iter().map(|at| issues[*at].linked).collect();
    names.sort_unstable();
    names.dedup();
    let member = |at: &IssuePos| around.issues.binary_search(at).ok().map(Place::new);
    for name in names {
        let stays = |at: &IssuePos| issues[*at].linked != name;
        let mut sets = Sets::alone(around.issues.len());
        for [one, other] in links.iter().filter(|ends| ends.iter().all(stays)) {
            if let (Some(one), Some(other)) = (member(one), member(other)) {
                sets.join(one, other);
            }
        }
        let mut held = ByPosition::filled((PerSide::both(false), 0), around.issues.len());
        let mut has_core = false;
        for (at, member) in around.issues.iter().zip(held.positions()).filter(|(at, _)| stays(at)) {
            let issue = &issues[*at];
            let (sides, members) = &mut held[sets.find(member)];
            *sides = sides.or(issue.can_be);
            *members += 1;
            has_core |= sides.all() && *members > 1 || issue.can_be.all() && issue.sides_can_entwine;
        }
        if !has_core {
            for at in around.issues.iter().filter(|at| !stays(at)) {
                found.critical[*at] = true;
            }
        }
    }
}

position! {
    /// A place in a list of issues, or of blocks; or one on the ways, first the two ends, then the blocks.
    pub(super) Place
}

/// Which blocks are on some way that leads from one end, what is fundamental of one side, to the other, without passing a place
/// twice? Those that no single place cuts off from both ends.
fn find_ways(issues: &ByPosition<IssuePos, AtIssue>, links: &[[IssuePos; 2]], around: &Around, found: &mut Within) {
    let mut blocks: Vec<_> = around.issues.iter().map(|at| issues[*at].block).collect();
    blocks.sort_unstable();
    blocks.dedup();
    let ends: PerSide<Place> = PerSide { health: Place::new(0), social_care: Place::new(1) };
    // Of what is fundamental of both sides already, any entwined link makes a core: no way need lead on.
    let place = |at: IssuePos| match issues[at] {
        AtIssue { surely_joint: true, .. } => None,
        AtIssue { fixed: PerSide { health: true, social_care: true }, .. } => None,
        AtIssue { fixed: PerSide { health: true, .. }, .. } => Some(ends.health),
        AtIssue { fixed: PerSide { social_care: true, .. }, .. } => Some(ends.social_care),
        AtIssue { block, .. } => blocks.binary_search(&block).ok().map(|at| Place::new(at + 2)),
    };
    let between = links.iter().filter_map(|[one, other]| Some([place(*one)?, place(*other)?]));
    let to_ends = around.issues.iter().flat_map(|at| {
        let sides = Side::ALL.iter().filter(|side| issues[*at].can_be[**side]);
        sides.filter_map(move |side| Some([place(*at)?, ends[*side]]))
    });
    let ways: Vec<[Place; 2]> = between.chain(to_ends).collect();
    let count = blocks.len() + 2;
    let mut on_a_way: ByPosition<Place, bool> = ByPosition::filled(true, count);
    for cut in on_a_way.positions() {
        let mut sets = Sets::alone(count);
        if cut.get() > ends.social_care.get() {
            sets.join(ends.health, ends.social_care);
        }
        for [one, other] in ways.iter().filter(|way| !way.contains(&cut)) {
            sets.join(*one, *other);
        }
        let end = if cut == ends.health { ends.social_care } else { ends.health };
        let reached = sets.find(end);
        for at in on_a_way.positions().filter(|at| *at != cut) {
            on_a_way[at] &= sets.find(at) == reached;
        }
    }
    // The two ends are on every way.
    on_a_way[ends.health] = true;
    on_a_way[ends.social_care] = true;
    for at in &around.issues {
        found.on_a_way[*at] = place(*at).is_some_and(|place| on_a_way[place]);
    }
}
