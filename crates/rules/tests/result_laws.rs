//! Laws on the words of the result, over any case.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod cases;

use joint_working_rules::{
    Answer, AnswerView, Consent, Destination, Firmness, Mark, Picture, ReasonId, Strength, TestQuestion, TestTable,
    ValidCase, Verdict, answer, open_questions, recommendation, relation_strength,
};
use proptest::prelude::*;

fn consents() -> impl Strategy<Value = Consent> {
    prop_oneof![3 => Just(Consent::NotAsked), 1 => Just(Consent::Refused)]
}

/// The same case with this consent.
fn with_consent(case: ValidCase, consent: Consent) -> ValidCase {
    let mut case = case.into_case();
    case.consent = consent;
    cases::valid(case)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_table_agrees_with_the_places_and_the_cell_that_decides_fails(case in cases::case(5), consent in consents()) {
        let case = with_consent(case, consent);
        let answer = answer(&case);
        let table = TestTable::of(&case, &answer);
        let mut seen: Vec<_> = table.columns.iter().flat_map(|column| column.issues.iter().copied()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, case.positions().collect::<Vec<_>>(), "every issue is in one column");
        for column in &table.columns {
            let places = || answer.handling.iter().filter(|part| column.issues.contains(&part.issue)).map(|part| part.to);
            prop_assert!(places().all(|to| column.so.iter().any(|line| line.to == to)));
            prop_assert!(column.so.iter().all(|line| places().any(|to| to == line.to)));
            prop_assert_eq!(column.cells.len(), table.questions.len());
            let decide: Vec<_> = column.cells.iter().filter(|cell| cell.decides).collect();
            let of = |question: TestQuestion| {
                table.questions.iter().position(|one| *one == question).map(|at| &column.cells[at])
            };
            if places().all(|to| to == Destination::Joint) {
                prop_assert!(decide.is_empty());
                let by_itself = of(TestQuestion::First).unwrap().mark == Mark::Met && of(TestQuestion::Second).unwrap().mark == Mark::Met;
                prop_assert!(by_itself || of(TestQuestion::Linked).unwrap().mark == Mark::Yes, "{:?}", column);
            } else {
                prop_assert_eq!(decide.len(), 1, "{:?}", column);
                let is_open = places().any(|to| to == Destination::Unclear);
                let consent_decides = of(TestQuestion::Consent).is_some_and(|cell| cell.decides);
                let mark = decide[0].mark;
                prop_assert!(if is_open && !consent_decides { mark == Mark::NotKnown } else { mark.fails() }, "{:?}", column);
            }
            for cell in &column.cells {
                prop_assert!(!cell.why.contains('{') && !cell.why.contains('}'), "{}", cell.why);
            }
        }
    }

    /// Who acts on an answer has the same one as who weighs it.
    #[test]
    fn the_recommendation_alone_is_that_of_the_whole_answer(case in cases::case(5), consent in consents()) {
        let case = with_consent(case, consent);
        let whole = answer(&case);
        let said = |answer: &Answer| {
            let view = AnswerView::of(&case, answer);
            (view.title(), view.recommendation(), view.places(), view.why(), view.before_asking(), answer.handling.clone())
        };
        prop_assert_eq!(said(&recommendation(&case)), said(&whole));
        prop_assert_eq!(TestTable::of(&case, &recommendation(&case)), TestTable::of(&case, &whole));
    }

    /// The table, the reasons and the recommendation in short tell alike of what is doubtful, also in a case that is open itself.
    #[test]
    fn what_is_not_for_certain_is_said_alike_everywhere(case in cases::case(5), consent in consents()) {
        let case = with_consent(case, consent);
        let answer = answer(&case);
        let table = TestTable::of(&case, &answer);
        let first = table.questions.iter().position(|one| *one == TestQuestion::First).unwrap();
        let mut first = table.columns.iter().map(|column| &column.cells[first]);
        let is_met = first.any(|cell| cell.mark == Mark::Met && cell.is_doubtful);
        let seems = answer.reasons.iter().any(|reason| reason.id == ReasonId::LimbOneSeemsMet);
        prop_assert_eq!(is_met, seems, "{:?}", table.columns);
        if answer.strength == Some(Firmness::Provisional) {
            let says = Verdict::of(&case, &answer).rests_on;
            prop_assert!(says.iter().any(|line| line.starts_with("It depends on")), "{:?}", says);
        }
    }

    #[test]
    fn the_picture_holds_every_part_once_and_every_card_has_its_row(case in cases::case(6)) {
        let answer = answer(&case);
        let picture = Picture::of(&case, &answer);
        let mut left = answer.handling.clone();
        for lane in &picture.lanes {
            let rows: Vec<_> = lane.cards.iter().map(|card| card.row).collect();
            prop_assert!(rows.is_sorted() && rows.windows(2).all(|two| two[0] < two[1]), "{:?}", rows);
            for card in &lane.cards {
                prop_assert_eq!(card.part.to, lane.place);
                let at = left.iter().position(|part| *part == card.part);
                prop_assert!(at.is_some());
                left.remove(at.unwrap());
            }
        }
        prop_assert!(left.is_empty());
        // The two sides of an issue that comes apart stand level, where they are linked.
        let lane = |place: Destination| picture.lanes.iter().find(|lane| lane.place == place);
        if let (Some(phso), Some(lgsco)) = (lane(Destination::Phso), lane(Destination::Lgsco)) {
            for card in &phso.cards {
                let Some(other) = lgsco.cards.iter().find(|other| other.part.issue == card.part.issue) else { continue };
                let issue = case.issue(card.part.issue).unwrap();
                let strength = relation_strength(issue.facts, issue.separable);
                if strength.high != Strength::None {
                    prop_assert_eq!(card.row, other.row, "{:?}", picture);
                    prop_assert!(phso.across.iter().any(|across| across.row == card.row), "{:?}", picture);
                }
            }
        }
    }

    #[test]
    fn a_pair_of_which_it_is_said_why_it_does_not_belong_together_weighs_as_one_left_unticked(case in cases::case(5)) {
        let mut unticked = (*case).clone();
        unticked.relations.retain(|relation| !relation.keeps_apart());
        let unticked = cases::valid(unticked);
        let verdict = |case: &ValidCase| Verdict::of(case, &answer(case));
        prop_assert_eq!(verdict(&case), verdict(&unticked));
        let marks = |case: &ValidCase| -> Vec<_> {
            let columns = TestTable::of(case, &answer(case)).columns.into_iter();
            columns.map(|column| column.cells.into_iter().map(|cell| (cell.mark, cell.decides)).collect::<Vec<_>>()).collect()
        };
        prop_assert_eq!(marks(&case), marks(&unticked));
        let first = |case: &ValidCase| -> Vec<_> {
            TestTable::of(case, &answer(case)).columns.into_iter().map(|column| column.cells[1].why.clone()).collect()
        };
        prop_assert_eq!(first(&case), first(&unticked), "nobody answered the first test");
    }

    #[test]
    fn each_open_question_gives_what_trying_gives(case in cases::case(4)) {
        let answer_now = answer(&case);
        for open in open_questions(&case, &answer_now) {
            for option in &open.options {
                let mut then = (*case).clone();
                open.question.choose(&mut then, option.value);
                let then = answer(&cases::valid(then.pruned()));
                prop_assert_eq!(option.outcome.unwrap_or(answer_now.outcome), then.outcome);
            }
        }
    }
}
