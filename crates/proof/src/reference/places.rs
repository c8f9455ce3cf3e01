//! "Not knowing": the place of every part, from what is joint in each of some worlds.

use super::groups::joint;
use super::world::{OpenCase, Parts, Way, World, world};
use joint_working_rules::{Destination, Functions, IssuePos, PartPlacement};

/// The places that are joint in a world, of which these parts are. An issue of `unsure` functions has one place, whatever sides
/// it has in this world: it is joint if all that it has in play is.
pub(super) fn joint_places(open: &OpenCase, world: &World, joint: Parts) -> Parts {
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
    pub(super) const NONE_YET: Self = Self { always: Parts::EVERY, sometimes: Parts::NOTHING };

    /// Of one world more, in which these places are joint.
    pub(super) fn and(self, joint: Parts) -> Self {
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
