//! Which panels a case has: held against every way in which what was not asked about can turn out, and the load of the examples.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

#[path = "panels/brute.rs"]
mod brute;
mod cases;

use brute::{Fineness, Item, Tried};
use joint_working_rules::scenarios::{SCENARIOS, by_id};
use joint_working_rules::{
    Case, Consent, Fact, FactKind, FactSet, Functions, Issue, IssuePos, Panel, Panels, PerSide, QuestionRef, Relation,
    RelationPos, Separable, Side, ValidCase, Weight, offered_facts, panels,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::BTreeSet;

/// Every question that was answered.
type Answered = BTreeSet<QuestionRef>;

/// What panels have in sight and was not answered.
fn asked(panels: &Panels) -> BTreeSet<Item> {
    let mut all = BTreeSet::new();
    for panel in &panels.list {
        match panel {
            Panel::TwoSides(_, rows) | Panel::Link(_, rows) | Panel::Weights(rows) => {
                all.extend(rows.iter().filter(|row| !row.is_answered).map(|row| Item::Question(row.question)));
            }
            Panel::Pairs(pairs) => {
                let open = pairs.iter().filter(|[one, other]| !pairs.is_answered(*one, *other));
                all.extend(open.map(|[one, other]| Item::Pair(one, other)));
            }
            Panel::Issues(_) | Panel::ConsentAndResponses(_) | Panel::Check => {}
        }
    }
    all
}

fn of(case: &Case, answered: &Answered) -> Panels {
    panels(case, |question| answered.contains(&question))
}

/// Holds the panels of a case to what trying every way says. Was it exact, or were some links too many to look at?
fn hold(case: &ValidCase, answered: &Answered, fineness: Fineness, most: usize) -> Result<Exactness, TestCaseError> {
    let panels = of(case, answered);
    let Some(Tried { counts, may_be_joint }) = brute::tried(case, answered, fineness, most) else {
        return Ok(Exactness::NotTried);
    };
    let asked = asked(&panels);
    let missing: Vec<_> = counts.difference(&asked).collect();
    prop_assert!(missing.is_empty(), "not asked: {missing:?}\n{answered:?}\n{}", case.to_json());
    let needless: Vec<_> = asked.difference(&counts).collect();
    let is_exact = needless.is_empty();
    prop_assert!(is_exact || panels.is_partial, "cannot matter: {needless:?}\n{answered:?}\n{}", case.to_json());
    let on_consent = panels.list.iter().any(|panel| matches!(panel, Panel::ConsentAndResponses(_)));
    let on_the_whole =
        [QuestionRef::Consent].into_iter().chain(Side::ALL.iter().map(|side| QuestionRef::Responses(*side)));
    let is_answered = on_the_whole.into_iter().any(|question| answered.contains(&question));
    prop_assert_eq!(on_consent, may_be_joint || is_answered, "{:?}\n{}", answered, case.to_json());
    Ok(if panels.is_partial { Exactness::Partial } else { Exactness::Exact })
}

/// How far the panels of a case could be held to every way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exactness {
    Exact,
    Partial,
    NotTried,
}

/// A random case of at most so many issues, and which of its questions were answered: a random share, and as many more as leave
/// few enough ways to try.
fn part_answered(issues: usize, fineness: Fineness, most: usize) -> impl Strategy<Value = (ValidCase, Answered)> {
    (cases::case(issues), 1_usize..=10, any::<u64>()).prop_map(move |(case, share, seed)| {
        let mut dice = seed;
        let mut roll = |limit: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) as usize % limit
        };
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

/// Holds so many random cases to every way, and most of them exactly.
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
    println!("{} of {cases}", exact.get());
    assert!(exact.get() * 10 > cases * 9, "only {} of {cases} were held exactly", exact.get());
}

#[test]
fn a_row_is_asked_if_and_only_if_some_answer_to_it_can_change_a_place() {
    hold_random(300, 3, Fineness::EveryAnswer, 1_500);
    hold_random(300, 4, Fineness::EveryStrength, 2_000);
    hold_random(200, 5, Fineness::EveryStrength, 2_000);
}
