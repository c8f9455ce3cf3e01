//! A slow, separate and plainly right reading of the design's section 2, to compare the rules with.
//!
//! It shares nothing with the rules but the case model and the names of places, outcomes and strengths. Each function quotes the
//! sentence it stands for. Sets of parts are sets, a group is grown until nothing more joins it, and completions are
//! tried one by one.

pub(crate) mod table;
pub(crate) mod world;

use joint_working_rules::{Case, Destination, Firmness, Functions, IssuePos, Outcome, PartPlacement, Side, Strength};
use std::collections::BTreeSet;
use table::RelationStrength;
use world::{OpenCase, Parts, Way, World, completions, world};

/// "`possible` is enumerated exactly while there are at most 4,096 completions."
const MOST_COMPLETIONS: u64 = 4_096;

/// "Join parts by entwined relations."
fn group(world: &World, part: Parts) -> Parts {
    let mut group = part;
    loop {
        let before = group;
        for &(one, other, strength) in &world.edges {
            if strength == Strength::Entwined && group.within(one.with(other)).any() {
                group = group.with(one).with(other);
            }
        }
        if group == before {
            return group;
        }
    }
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

/// "Every part of [a core] `joint`. A part outside any core with a relation of at least `close` to a part of a core is a
/// satellite, and `joint`; one step only."
fn joint(world: &World) -> Parts {
    let cores = cores(world);
    let mut joint = cores;
    for &(one, other, strength) in &world.edges {
        if strength >= Strength::Close {
            for (core, satellite) in [(one, other), (other, one)] {
                if core.within(cores).any() {
                    joint = joint.with(satellite);
                }
            }
        }
    }
    joint
}

/// The parts joint in all of some worlds, and those joint in any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) always: Parts,
    pub(crate) sometimes: Parts,
}

/// "Evaluate the case twice: once with every unclear thing resolved against joint, once towards it."
pub(crate) fn two_evaluations(open: &OpenCase) -> Bounds {
    let [against, towards] = [Way::Against, Way::Towards].map(|way| joint(&world(open, way)));
    Bounds { always: against.within(towards), sometimes: against.with(towards) }
}

/// The same with [`Way::AgainstAsMinor`] first.
pub(crate) fn two_exact_evaluations(open: &OpenCase) -> Bounds {
    let [against, towards] = [Way::AgainstAsMinor, Way::Towards].map(|way| joint(&world(open, way)));
    Bounds { always: against.within(towards), sometimes: against.with(towards) }
}

/// "Brute force over all completions": what is joint in all, what in any.
pub(crate) fn brute_force(open: &OpenCase) -> Bounds {
    let none_yet = Bounds { always: Parts::BOTH, sometimes: Parts::NOTHING };
    (0..completions(open)).fold(none_yet, |so_far, number| {
        let joint = joint(&world(open, Way::Completion(number)));
        Bounds { always: so_far.always.within(joint), sometimes: so_far.sometimes.with(joint) }
    })
}

/// "A part joint in both is joint; joint in neither, it goes to its side; otherwise it is `unclear`, as is a part whose
/// side is unknown." "`neither` is `outside`." "Consent `refused` or `withdrawn` blocks joint handling."
/// "In `handling` a `both` issue whose sides go to the same place is one entry with side `both`, otherwise one entry a
/// side; an issue of functions `unsure` or `neither` is one entry with that word as its side."
pub(crate) fn handling(open: &OpenCase, joint: Bounds) -> Vec<PartPlacement> {
    let joint = if open.blocked { Bounds { always: Parts::NOTHING, sometimes: Parts::NOTHING } } else { joint };
    let mut handling = Vec::new();
    for (at, issue) in open.issues.iter().enumerate() {
        let to = |side: Side| {
            let part = Parts::of_issue(at).within(Parts::of_side(side));
            match (part.within(joint.always).any(), part.within(joint.sometimes).any(), side) {
                (true, _, _) => Destination::Joint,
                (false, true, _) => Destination::Unclear,
                (false, false, Side::Health) => Destination::Phso,
                (false, false, Side::SocialCare) => Destination::Lgsco,
            }
        };
        let (health, social_care) = (to(Side::Health), to(Side::SocialCare));
        let entries = match issue.functions {
            Functions::Health => vec![(Functions::Health, health)],
            Functions::SocialCare => vec![(Functions::SocialCare, social_care)],
            Functions::Both if health == social_care => vec![(Functions::Both, health)],
            Functions::Both => vec![(Functions::Health, health), (Functions::SocialCare, social_care)],
            Functions::Unsure => vec![(Functions::Unsure, Destination::Unclear)],
            Functions::Neither => vec![(Functions::Neither, Destination::Outside)],
        };
        handling.extend(entries.into_iter().map(|(side, to)| PartPlacement { issue: IssuePos::new(at), side, to }));
    }
    handling
}

/// "Outcome, over all parts but the outside ones."
pub(crate) fn outcome(places: impl IntoIterator<Item = Destination>) -> Outcome {
    let places: BTreeSet<Destination> = places.into_iter().filter(|place| *place != Destination::Outside).collect();
    match places.into_iter().collect::<Vec<_>>().as_slice() {
        [] => Outcome::Outside,
        places if places.contains(&Destination::Unclear) => Outcome::Ask,
        [Destination::Joint] => Outcome::Joint,
        places if places.contains(&Destination::Joint) => Outcome::Split,
        [Destination::Phso] => Outcome::PhsoOnly,
        [Destination::Lgsco] => Outcome::LgscoOnly,
        _ => Outcome::Separate,
    }
}

/// The outcome of one world: every side in play is there, and nothing is unclear.
fn outcome_of_world(open: &OpenCase, world: &World) -> Outcome {
    let joint = if open.blocked { Parts::NOTHING } else { joint(world) };
    outcome(world.in_play.each().map(|part| match part {
        part if part.within(joint).any() => Destination::Joint,
        part if part.within(Parts::HEALTH).any() => Destination::Phso,
        _ => Destination::Lgsco,
    }))
}

/// "Every outcome that some completion gives"; "beyond [4,096 completions] it is the two ends, marked
/// `possible_is_partial`". Two places where the design is silent: an outcome that is not `ask` is the only possible one,
/// however many completions there are, and nothing is missing from it; and an end that leaves nothing in play, because
/// every issue is `unsure`, is no outcome of any completion.
fn possible(open: &OpenCase, known: Outcome) -> (BTreeSet<Outcome>, bool) {
    let number = completions(open);
    let outcome = |way| outcome_of_world(open, &world(open, way));
    if number <= MOST_COMPLETIONS {
        return ((0..number).map(|number| outcome(Way::Completion(number))).collect(), false);
    }
    let mut ends = BTreeSet::from([Way::Against, Way::Towards].map(outcome));
    if ends.len() > 1 {
        ends.remove(&Outcome::Outside);
    }
    (ends, known == Outcome::Ask)
}

/// A relation of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RelationAt {
    /// Between the two sides of this issue.
    Inside(usize),
    /// Between these two issues.
    Between(usize, usize),
}

/// The relations of which it is so that "taking some one provisional relation the other way (entwined for none, none for
/// entwined) would change a handling".
pub(crate) fn deciding(open: &OpenCase, handled: &[PartPlacement]) -> Vec<RelationAt> {
    let changes = |turned: OpenCase| handling(&turned, two_evaluations(&turned)) != handled;
    let inner = (0..open.issues.len()).filter(|at| {
        let mut turned = open.clone();
        turned.issues.get_mut(*at).is_some_and(|issue| turn(&mut issue.inner)) && changes(turned)
    });
    let between = open.relations.iter().enumerate().filter(|(at, _)| {
        let mut turned = open.clone();
        turned.relations.get_mut(*at).is_some_and(|(_, _, strength)| turn(strength)) && changes(turned)
    });
    let between = between.map(|(_, (one, other, _))| RelationAt::Between(*one, *other));
    inner.map(RelationAt::Inside).chain(between).collect()
}

/// "`provisional` when [some relation decides], otherwise `firm`; `ask` has none."
fn strength(open: &OpenCase, handled: &[PartPlacement]) -> Option<Firmness> {
    if outcome(handled.iter().map(|part| part.to)) == Outcome::Ask {
        return None;
    }
    Some(if deciding(open, handled).is_empty() { Firmness::Firm } else { Firmness::Provisional })
}

/// Takes a provisional relation the other way; says whether it was one.
fn turn(RelationStrength { low, high, provisional }: &mut RelationStrength) -> bool {
    let other = if *low == Strength::None { Strength::Entwined } else { Strength::None };
    if *provisional {
        (*low, *high) = (other, other);
    }
    *provisional
}

/// The whole routing of a case by the two-evaluations reading.
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

/// What the design says of a case.
pub(crate) fn expected(case: &Case) -> Expected {
    let open = OpenCase::of(case);
    let bounds = two_evaluations(&open);
    let handling_of = |open: &OpenCase| handling(open, bounds);
    let over = |parts: &[PartPlacement]| outcome(parts.iter().map(|part| part.to));
    let handling = handling_of(&open);
    let outcome = over(&handling);
    let (possible, possible_is_partial) = possible(&open, outcome);
    Expected {
        outcome,
        merits: over(&handling_of(&OpenCase { blocked: false, ..open.clone() })),
        strength: strength(&open, &handling),
        possible,
        possible_is_partial,
        handling,
    }
}
