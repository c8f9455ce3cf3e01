//! Which questions are asked of a case, and what answers that pull in different directions come to.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    AnswerRef, Case, Destination, Fact, FactSet, Functions, Issue, IssuePos, PerSide, QuestionRef, ReasonId, Recorded,
    RelationPos, Separable, Side, ValidCase, Weight, answer, conflict, recorded_panels, to_answer,
};
use std::collections::BTreeSet;

/// The issues of [`core_and_one`].
const FIRST: IssuePos = IssuePos::new(0);
const CORE: IssuePos = IssuePos::new(1);
const LAST: IssuePos = IssuePos::new(2);

/// A case of one issue that is joint by itself, and one NHS issue beside it.
fn core_and_one() -> Case {
    let mut core = Issue::new("core", None, Functions::Both);
    core.facts = FactSet::EMPTY.with(Fact::JointDuty);
    core.separable = Some(Separable::No);
    for &side in Side::ALL {
        core.weight[side] = Some(Weight::Fundamental);
    }
    let [first, last] = ["first", "last"].map(|id| Issue::new(id, None, Functions::Health));
    Case { issues: vec![first, core, last], ..Case::default() }
}

/// What is asked of a case, with everything that it records counted as answered.
fn questions(case: &Case) -> Vec<QuestionRef> {
    recorded_panels(case).questions()
}

#[test]
fn no_question_is_asked_twice_of_any_scenario() {
    for scenario in SCENARIOS {
        let all = questions(&scenario.case().unwrap());
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{}: {all:?}", scenario.id);
    }
}

#[test]
fn an_issue_closely_linked_to_the_core_goes_along_and_is_asked_the_first_test_only_where_that_can_take_it_out() {
    let mut case = core_and_one();
    case.relate(LAST, CORE);
    let asked = |case: &Case| questions(case).contains(&QuestionRef::TieSeparable(CORE, LAST));
    assert!(questions(&case).contains(&QuestionRef::TieFacts(CORE, LAST)) && asked(&case));
    let facts =
        |case: &mut Case, facts: &[Fact]| QuestionRef::TieFacts(CORE, LAST).tick(case, facts.iter().copied().collect());
    facts(&mut case, &[Fact::EnquiryIntoSameCare]);
    assert!(!asked(&case), "closely linked or entwined, it goes along whatever the first test says");
    let answered = answer(&ValidCase::new(case.clone()).unwrap());
    let place = answered.handling.iter().find(|part| part.issue == LAST).map(|part| part.to);
    assert_eq!(place, Some(Destination::Joint), "close or entwined, it goes along");
    let along: Vec<_> = answered.reasons.iter().filter(|reason| reason.id == ReasonId::GoesAlong).collect();
    assert!(
        matches!(along.as_slice(), [only] if only.text.contains("“last”") && only.text.contains("“core”")),
        "{along:?}"
    );
    QuestionRef::TieSeparable(CORE, LAST).choose(&mut case, "yes");
    let place = answer(&ValidCase::new(case.clone()).unwrap())
        .handling
        .iter()
        .find(|part| part.issue == LAST)
        .map(|part| part.to);
    assert_eq!(place, Some(Destination::Joint), "closely linked, although each could be looked at alone");
    facts(&mut case, &[]);
    let place = answer(&ValidCase::new(case.clone()).unwrap())
        .handling
        .iter()
        .find(|part| part.issue == LAST)
        .map(|part| part.to);
    assert_eq!(place, Some(Destination::Phso), "with no fact, it is distinct and separable");
}

#[test]
fn answers_conflict_in_the_three_cells_of_the_table_that_say_so_and_nowhere_else() {
    let kinds = [None, Some(Fact::JointDuty), Some(Fact::SamePlan), Some(Fact::SamePeriodOnly)];
    let mut found = 0;
    for facts in kinds.iter().flat_map(|one| kinds.map(|other| one.iter().copied().chain(other).collect::<FactSet>())) {
        for &separable in Separable::ALL {
            let mut case = core_and_one();
            case.issues[1].facts = facts;
            case.issues[1].separable = Some(separable);
            case.relate(FIRST, CORE);
            QuestionRef::TieFacts(FIRST, CORE).tick(&mut case, facts);
            QuestionRef::TieSeparable(FIRST, CORE).choose(&mut case, separable.id());
            let entwining =
                facts.contains(Fact::JointDuty) && !facts.contains(Fact::SamePeriodOnly) && separable == Separable::Yes;
            let look_alike = facts == FactSet::EMPTY.with(Fact::SamePeriodOnly) && separable == Separable::No;
            for step in [
                QuestionRef::Separable(CORE),
                QuestionRef::Facts(CORE),
                QuestionRef::TieSeparable(FIRST, CORE),
                QuestionRef::TieFacts(FIRST, CORE),
            ] {
                let conflict = conflict(&case, step);
                assert_eq!(conflict.is_some(), entwining || look_alike, "{facts:?} {separable:?}");
                if let Some(conflict) = conflict {
                    found += 1;
                    assert_eq!(conflict.answer.value, separable.id());
                    assert!(conflict.facts.iter().all(|fact| facts.contains(fact)) && !conflict.facts.is_empty());
                    let expected = match (entwining, facts.contains(Fact::SamePlan)) {
                        (true, false) => ReasonId::TieConflictEntwining,
                        (true, true) => ReasonId::TieConflictEntwiningClose,
                        (false, _) => ReasonId::TieConflictLookAlike,
                    };
                    assert_eq!(conflict.reason.id, expected);
                }
            }
        }
    }
    assert!(found > 0);
    assert!(conflict(&core_and_one(), QuestionRef::Consent).is_none());
}

#[test]
fn a_weight_that_need_not_be_asked_any_more_stays_in_sight_where_it_was_answered() {
    let mut case = core_and_one();
    let weight = QuestionRef::Weight(FIRST, Side::Health);
    assert!(!questions(&case).contains(&weight), "alone, it is not asked");
    weight.choose(&mut case, "minor");
    assert!(questions(&case).contains(&weight));
}

#[test]
fn a_weight_that_no_question_asks_for_is_not_to_be_answered() {
    // Alone, an issue of one side is asked for no weight, though another relation of it would make that matter.
    let mut case = core_and_one();
    case.issues[1].weight = PerSide::default();
    let kept = |needed: &[AnswerRef]| to_answer(&case, needed).into_iter().map(|(at, _)| at).collect::<Vec<_>>();
    let weights = [FIRST, CORE].map(|at| AnswerRef::Weight(at, Side::Health));
    assert_eq!(kept(&weights), [AnswerRef::Weight(CORE, Side::Health)]);
}

#[test]
fn of_an_issue_of_unsure_functions_nothing_is_to_be_answered_but_whose_they_are_whatever_else_is_unsure() {
    let mut case = core_and_one();
    case.relate(FIRST, CORE);
    QuestionRef::TieFacts(FIRST, CORE).tick(&mut case, FactSet::EMPTY.with(Fact::SamePlan));
    QuestionRef::TieSeparable(FIRST, CORE).choose(&mut case, "unsure");
    QuestionRef::Separable(CORE).choose(&mut case, "unsure");
    QuestionRef::Weight(CORE, Side::Health).choose(&mut case, "unsure");
    let of_the_core = [
        AnswerRef::Separable(CORE),
        AnswerRef::Weight(CORE, Side::Health),
        AnswerRef::TieSeparable(RelationPos::new(0)),
    ];
    let kept = |case: &Case| -> Vec<_> {
        to_answer(case, &of_the_core).into_iter().map(|(at, question)| (at, question.unwrap())).collect()
    };
    let questions =
        [QuestionRef::Separable(CORE), QuestionRef::Weight(CORE, Side::Health), QuestionRef::TieSeparable(FIRST, CORE)];
    assert_eq!(kept(&case), of_the_core.into_iter().zip(questions).collect::<Vec<_>>());
    case.issues[1].functions = Functions::Unsure;
    assert_eq!(kept(&case), []);
}

#[test]
fn no_fact_is_an_answer_only_where_facts_were_asked_for() {
    let facts = QuestionRef::Facts(CORE);
    let holds = |functions, facts_of_it: FactSet| {
        let mut case = core_and_one();
        (case.issues[1].functions, case.issues[1].facts) = (functions, facts_of_it);
        Recorded::of(&case).answers(facts)
    };
    let some = FactSet::EMPTY.with(Fact::SamePlan);
    assert!(holds(Functions::Both, some) && holds(Functions::Both, FactSet::EMPTY));
    assert!(holds(Functions::Unsure, some));
    for functions in [Functions::Unsure, Functions::Health, Functions::SocialCare, Functions::Neither] {
        assert!(!holds(functions, FactSet::EMPTY), "{functions:?}");
    }
    assert!(!Recorded::of(&core_and_one()).answers(QuestionRef::Facts(IssuePos::new(7))), "no such issue");
}
