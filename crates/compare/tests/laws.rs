//! The laws of a comparison, on odd cases.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod support;

use joint_working_compare::{Both, Comparison, Matching, Moves, Reader, Topic};
use joint_working_rules::{AnswerRef, Case, Change, NewValue, Outcome, Separable, ValidCase, Weight, answer};
use proptest::prelude::*;
use support::{canonical, comparable, edited, readings, shuffled};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_case_compared_with_itself_differs_in_nothing((a, _) in readings()) {
        let same = Comparison::of(&a, &a);
        prop_assert!(same.differences.is_empty(), "{:?}", same.differences);
        prop_assert!(same.is_same_result() && same.talk.ways.a.is_empty() && same.talk.first.is_empty());
        for group in same.matching.groups() {
            prop_assert!(group.one_to_one().is_some_and(|pair| pair.agree()), "{group:?}");
        }
    }

    #[test]
    fn swapping_the_readings_swaps_the_sides_and_nothing_else((a, b) in readings()) {
        let (there, back) = (Comparison::of(&a, &b), Comparison::of(&b, &a));
        prop_assert_eq!(canonical(&there, Reader::A), canonical(&back, Reader::B));
    }

    #[test]
    fn order_does_not_matter((a, b) in readings(), seed in any::<u64>()) {
        let there = Comparison::of(&a, &b);
        let other = Comparison::of(&shuffled(&a, seed), &shuffled(&b, seed.rotate_left(32)));
        prop_assert_eq!(canonical(&there, Reader::A), canonical(&other, Reader::A));
    }

    #[test]
    fn each_issue_is_in_one_group_and_each_reading_comes_to_what_the_rules_say((a, b) in readings()) {
        let both = Comparison::of(&a, &b);
        for (reader, case) in [(Reader::A, &a), (Reader::B, &b)] {
            let in_groups: usize = both.matching.groups().iter().map(|group| group.issues[reader].len()).sum();
            prop_assert_eq!(in_groups, case.issues.len());
            let answer = answer(case);
            prop_assert_eq!(both.results[reader].outcome, answer.outcome);
            for part in &answer.handling {
                let group = both.matching.group_of(reader, part.issue).unwrap();
                let whole = both.matching.group(group).unwrap().one_to_one().is_some();
                let goes = both.results[reader].places(group).iter().any(|place| {
                    (whole || place.issue == part.issue) && place.side == part.side && place.to == part.to
                });
                prop_assert!(goes, "{part:?}");
            }
        }
    }

    #[test]
    fn what_an_answer_is_said_to_move_the_rules_move((a, b) in readings()) {
        let both = Comparison::of(&a, &b);
        for (difference, moves) in &both.differences {
            for reader in Reader::ALL {
                let Some(change) = taken_over(&both, difference.topic, reader) else { continue };
                let outcome = outcome(&change.apply(&both.cases[reader]));
                let said = moves.effect(reader).map_or(both.results[reader].outcome, |effect| effect.outcome);
                prop_assert_eq!(said, outcome, "{:?}", difference);
            }
        }
    }

    #[test]
    fn what_to_talk_about_first_brings_the_outcomes_together((a, b) in readings()) {
        let both = Comparison::of(&a, &b);
        prop_assert_eq!(both.is_same_result(), both.talk.ways.a.is_empty());
        prop_assert_eq!(both.is_same_result(), both.talk.ways.b.is_empty());
        for (reader, sets) in both.talk.ways.iter() {
            for set in sets {
                prop_assert!(!set.is_empty() && set.len() == sets[0].len());
                let changes: Option<Vec<Change>> = set.iter().map(|topic| taken_over(&both, *topic, reader)).collect();
                let Some(changes) = changes else { continue };
                let changed = changes.iter().fold(both.cases[reader].clone().into_case(), |case, change| change.apply(&case));
                prop_assert_eq!(outcome(&changed), both.results[reader.other()].outcome);
                if let [only] = set.as_slice() {
                    prop_assert!(both.moves(*only).is_some_and(Moves::alone));
                }
            }
        }
    }

    #[test]
    fn taking_back_what_was_chosen_is_what_was_found((a, b) in readings()) {
        let found = Comparison::of(&a, &b);
        let pairs: Vec<_> = found.matching.groups().iter().flat_map(|group| {
            let b = &group.issues.b;
            group.issues.a.iter().flat_map(|a| b.iter().map(|b| (*a, *b))).collect::<Vec<_>>()
        }).collect();
        let chosen = Comparison::matched(&a, &b, Matching::chosen(&a, &b, &pairs));
        prop_assert_eq!(canonical(&found, Reader::A), canonical(&chosen, Reader::A));
        let none = Comparison::matched(&a, &b, Matching::chosen(&a, &b, &[]));
        prop_assert!(none.matching.groups().iter().all(|group| group.is_alone()));
    }
}

fn outcome(case: &Case) -> Outcome {
    answer(&ValidCase::new(case.clone()).unwrap()).outcome
}

/// The change of one answer that takes a topic over from the other reading, where a change of the rules says the same.
fn taken_over(both: &Comparison, topic: Topic, reader: Reader) -> Option<Change> {
    let group = |at| both.matching.group(at).unwrap().one_to_one().unwrap();
    let (own, its) = (&both.cases[reader], &both.cases[reader.other()]);
    let issue = |at| {
        own.issue(group(at)[reader])
            .map(|_| (group(at)[reader], its.issue(group(at)[reader.other()]).unwrap()))
            .unwrap()
    };
    let are_whole =
        topic.groups().into_iter().flatten().all(|at| both.matching.group(at).unwrap().one_to_one().is_some());
    if !are_whole {
        return None;
    }
    let link = |one, other| {
        let at = own.find_relation(group(one)[reader], group(other)[reader]).unwrap();
        (at, its.relation_between(group(one)[reader.other()], group(other)[reader.other()]).unwrap())
    };
    let change = |at, to| Some(Change { at, to });
    match topic {
        Topic::FirstTest(at) => change(
            AnswerRef::Separable(issue(at).0),
            NewValue::Separable(issue(at).1.separable.unwrap_or(Separable::Unsure)),
        ),
        Topic::Weight(at, side) => change(
            AnswerRef::Weight(issue(at).0, side),
            NewValue::Weight(issue(at).1.weight[side].unwrap_or(Weight::Unsure)),
        ),
        Topic::Facts(at) => change(AnswerRef::Facts(issue(at).0), NewValue::Facts(issue(at).1.facts)),
        Topic::LinkFacts(one, other) => {
            change(AnswerRef::TieFacts(link(one, other).0), NewValue::Facts(link(one, other).1.facts))
        }
        Topic::LinkFirstTest(one, other) => change(
            AnswerRef::TieSeparable(link(one, other).0),
            NewValue::Separable(link(one, other).1.separable.unwrap_or(Separable::Unsure)),
        ),
        Topic::Consent => change(AnswerRef::Consent, NewValue::Consent(its.consent)),
        _ => None,
    }
}

#[test]
fn an_issue_of_both_sides_entered_as_two_is_one_group_that_goes_to_the_same_places() {
    let mut seen = 0;
    for scenario in joint_working_rules::scenarios::SCENARIOS {
        let whole = Case::from_json(scenario.case_json).unwrap();
        for at in whole.positions() {
            let mut halves = whole.clone().into_case();
            if !halves.enter_as_two(at) {
                continue;
            }
            let both = Comparison::of(&whole, &ValidCase::new(halves).unwrap());
            let group = both.matching.group_of(Reader::A, at).unwrap();
            let Both { a, b } = &both.matching.group(group).unwrap().issues;
            assert_eq!((a.len(), b.len()), (1, 2), "{}", scenario.id);
            assert!(both.results.a.goes_alike(&both.results.b, group), "{}", scenario.id);
            let is_cut = |topic| matches!(topic, Topic::Cut(_));
            assert!(
                both.differences.iter().all(|(one, moves)| is_cut(one.topic) && moves.effect(Reader::A).is_none()),
                "{}",
                scenario.id
            );
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn of_many_differences_it_says_what_was_not_tried() {
    let (a, b) = edited(40);
    let both = Comparison::of(&a, &b);
    assert!(both.differences.len() > 30);
    assert!(both.differences.iter().all(|(_, moves)| !matches!(moves, Moves::Never | Moves::Together)));
    assert!(both.talk.is_partial && !both.talk.first.is_empty());
    assert!(comparable(&both));
}
