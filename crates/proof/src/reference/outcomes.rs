//! The outcome of a case: the one that every completion gives, or else `ask`; and every outcome that some completion gives.

use super::completions::Completed;
use super::groups::joint;
use super::of_parts::of_parts;
use super::world::{OpenCase, Parts, Way, World, world};
use joint_working_rules::Outcome;
use std::collections::BTreeSet;

/// What is possible, and whether completions were left untried.
pub(crate) struct Possible {
    pub(crate) outcomes: BTreeSet<Outcome>,
    pub(crate) is_partial: bool,
}

/// The outcome of one world. "Consent `refused` or `withdrawn` blocks joint handling."
fn of_world(open: &OpenCase, world: &World) -> Outcome {
    of_parts(world, if open.blocked { Parts::NOTHING } else { joint(world) })
}

/// The outcomes of the two ends. Where nothing is known of any side, so that nothing can be joint, the end against joint says
/// nothing, and is left out.
fn ends(open: &OpenCase) -> BTreeSet<Outcome> {
    let against = world(open, Way::Against);
    let against = (!no_side_is_known(&against)).then(|| of_world(open, &against));
    against.into_iter().chain([of_world(open, &world(open, Way::Towards))]).collect()
}

/// Is something in play, and all of it without a side?
fn no_side_is_known(against: &World) -> bool {
    against.in_play.any() && !against.in_play.within(Parts::BOTH).any()
}

/// The outcome, told from the two ends, for where there are too many completions to try. It is theirs if they give the same
/// one, and otherwise `ask`; and it is `ask` where no side is known, since all that is unsure can be of one side or all of the other.
///
/// Each end gives the outcome of some completion: the end towards joint is one itself; the end against joint gives that of the
/// completion in which each unsure function is of that side which its group does not need to be a core, or, where nothing is
/// joint, of a side that is known. So where the ends differ, there is no one outcome. Where they give the same, every completion does:
///
/// - `joint`: at the end against joint every part is, the unsure ones too, and what is joint there is joint in each
///   completion, since "whichever side it turns out to be, it binds them".
/// - `split`: at that end something is joint, so something is in each completion; at the end towards joint something is not, and
///   in no completion is everything: an unsure issue that is both sides binds no less than one that is one of them, and its two
///   parts have the same relations to others, so if one is joint, so is the other.
/// - `separate`, `phso-only`, `lgsco-only`: nothing is joint at the end towards joint, so nothing ever is. There an unsure
///   issue is of both sides, and against joint it is of none: they agree only where both sides are known or nothing is unsure.
/// - `outside`: nothing is in play, in any world.
pub(crate) fn from_ends(open: &OpenCase) -> Outcome {
    if no_side_is_known(&world(open, Way::Against)) { Outcome::Ask } else { settled(&ends(open)) }
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
    match from_ends(open) {
        Outcome::Ask => (Outcome::Ask, Possible { outcomes: ends(open), is_partial: true }),
        known => (known, Possible { outcomes: BTreeSet::from([known]), is_partial: false }),
    }
}
