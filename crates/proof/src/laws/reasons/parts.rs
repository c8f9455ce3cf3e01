//! The laws of the reasons for one part: why it is where it is.

use super::said::{Given, agree, along, given, in_play, issues_of, list, merits, name, part_name, parts_of, reason};
use crate::law::{Law, Subject, Verdict, in_words};
use crate::reference::groups::cores;
use crate::reference::world::{OpenCase, Parts, Way, World, world};
use joint_working_rules::{Destination, Functions, PartPlacement, ReasonId, Side, Strength};

/// What is said of a part agrees with where it goes.
pub const PLACES: Law = Law::new(
    "A part that is not joint has one reason for its place: unclear, side unknown, outside, or, where both sides are in play, its \
     own side; it has no other of these, and a joint part has none: nothing is said to go to an Ombudsman that goes to the team; \
     without consent, what is unclear is said to be so with consent",
    places,
);

/// What is said to go along does.
pub const GOES_ALONG: Law = Law::new(
    "“Goes along” is said of each part that is joint outside every core, and names something joint that it is linked to; from name \
     to name that leads to a core; it is said of no other part; without consent, it is said to go along with consent",
    goes_along,
);

/// Something open is named wherever something is unclear.
pub const OPEN: Law = Law::new("Where a part is unclear, some reason names what is open", open);

fn places(subject: &Subject<'_>) -> Verdict {
    const IDS: [ReasonId; 5] = [
        ReasonId::GoesToOwnSide,
        ReasonId::PartUnclear,
        ReasonId::WouldBeUnclear,
        ReasonId::SideUnknown,
        ReasonId::OutsideBoth,
    ];
    let case = subject.case;
    let merits = match merits(case) {
        Ok(merits) => merits,
        Err(fault) => return Verdict::Broken(fault),
    };
    let both_in_play = in_play(case).len() == 2;
    let unclear = if case.consent.blocks() { ReasonId::WouldBeUnclear } else { ReasonId::PartUnclear };
    let expected = |part: &PartPlacement| {
        let (issue, name) = (name(case, part.issue.get()), part_name(case, part.issue.get(), part.side));
        let ombudsman = ombudsman(part.side);
        let of_part = [("part_of", name.as_str()), ("ombudsman", ombudsman.as_str())];
        match (part.side, part.to) {
            (Functions::Unsure, _) => None,
            (_, Destination::Joint) => None,
            (_, Destination::Unclear) => Some(reason(unclear, &of_part)),
            (_, Destination::Outside) => Some(reason(ReasonId::OutsideBoth, &[("issue", &issue)])),
            (_, Destination::Phso | Destination::Lgsco) => {
                both_in_play.then(|| reason(ReasonId::GoesToOwnSide, &of_part))
            }
        }
    };
    // The reasons explain the merits; but an issue of unsure functions that the block by consent leaves without a place is said
    // to be so.
    let unknown = |part: &&PartPlacement| part.side == Functions::Unsure && part.to == Destination::Unclear;
    let unknown = subject.routing.handling.iter().filter(unknown);
    let unknown = unknown.map(|part| reason(ReasonId::SideUnknown, &[("issue", &name(case, part.issue.get()))]));
    let must: Vec<Given> = merits.handling.iter().filter_map(expected).chain(unknown).collect();
    agree(given(subject, &IDS), &must, &[])
}

fn ombudsman(side: Functions) -> String {
    let sides: &[Side] = match side {
        Functions::Health => &[Side::Health],
        Functions::SocialCare => &[Side::SocialCare],
        Functions::Both | Functions::Unsure => &[Side::Health, Side::SocialCare],
        Functions::Neither => &[],
    };
    list(sides.iter().map(|side| side.words().ombudsman.to_owned()).collect())
}

fn goes_along(subject: &Subject<'_>) -> Verdict {
    let case = subject.case;
    let merits = match merits(case) {
        Ok(merits) => merits,
        Err(fault) => return Verdict::Broken(fault),
    };
    let against = world(&OpenCase::of(case), Way::Against);
    let mut settled = cores(&against);
    let mut found = given(subject, &[ReasonId::GoesAlong, ReasonId::WouldGoAlong]);
    let joint = merits.handling.iter().filter(|part| part.to == Destination::Joint);
    let joint = joint.map(|part| (part, parts_of(part).within(against.in_play)));
    let mut waiting: Vec<_> = joint.filter(|(_, parts)| parts.without(settled).any()).collect();
    // Each round takes in a part that is said to go along with something that is settled already.
    while !waiting.is_empty() {
        let fitting = waiting.iter().enumerate().find_map(|(at, (part, parts))| {
            let part_of = part_name(case, part.issue.get(), part.side);
            let with = |core| reason(along(case), &[("part_of", &part_of), ("core", &name(case, core))]);
            let any_of: Vec<Given> = issues_of(case, linked_to(&against, *parts).within(settled)).map(with).collect();
            Some((at, *parts, found.iter().position(|one| any_of.contains(one))?))
        });
        let Some((at, parts, said)) = fitting else {
            let waiting: Vec<_> = waiting.iter().map(|(part, _)| part).collect();
            return Verdict::Broken(format!("of {waiting:?} it is not said, or not so, that they go along: {found:?}"));
        };
        waiting.remove(at);
        found.remove(said);
        settled = settled.with(parts);
    }
    Verdict::holds_if(found.is_empty(), || format!("said and not so: {found:?}\n{}", in_words(case, &merits)))
}

/// What is at least closely linked to one of these parts.
fn linked_to(world: &World, parts: Parts) -> Parts {
    let linked = world.edges.iter().filter(|(_, _, strength)| *strength >= Strength::Close);
    let ends = linked.flat_map(|(one, other, _)| [(one, other), (other, one)]);
    ends.filter(|(from, _)| from.within(parts).any()).fold(Parts::NOTHING, |all, (_, to)| all.with(*to))
}

fn open(subject: &Subject<'_>) -> Verdict {
    const NAME_SOMETHING_OPEN: [&str; 5] =
        ["limb-one-unclear", "limb-two-unclear", "tie-open", "tie-conflict", "side-unknown"];
    let names = |id: &ReasonId| NAME_SOMETHING_OPEN.iter().any(|name| id.id().starts_with(name));
    let ids: Vec<ReasonId> = ReasonId::ALL.iter().copied().filter(names).collect();
    if !subject.routing.handling.iter().any(|part| part.to == Destination::Unclear) {
        return Verdict::Silent;
    }
    Verdict::holds_if(!given(subject, &ids).is_empty(), || in_words(subject.case, &subject.routing))
}
