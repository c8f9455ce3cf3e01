//! What would change it, and what is still needed, against plain trying.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod cases;

use joint_working_rules::{
    At, Board, Case, Change, Consent, Fact, FactKind, FactSet, Functions, Handling, Relation, Separable, Side, To,
    Weight, answer, route,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Where the parts of each issue go, each place once.
fn places(case: &Case) -> Vec<BTreeSet<&'static str>> {
    let routed = route(&Board::new(case).unwrap()).handling;
    let of = |at: usize| routed.iter().filter(|part| part.issue == at).map(|part| part.to.id()).collect();
    (0..case.issues.len()).map(of).collect()
}

/// Every change of one answer, without any thought of whether it matters.
fn every_change(case: &Case) -> Vec<Change> {
    let mut all = Vec::new();
    let mut add = |at, to| all.push(Change { at, to });
    let toggled = |facts: FactSet| {
        Fact::ALL.iter().map(move |fact| if facts.contains(*fact) { facts.without(*fact) } else { facts.with(*fact) })
    };
    for (at, issue) in case.issues.iter().enumerate() {
        if issue.functions.can_be_both() {
            Separable::ALL.iter().for_each(|to| add(At::Separable(at), To::Separable(*to)));
            toggled(issue.facts).for_each(|to| add(At::Facts(at), To::Facts(to)));
        }
        for side in Side::ALL.iter().filter(|side| issue.functions.can_involve(**side)) {
            Weight::ALL.iter().for_each(|to| add(At::Weight(at, *side), To::Weight(*to)));
        }
        Functions::ALL.iter().for_each(|to| add(At::Functions(at), To::Functions(*to)));
        for other in at + 1..case.issues.len() {
            if case.tie(at, other).is_none() {
                let between = [issue.id.clone(), case.issues[other].id.clone()];
                let with = |facts, separable| To::Relation(Relation { between: between.clone(), facts, separable });
                add(At::Pair(at, other), with(FactSet::EMPTY, Some(Separable::No)));
                for fact in Fact::ALL.iter().filter(|fact| fact.kind() != FactKind::LookAlike) {
                    add(At::Pair(at, other), with(FactSet::EMPTY.with(*fact), None));
                }
            }
        }
    }
    for (at, relation) in case.relations.iter().enumerate() {
        Separable::ALL.iter().for_each(|to| add(At::TieSeparable(at), To::Separable(*to)));
        toggled(relation.facts).for_each(|to| add(At::TieFacts(at), To::Facts(to)));
    }
    Consent::ALL.iter().for_each(|to| add(At::Consent, To::Consent(*to)));
    all
}

fn is_open<T: PartialEq>(answer: Option<T>, unsure: T) -> bool {
    answer.is_none_or(|answer| answer == unsure)
}

/// Every open answer with the ways to answer it.
fn opens(case: &Case) -> Vec<(At, Vec<To>)> {
    let limb_one = || [Separable::Yes, Separable::No].map(To::Separable).to_vec();
    let mut all = Vec::new();
    for (at, issue) in case.issues.iter().enumerate() {
        if issue.functions == Functions::Unsure {
            let sides = [Functions::Health, Functions::SocialCare, Functions::Both];
            all.push((At::Functions(at), sides.map(To::Functions).to_vec()));
        }
        if issue.functions.can_be_both() && is_open(issue.separable, Separable::Unsure) {
            all.push((At::Separable(at), limb_one()));
        }
        for side in Side::ALL.iter().filter(|side| issue.functions.can_involve(**side)) {
            if is_open(issue.weight.of(*side), Weight::Unsure) {
                all.push((At::Weight(at, *side), [Weight::Minor, Weight::Fundamental].map(To::Weight).to_vec()));
            }
        }
    }
    for (at, relation) in case.relations.iter().enumerate() {
        if is_open(relation.separable, Separable::Unsure) {
            all.push((At::TieSeparable(at), limb_one()));
        }
    }
    all
}

/// Every way to answer the open questions, with the routing it gives.
fn completions(case: &Case, opens: &[(At, Vec<To>)]) -> Vec<(Vec<usize>, Vec<Handling>)> {
    let mut all = vec![Vec::new()];
    for (_, ways) in opens {
        all = all.iter().flat_map(|so_far| (0..ways.len()).map(|way| [so_far.as_slice(), &[way]].concat())).collect();
    }
    let routed = |ways: &Vec<usize>| {
        // Functions last: answers that lose their meaning by them are taken out.
        let mut done = case.clone();
        let functions = |at: &At| matches!(at, At::Functions(_));
        for last in [false, true] {
            for ((at, to), way) in opens.iter().zip(ways).filter(|((at, _), _)| functions(at) == last) {
                done = Change { at: *at, to: to[*way].clone() }.apply(&done);
            }
        }
        route(&Board::new(&done).unwrap()).handling
    };
    all.into_iter().map(|ways| (ways.clone(), routed(&ways))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exactly_the_changes_that_move_a_part_are_listed(case in cases::case(4)) {
        let now = places(&case);
        let answered = answer(&case).unwrap();
        let listed: Vec<&Change> = answered.would_change.iter().map(|one| &one.change).collect();
        for change in every_change(&case) {
            let moves = places(&change.apply(&case)) != now;
            prop_assert_eq!(listed.contains(&&change), moves, "{:?}", change);
        }
        for one in &answered.would_change {
            let then = route(&Board::new(&one.change.apply(&case)).unwrap());
            prop_assert_eq!(one.outcome, then.outcome, "{:?}", one.change);
            for part in &one.handling {
                let then_goes = then.handling.contains(&Handling { issue: part.at, side: part.side, to: part.to });
                prop_assert!(then_goes, "{:?}", one);
            }
            prop_assert!(one.handling.iter().all(|part| !answered.handling.contains(part)), "{:?}", one);
        }
        let rank = |at: &At| match at {
            At::Separable(_) | At::Weight(..) | At::TieSeparable(_) => 0,
            At::Facts(_) | At::TieFacts(_) => 1,
            At::Pair(..) => 2,
            At::Functions(_) => 3,
            At::Consent => 4,
        };
        let nearest_first = answered.would_change.is_sorted_by_key(|one| rank(&one.change.at));
        prop_assert!(nearest_first);
    }

    #[test]
    fn still_needed_and_cannot_matter_are_exact(case in cases::case(3)) {
        let opens = opens(&case);
        prop_assume!(opens.len() <= 9);
        let answered = answer(&case).unwrap();
        prop_assert!(!answered.still_needed_is_partial);
        let completions = completions(&case, &opens);
        for (bit, (at, _)) in opens.iter().enumerate() {
            // Two completions that differ in this answer alone and in the result: then it matters.
            let mut by_others: BTreeMap<Vec<usize>, &Vec<Handling>> = BTreeMap::new();
            let matters = completions.iter().any(|(ways, handling)| {
                let mut others = ways.clone();
                others[bit] = 0;
                *by_others.entry(others).or_insert(handling) != handling
            });
            prop_assert_eq!(answered.still_needed.contains(at), matters, "{:?}", at);
            prop_assert_eq!(answered.cannot_matter.contains(at), !matters, "{:?}", at);
        }
        prop_assert_eq!(answered.still_needed.len() + answered.cannot_matter.len(), opens.len());
    }
}

#[test]
fn beyond_what_can_be_tried_every_open_answer_is_listed_as_needed() {
    let mut case = Case::default();
    for at in 0..14 {
        let mut issue =
            cases::single(&format!("i{at}"), "Care", if at % 2 == 0 { Side::Health } else { Side::SocialCare });
        issue.weight = Default::default();
        case.issues.push(issue);
        if at > 0 {
            let between = [format!("i{}", at - 1), format!("i{at}")];
            case.relations.push(Relation { between, facts: FactSet::EMPTY, separable: None });
        }
    }
    let answered = answer(&case).unwrap();
    assert!(answered.still_needed_is_partial && answered.possible_is_partial);
    assert_eq!(answered.still_needed.len(), 14 + 13);
    assert_eq!(answered.cannot_matter, []);
}

#[test]
fn a_safeguarding_case_sets_examples_two_and_three_side_by_side() {
    let mut case = Case { issues: vec![cases::single("gp", "GP", Side::Health)], ..Case::default() };
    case.issues.push(cases::single("safeguarding", "Safeguarding", Side::SocialCare));
    let facts = FactSet::EMPTY.with(Fact::ReferralOrInformationOnly).with(Fact::AgreedJointAction);
    case.relations.push(Relation { between: ["gp".into(), "safeguarding".into()], facts, separable: None });
    let nearest = answer(&case).unwrap().nearest;
    assert_eq!(nearest.iter().map(|one| one.scenario).collect::<Vec<_>>(), ["example-2", "example-3"]);
    assert_eq!(nearest[0].shared, FactSet::EMPTY.with(Fact::ReferralOrInformationOnly));
    assert_eq!(nearest[0].differs, FactSet::EMPTY.with(Fact::AgreedJointAction));
}
