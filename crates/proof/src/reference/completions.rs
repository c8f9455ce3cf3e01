//! "Brute force over all completions": what every way to settle what is open comes to.

use super::groups::joint;
use super::of_parts::of_parts;
use super::places::{Bounds, joint_places};
use super::world::{OpenCase, Parts, Way, completions, world};
use joint_working_rules::Outcome;
use std::collections::BTreeSet;

/// "`possible` is enumerated exactly while there are at most 4,096 completions."
const MOST_COMPLETIONS: u64 = 4_096;

/// What all completions come to.
pub(crate) struct Completed {
    /// What is joint in all, what in any.
    pub(crate) places: Bounds,
    /// Every outcome that some completion gives where consent does not block it.
    pub(crate) merits: BTreeSet<Outcome>,
    /// The same where it does.
    pub(crate) blocked: BTreeSet<Outcome>,
}

/// Tries every completion, unless there are too many.
pub(crate) fn completed(open: &OpenCase) -> Option<Completed> {
    let number = completions(open);
    if number > MOST_COMPLETIONS {
        return None;
    }
    let mut all = Completed { places: Bounds::NONE_YET, merits: BTreeSet::new(), blocked: BTreeSet::new() };
    for number in 0..number {
        let world = world(open, Way::Completion(number));
        let joint = joint(&world);
        all.places = all.places.and(joint_places(open, &world, joint));
        all.merits.insert(of_parts(&world, joint));
        all.blocked.insert(of_parts(&world, Parts::NOTHING));
    }
    Some(all)
}
