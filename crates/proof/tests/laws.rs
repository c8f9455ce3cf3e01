//! The laws of the design on large random cases, and on cases that are not valid at all.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod random;

use joint_working_proof::changes;
use joint_working_proof::law::{Law, Subject, Verdict, none_further};
use joint_working_proof::laws::{exact, reasons, relation, routing, words};
use joint_working_rules::{
    Case, CaseGraph, Consent, Fact, FactSet, Firmness, Functions, Issue, IssuePos, Outcome, PerSide, ReasonId,
    Relation, Routing, Separable, Side, ValidCase, Weight, answer, route,
};
use proptest::prelude::*;
use proptest::sample::Index;
use random::{anything, assembled, held_together, settled_though_open, valid};
use std::collections::BTreeSet;

/// How a valid case is routed.
fn routed(case: &Case) -> Routing {
    route(&CaseGraph::new(&ValidCase::new(case.clone()).unwrap()))
}

/// Is a case as the case format says, read sentence by sentence?
fn is_valid(case: &Case) -> bool {
    let unseen = |c: char| {
        c.is_control()
            || "\u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{feff}"
                .contains(c)
    };
    let id = |id: &str| !id.trim().is_empty() && id.chars().count() <= 64 && !id.chars().any(unseen);
    let two_sides = |functions| [Functions::Both, Functions::Unsure].contains(&functions);
    let weighed = |issue: &Issue| {
        let weights = [(issue.weight.health, Functions::Health), (issue.weight.social_care, Functions::SocialCare)];
        weights.iter().all(|(weight, side)| weight.is_none() || issue.functions == *side || two_sides(issue.functions))
    };
    let issue = |issue: &Issue| {
        id(&issue.id)
            && issue.label.as_ref().is_none_or(|label| label.chars().count() <= 500)
            && (two_sides(issue.functions) || (issue.facts.is_empty() && issue.separable.is_none()))
            && weighed(issue)
    };
    let ids: BTreeSet<&str> = case.issues.iter().map(|issue| issue.id.as_str()).collect();
    let ends = |relation: &Relation| relation.between.clone().map(|id| ids.contains(id.as_str()).then_some(id));
    let pairs: BTreeSet<BTreeSet<&String>> = case.relations.iter().map(|one| one.between.iter().collect()).collect();
    !case.issues.is_empty()
        && case.issues.iter().all(issue)
        && ids.len() == case.issues.len()
        && case.relations.iter().all(|relation| matches!(ends(relation), [Some(one), Some(other)] if one != other))
        && pairs.len() == case.relations.len()
}

/// Fails with what broke the law.
fn check(law: &Law, case: &Case) -> Result<(), TestCaseError> {
    let subject = Subject::new(case).map_err(TestCaseError::fail)?;
    match (law.check)(&subject) {
        Verdict::Broken(why) => Err(TestCaseError::fail(format!("{}\n{}\n{why}", law.says, case.to_json()))),
        Verdict::Holds | Verdict::Silent | Verdict::Excepted(_) => Ok(()),
    }
}

fn few(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(few(80))]

    #[test]
    fn large_cases_are_routed_as_the_second_reading_routes_them(case in valid(40)) {
        check(&exact::AS_DESIGNED, &case)?;
        check(&routing::ONCE, &case)?;
        check(&routing::ORDER, &case)?;
        check(&routing::BOTH_AS_TWO, &case)?;
        check(&routing::CONSENT, &case)?;
        check(&routing::UNANSWERED, &case)?;
        check(&routing::WITHOUT_WEIGHT, &case)?;
        check(&relation::TABLE, &case)?;
        check(&relation::CLASSES, &case)?;
        for law in &reasons::ALL {
            check(law, &case)?;
        }
    }
}

proptest! {
    #![proptest_config(few(500))]

    #[test]
    fn small_cases_keep_every_law(case in valid(5)) {
        for law in exact::ALL.iter().chain(&routing::ALL).chain(&words::ALL).chain(&reasons::ALL) {
            check(law, &case)?;
        }
    }

    #[test]
    fn an_issue_entered_as_two_goes_where_it_went(case in valid(5)) {
        for at in case.positions() {
            let mut two = case.clone();
            let entered = two.enter_as_two(at);
            prop_assert_eq!(entered, case.issue(at).unwrap().functions == Functions::Both);
            if !entered {
                prop_assert_eq!(&two, &case);
                continue;
            }
            let places = |case: &Case, issues: &[IssuePos]| {
                let all = routed(case).handling;
                let to = |side| all.iter().find(|part| issues.contains(&part.issue) && part.side.can_involve(side)).unwrap().to;
                [to(Side::Health), to(Side::SocialCare)]
            };
            prop_assert_eq!(places(&two, &[at, IssuePos::new(at.get() + 1)]), places(&case, &[at]));
            prop_assert_eq!(routed(&two).outcome, routed(&case).outcome);
        }
    }

    #[test]
    fn no_change_towards_joint_moves_a_part_of_a_large_case_away(case in valid(40), chosen in any::<Index>()) {
        let subject = Subject::new(&case).map_err(TestCaseError::fail)?;
        let all = changes::towards_joint(&case);
        let some = (!all.is_empty()).then(|| all[chosen.index(all.len())].clone());
        let verdict = subject.compare(some, none_further);
        prop_assert!(!matches!(verdict, Verdict::Broken(_)), "{verdict:?}");
        let all = changes::look_alikes(&case);
        let some = (!all.is_empty()).then(|| all[chosen.index(all.len())].clone());
        let verdict = subject.compare(some, |before, after| none_further(after, before));
        prop_assert!(!matches!(verdict, Verdict::Broken(_)), "{verdict:?}");
    }
}

proptest! {
    #![proptest_config(few(2_000))]

    #[test]
    fn a_tie_decides_where_the_other_way_would_move_a_part(case in held_together()) {
        check(&exact::AS_DESIGNED, &case)?;
        check(&reasons::RESTS_ON, &case)?;
    }

    #[test]
    fn an_outcome_is_told_however_much_is_open_beside_it(case in settled_though_open()) {
        check(&exact::AS_DESIGNED, &case)?;
        check(&routing::FIRM, &case)?;
        prop_assert_eq!(routed(&case).outcome, Outcome::Split);
    }

    #[test]
    fn any_value_of_a_case_is_answered_if_it_is_valid_and_else_refused(case in anything()) {
        let checked = ValidCase::new(case.clone());
        prop_assert_eq!(checked.is_ok(), is_valid(&case));
        match checked {
            Ok(valid) => {
                prop_assert!(!answer(&valid).handling.is_empty());
                prop_assert_eq!(Case::from_json(&case.to_json()), Ok(valid));
            }
            Err(fault) => {
                prop_assert!(!fault.pointer.is_empty() && fault.fault.contains("allowed:"), "{}", fault);
                prop_assert!(Case::from_json(&case.to_json()).is_err());
            }
        }
    }
}

/// What comes off is a core, and what is left is none: the tie between them decides, though the others hold more than once.
#[test]
fn a_tie_decides_too_where_only_what_it_leaves_behind_is_no_core() {
    let sides = [Functions::Health, Functions::Health, Functions::SocialCare, Functions::SocialCare];
    let issues = sides.map(|functions| Issue {
        weight: PerSide { health: Some(Weight::Fundamental), social_care: Some(Weight::Fundamental) },
        ..Issue::new("", None, functions)
    });
    let mut case = assembled(issues.to_vec(), Vec::new(), Consent::NotAsked);
    for (one, other) in [(1, 2), (2, 3), (1, 3), (0, 1)] {
        let (one, other) = (IssuePos::new(one), IssuePos::new(other));
        case.relate(one, other);
        let relation = case.relation_between_mut(one, other).unwrap();
        (relation.facts, relation.separable) = (FactSet::EMPTY.with(Fact::SamePlan), Some(Separable::No));
    }
    assert_eq!(routed(&case).strength, Some(Firmness::Provisional));
    let answered = answer(&ValidCase::new(case).unwrap());
    let rests: Vec<_> = answered.reasons.iter().filter(|reason| reason.id == ReasonId::RestsOn).collect();
    assert!(matches!(rests.as_slice(), [only] if only.text.contains("issue-0")), "{rests:?}");
}

/// A thousand issues in a chain, each entwined with the next: one group, found whatever the order.
#[test]
fn the_longest_chain_is_one_group() {
    let side = |at: usize| if at.is_multiple_of(2) { Functions::Health } else { Functions::SocialCare };
    let fundamental = Some(Weight::Fundamental);
    let mut case = Case::default();
    for at in 0..1_000 {
        let mut issue = Issue::new(format!("{at}"), None, side(at));
        issue.weight = if at % 2 == 0 {
            PerSide { health: fundamental, social_care: None }
        } else {
            PerSide { health: None, social_care: fundamental }
        };
        case.issues.push(issue);
    }
    let order = (0..999).map(|at| at * 500 % 999);
    for at in order {
        let between = [format!("{at}"), format!("{}", at + 1)];
        case.relations.push(Relation {
            between,
            facts: FactSet::EMPTY.with(Fact::JointDuty),
            separable: Some(Separable::No),
        });
    }
    assert_eq!(routed(&case).outcome, Outcome::Joint);
    case.relations.pop();
    assert_eq!(routed(&case).outcome, Outcome::Joint, "both halves still hold both sides");
}
