//! Which panels a case has: held against every way in which what was not asked about can turn out, and the load of the examples.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

#[path = "panels/brute.rs"]
mod brute;
mod cases;

use brute::{Item, Tried};
use joint_working_rules::scenarios::{SCENARIOS, by_id};
use joint_working_rules::{
    Case, Consent, Fact, FactKind, FactSet, Functions, Issue, IssuePos, Panel, Panels, PerSide, QuestionRef, Relation,
    RelationPos, Separable, Side, ValidCase, Weight, offered_facts, panels,
};
use proptest::prelude::*;
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

/// Holds the panels of a case to what trying every way says.
fn hold(case: &ValidCase, answered: &Answered, most: usize) -> Result<bool, TestCaseError> {
    let panels = of(case, answered);
    let Some(Tried { counts, may_be_joint }) = brute::tried(case, answered, most) else { return Ok(false) };
    let asked = asked(&panels);
    let missing: Vec<_> = counts.difference(&asked).collect();
    prop_assert!(missing.is_empty(), "not asked: {missing:?}\n{answered:?}\n{}", case.to_json());
    if !panels.is_partial {
        let needless: Vec<_> = asked.difference(&counts).collect();
        prop_assert!(needless.is_empty(), "asked and cannot matter: {needless:?}\n{answered:?}\n{}", case.to_json());
    }
    let on_consent = panels.list.iter().any(|panel| matches!(panel, Panel::ConsentAndResponses(_)));
    let of_the_whole =
        [QuestionRef::Consent].into_iter().chain(Side::ALL.iter().map(|side| QuestionRef::Responses(*side)));
    let is_answered = of_the_whole.into_iter().any(|question| answered.contains(&question));
    prop_assert_eq!(on_consent, may_be_joint || is_answered, "{:?}\n{}", answered, case.to_json());
    Ok(!panels.is_partial)
}

/// A random case of at most so many issues, and which of its questions were answered: all but a random share.
fn part_answered(most: usize) -> impl Strategy<Value = (ValidCase, Answered)> {
    (cases::case(most), 1_usize..=10, any::<u64>()).prop_map(|(case, share, seed)| {
        let mut dice = seed;
        let mut roll = |limit: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) as usize % limit
        };
        let mut answered: Answered = brute::every_question(&case).into_iter().filter(|_| roll(10) < share).collect();
        answered.extend(case.positions().filter(|_| roll(20) > 0).map(QuestionRef::Functions));
        let mut open: Vec<QuestionRef> =
            brute::every_question(&case).into_iter().filter(|question| !answered.contains(question)).collect();
        while !open.is_empty() && brute::way_count(&case, &answered).is_none_or(|ways| ways > MOST_WAYS) {
            answered.insert(open.swap_remove(roll(open.len())));
        }
        (case, answered)
    })
}

/// So many ways to answer what is open are tried of one case.
const MOST_WAYS: usize = 1_500;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_is_asked_if_and_only_if_some_answer_to_it_can_change_a_place((case, answered) in part_answered(4)) {
        hold(&case, &answered, MOST_WAYS)?;
    }

    #[test]
    fn the_same_of_two_and_three_issues_with_more_of_them_open((case, answered) in part_answered(3)) {
        hold(&case, &answered, MOST_WAYS)?;
    }
}
