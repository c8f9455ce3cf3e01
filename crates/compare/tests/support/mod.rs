//! Odd readings, and comparisons in a form that does not depend on order.

use joint_working_compare::{Comparison, Effect, GroupPos, Moves, Reader, Topic};
use joint_working_rules::{
    Case, Consent, Fact, FactSet, Functions, Issue, IssuePos, PerSide, Relation, Separable, ValidCase, Weight,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;

const NAMES: [&str; 6] = ["discharge", "ward", "home-care", "enquiry", "charges", "letter"];
const LABELS: [&str; 5] =
    ["Discharge home", "Care on the ward", "Home care package", "Safeguarding enquiry", "Charges for the home"];

fn facts() -> impl Strategy<Value = FactSet> {
    subsequence(Fact::ALL.to_vec(), 0..=2).prop_map(|facts| facts.into_iter().collect())
}

fn separable() -> impl Strategy<Value = Option<Separable>> {
    proptest::option::weighted(0.8, select(Separable::ALL))
}

fn weight() -> impl Strategy<Value = Option<Weight>> {
    proptest::option::weighted(0.8, select(Weight::ALL))
}

fn issue() -> impl Strategy<Value = Issue> {
    let functions = prop_oneof![3 => Just(Functions::Both), 4 => select(Functions::ALL)];
    (functions, facts(), separable(), weight(), weight(), proptest::option::of(select(&LABELS[..]))).prop_map(
        |(functions, facts, separable, health, social_care, label)| Issue {
            facts,
            separable,
            weight: PerSide { health, social_care },
            ..Issue::new("", label.map(str::to_owned), functions)
        },
    )
}

/// A case of a few issues: of names that tell something, or that only count them.
pub(crate) fn case() -> impl Strategy<Value = ValidCase> {
    let relations = proptest::collection::vec(proptest::option::weighted(0.5, (facts(), separable())), 6);
    let consent = prop_oneof![4 => Just(Consent::NotAsked), 1 => select(Consent::ALL)];
    (proptest::collection::vec(issue(), 1..=4), relations, consent, any::<bool>()).prop_map(
        |(mut issues, relations, consent, named)| {
            for (at, issue) in issues.iter_mut().enumerate() {
                issue.id = if named { NAMES[at].to_owned() } else { format!("issue-{}", at + 1) };
            }
            let mut case = Case { issues, consent, ..Case::default() };
            let pairs = (0..4).flat_map(|one| (0..one).map(move |other| [other, one]));
            for ([one, other], said) in pairs.zip(relations) {
                if let (Some((facts, separable)), true) = (said, one < case.issues.len() && other < case.issues.len()) {
                    let between = [case.issues[one].id.clone(), case.issues[other].id.clone()];
                    case.relations.push(Relation { between, facts, separable });
                }
            }
            ValidCase::new(case.pruned()).unwrap()
        },
    )
}

/// Two readings: of which the second is the first with some answers of another, or another case altogether, or cut finer.
pub(crate) fn readings() -> impl Strategy<Value = (ValidCase, ValidCase)> {
    (case(), case(), any::<u32>(), 0..4_u8).prop_map(|(a, other, bits, how)| match how {
        0 => (a, other),
        1 => {
            let mut cut = a.clone().into_case();
            cut.enter_as_two(IssuePos::new(bits as usize % a.issues.len()));
            let cut = ValidCase::new(cut).unwrap();
            (a.clone(), some_of(&cut, &other, bits & bits >> 7))
        }
        _ => (a.clone(), some_of(&a, &other, bits & bits >> 7)),
    })
}

/// A case with some answers of another.
fn some_of(case: &ValidCase, other: &ValidCase, bits: u32) -> ValidCase {
    let mut case = case.clone().into_case();
    let is_taken = |at: usize| bits >> (at % 32) & 1 == 1;
    for (at, (issue, from)) in case.issues.iter_mut().zip(&other.issues).enumerate() {
        if is_taken(at) {
            issue.functions = from.functions;
        }
        if is_taken(at + 4) {
            issue.facts = from.facts;
        }
        if is_taken(at + 8) {
            issue.separable = from.separable;
        }
        if is_taken(at + 12) {
            issue.weight = from.weight;
        }
    }
    for (at, (relation, from)) in case.relations.iter_mut().zip(&other.relations).enumerate() {
        if is_taken(at + 16) {
            relation.facts = from.facts;
        }
        if is_taken(at + 20) {
            relation.separable = from.separable;
        }
    }
    if is_taken(30) && !case.relations.is_empty() {
        case.relations.remove(0);
    }
    if is_taken(31) && case.issues.len() > 1 {
        case.issues.remove(0);
    }
    ValidCase::new(case.pruned()).unwrap()
}

/// The same in another order.
pub(crate) fn shuffled(case: &ValidCase, seed: u64) -> ValidCase {
    let mut case = case.clone().into_case();
    let mut state = seed | 1;
    let mut shuffle = |length: usize, swap: &mut dyn FnMut(usize, usize)| {
        for at in (1..length).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            swap(at, (state >> 33) as usize % (at + 1));
        }
    };
    shuffle(case.issues.len(), &mut |one, other| case.issues.swap(one, other));
    shuffle(case.relations.len(), &mut |one, other| case.relations.swap(one, other));
    for relation in &mut case.relations {
        if seed & 1 == 0 {
            relation.between.reverse();
        }
    }
    ValidCase::new(case).unwrap()
}

/// Two readings of many issues that differ in all of them.
pub(crate) fn edited(count: usize) -> (ValidCase, ValidCase) {
    let all = |weight: Weight| {
        let issues = (0..count).map(|at| {
            let mut issue = Issue::new(format!("thing-{at}"), None, Functions::Both);
            issue.separable = Some(Separable::No);
            issue.weight = PerSide { health: Some(weight), social_care: Some(Weight::Fundamental) };
            issue
        });
        ValidCase::new(Case { issues: issues.collect(), ..Case::default() }).unwrap()
    };
    (all(Weight::Fundamental), all(Weight::Minor))
}

/// Is it whole: does each thing that it names exist?
pub(crate) fn comparable(both: &Comparison) -> bool {
    let known = |topic: &Topic| both.moves(*topic).is_some();
    both.talk.first.iter().all(known) && both.in_order().len() == both.differences.len()
}

/// All that a comparison says, by ids, as one of its readers has it first.
pub(crate) fn canonical(both: &Comparison, first: Reader) -> BTreeSet<String> {
    let readers = [first, first.other()];
    let ids = |at: GroupPos, reader: Reader| -> BTreeSet<&str> {
        let group = both.matching.group(at).unwrap();
        group.issues[reader].iter().map(|issue| both.cases[reader].issue(*issue).unwrap().id.as_str()).collect()
    };
    let group = |at: GroupPos| format!("{:?}", readers.map(|reader| ids(at, reader)));
    let topic = |topic: Topic| {
        let groups: BTreeSet<String> = topic.groups().into_iter().flatten().map(group).collect();
        let what = format!("{topic:?}");
        let side = if what.contains("Health") {
            "health"
        } else if what.contains("Social") {
            "social"
        } else {
            ""
        };
        format!("{} {side} {groups:?}", what.split('(').next().unwrap())
    };
    let effect = |effect: Option<&Effect>| {
        effect.map(|effect| (effect.outcome, effect.moved.iter().map(|at| group(*at)).collect::<BTreeSet<_>>()))
    };
    let mut all = BTreeSet::new();
    for (at, _) in both.matching.iter() {
        let places = readers.map(|reader| {
            both.results[reader]
                .places(at)
                .iter()
                .map(|place| format!("{:?} {:?}", place.side, place.to))
                .collect::<BTreeSet<_>>()
        });
        all.insert(format!("group {} {places:?}", group(at)));
    }
    for (difference, moves) in &both.differences {
        let effects = readers.map(|reader| effect(moves.effect(reader)));
        let kind = match moves {
            Moves::Alone(_) => "alone",
            Moves::Together => "together",
            Moves::Never => "never",
            Moves::NotAlone => "not alone",
        };
        all.insert(format!("difference {} {kind} {effects:?}", topic(difference.topic)));
    }
    for (name, reader) in ["own", "other"].into_iter().zip(readers) {
        let sets: BTreeSet<BTreeSet<String>> =
            both.talk.ways[reader].iter().map(|set| set.iter().map(|one| topic(*one)).collect()).collect();
        all.insert(format!("ways {name} {sets:?}"));
    }
    all.insert(format!("outcomes {:?}", readers.map(|reader| both.results[reader].outcome)));
    all
}
