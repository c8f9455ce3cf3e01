//! The cases that are measured. They look like casework, are made by counting, and are the same on every machine.

use joint_working_rules::scenarios::by_id;
use joint_working_rules::{
    Case, Consent, Fact, FactKind, FactSet, Functions, Issue, Relation, Separable, Side, ValidCase, Weight,
};
use std::collections::BTreeSet;

/// The names of the ordinary cases, as the table has them. All have about two relations an issue; in some, one answer in five
/// is open.
pub const SIZES: &[&str] = &["1 issue", "6 issues, nothing open", "6 issues", "50 issues", "1,000 issues"];

/// Those of the large ones that are made to be hard.
pub const HARD: &[&str] = &[
    "1,000 issues, nothing open",
    "1,000 issues, 12 answers open",
    "1,000 issues, one side minor",
    "1,000 issues, one core",
];

/// What growth is measured on, beside the case of 1,000 issues. All come to as many issues in all: so they fill the processor's
/// caches, and what it remembers of branches, to the same degree, and what grows is the work.
pub const GROWING: &[&str] = &["4 cases of 250 issues", "2 cases of 500 issues"];

/// The same of those that are one core.
pub const GROWING_CORE: &[&str] = &["4 cases of 250 issues, one core", "2 cases of 500 issues, one core"];

/// Where the counting starts. Of thirty such starts, this one's six issues take the median time to route.
const START: u64 = 7;
/// How many answers in a hundred are open where some are.
const SOME: u64 = 20;

/// The case of a name, or the cases.
pub fn by_name(name: &str) -> Option<Vec<ValidCase>> {
    let (count, each) = match name.split_once(" cases of ") {
        Some((count, each)) => (count.parse().ok()?, each),
        None => (1, name),
    };
    (START..START + count).map(|start| one(each, start)).collect()
}

/// The case of a name, counted from this start.
fn one(name: &str, start: u64) -> Option<ValidCase> {
    let (issues, special) = name.split_once(" issue")?;
    let issues = issues.replace(',', "").parse().ok()?;
    let case = match special {
        "s, nothing open" if issues == 6 => return ValidCase::new(twice("example-6")?).ok(),
        "s, one core" => return ValidCase::new(one_core(issues)).ok(),
        "" | "s" => made(issues, start, SOME),
        _ => made(issues, start, 0),
    };
    let case = match special {
        "" | "s" | "s, nothing open" => case,
        // As many completions as are still tried one by one.
        "s, 12 answers open" => weigh(case, None, 12),
        // No part is joint, and no single answer would make one so: the strength of every relation has to be tried.
        "s, one side minor" => weigh(case, Some(Weight::Minor), usize::MAX),
        _ => return None,
    };
    ValidCase::new(case).ok()
}

/// One of many cases of six issues, for checking an answer: in every third every question is answered, in every fifth consent is
/// refused; here and there the answer on limb one is "one way", and a fact without weight is ticked.
pub fn variant(number: u32) -> Case {
    let mut case = made(6, u64::from(number), if number.is_multiple_of(3) { 0 } else { SOME });
    if number % 5 == 4 {
        case.consent = Consent::Refused;
    }
    for (at, relation) in case.relations.iter_mut().enumerate() {
        if at % 4 == 3 {
            relation.separable = Some(Separable::OneWay);
        }
        if at % 6 == 5 {
            relation.facts = relation.facts.with(Fact::OneInvestigatorPreferred);
        }
    }
    case
}

/// The case with another weight for the NHS part of the first so many issues that have one.
fn weigh(mut case: Case, weight: Option<Weight>, most: usize) -> Case {
    let weighed = case.issues.iter_mut().filter(|issue| issue.weight.health.is_some());
    weighed.take(most).for_each(|issue| issue.weight.health = weight);
    case
}

/// A worked example with all its issues entered a second time.
fn twice(example: &str) -> Option<Case> {
    let mut case = by_id(example)?.case().ok()?.into_case();
    let again = |id: &str| format!("{id}-again");
    let issues: Vec<Issue> = case.issues.iter().map(|issue| Issue { id: again(&issue.id), ..issue.clone() }).collect();
    let relations: Vec<Relation> = case
        .relations
        .iter()
        .map(|relation| Relation { between: relation.between.each_ref().map(|id| again(id)), ..relation.clone() })
        .collect();
    case.issues.extend(issues);
    case.relations.extend(relations);
    Some(case)
}

/// A case that is one core, held together twice over by relations that are provisional: taking any one of them the other way
/// changes nothing, which has to be found out.
fn one_core(issues: usize) -> Case {
    let mut case = Case::default();
    for (number, &side) in (1..=issues).zip(Side::ALL.iter().cycle()) {
        let functions = if side == Side::Health { Functions::Health } else { Functions::SocialCare };
        let mut issue = Issue::new(id(number as u64), None, functions);
        issue.weight[side] = Some(Weight::Fundamental);
        case.issues.push(issue);
        for step in [1, 7] {
            let between = [number, (number + step - 1) % issues + 1].map(|number| id(number as u64));
            let facts = FactSet::EMPTY.with(Fact::SamePlan);
            case.relations.push(Relation { between, facts, separable: Some(Separable::No) });
        }
    }
    case
}

/// A case of so many issues and twice as many relations (as far as there are pairs), of which about so many answers in a
/// hundred are open.
fn made(issues: usize, start: u64, open: u64) -> Case {
    let mut dice = Dice(start);
    let mut case = Case { issues: (1..=issues).map(|at| issue(at, &mut dice, open)).collect(), ..Case::default() };
    let relations = (issues * 2).min(issues * issues.saturating_sub(1) / 2);
    let mut pairs = BTreeSet::new();
    while pairs.len() < relations {
        let [one, other] = [(); 2].map(|()| dice.below(issues as u64) + 1);
        if one != other && pairs.insert((one.min(other), one.max(other))) {
            let (facts, separable) = relation(&mut dice, open, 15);
            case.relations.push(Relation { between: [one, other].map(id), facts, separable });
        }
    }
    case
}

fn id(number: u64) -> String {
    format!("issue-{number}")
}

fn issue(number: usize, dice: &mut Dice, open: u64) -> Issue {
    let functions = match dice.below(100) {
        0..35 => Functions::Health,
        35..70 => Functions::SocialCare,
        70..98 => Functions::Both,
        _ => Functions::Neither,
    };
    let functions = if dice.below(400) < open { Functions::Unsure } else { functions };
    let label = format!("What went wrong, as the complainant tells it ({number})");
    let mut issue = Issue::new(id(number as u64), Some(label), functions);
    if functions.can_be_both() {
        (issue.facts, issue.separable) = relation(dice, open, 50);
    }
    for &side in Side::ALL.iter().filter(|side| functions.can_involve(**side)) {
        let weight = if dice.below(100) < 60 { Weight::Fundamental } else { Weight::Minor };
        issue.weight[side] = Some(if dice.below(100) < open { Weight::Unsure } else { weight });
    }
    issue
}

/// What is answered of a relation: facts, and limb one to match them. So many relations in a hundred are entwined, firm.
fn relation(dice: &mut Dice, open: u64, entwined: u64) -> (FactSet, Option<Separable>) {
    use FactKind::{Close, Entwining, LookAlike};
    let roll = dice.below(100);
    let (kinds, separable): (&[FactKind], _) = match roll.checked_sub(entwined) {
        None => (&[Entwining], Separable::No),
        Some(0..10) => (&[Close], Separable::No),
        Some(10..20) => (&[Close], Separable::Yes),
        Some(20..25) => (&[Entwining, LookAlike], Separable::Yes),
        Some(_) => (&[LookAlike], Separable::Yes),
    };
    let facts = kinds.iter().filter_map(|kind| dice.one_of(Fact::ALL.iter().filter(|fact| fact.kind() == *kind)));
    let facts = facts.copied().collect();
    (facts, (dice.below(100) >= open).then_some(separable))
}

/// Numbers that look random and are the same every time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn one_of<T>(&mut self, mut all: impl Iterator<Item = T> + Clone) -> Option<T> {
        let at = self.below(all.clone().count() as u64);
        all.nth(at as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str) -> Option<usize> {
        by_name(name).map(|cases| cases.iter().map(|case| case.issues.len()).sum())
    }

    #[test]
    fn every_case_is_one_and_of_its_size() {
        for name in SIZES.iter().chain(HARD) {
            let said = name.split_once(' ').and_then(|(size, _)| size.replace(',', "").parse().ok());
            assert!(said.is_some() && size(name) == said, "{name}");
        }
    }

    #[test]
    fn those_for_growth_come_to_as_many_issues() {
        for name in GROWING.iter().chain(GROWING_CORE) {
            assert_eq!(size(name), Some(1_000), "{name}");
        }
    }
}
