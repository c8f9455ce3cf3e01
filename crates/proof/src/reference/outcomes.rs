//! The outcome of a case: the one that every completion gives, or else `ask`; and every outcome that some completion gives.

use super::completions::Completed;
use super::world::{OpenCase, Parts, Way, World, world};
use super::{joint, own_place};
use joint_working_rules::{Destination, Outcome, Side};
use std::collections::BTreeSet;

/// What is possible, and whether completions were left untried.
pub(crate) struct Possible {
    pub(crate) outcomes: BTreeSet<Outcome>,
    pub(crate) is_partial: bool,
}

/// "Outcome, over all parts but the outside ones", where none is unclear.
fn over(places: impl IntoIterator<Item = Destination>) -> Outcome {
    let places: BTreeSet<Destination> = places.into_iter().filter(|place| *place != Destination::Outside).collect();
    match places.into_iter().collect::<Vec<_>>().as_slice() {
        [] => Outcome::Outside,
        [Destination::Joint] => Outcome::Joint,
        places if places.contains(&Destination::Joint) => Outcome::Split,
        [Destination::Phso] => Outcome::PhsoOnly,
        [Destination::Lgsco] => Outcome::LgscoOnly,
        _ => Outcome::Separate,
    }
}

/// The outcome of one world in which these parts are joint. A part that has no side goes, if it is not joint, to one Ombudsman
/// or the other: beside something joint that makes a `split`; where nothing is joint, nothing is said of it here.
pub(super) fn of_parts(world: &World, joint: Parts) -> Outcome {
    let place = |part: Parts| match part.within(joint).any() {
        true => Some(Destination::Joint),
        false if joint.any() => Some(own_place(part).unwrap_or(Destination::Phso)),
        false => own_place(part),
    };
    over(world.in_play.each().filter_map(place))
}

/// The outcome of one world. "Consent `refused` or `withdrawn` blocks joint handling."
fn of_world(open: &OpenCase, world: &World) -> Outcome {
    of_parts(world, if open.blocked { Parts::NOTHING } else { joint(world) })
}

/// The outcome of the two ends. Where nothing is known of any side, and so nothing is joint, the end against joint is the
/// outcome of no completion, and is left out.
fn ends(open: &OpenCase) -> BTreeSet<Outcome> {
    let against = world(open, Way::Against);
    let says_nothing = against.in_play.any() && !against.in_play.within(Parts::BOTH).any();
    let against = (!says_nothing).then(|| of_world(open, &against));
    against.into_iter().chain([of_world(open, &world(open, Way::Towards))]).collect()
}

/// The outcome, told from four worlds where there are too many completions to try: the two ends, and the two completions in
/// which everything is against joint and every unsure function is one side's. It is the outcome of all four if they give the
/// same one, and otherwise `ask`. For three of them are completions themselves, so where they differ there is no
/// one outcome; and where they agree with the fourth:
///
/// - `joint`: at the end against joint every part is, the unsure ones too, and what is joint there is joint in each
///   completion, since "whichever side it turns out to be, it binds them".
/// - `split`: at that end something is joint, so something is in each completion; at the end towards joint something is not,
///   and it is not in any completion: to be both sides only adds to what an issue binds, and its two parts have the same relations,
///   so if one is joint, so is the other.
/// - `separate`, `phso-only`, `lgsco-only`: nothing is joint at the end towards joint, so nothing ever is. Of the sides, an
///   unsure function can add either: that all four agree says that both are known, or that nothing is unsure.
/// - `outside`: nothing is in play, in any world.
///
/// Where it is the end against joint alone that differs, no completion that was looked at is the reason, but there is one:
/// each unsure function as that side which its group does not need for a core.
pub(crate) fn from_few(open: &OpenCase) -> Outcome {
    let mut found = ends(open);
    for side in [Side::Health, Side::SocialCare] {
        found.insert(of_world(open, &world(open, Way::AgainstWith(side))));
    }
    settled(&found)
}

/// "The outcome is the one that every completion gives; only if they give different ones is it `ask`."
pub(crate) fn settled(outcomes: &BTreeSet<Outcome>) -> Outcome {
    match outcomes.iter().collect::<Vec<_>>().as_slice() {
        [only] => **only,
        _ => Outcome::Ask,
    }
}

/// The outcome, and what is possible: "every outcome that some completion gives"; "beyond [4,096 completions] it is the two
/// ends, marked". Two places where the design is silent: an outcome that is not `ask` is the only possible one, however many
/// completions there are, and nothing is missing from it; and an end that gives no part a place is left out.
pub(crate) fn outcome(open: &OpenCase, completed: Option<&Completed>) -> (Outcome, Possible) {
    if let Some(completed) = completed {
        let outcomes = if open.blocked { &completed.blocked } else { &completed.merits };
        return (settled(outcomes), Possible { outcomes: outcomes.clone(), is_partial: false });
    }
    match from_few(open) {
        Outcome::Ask => (Outcome::Ask, Possible { outcomes: ends(open), is_partial: true }),
        known => (known, Possible { outcomes: BTreeSet::from([known]), is_partial: false }),
    }
}
