//! Why: the reasons for a case, each tie, each group and each part, in the rulebook's words.

mod conflict;
mod ids;
mod tie;
mod words;

use crate::board::{Board, TieAt};
use crate::case::{Case, Consent, Functions, Side};
use crate::facts::FactSet;
use crate::outcome::{Outcome, Place};
use crate::routing::{Handling, Routing, merged, places};
use crate::rulebook::Citation;
use crate::settle::{Ends, Settled, part};
use crate::strength::deciding_ties;
use serde::{Serialize, Serializer};

pub use conflict::{Conflict, conflict};
pub use ids::ReasonId;
use tie::tie_reason;
pub(crate) use words::{Words, sentence};

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Which reason.
    pub id: ReasonId,
    /// The reason in words that a complainant could be shown.
    pub text: String,
    /// The paragraphs it rests on.
    #[serde(serialize_with = "ids")]
    pub cites: Vec<&'static Citation>,
}

pub(crate) fn ids<S: Serializer>(cites: &[&'static Citation], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(cites.iter().map(|cite| cite.id))
}

/// Every reason for the routing of a case: consent and sides, limbs, ties, parts, and what it rests on.
pub(crate) fn reasons(case: &Case, board: &Board, ends: &Ends, routing: &Routing) -> Vec<Reason> {
    let mut all = Reasons { case, board, ends, words: Words::new(case), found: Vec::new() };
    all.consent();
    let both_sides = all.sides();
    if both_sides {
        all.groups();
    }
    all.ties();
    let on_merits = places(board, ends, false);
    all.parts(&on_merits, both_sides);
    if let (Outcome::Ask, [only], false) = (routing.outcome, routing.possible.as_slice(), routing.possible_is_partial) {
        let outcome = only.words().short.to_owned();
        all.give(ReasonId::OutcomeSettled, &[("outcome", outcome)], FactSet::EMPTY);
    }
    if !on_merits.iter().any(|place| place.to == Place::Unclear) {
        let now = if board.blocked { places(board, ends, true) } else { on_merits };
        let deciding: Vec<_> = deciding_ties(board, ends, &now).collect();
        for tie in deciding {
            let name = all.tie_name(tie);
            all.give(ReasonId::RestsOn, &[("tie", name)], FactSet::EMPTY);
        }
    }
    all.found
}

/// A reason in words; it rests on what its words rest on, and on the paragraphs of the facts it names.
fn reason(id: ReasonId, params: &[(&str, String)], facts: FactSet) -> Reason {
    let words = id.words();
    let mut cites = words.cites.to_vec();
    for cite in facts.iter().flat_map(|fact| fact.words().cites) {
        if !cites.contains(cite) {
            cites.push(cite);
        }
    }
    Reason { id, text: words::sentence(words.text, params), cites }
}

struct Reasons<'a> {
    case: &'a Case,
    board: &'a Board,
    ends: &'a Ends,
    words: Words<'a>,
    found: Vec<Reason>,
}

/// Parts of one reading that stand together: the issues, and for each side whether its weight is known.
struct Group {
    issues: Vec<usize>,
    holds: [bool; 2],
    /// For each side: a fundamental part is known.
    fundamental: [bool; 2],
    /// For each side: the issues whose part on it has an open weight.
    open: [Vec<usize>; 2],
}

impl Group {
    fn first(&self) -> usize {
        self.issues.first().copied().unwrap_or_default()
    }

    /// Can each side have a fundamental part in it?
    fn can_be_core(&self) -> bool {
        self.fundamental.iter().zip(&self.open).all(|(known, open)| *known || !open.is_empty())
    }
}

impl Reasons<'_> {
    fn give(&mut self, id: ReasonId, params: &[(&str, String)], facts: FactSet) {
        self.found.push(reason(id, params, facts));
    }

    fn consent(&mut self) {
        match self.case.consent {
            Consent::Refused => self.give(ReasonId::ConsentRefused, &[], FactSet::EMPTY),
            Consent::Withdrawn => self.give(ReasonId::ConsentWithdrawn, &[], FactSet::EMPTY),
            Consent::NotAsked | Consent::Given => {}
        }
    }

    /// Says so where only one side can be in play; otherwise returns `true`.
    fn sides(&mut self) -> bool {
        let can = |side| self.board.nodes.iter().any(|node| node.functions.can_involve(side));
        let in_play = [Side::Health, Side::SocialCare].map(|side| (side, can(side)));
        match in_play {
            [(_, true), (_, true)] => return true,
            [(side, true), _] | [_, (side, true)] => {
                let side = side.words().label.to_owned();
                self.give(ReasonId::OnlyOneSide, &[("side", side)], FactSet::EMPTY);
            }
            _ => {}
        }
        false
    }

    fn ties(&mut self) {
        let case = self.case;
        let ties: Vec<_> = self.board.ties().map(|(at, _)| at).collect();
        for at in ties {
            let (facts, separable) = match at {
                TieAt::Inside(issue) => match case.issues.get(issue) {
                    Some(issue) => (issue.facts, issue.separable),
                    None => continue,
                },
                TieAt::Link(link) => match case.relations.get(link) {
                    Some(relation) if !self.touches_outside(link) => (relation.facts, relation.separable),
                    _ => continue,
                },
            };
            let name = self.tie_name(at);
            self.found.push(tie_reason(facts, separable, name));
        }
    }

    /// An issue outside both sides ties to nothing.
    fn touches_outside(&self, link: usize) -> bool {
        let outside = |at: &usize| self.board.nodes.get(*at).is_none_or(|node| node.functions == Functions::Neither);
        self.board.links.get(link).is_none_or(|link| link.ends.iter().any(outside))
    }

    fn tie_name(&self, at: TieAt) -> String {
        match at {
            TieAt::Inside(issue) => self.words.two_sides(issue),
            TieAt::Link(link) => match self.board.links.get(link) {
                Some(link) => self.words.issues(&link.ends),
                None => String::new(),
            },
        }
    }

    fn groups(&mut self) {
        let board = self.board;
        let low = groups(board, &self.ends.low);
        let high = groups(board, &self.ends.high);
        let both = |group: &&Group| group.holds == [true; 2];
        for group in low.iter().filter(both) {
            let issues = self.words.issues(&group.issues);
            self.give(ReasonId::LimbOneMet, &[("issues", issues)], FactSet::EMPTY);
            self.limb_two(group);
        }
        let known = |group: &Group| low.iter().any(|one| one.holds == [true; 2] && one.issues == group.issues);
        for group in high.iter().filter(both).filter(|group| !known(group)) {
            let issues = self.words.issues(&group.issues);
            if group.can_be_core() {
                if self.moves(group) {
                    self.give(ReasonId::LimbOneUnclear, &[("issues", issues)], FactSet::EMPTY);
                    if group.fundamental != [true; 2] {
                        self.limb_two(group);
                    }
                }
            } else if !low.iter().any(|one| one.holds == [true; 2] && group.issues.contains(&one.first())) {
                self.limb_two(group);
            }
        }
        if !high.iter().any(|group| group.holds == [true; 2]) {
            self.give(ReasonId::LimbOneNotMet, &[], FactSet::EMPTY);
        }
    }

    /// Does it matter to some part of the group whether the group holds?
    fn moves(&self, group: &Group) -> bool {
        let low = &self.ends.low;
        group.issues.iter().flat_map(|issue| Side::ALL.iter().map(|side| part(*issue, *side))).any(|at| {
            let joint = low.core.get(at) == Some(&true) || low.goes_with.get(at).copied().flatten().is_some();
            !joint
                && self
                    .board
                    .nodes
                    .get(at / 2)
                    .is_some_and(|node| Side::ALL.get(at % 2).is_some_and(|side| node.functions.can_involve(*side)))
        })
    }

    fn limb_two(&mut self, group: &Group) {
        let issues = ("issues", self.words.issues(&group.issues));
        let part = |side: Side| ("part", side.words().part.to_owned());
        let [open_health, open_social_care] = &group.open;
        let parts = |side, open| ("parts", self.words.parts_of(open, side));
        let [health, social_care] = [0, 1].map(|side: usize| {
            let known = group.fundamental.get(side).copied().unwrap_or_default();
            let open = group.open.get(side).is_some_and(|open| !open.is_empty());
            if known {
                Some(true)
            } else if open {
                None
            } else {
                Some(false)
            }
        });
        let none = FactSet::EMPTY;
        match (health, social_care) {
            (Some(true), Some(true)) => self.give(ReasonId::LimbTwoMet, &[issues], none),
            (Some(false), Some(false)) => self.give(ReasonId::LimbTwoNotMetBothMinor, &[issues], none),
            (Some(false), _) => self.give(ReasonId::LimbTwoNotMet, &[issues, part(Side::Health)], none),
            (_, Some(false)) => self.give(ReasonId::LimbTwoNotMet, &[issues, part(Side::SocialCare)], none),
            (None, Some(true)) => {
                self.give(ReasonId::LimbTwoUnclear, &[issues, parts(Functions::Health, open_health)], none)
            }
            (Some(true), None) => {
                self.give(ReasonId::LimbTwoUnclear, &[issues, parts(Functions::SocialCare, open_social_care)], none)
            }
            (None, None) => self.give(ReasonId::LimbTwoUnclearBoth, &[issues], none),
        }
    }

    fn parts(&mut self, places: &[Handling], both_sides: bool) {
        let none = FactSet::EMPTY;
        for place in merged(places) {
            let name = self.words.part_of(place.issue, place.side);
            match (place.side, place.to) {
                (Functions::Unsure, _) => {
                    self.give(ReasonId::SideUnknown, &[("issue", self.words.issue(place.issue))], none);
                }
                (_, Place::Outside) => {
                    self.give(ReasonId::OutsideBoth, &[("issue", self.words.issue(place.issue))], none);
                }
                (_, Place::Joint) => self.goes_along(place, name),
                (side, Place::Unclear) => {
                    let ombudsman = words::ombudsmen(side);
                    self.give(ReasonId::PartUnclear, &[("part_of", name), ("ombudsman", ombudsman)], none);
                }
                (side, Place::Phso | Place::Lgsco) => {
                    if both_sides {
                        let ombudsman = words::ombudsmen(side);
                        self.give(ReasonId::GoesToOwnSide, &[("part_of", name), ("ombudsman", ombudsman)], none);
                    }
                }
            }
        }
    }

    /// A joint part that is joint only because it goes with a core.
    fn goes_along(&mut self, place: Handling, name: String) {
        let low = &self.ends.low;
        let sides = Side::ALL.iter().filter(|side| place.side.can_involve(**side));
        let with = sides.filter_map(|side| low.goes_with.get(part(place.issue, *side)).copied().flatten()).next();
        if let Some(core) = with {
            let core = self.words.issue(core);
            self.give(ReasonId::GoesAlong, &[("part_of", name), ("core", core)], FactSet::EMPTY);
        }
    }
}

/// The groups of a reading, by the lowest part of each.
fn groups(board: &Board, settled: &Settled) -> Vec<Group> {
    let mut all: Vec<Group> = Vec::new();
    // Where the group of each part that stands for one is in the list. That part is the first of its group to come up.
    let mut places: Vec<Option<usize>> = vec![None; settled.group.len()];
    for (at, group) in settled.group.iter().enumerate() {
        let (issue, side) = (at / 2, at % 2);
        let Some(node) = board.nodes.get(issue) else { continue };
        let involved = Side::ALL.get(side).is_some_and(|side| node.functions.can_involve(*side));
        let holds = settled.holds.get(*group).copied().unwrap_or_default();
        if !involved || !holds.get(side).copied().unwrap_or_default() {
            continue;
        }
        let Some(place) = places.get_mut(*group) else { continue };
        let place = *place.get_or_insert(all.len());
        if place == all.len() {
            all.push(Group { issues: Vec::new(), holds, fundamental: [false; 2], open: [Vec::new(), Vec::new()] });
        }
        let Some(group) = all.get_mut(place) else { continue };
        if group.issues.last() != Some(&issue) {
            group.issues.push(issue);
        }
        let weight = node.fundamental.get(side).copied().unwrap_or_default();
        if let (Some(known), Some(open)) = (group.fundamental.get_mut(side), group.open.get_mut(side)) {
            *known |= weight == Some(true);
            if weight.is_none() {
                open.push(issue);
            }
        }
    }
    all
}
