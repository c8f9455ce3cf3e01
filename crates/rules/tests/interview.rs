//! Which questions are asked of a case, and what answers that pull in different directions come to.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use joint_working_rules::scenarios::{SCENARIOS, by_id};
use joint_working_rules::{
    At, Case, Fact, FactSet, Functions, Issue, Place, ReasonId, Separable, Side, Step, Weight, Weights, answer,
    conflict, steps, to_answer,
};
use std::collections::BTreeSet;

/// A case of one issue that is joint by itself, and one NHS issue beside it.
fn core_and_one() -> Case {
    let mut core = Issue::new("core", None, Functions::Both);
    core.facts = FactSet::EMPTY.with(Fact::JointDuty);
    core.separable = Some(Separable::No);
    for &side in Side::ALL {
        *core.weight.of_mut(side) = Some(Weight::Fundamental);
    }
    let [first, last] = ["first", "last"].map(|id| Issue::new(id, None, Functions::Health));
    Case { issues: vec![first, core, last], ..Case::default() }
}

#[test]
fn no_question_is_asked_twice_of_any_scenario() {
    for scenario in SCENARIOS {
        let all = steps(&scenario.case().unwrap());
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{}: {all:?}", scenario.id);
    }
}

#[test]
fn each_remaining_issue_is_asked_about_the_core_and_the_core_itself_about_nothing() {
    let case = core_and_one();
    let ties: Vec<Step> =
        steps(&case).into_iter().filter(|step| matches!(step, Step::Core(_) | Step::Ties(_))).collect();
    assert_eq!(ties, [Step::Core(0), Step::Core(2)], "two NHS issues that are tied to nothing else cannot be joint");
    assert_eq!(Step::Core(2).others(&case), [1]);
    let mut tied = case.clone();
    tied.set_tied(0, 1, true);
    assert_eq!(Step::Ties(0).others(&tied), [2], "tied to the core, the pair can matter; the core has come up already");
    assert!(Step::Ties(1).others(&case).is_empty() && Step::Core(1).others(&case).is_empty());
    let mut minor = case;
    minor.issues[1].weight.health = Some(Weight::Minor);
    let ties: Vec<Step> =
        steps(&minor).into_iter().filter(|step| matches!(step, Step::Core(_) | Step::Ties(_))).collect();
    assert_eq!(ties, [Step::Ties(0), Step::Ties(1)], "without a core every pair is asked about");
    let mut answered = tied;
    answered.set_tied(0, 2, true);
    answered.issues[0] = Issue { id: "first".into(), ..answered.issues[1].clone() };
    assert!(
        steps(&answered).contains(&Step::TieFacts(0, 1)),
        "a tie that was recorded stays in sight between two cores"
    );
}

#[test]
fn an_issue_closely_linked_to_the_core_goes_along_and_is_asked_whether_it_could_be_worked_out_alone() {
    let mut case = core_and_one();
    case.set_tied(2, 1, true);
    let asked = |case: &Case| steps(case).contains(&Step::TieSeparable(1, 2));
    assert!(steps(&case).contains(&Step::TieFacts(1, 2)) && asked(&case));
    let facts = |case: &mut Case, facts: &[Fact]| Step::TieFacts(1, 2).tick(case, facts.iter().copied().collect());
    facts(&mut case, &[Fact::EnquiryIntoSameCare]);
    assert!(asked(&case), "the answer can still take it out");
    let answered = answer(&case).unwrap();
    let place = answered.handling.iter().find(|part| part.issue == "last").map(|part| part.to);
    assert_eq!(place, Some(Place::Joint), "close or entwined, it goes along");
    let along: Vec<_> = answered.reasons.iter().filter(|reason| reason.id == ReasonId::GoesAlong).collect();
    assert!(
        matches!(along.as_slice(), [only] if only.text.contains("“last”") && only.text.contains("“core”")),
        "{along:?}"
    );
    Step::TieSeparable(1, 2).choose(&mut case, "yes");
    let place = answer(&case).unwrap().handling.iter().find(|part| part.issue == "last").map(|part| part.to);
    assert_eq!(place, Some(Place::Phso));
}

#[test]
fn two_issues_that_are_joint_by_themselves_are_not_asked_about_each_other() {
    let mut case = core_and_one();
    case.issues[0] = Issue { id: "first".into(), ..case.issues[1].clone() };
    assert_eq!(Step::Core(2).others(&case), [0, 1]);
    assert!(!steps(&case).iter().any(|step| matches!(step, Step::Ties(_))));
    case.set_tied(2, 1, true);
    assert_eq!(Step::Core(2).tied(&case), [1]);
}

#[test]
fn example_6_asks_of_the_ward_and_of_the_kidney_treatment_whether_they_belong_to_the_discharge() {
    let case = by_id("example-6").unwrap().case().unwrap();
    let about: Vec<_> = steps(&case).into_iter().filter(|step| matches!(step, Step::Core(_))).collect();
    let tied: Vec<_> = about.iter().map(|step| step.tied(&case).len()).collect();
    assert_eq!(about.len(), case.issues.len() - 1);
    assert!(tied.contains(&1), "{tied:?}");
}

#[test]
fn answers_conflict_in_the_two_cells_of_the_table_that_say_so_and_nowhere_else() {
    let kinds = [None, Some(Fact::JointDuty), Some(Fact::SamePlan), Some(Fact::SamePeriodOnly)];
    let mut found = 0;
    for facts in kinds.iter().flat_map(|one| kinds.map(|other| one.iter().copied().chain(other).collect::<FactSet>())) {
        for &separable in Separable::ALL {
            let mut case = core_and_one();
            case.issues[1].facts = facts;
            case.issues[1].separable = Some(separable);
            case.set_tied(0, 1, true);
            Step::TieFacts(0, 1).tick(&mut case, facts);
            Step::TieSeparable(0, 1).choose(&mut case, separable.id());
            let entwining =
                facts.contains(Fact::JointDuty) && !facts.contains(Fact::SamePeriodOnly) && separable == Separable::Yes;
            let look_alike = facts == FactSet::EMPTY.with(Fact::SamePeriodOnly) && separable == Separable::No;
            for step in [Step::Separable(1), Step::Facts(1), Step::TieSeparable(0, 1), Step::TieFacts(0, 1)] {
                let conflict = conflict(&case, step);
                assert_eq!(conflict.is_some(), entwining || look_alike, "{facts:?} {separable:?}");
                if let Some(conflict) = conflict {
                    found += 1;
                    assert_eq!(conflict.answer.value, separable.id());
                    assert!(conflict.facts.iter().all(|fact| facts.contains(fact)) && !conflict.facts.is_empty());
                    let expected =
                        if entwining { ReasonId::TieConflictEntwining } else { ReasonId::TieConflictLookAlike };
                    assert_eq!(conflict.reason.id, expected);
                }
            }
        }
    }
    assert!(found > 0);
    assert!(conflict(&core_and_one(), Step::Consent).is_none());
}

#[test]
fn a_weight_that_need_not_be_asked_any_more_stays_in_sight_where_it_was_answered() {
    let mut case = core_and_one();
    let weight = Step::Weight(0, Side::Health);
    assert!(!steps(&case).contains(&weight), "alone, it is not asked");
    weight.choose(&mut case, "minor");
    assert!(steps(&case).contains(&weight));
}

#[test]
fn what_has_to_be_answered_is_what_is_asked() {
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        let needed = answer(&case).unwrap().still_needed;
        let asked = steps(&case);
        for (at, step) in to_answer(&case, &needed) {
            assert!(needed.contains(&at) && step.is_none_or(|step| asked.contains(&step)), "{}: {at:?}", scenario.id);
        }
    }
    // Alone, an issue of one side is asked for no weight, though another link to it would make that matter.
    let mut case = core_and_one();
    case.issues[1].weight = Weights { health: None, social_care: None };
    let kept = |needed: &[At]| to_answer(&case, needed).into_iter().map(|(at, _)| at).collect::<Vec<_>>();
    let weights = [At::Weight(0, Side::Health), At::Weight(1, Side::Health)];
    assert_eq!(kept(&weights), [At::Weight(1, Side::Health)]);
}
