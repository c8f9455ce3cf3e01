//! "Groups, limbs and satellites": what is joint in a world in which nothing is open.

use super::world::{Parts, World};
use joint_working_rules::Strength;

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
