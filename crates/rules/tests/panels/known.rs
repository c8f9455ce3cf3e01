//! Panels of cases that are known: what stays in sight, what has no panel, what is offered, and what is too much to look at.

use super::brute::Item;
use super::held::{Answered, asked, hold_exactly, of};
use super::made::{all_but, close, core, linked, on_link, rows, weighed};
use joint_working_rules::{
    Case, Fact, FactKind, FactSet, Functions, Issue, IssuePos, Pairs, Panel, Panels, PerSide, QuestionRef, Separable,
    Weight, offered_facts,
};
use std::collections::BTreeSet;

/// A case of one issue that is joint by itself, and an NHS issue on either side of it, with all of it answered but for the links.
fn core_and_two() -> (Case, Answered) {
    let [first, last] = [0, 2].map(|at| Issue::new(format!("i{at}"), None, Functions::Health));
    let case = Case { issues: vec![first, core(1, [Weight::Fundamental; 2]), last], ..Case::default() };
    let answered = all_but(&case, rows(&case));
    (case, answered)
}

/// The pairs in sight.
fn pairs(case: &Case, answered: &Answered) -> Vec<[usize; 2]> {
    let panels = of(case, answered);
    panels.list.iter().filter_map(Panel::pairs).flat_map(Pairs::iter).map(|pair| pair.map(IssuePos::get)).collect()
}

#[test]
fn a_pair_answered_as_not_linked_stays_in_sight_and_two_that_are_surely_joint_are_not_asked_about() {
    let (mut case, mut answered) = core_and_two();
    assert_eq!(pairs(&case, &answered), [[0, 1], [0, 2], [1, 2]], "the first may go along by way of the last");
    answered.extend(case.positions().map(QuestionRef::Ties));
    assert_eq!(pairs(&case, &answered), [[0, 1], [0, 2], [1, 2]], "as it was asked");
    assert!(asked(&of(&case, &answered)).is_empty());
    answered.retain(|question| !matches!(question, QuestionRef::Ties(_)));
    case.issues[0] = Issue { id: "another core".to_owned(), ..case.issues[1].clone() };
    assert_eq!(pairs(&case, &answered), [[0, 2], [1, 2]], "two cores");
    case.relate(IssuePos::new(0), IssuePos::new(1));
    assert_eq!(pairs(&case, &answered), [[0, 1], [0, 2], [1, 2]], "a relation that was recorded stays in sight");
    case.issues.pop();
    assert_eq!(pairs(&case, &answered), [[0, 1]], "also where there is nothing else");
}

#[test]
fn a_link_that_only_says_why_not_has_no_panel_until_its_facts_are_asked_for() {
    let (mut case, mut answered) = core_and_two();
    answered.extend(case.positions().map(QuestionRef::Ties));
    let links = |case: &Case, answered: &Answered| {
        of(case, answered).list.iter().filter(|panel| matches!(panel, Panel::Link(..))).count()
    };
    case.relate(IssuePos::new(1), IssuePos::new(2));
    assert_eq!(links(&case, &answered), 1, "ticked, and nothing said of it");
    case.relations[0].facts = FactSet::EMPTY.with(Fact::SamePeriodOnly);
    assert_eq!(links(&case, &answered), 0);
    answered.insert(QuestionRef::TieFacts(IssuePos::new(1), IssuePos::new(2)));
    assert_eq!(links(&case, &answered), 1);
    case.relations[0].facts = FactSet::EMPTY.with(Fact::FeedsDecision);
    answered.clear();
    answered.extend(case.positions().map(QuestionRef::Functions));
    assert_eq!(links(&case, &answered), 1, "it speaks for a link");
}

#[test]
fn an_issue_of_which_it_is_not_known_whose_it_is_is_asked_nothing_more_and_a_case_without_an_issue_nothing() {
    let (case, mut answered) = core_and_two();
    answered.remove(&QuestionRef::Functions(IssuePos::new(2)));
    assert_eq!(pairs(&case, &answered), [[0, 1]]);
    let issues = |panels: Panels| match panels.list.into_iter().next() {
        Some(Panel::Issues(rows)) => rows.len(),
        _ => usize::MAX,
    };
    assert_eq!(issues(of(&case, &answered)), 3, "but it is in sight itself");
    let nothing = of(&Case::default(), &answered);
    assert_eq!((nothing.list.len(), issues(nothing)), (1, 0));
}

#[test]
fn no_fact_that_needs_both_sides_is_offered_between_two_issues_of_one_side() {
    let (mut case, _) = core_and_two();
    let [first, core, last] = [0, 1, 2].map(IssuePos::new);
    let all = Fact::ALL.len() as u32;
    let count = |case: &Case, question| offered_facts(case, question).len();
    assert_eq!(count(&case, QuestionRef::Facts(core)), all);
    assert_eq!(count(&case, QuestionRef::TieFacts(first, core)), all);
    let between = QuestionRef::TieFacts(first, last);
    let offered: Vec<&str> = offered_facts(&case, between).iter().map(Fact::id).collect();
    assert_eq!(
        offered,
        [
            "feeds-decision",
            "enquiry-into-same-care",
            "same-plan",
            "referral-or-information-only",
            "same-period-only",
            "one-investigator-preferred"
        ]
    );
    for &kind in FactKind::ALL {
        assert!(offered_facts(&case, between).has(kind), "one of each kind is left, so every strength is");
    }
    case.relate(first, last);
    case.relations[0].facts = FactSet::EMPTY.with(Fact::JointDuty);
    assert!(offered_facts(&case, between).contains(Fact::JointDuty), "a tick can be taken out");
    case.issues[2].functions = Functions::SocialCare;
    assert_eq!(count(&case, between), all);
    assert_eq!(count(&case, QuestionRef::Consent), 0);
}

#[test]
fn half_a_million_pairs_are_a_thousand_rows() {
    let functions = |at: usize| [Functions::Health, Functions::SocialCare, Functions::Both, Functions::Unsure][at % 4];
    let issues = (0..1_000).map(|at| Issue::new(format!("i{at}"), None, functions(at))).collect();
    let case = Case { issues, ..Case::default() };
    let answered: Answered = case.positions().map(QuestionRef::Functions).collect();
    let panels = of(&case, &answered);
    assert!(!panels.is_partial);
    let Some(pairs) = panels.list.iter().find_map(Panel::pairs) else {
        unreachable!("there are pairs");
    };
    assert_eq!(pairs.rows().count(), 999);
    assert_eq!(pairs.partners(IssuePos::new(0)).count(), 999);
    assert!(
        pairs.is_in_sight(IssuePos::new(999), IssuePos::new(0))
            && !pairs.is_answered(IssuePos::new(0), IssuePos::new(999))
    );
    assert!(
        !pairs.is_in_sight(IssuePos::new(7), IssuePos::new(7))
            && !pairs.is_in_sight(IssuePos::new(7), IssuePos::new(1_000))
    );
}

#[test]
fn too_many_links_to_look_at_are_all_taken_to_count_and_said_to_be() {
    let of_size = |count: usize| {
        let issues = (0..count).map(|at| Issue::new(format!("i{at}"), None, Functions::Health));
        let mut case = Case { issues: issues.collect(), ..Case::default() };
        let last = Issue { functions: Functions::SocialCare, ..Issue::new("council", None, Functions::SocialCare) };
        case.issues.push(last);
        // Surely linked, and no more than that: whether they are entwined is for others to complete.
        case.relations.extend([close(0, 1), close(0, 2)]);
        let mut answered: Answered = case.positions().map(QuestionRef::Functions).collect();
        answered.extend([[0, 1], [0, 2]].into_iter().flat_map(on_link));
        of(&case, &answered).is_partial
    };
    assert!(!of_size(40) && of_size(80) && of_size(200));
}

#[test]
fn where_something_is_surely_joint_already_others_need_no_core_of_their_own_to_be_linked() {
    let one_sided = [Functions::Health, Functions::SocialCare, Functions::Health, Functions::Health, Functions::Health];
    let issues = one_sided.iter().enumerate().map(|(at, functions)| weighed(at, *functions, [Weight::Fundamental; 2]));
    let relations = vec![linked([0, 1], &[Fact::FeedsDecision], Some(Separable::No)), close(2, 3)];
    let case = Case { issues: issues.collect(), relations, ..Case::default() };
    let answered = all_but(&case, rows(&case).skip(1));
    let open = [[1, 2], [1, 3], [1, 4], [2, 4], [3, 4]]
        .map(|[one, other]| Item::Pair(IssuePos::new(one), IssuePos::new(other)));
    assert_eq!(asked(&of(&case, &answered)), BTreeSet::from(open));
    hold_exactly(case, &answered);
}

#[test]
fn what_takes_only_an_issue_of_unsure_functions_along_does_not_count() {
    use Weight::{Fundamental, Minor};
    // The first can be joint with the second. The third would go along, and whose it is would be as open as before.
    let issues = vec![
        weighed(0, Functions::Health, [Fundamental, Minor]),
        weighed(1, Functions::Unsure, [Minor, Fundamental]),
        weighed(2, Functions::Unsure, [Minor, Minor]),
    ];
    let mut case = Case { issues, relations: vec![close(0, 1), close(1, 2)], ..Case::default() };
    let mut answered = all_but(&case, [[0, 1], [1, 2]].into_iter().flat_map(on_link));
    assert_eq!(asked(&of(&case, &answered)), on_link([0, 1]).map(Item::Question).into());
    hold_exactly(case.clone(), &answered);
    // With more pairs than can be tried every link is asked about, and it is said that some may not count.
    case.issues.extend((3..7).map(|at| weighed(at, Functions::Health, [Fundamental, Minor])));
    answered = all_but(&case, [[0, 1], [1, 2]].into_iter().flat_map(on_link));
    answered.retain(|question| !matches!(question, QuestionRef::Ties(_)));
    let panels = of(&case, &answered);
    assert!(panels.is_partial && asked(&panels).is_superset(&on_link([1, 2]).map(Item::Question).into()));
}

#[test]
fn among_many_issues_with_little_open_every_way_is_tried() {
    // All surely linked, and one of them the council's: only a link to that one can be the last that a core is missing.
    let mut issues: Vec<Issue> = (0..200).map(|at| weighed(at, Functions::Health, [Weight::Fundamental; 2])).collect();
    issues[199].functions = Functions::SocialCare;
    issues[199].weight = PerSide { health: None, social_care: Some(Weight::Fundamental) };
    let relations = (1..200).map(|at| close(at - 1, at)).chain([close(5, 7), close(0, 199)]).collect();
    let case = Case { issues, relations, ..Case::default() };
    let answered = all_but(&case, [[5, 6], [5, 7], [0, 199]].into_iter().flat_map(on_link));
    assert_eq!(asked(&of(&case, &answered)), on_link([0, 199]).map(Item::Question).into());
    hold_exactly(case, &answered);
}
