//! The laws of the reasons for a group: which limb it meets.

use super::said::{Given, agree, along, given, in_play, issues_of, list, merits, name, part_name, parts_of, reason};
use crate::law::{Law, Subject, Verdict, in_words};
use crate::reference::groups::{cores, groups};
use crate::reference::world::{OpenCase, Parts, Way, World, world};
use joint_working_rules::{Case, Destination, Functions, PartPlacement, ReasonId, Side, Weight};

/// What is said of limb one agrees with the groups.
pub const LIMB_ONE: Law = Law::new(
    "Limb one is said to be met by each group that surely holds both sides, and by no other, and only to seem met where the group \
     would fall apart without its provisional relations; not to be met where no group can hold \
     both; to be unclear only for a group that may become a core, and of its issues only for those of which it is not said to be met",
    limb_one,
);

/// What is said of limb two agrees with the weights.
pub const LIMB_TWO: Law = Law::new(
    "Of each group that surely holds both sides it is said whether limb two is met, not met or unclear, by its weights; of others \
     only where they may come to hold both sides, that it is not met or unclear, by theirs. A limb that is said to fail does: a part \
     of unsure functions counts for the side that it may be of",
    limb_two,
);

/// A limb two that is not met has a consequence.
pub const LIMB_TWO_NOT_MET: Law = Law::new(
    "Limb two is said not to be met only by a group that is no core; and of each part of it that is joint all the same it is said \
     that it goes along",
    limb_two_not_met,
);

const LIMB_ONE_IDS: [ReasonId; 4] =
    [ReasonId::LimbOneMet, ReasonId::LimbOneSeemsMet, ReasonId::LimbOneNotMet, ReasonId::LimbOneUnclear];
const NOT_MET_IDS: [ReasonId; 2] = [ReasonId::LimbTwoNotMet, ReasonId::LimbTwoNotMetBothMinor];
const LIMB_TWO_IDS: [ReasonId; 5] = [
    ReasonId::LimbTwoMet,
    ReasonId::LimbTwoNotMet,
    ReasonId::LimbTwoNotMetBothMinor,
    ReasonId::LimbTwoUnclear,
    ReasonId::LimbTwoUnclearBoth,
];

/// A case with everything open resolved against joint, and towards it.
struct BothWays<'a> {
    case: &'a Case,
    against: World,
    towards: World,
}

impl<'a> BothWays<'a> {
    fn new(case: &'a Case) -> Self {
        let open = OpenCase::of(case);
        Self { case, against: world(&open, Way::Against), towards: world(&open, Way::Towards) }
    }

    /// The names of the issues of a group.
    fn names(&self, group: Parts) -> String {
        list(issues_of(self.case, group).map(|issue| name(self.case, issue)).collect())
    }

    /// What must be said of limb two for a group; nothing where that turns on an unsure function.
    fn limb_two(&self, group: Parts) -> Option<Given> {
        let names = self.names(group);
        let issues = ("issues", names.as_str());
        let not_met = |side: Side| Some(reason(ReasonId::LimbTwoNotMet, &[issues, ("part", side.words().part)]));
        match Side::ALL.iter().map(|side| self.met(group, *side)).collect::<Vec<_>>().as_slice() {
            [Met::Yes, Met::Yes] => Some(reason(ReasonId::LimbTwoMet, &[issues])),
            [Met::No, Met::No] => Some(reason(ReasonId::LimbTwoNotMetBothMinor, &[issues])),
            [Met::No, _] => not_met(Side::Health),
            [_, Met::No] => not_met(Side::SocialCare),
            [Met::Open, Met::Yes] => self.unclear(group, Side::Health, is_open),
            [Met::Yes, Met::Open] => self.unclear(group, Side::SocialCare, is_open),
            [Met::Open, Met::Open] => Some(reason(ReasonId::LimbTwoUnclearBoth, &[issues])),
            _ => None,
        }
    }

    /// Every way to say of a group that limb two turns on what its part of this side comes to: naming those whose weight is
    /// open, or also those of unsure functions.
    fn every_unclear(&self, group: Parts) -> Vec<Given> {
        let mut all = vec![reason(ReasonId::LimbTwoUnclearBoth, &[("issues", &self.names(group))])];
        for side in Side::ALL.iter().filter(|side| self.met(group, **side) == Met::OnFunctions) {
            let such: [fn(Option<Weight>) -> bool; 2] = [is_open, |weight| weight != Some(Weight::Minor)];
            all.extend(such.into_iter().filter_map(|such| self.unclear(group, *side, such)));
        }
        all
    }

    /// That limb two turns on such parts of this side, if there are any.
    fn unclear(&self, group: Parts, side: Side, such: fn(Option<Weight>) -> bool) -> Option<Given> {
        let word = if side == Side::Health { Functions::Health } else { Functions::SocialCare };
        let issues = self.weighed(group, Parts::of_side(side).with(Parts::WITHOUT_SIDE), side, such);
        let parts: Vec<String> = issues.map(|issue| part_name(self.case, issue, word)).collect();
        let params = [("issues", self.names(group)), ("parts", list(parts.clone()))];
        let params = params.each_ref().map(|(name, value)| (*name, value.as_str()));
        (!parts.is_empty()).then(|| reason(ReasonId::LimbTwoUnclear, &params))
    }

    /// Whether one side of a group meets limb two.
    fn met(&self, group: Parts, side: Side) -> Met {
        let any = |of: Parts, such| self.weighed(group, of, side, such).next().is_some();
        if any(Parts::of_side(side), |weight| weight == Some(Weight::Fundamental)) {
            Met::Yes
        } else if any(Parts::WITHOUT_SIDE, |weight| weight != Some(Weight::Minor)) {
            Met::OnFunctions
        } else if any(Parts::of_side(side), is_open) {
            Met::Open
        } else {
            Met::No
        }
    }

    /// Every way to say of a group that limb two is not met.
    fn not_met(&self, group: Parts) -> [Given; 3] {
        let names = self.names(group);
        let one = |side: Side| reason(ReasonId::LimbTwoNotMet, &[("issues", &names), ("part", side.words().part)]);
        [one(Side::Health), one(Side::SocialCare), reason(ReasonId::LimbTwoNotMetBothMinor, &[("issues", &names)])]
    }

    /// The issues of which one of these parts belongs to the group and this side has such a weight.
    fn weighed(
        &self,
        group: Parts,
        of: Parts,
        side: Side,
        such: fn(Option<Weight>) -> bool,
    ) -> impl Iterator<Item = usize> {
        issues_of(self.case, group.within(of))
            .filter(move |issue| self.case.issues.get(*issue).is_some_and(|issue| such(issue.weight[side])))
    }
}

/// Whether one side meets limb two.
#[derive(PartialEq, Eq)]
enum Met {
    Yes,
    No,
    Open,
    /// It may, if a part of unsure functions turns out to be of this side.
    OnFunctions,
}

fn is_open(weight: Option<Weight>) -> bool {
    matches!(weight, None | Some(Weight::Unsure))
}

/// The groups that hold both sides.
fn two_sided(world: &World) -> Vec<Parts> {
    let holds = |group: Parts, side| group.within(side).any();
    groups(world).into_iter().filter(|one| holds(*one, Parts::HEALTH) && holds(*one, Parts::SOCIAL_CARE)).collect()
}

fn limb_one(subject: &Subject<'_>) -> Verdict {
    let ways = BothWays::new(subject.case);
    let (sure, possible) = (two_sided(&ways.against), two_sided(&ways.towards));
    let of_group = |id, group: &Parts| reason(id, &[("issues", &ways.names(*group))]);
    let certain = groups(&world(&OpenCase::of(subject.case).without_provisional(), Way::Against));
    let is_certain = |group: &Parts| certain.contains(group);
    let met = |group: &Parts| if is_certain(group) { ReasonId::LimbOneMet } else { ReasonId::LimbOneSeemsMet };
    let mut must: Vec<Given> = sure.iter().map(|group| of_group(met(group), group)).collect();
    if possible.is_empty() && in_play(subject.case).len() == 2 {
        must.push(reason(ReasonId::LimbOneNotMet, &[]));
    }
    let may_be_core = cores(&ways.towards);
    let met: Vec<usize> = sure.iter().flat_map(|group| issues_of(subject.case, *group)).collect();
    let unclear = possible.iter().filter(|group| group.within(may_be_core).any()).filter_map(|group| {
        let open = issues_of(subject.case, *group).filter(|issue| !met.contains(issue));
        let names: Vec<String> = open.map(|issue| name(subject.case, issue)).collect();
        (!names.is_empty()).then(|| reason(ReasonId::LimbOneUnclear, &[("issues", &list(names))]))
    });
    let may: Vec<Given> = unclear.collect();
    agree(given(subject, &LIMB_ONE_IDS), &must, &may)
}

fn limb_two(subject: &Subject<'_>) -> Verdict {
    let ways = BothWays::new(subject.case);
    let (sure, possible) = (two_sided(&ways.against), two_sided(&ways.towards));
    let must: Vec<Given> = sure.iter().filter_map(|group| ways.limb_two(*group)).collect();
    let of_others = possible.into_iter().filter_map(|group| ways.limb_two(group));
    let mut may: Vec<Given> = of_others.filter(|(id, _)| *id != ReasonId::LimbTwoMet).collect();
    let on_functions = sure.iter().filter(|group| ways.limb_two(**group).is_none());
    may.extend(on_functions.flat_map(|group| ways.every_unclear(*group)));
    agree(given(subject, &LIMB_TWO_IDS), &must, &may)
}

fn limb_two_not_met(subject: &Subject<'_>) -> Verdict {
    let said = given(subject, &NOT_MET_IDS);
    if said.is_empty() {
        return Verdict::Silent;
    }
    let case = subject.case;
    let merits = match merits(case) {
        Ok(merits) => merits,
        Err(fault) => return Verdict::Broken(fault),
    };
    let go_along = given(subject, &[along(case)]);
    let goes_along = |part: &PartPlacement| {
        let part_of = part_name(case, part.issue.get(), part.side);
        let with = |core| reason(along(case), &[("part_of", &part_of), ("core", &name(case, core))]);
        (0..case.issues.len()).map(with).any(|one| go_along.contains(&one))
    };
    let joint: Vec<&PartPlacement> = merits.handling.iter().filter(|part| part.to == Destination::Joint).collect();
    let ways = BothWays::new(case);
    let cores = cores(&ways.against);
    for group in [&ways.against, &ways.towards].map(two_sided).concat() {
        let not_met = ways.not_met(group);
        let Some((_, text)) = said.iter().find(|one| not_met.contains(one)) else { continue };
        let mut its = joint.iter().filter(|part| parts_of(part).within(group).any());
        if group.within(cores).any() || !its.all(|part| goes_along(part)) {
            return Verdict::Broken(format!("{text}\n{}\n{go_along:?}", in_words(case, &merits)));
        }
    }
    Verdict::Holds
}
