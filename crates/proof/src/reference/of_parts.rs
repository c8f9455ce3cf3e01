//! The outcome table, read for a world in which nothing is open.

use super::world::{Parts, World};
use joint_working_rules::{Destination, Outcome, Side};
use std::collections::BTreeSet;

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

/// Of which side a part is.
fn own_place(part: Parts) -> Option<Destination> {
    let of = |side: Side| part.within(Parts::of_side(side)).any();
    match (of(Side::Health), of(Side::SocialCare)) {
        (true, _) => Some(Destination::Phso),
        (_, true) => Some(Destination::Lgsco),
        (false, false) => None,
    }
}
