//! Which panels a case has: held against every way in which what was not asked about can turn out, and the load of the examples.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

#[path = "panels/brute.rs"]
mod brute;
mod cases;
#[path = "panels/held.rs"]
mod held;
#[path = "panels/known.rs"]
mod known;
#[path = "panels/made.rs"]
mod made;
#[path = "panels/rare.rs"]
mod rare;
#[path = "panels/walk.rs"]
mod walk;

use brute::{Fineness, Item};
use held::{Answered, Exactness, asked, hold, of};
use joint_working_rules::scenarios::{SCENARIOS, by_id};
use joint_working_rules::{Case, Functions, Issue, QuestionRef, ValidCase};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::BTreeSet;

/// A random case of at most so many issues, and which of its questions were answered: a random share, and as many more as leave
/// few enough ways to try. In every other one, so many issues in ten more are of unsure functions, and keep facts and weights.
fn part_answered(issues: usize, fineness: Fineness, most: usize) -> impl Strategy<Value = (ValidCase, Answered)> {
    (cases::case(issues), 1_usize..=10, 0..8_usize, any::<u64>()).prop_map(move |(case, share, unsure, seed)| {
        let mut dice = seed;
        let mut roll = |limit: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) as usize % limit
        };
        let mut case = case.into_case();
        for issue in case.issues.iter_mut().filter(|issue| issue.functions != Functions::Neither) {
            if unsure % 2 == 1 && roll(10) < unsure {
                issue.functions = Functions::Unsure;
            }
        }
        let case = ValidCase::new(case.pruned()).unwrap();
        let mut answered: Answered = brute::every_question(&case).into_iter().filter(|_| roll(10) < share).collect();
        answered.extend(case.positions().filter(|_| roll(20) > 0).map(QuestionRef::Functions));
        let mut open: Vec<QuestionRef> =
            brute::every_question(&case).into_iter().filter(|question| !answered.contains(question)).collect();
        while !open.is_empty() && brute::way_count(&case, &answered, fineness).is_none_or(|ways| ways > most) {
            answered.insert(open.swap_remove(roll(open.len())));
        }
        (case, answered)
    })
}

/// Holds so many random cases (or as many as the variable `PANELS` says) to every way, all of them exactly.
fn hold_random(cases: u32, issues: usize, fineness: Fineness, most: usize) {
    let cases = std::env::var("PANELS").map_or(cases, |text| text.parse().unwrap());
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let exact = Cell::new(0);
    let result = runner.run(&part_answered(issues, fineness, most), |(case, answered)| {
        let was = hold(&case, &answered, fineness, most)?;
        exact.set(exact.get() + u32::from(was == Exactness::Exact));
        Ok(())
    });
    assert!(result.is_ok(), "{}", result.unwrap_err());
    assert_eq!(exact.get(), cases, "so many were held exactly");
}

#[test]
fn a_row_is_asked_if_and_only_if_some_answer_to_it_can_change_a_place() {
    hold_random(2_000, 3, Fineness::EveryAnswer, 1_500);
}

#[test]
fn the_same_of_four_issues() {
    hold_random(2_000, 4, Fineness::EveryStrength, 2_000);
}

#[test]
fn the_same_of_five_issues() {
    hold_random(1_000, 5, Fineness::EveryStrength, 4_096);
}

#[test]
fn every_scenario_asked_panel_by_panel_comes_to_the_same_places_and_asks_nothing_needless_on_the_way() {
    let mut steps = 0;
    for scenario in SCENARIOS {
        let whole = scenario.case().unwrap();
        let check = |case: &Case, answered: &Answered| {
            let case = ValidCase::new(case.clone()).unwrap();
            let was = hold(&case, answered, Fineness::EveryStrength, 20_000).unwrap();
            steps += u32::from(was == Exactness::Exact);
        };
        let way = walk::through(&whole, check);
        assert_eq!(walk::places(&way.case), walk::places(&whole), "{}\n{}", scenario.id, way.case.to_json());
    }
    assert!(steps > SCENARIOS.len() as u32 * 2, "{steps} steps were held to every way");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_asked_changes_no_place(case in cases::case(9)) {
        // Of an issue of unsure functions nothing more is asked.
        let mut whole = case.into_case();
        for issue in whole.issues.iter_mut().filter(|issue| issue.functions == Functions::Unsure) {
            *issue = Issue::new(issue.id.clone(), None, Functions::Unsure);
        }
        let mut before: Option<BTreeSet<Item>> = None;
        let way = walk::through(&whole, |case, answered| {
            let now = asked(&of(case, answered));
            let was_asked = |item: &Item| match item {
                Item::Question(QuestionRef::TieFacts(one, other) | QuestionRef::TieSeparable(one, other)) => {
                    before.as_ref().is_none_or(|before| before.contains(item) || before.contains(&Item::Pair(*one, *other)))
                }
                _ => before.as_ref().is_none_or(|before| before.contains(item)),
            };
            assert!(now.iter().all(was_asked), "an answer makes nothing new count: {now:?}\n{before:?}");
            before = Some(now);
        });
        prop_assert_eq!(walk::places(&way.case), walk::places(&whole), "{}\n{}", way.case.to_json(), whole.to_json());
    }
}

/// A case with two links more than Example 1: the care on the ward belongs to the discharge, the enquiry to the home care. It is a
/// file, as `scripts/reach` answers it on the real site.
fn four_linked_issues() -> Case {
    Case::from_json(include_str!("panels/four-linked-issues.json")).unwrap().into_case()
}

#[test]
fn the_load_before_the_result_is_this() {
    let example = |id: &str| by_id(id).unwrap().case().unwrap().into_case();
    let one_side = Case { issues: vec![Issue::new("ward", None, Functions::Health)], ..Case::default() };
    let cases = [
        ("Example 1", example("example-1")),
        ("Example 4", example("example-4")),
        ("Example 6", example("example-6")),
        ("four linked issues", four_linked_issues()),
        ("one issue of one side", one_side),
    ];
    let lines: Vec<String> = cases
        .iter()
        .map(|(name, case)| {
            let way = walk::through(case, |_, _| ());
            format!("{name}: {}", way.load())
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    Example 1: 7 screens, 13 rows (issues 2, two sides 2, pairs 1, link 2, weights 3, consent and responses 3, check 0)
    Example 4: 7 screens, 13 rows (issues 2, two sides 2, pairs 1, link 2, weights 3, consent and responses 3, check 0)
    Example 6: 7 screens, 16 rows (issues 3, two sides 2, pairs 3, link 2, weights 3, consent and responses 3, check 0)
    four linked issues: 9 screens, 26 rows (issues 4, two sides 2, pairs 6, link 2, link 2, link 2, weights 5, consent and responses 3, check 0)
    one issue of one side: 2 screens, 1 rows (issues 1, check 0)
    ");
}
