//! A slow, separate and plainly right reading of the design's section 2, to compare the rules with.
//!
//! It shares nothing with the rules but the case model and the names of places, outcomes and strengths. Each function quotes the
//! sentence it stands for. Sets of parts are sets, a group is grown until nothing more joins it, and completions are
//! tried one by one.

pub(crate) mod completions;
pub(crate) mod outcomes;
pub(crate) mod strength;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod world;

use completions::Completed;
use joint_working_rules::{Destination, Firmness, Functions, IssuePos, Outcome, PartPlacement, Side, Strength};
use outcomes::Possible;
use std::collections::BTreeSet;
use world::{OpenCase, Parts, Way, World, world};

/// The parts, and whatever an edge that is at least so strong leads to from there, and on from there, to the end.
fn reached(world: &World, from: Parts, least: Strength) -> Parts {
    let mut reached = from;
    loop {
        let before = reached;
        for &(one, other, strength) in &world.edges {
            if strength >= least && reached.within(one.with(other)).any() {
                reached = reached.with(one).with(other);
            }
        }
        if reached == before {
            return reached;
        }
    }
}

/// "Join parts by entwined relations."
fn group(world: &World, part: Parts) -> Parts {
    reached(world, part, Strength::Entwined)
}

/// "A group meets limb one when it holds both sides. It meets limb two when some part of each side is `fundamental`."
fn is_core(world: &World, group: Parts) -> bool {
    let limb_one = [Parts::HEALTH, Parts::SOCIAL_CARE].map(|side| group.within(side).any());
    let limb_two = [Parts::HEALTH, Parts::SOCIAL_CARE].map(|side| group.within(side).within(world.fundamental).any());
    limb_one == [true, true] && limb_two == [true, true]
}

/// Every group.
pub(crate) fn groups(world: &World) -> Vec<Parts> {
    let mut groups = Vec::new();
    let mut left = world.in_play;
    while let Some(part) = left.first() {
        let group = group(world, part);
        left = left.without(group);
        groups.push(group);
    }
    groups
}

/// "Both limbs met: the group is a joint core."
pub(crate) fn cores(world: &World) -> Parts {
    let cores = groups(world).into_iter().filter(|group| is_core(world, *group));
    cores.fold(Parts::NOTHING, Parts::with)
}

/// "Every part of [a core] `joint`. A part outside any core with a relation of at least `close` to a part that is `joint` is a
/// satellite, and `joint` itself; so on to the end, along entwined and close relations."
pub(crate) fn joint(world: &World) -> Parts {
    reached(world, cores(world), Strength::Close)
}

/// The places that are joint in a world, of which these parts are. An issue of `unsure` functions has one place, whatever sides it has in this world:
/// it is joint if all that it has in play is.
fn joint_places(open: &OpenCase, world: &World, joint: Parts) -> Parts {
    let place = |(at, functions)| {
        let issue = Parts::of_issue(at);
        match functions {
            Functions::Unsure if issue.within(world.in_play).without(joint).any() => Parts::NOTHING,
            Functions::Unsure => issue.within(Parts::WITHOUT_SIDE),
            _ => issue.within(joint),
        }
    };
    let issues = open.issues.iter().map(|issue| issue.functions).enumerate();
    issues.map(place).fold(Parts::NOTHING, Parts::with)
}

/// The places that are joint in all of some worlds, and those that are in any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) always: Parts,
    pub(crate) sometimes: Parts,
}

impl Bounds {
    /// Of no world yet.
    const NONE_YET: Self = Self { always: Parts::EVERY, sometimes: Parts::NOTHING };

    /// Of one world more, in which these places are joint.
    fn and(self, joint: Parts) -> Self {
        Self { always: self.always.within(joint), sometimes: self.sometimes.with(joint) }
    }
}

/// "Evaluate the case twice: once with every unclear thing resolved against joint, once towards it."
pub(crate) fn two_evaluations(open: &OpenCase) -> Bounds {
    [Way::Against, Way::Towards].into_iter().fold(Bounds::NONE_YET, |so_far, way| {
        let world = world(open, way);
        so_far.and(joint_places(open, &world, joint(&world)))
    })
}

/// "A part joint in both is joint, that of an `unsure` issue too; joint in neither, it goes to its side; otherwise it is
/// `unclear`, as is a part that is not joint and whose side is unknown." "`neither` is `outside`."
/// "Consent `refused` or `withdrawn` blocks joint handling: joint parts go to their own Ombudsmen (one of `unsure` functions
/// becomes `unclear`). A part that is unclear only between joint and its own Ombudsman then goes to its own."
/// "In `handling` a `both` issue whose sides go to the same place is one entry with side `both`, otherwise one entry a
/// side; an issue of functions `unsure` or `neither` is one entry with that word as its side."
pub(crate) fn handling(open: &OpenCase, joint: Bounds) -> Vec<PartPlacement> {
    let joint = if open.blocked { Bounds::NONE_YET.and(Parts::NOTHING) } else { joint };
    let mut handling = Vec::new();
    for (at, issue) in open.issues.iter().enumerate() {
        let to = |parts: Parts, otherwise: Destination| {
            let part = Parts::of_issue(at).within(parts);
            match (part.within(joint.always).any(), part.within(joint.sometimes).any()) {
                (true, _) => Destination::Joint,
                (false, true) => Destination::Unclear,
                (false, false) => otherwise,
            }
        };
        let health = to(Parts::HEALTH, Destination::Phso);
        let social_care = to(Parts::SOCIAL_CARE, Destination::Lgsco);
        let entries = match issue.functions {
            Functions::Health => vec![(Functions::Health, health)],
            Functions::SocialCare => vec![(Functions::SocialCare, social_care)],
            Functions::Both if health == social_care => vec![(Functions::Both, health)],
            Functions::Both => vec![(Functions::Health, health), (Functions::SocialCare, social_care)],
            Functions::Unsure => vec![(Functions::Unsure, to(Parts::WITHOUT_SIDE, Destination::Unclear))],
            Functions::Neither => vec![(Functions::Neither, Destination::Outside)],
        };
        handling.extend(entries.into_iter().map(|(side, to)| PartPlacement { issue: IssuePos::new(at), side, to }));
    }
    handling
}

/// The whole routing of a case.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) outcome: Outcome,
    /// "`merits` keeps the outcome without the block."
    pub(crate) merits: Outcome,
    pub(crate) strength: Option<Firmness>,
    pub(crate) possible: BTreeSet<Outcome>,
    pub(crate) possible_is_partial: bool,
    pub(crate) handling: Vec<PartPlacement>,
}

/// What the design says of a case, of which every completion was tried if they are not too many.
pub(crate) fn expected(open: &OpenCase, completed: Option<&Completed>) -> Expected {
    let handling = handling(open, two_evaluations(open));
    let (outcome, possible) = outcomes::outcome(open, completed);
    let (merits, _) = outcomes::outcome(&OpenCase { blocked: false, ..open.clone() }, completed);
    let strength = strength::strength(open, outcome, &handling);
    let Possible { outcomes: possible, is_partial: possible_is_partial } = possible;
    Expected { outcome, merits, strength, possible, possible_is_partial, handling }
}

/// Of which side a part is.
pub(crate) fn own_place(part: Parts) -> Option<Destination> {
    let of = |side: Side| part.within(Parts::of_side(side)).any();
    match (of(Side::Health), of(Side::SocialCare)) {
        (true, _) => Some(Destination::Phso),
        (_, true) => Some(Destination::Lgsco),
        (false, false) => None,
    }
}
