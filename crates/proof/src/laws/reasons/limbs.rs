//! The laws of the reasons for a group: which limb it meets.

use super::said::{Given, agree, given, in_play, issues_of, list, merits, name, part_name, reason};
use crate::law::{Law, Subject, Verdict, in_words, parts};
use crate::reference::world::{OpenCase, Parts, Way, World, world};
use crate::reference::{cores, groups};
use joint_working_rules::{Case, Destination, Functions, ReasonId, Side, Weight};

/// What is said of limb one agrees with the groups.
pub const LIMB_ONE: Law = Law::new(
    "Limb one is said to be met by each group that surely holds both sides, and by no other; not to be met where no group can hold \
     both; to be unclear only for a group that may become a core",
    limb_one,
);

/// What is said of limb two agrees with the weights.
pub const LIMB_TWO: Law = Law::new(
    "Of each group that surely holds both sides it is said whether limb two is met, not met or unclear, by its weights; of others \
     only where they may come to hold both sides, and by theirs",
    limb_two,
);

/// A limb two that is not met has a consequence.
pub const LIMB_TWO_NOT_MET: Law =
    Law::new("Limb two is said not to be met only by a group of which some part is not joint", limb_two_not_met)
        .except(
            "where each part of the group is closely linked to a core that it is no part of, and goes along with it",
        );

const LIMB_ONE_IDS: [ReasonId; 3] = [ReasonId::LimbOneMet, ReasonId::LimbOneNotMet, ReasonId::LimbOneUnclear];
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

    /// What there is to say of limb two for a group.
    fn limb_two(&self, group: Parts) -> Given {
        let names = self.names(group);
        let issues = ("issues", names.as_str());
        let not_met = |side: Side| reason(ReasonId::LimbTwoNotMet, &[issues, ("part", side.words().part)]);
        let unclear = |side, word| {
            let parts = self.weighed(group, side, is_open).map(|issue| part_name(self.case, issue, word)).collect();
            reason(ReasonId::LimbTwoUnclear, &[issues, ("parts", &list(parts))])
        };
        let [health, social_care] = [Side::Health, Side::SocialCare].map(|side| {
            let any = |weight| self.weighed(group, side, weight).next().is_some();
            if any(is_fundamental) {
                Met::Yes
            } else if any(is_open) {
                Met::Open
            } else {
                Met::No
            }
        });
        match (health, social_care) {
            (Met::Yes, Met::Yes) => reason(ReasonId::LimbTwoMet, &[issues]),
            (Met::No, Met::No) => reason(ReasonId::LimbTwoNotMetBothMinor, &[issues]),
            (Met::No, _) => not_met(Side::Health),
            (_, Met::No) => not_met(Side::SocialCare),
            (Met::Open, Met::Yes) => unclear(Side::Health, Functions::Health),
            (Met::Yes, Met::Open) => unclear(Side::SocialCare, Functions::SocialCare),
            (Met::Open, Met::Open) => reason(ReasonId::LimbTwoUnclearBoth, &[issues]),
        }
    }

    /// Every way to say of a group that limb two is not met.
    fn not_met(&self, group: Parts) -> [Given; 3] {
        let names = self.names(group);
        let one = |side: Side| reason(ReasonId::LimbTwoNotMet, &[("issues", &names), ("part", side.words().part)]);
        [one(Side::Health), one(Side::SocialCare), reason(ReasonId::LimbTwoNotMetBothMinor, &[("issues", &names)])]
    }

    /// The issues whose part of this side belongs to the group and has such a weight.
    fn weighed(&self, group: Parts, side: Side, such: fn(Option<Weight>) -> bool) -> impl Iterator<Item = usize> {
        issues_of(self.case, group.within(Parts::of_side(side)))
            .filter(move |issue| self.case.issues.get(*issue).is_some_and(|issue| such(issue.weight[side])))
    }
}

/// Whether one side meets limb two.
enum Met {
    Yes,
    No,
    Open,
}

fn is_fundamental(weight: Option<Weight>) -> bool {
    weight == Some(Weight::Fundamental)
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
    let mut must: Vec<Given> = sure.iter().map(|group| of_group(ReasonId::LimbOneMet, group)).collect();
    if possible.is_empty() && in_play(subject.case).len() == 2 {
        must.push(reason(ReasonId::LimbOneNotMet, &[]));
    }
    let may_be_core = cores(&ways.towards);
    let unclear = possible.iter().filter(|group| group.within(may_be_core).any() && !sure.contains(group));
    let may: Vec<Given> = unclear.map(|group| of_group(ReasonId::LimbOneUnclear, group)).collect();
    agree(given(subject, &LIMB_ONE_IDS), &must, &may)
}

fn limb_two(subject: &Subject<'_>) -> Verdict {
    let ways = BothWays::new(subject.case);
    let [must, may] = [&ways.against, &ways.towards]
        .map(|world| two_sided(world).into_iter().map(|group| ways.limb_two(group)).collect::<Vec<_>>());
    agree(given(subject, &LIMB_TWO_IDS), &must, &may)
}

fn limb_two_not_met(subject: &Subject<'_>) -> Verdict {
    let said = given(subject, &NOT_MET_IDS);
    if said.is_empty() {
        return Verdict::Silent;
    }
    let merits = match merits(subject.case) {
        Ok(merits) => merits,
        Err(fault) => return Verdict::Broken(fault),
    };
    let not_joint = parts(&merits.handling).into_iter().filter(|(_, _, to)| *to != Destination::Joint);
    let not_joint = not_joint.fold(Parts::NOTHING, |all, (issue, side, _)| {
        let side = match side {
            Functions::Health => Parts::HEALTH,
            Functions::SocialCare => Parts::SOCIAL_CARE,
            _ => Parts::BOTH,
        };
        all.with(Parts::of_issue(issue.get()).within(side))
    });
    let ways = BothWays::new(subject.case);
    let groups = [&ways.against, &ways.towards].map(two_sided).concat();
    let mut verdict = Verdict::Holds;
    for one in said {
        let all_joint = |group: &&Parts| ways.not_met(**group).contains(&one) && !group.within(not_joint).any();
        if let Some(group) = groups.iter().find(all_joint) {
            let go_along = !group.within(cores(&ways.against)).any();
            let why = || format!("{}\n{}", one.1, in_words(subject.case, &merits));
            verdict = Verdict::Broken(why()).excepted_if(go_along);
            if !go_along {
                break;
            }
        }
    }
    verdict
}
