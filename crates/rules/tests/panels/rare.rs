//! Panels of cases that hardly any random case comes to, and on which what is looked at and what is passed over turns.

use super::brute::Item;
use super::held::{Answered, asked, hold_exactly, of};
use super::made::{all_but, apart, close, core, linked, on_link, rows, unseen, weighed};
use joint_working_rules::Functions::{Both, Health, SocialCare};
use joint_working_rules::Weight::{Fundamental, Minor, Unsure};
use joint_working_rules::{Case, Fact, FactSet, Issue, IssuePos, QuestionRef, Separable, Side};
use std::collections::BTreeSet;

fn pair(one: usize, other: usize) -> Item {
    Item::Pair(IssuePos::new(one), IssuePos::new(other))
}

fn weight(at: usize, side: Side) -> QuestionRef {
    QuestionRef::Weight(IssuePos::new(at), side)
}

/// So many cores of which no weight is known; after them an NHS issue, and one that is unseen, of which each can belong together with
/// the last core alone. Which issues belong together was not asked.
fn cores_and_two(count: usize) -> (Case, Answered) {
    let mut issues: Vec<Issue> = (0..count).map(|at| core(at, [Unsure; 2])).collect();
    issues.extend([weighed(count, Health, [Unsure; 2]), unseen(count + 1, [Unsure; 2])]);
    let from_two = (0..count - 1).flat_map(|at| [apart(at, count), apart(at, count + 1)]);
    let relations = from_two.chain([apart(count, count + 1)]).collect();
    let case = Case { issues, relations, ..Case::default() };
    let answered = all_but(&case, rows(&case));
    (case, answered)
}

#[test]
fn where_pairs_are_too_many_to_try_every_way_none_that_counts_is_left_out() {
    let (case, answered) = cores_and_two(6);
    let panels = of(&case, &answered);
    assert!(panels.is_partial, "15 pairs of the six, and two more");
    assert!(asked(&panels).contains(&pair(5, 6)), "{:?}", asked(&panels));
}

#[test]
fn of_twelve_pairs_every_way_is_tried() {
    let (case, answered) = cores_and_two(5);
    let panels = of(&case, &answered);
    assert!(!panels.is_partial, "10 pairs of the five, and two more");
    assert_eq!(asked(&panels), BTreeSet::from([pair(4, 5)]));
}

/// A weight turns out in two ways.
#[test]
fn with_eight_weights_every_way_is_tried() {
    let issues = (0..4).map(|at| core(at, [Unsure; 2])).chain([unseen(4, [Unsure; 2])]);
    let relations = (1..4).map(|at| close(0, at)).chain((0..3).map(|at| apart(at, 4)));
    let case = Case { issues: issues.collect(), relations: relations.collect(), ..Case::default() };
    let weights: Vec<_> = (0..4).flat_map(|at| [Side::Health, Side::SocialCare].map(|side| weight(at, side))).collect();
    let answered = all_but(&case, weights.iter().copied().chain([QuestionRef::Ties(IssuePos::new(3))]));
    let panels = of(&case, &answered);
    assert!(!panels.is_partial);
    assert!(weights.iter().all(|weight| asked(&panels).contains(&Item::Question(*weight))));
    hold_exactly(case, &answered);
}

/// Whether two unseen issues belong together counts only where a third goes along with them and does not hold them together itself: where
/// its link can turn out close.
#[test]
fn a_pair_that_no_place_shows_counts_where_something_goes_along_with_it() {
    for (fact, counts) in [(Fact::SamePlan, true), (Fact::SamePeriodOnly, false)] {
        let issues = vec![weighed(0, Health, [Fundamental; 2]), unseen(1, [Unsure; 2]), unseen(2, [Unsure; 2])];
        let relations = vec![linked([0, 1], &[fact], None), apart(0, 2)];
        let case = Case { issues, relations, ..Case::default() };
        let [_, first_test] = on_link([0, 1]);
        let answered = all_but(&case, rows(&case).chain([first_test]));
        assert_eq!(asked(&of(&case, &answered)).contains(&pair(1, 2)), counts, "{fact:?}");
        hold_exactly(case, &answered);
    }
}

/// What is surely joint need not be the core itself: what is linked with it is joint, too, and takes along.
#[test]
fn a_pair_with_what_only_goes_along_counts() {
    let issues = vec![
        core(0, [Unsure; 2]),
        weighed(1, Health, [Unsure; 2]),
        weighed(2, Health, [Unsure; 2]),
        // It makes no core itself.
        unseen(3, [Minor; 2]),
    ];
    let case = Case { issues, relations: vec![close(0, 1)], ..Case::default() };
    let answered = all_but(&case, rows(&case).skip(1));
    assert!(asked(&of(&case, &answered)).contains(&pair(1, 2)));
    hold_exactly(case, &answered);
}

/// Where a link can turn out close and no more, it takes along and is never what a core is missing.
#[test]
fn what_can_be_close_and_no_more_does_not_count_where_its_ends_are_joint_together() {
    let weights = [(Health, Fundamental), (SocialCare, Unsure), (Health, Minor)];
    let issues = weights.iter().enumerate().map(|(at, (functions, weight))| weighed(at, *functions, [*weight; 2]));
    let relations = vec![
        linked([0, 1], &[Fact::ResponsibilityPassed], None),
        linked([1, 2], &[Fact::SharedDecision], None),
        apart(0, 2),
    ];
    let case = Case { issues: issues.collect(), relations, ..Case::default() };
    let ([_, first_test], [facts, _]) = (on_link([0, 1]), on_link([0, 2]));
    let weight = weight(1, Side::SocialCare);
    let answered = all_but(&case, rows(&case).chain([facts, first_test, weight]));
    assert_eq!(asked(&of(&case, &answered)), [first_test, weight].map(Item::Question).into());
    hold_exactly(case, &answered);
}

/// The same where nothing else that is recorded is open, and the only pair that is open joins two of one side.
#[test]
fn what_can_be_close_and_no_more_does_not_count_beside_an_open_pair() {
    let facts = FactSet::EMPTY.with(Fact::AgreedJointAction);
    let issues = vec![
        weighed(0, Health, [Unsure; 2]),
        weighed(1, Health, [Unsure; 2]),
        Issue { facts, separable: Some(Separable::OneWay), ..weighed(2, Both, [Minor, Fundamental]) },
        weighed(3, Both, [Unsure; 2]),
    ];
    let relations = vec![
        linked([0, 2], &[Fact::ResponsibilityDisputed], Some(Separable::Unsure)),
        linked([0, 3], &[Fact::ResponsibilityPassed], Some(Separable::No)),
        apart(1, 2),
        linked([1, 3], &[Fact::ReferralOrInformationOnly, Fact::SamePeriodOnly], Some(Separable::No)),
    ];
    let case = Case { issues, relations, ..Case::default() };
    let ([facts, _], weight) = (on_link([1, 2]), weight(1, Side::Health));
    let answered = all_but(&case, [facts, weight, QuestionRef::Ties(IssuePos::new(0))]);
    assert_eq!(asked(&of(&case, &answered)), [Item::Question(weight), pair(0, 1)].into());
    hold_exactly(case, &answered);
}

/// An issue whose two sides are apart is no core by itself, however much both matter: a link that only leads past what it is entwined with
/// changes nothing.
#[test]
fn what_leads_past_the_only_way_to_a_core_does_not_count() {
    let issues = vec![
        weighed(0, SocialCare, [Minor; 2]),
        Issue { separable: Some(Separable::OneWay), ..weighed(1, Both, [Unsure; 2]) },
        weighed(2, Health, [Unsure; 2]),
    ];
    let relations =
        vec![linked([0, 1], &[], Some(Separable::No)), apart(0, 2), linked([1, 2], &[], Some(Separable::OneWay))];
    let case = Case { issues, relations, ..Case::default() };
    let ([to_both, _], [past, _]) = (on_link([0, 1]), on_link([0, 2]));
    let weights = [Side::Health, Side::SocialCare].map(|side| weight(1, side));
    let answered = all_but(&case, rows(&case).chain([to_both, past]).chain(weights));
    assert_eq!(asked(&of(&case, &answered)), [to_both, weights[0], weights[1]].map(Item::Question).into());
    hold_exactly(case, &answered);
}
