//! What each action does to the state of the aid, one example each. The laws that hold for any actions are in `laws`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod laws;
mod moving;
mod support;
mod walking;
mod worked_out_once;

use super::begun::Begun;
use super::{Action, Fault, Page, State};
use joint_working_rules::{Change, Functions, MAX_LABEL, QuestionRef, ValidCase, answer};
use joint_working_web::tick::Tick;
use support::{apply, at, earlier, labels, pick, walked, with_issues};

#[test]
fn the_static_page_is_taken_over() {
    let issues = vec!["Discharge".to_owned(), "Ward".to_owned()];
    let begun = Begun { started: true, issues, typed: "Home".to_owned(), gone_on: false };
    let state = State::after(&begun, Some("v1.x".to_owned()));
    assert_eq!(labels(&state), ["Discharge", "Ward"]);
    assert_eq!(state.typed, "Home");
    assert_eq!(state.page(), Page::Ask(QuestionRef::Issues));
    assert_eq!(state.stored.as_deref(), Some("v1.x"));
    let state = State::after(&Begun { gone_on: true, ..begun }, None);
    assert_eq!(labels(&state), ["Discharge", "Ward", "Home"]);
    assert_eq!(state.page(), Page::Ask(QuestionRef::Functions(at(0))));
}

#[test]
fn what_cannot_be_added_stays_in_the_field() {
    let long = "x".repeat(MAX_LABEL + 1);
    let state = State::after(&Begun { started: true, issues: vec![long.clone()], ..Begun::default() }, None);
    assert!(labels(&state).is_empty());
    assert_eq!(state.typed, long);
    let mut state = with_issues(&["Discharge"]);
    apply(&mut state, [Action::Type(long.clone()), Action::Add]);
    assert_eq!((state.fault, &state.typed), (Some(Fault::LongLabel), &long));
    apply(&mut state, [Action::Continue]);
    assert_eq!((state.page(), state.fault), (Page::Ask(QuestionRef::Issues), Some(Fault::LongLabel)));
    apply(&mut state, [Action::Type(" ".to_owned()), Action::Add]);
    assert_eq!(state.fault, Some(Fault::EmptyLabel));
}

#[test]
fn an_issue_is_renamed_and_keeps_its_answers() {
    let mut state = walked(&["Discharge", "Ward"], &[2, 0, 1]);
    let before = state.case().clone();
    apply(&mut state, [Action::Show(Page::Ask(QuestionRef::Issues)), Action::Edit(at(1))]);
    assert_eq!((state.editing, state.typed.as_str()), (Some(at(1)), "Ward"));
    apply(&mut state, [Action::Type("Care on the ward".to_owned()), Action::Add]);
    assert_eq!((state.editing, state.typed.as_str()), (None, ""));
    let mut expected = before;
    expected.issues[1].label = Some("Care on the ward".to_owned());
    assert_eq!(state.case(), &expected);
}

#[test]
fn what_is_typed_survives_a_second_edit_and_one_of_no_issue() {
    let mut state = with_issues(&["Discharge"]);
    apply(&mut state, [Action::Edit(at(0)), Action::Type("Going home".to_owned()), Action::Edit(at(0))]);
    assert_eq!((state.editing, state.typed.as_str()), (Some(at(0)), "Going home"));
    apply(&mut state, [Action::Add, Action::Type("Ward".to_owned()), Action::Edit(at(7))]);
    assert_eq!((state.editing, state.typed.as_str()), (None, "Ward"));
}

#[test]
fn words_that_are_being_changed_follow_their_issue() {
    let editing = |at| {
        let mut state = walked(&["One", "Two", "Three"], &[2, 0, 1]);
        apply(
            &mut state,
            [Action::Show(Page::Ask(QuestionRef::Issues)), Action::Edit(at), Action::Type("Other words".to_owned())],
        );
        state
    };
    let mut state = editing(at(2));
    apply(&mut state, [Action::AskRemove(at(0)), Action::Remove(at(0)), Action::Add]);
    assert_eq!(labels(&state), ["Two", "Other words"]);
    let mut state = editing(at(2));
    apply(&mut state, [Action::EnterAsTwo(at(0)), Action::Add]);
    assert_eq!(labels(&state)[2..], ["Two", "Other words"]);
    let mut state = editing(at(1));
    apply(&mut state, [Action::AskRemove(at(1)), Action::Remove(at(1))]);
    assert_eq!((state.editing, state.typed.as_str()), (None, ""));
}

#[test]
fn an_issue_is_removed_only_after_a_yes_and_only_once() {
    let mut state = with_issues(&["One", "Two", "Three"]);
    apply(&mut state, [Action::Remove(at(0))]);
    assert_eq!(labels(&state), ["One", "Two", "Three"]);
    apply(&mut state, [Action::AskRemove(at(0)), Action::Keep, Action::Remove(at(0))]);
    assert_eq!(labels(&state), ["One", "Two", "Three"]);
    apply(&mut state, [Action::AskRemove(at(0)), Action::Remove(at(0)), Action::Remove(at(0))]);
    assert_eq!(labels(&state), ["Two", "Three"]);
}

#[test]
fn a_new_issue_never_gets_the_id_of_an_earlier_one() {
    let mut state = with_issues(&["One", "Two"]);
    let case = state.case().clone();
    apply(&mut state, [Action::Open(Box::new(case)), Action::Show(Page::Ask(QuestionRef::Issues))]);
    let mut ids: Vec<String> = state.case().issues.iter().map(|issue| issue.id.clone()).collect();
    for _ in 0..3 {
        apply(&mut state, [Action::Type("More".to_owned()), Action::Add]);
        let id = state.case().issues[2].id.clone();
        assert!(!ids.contains(&id), "{id} was given before");
        ids.push(id);
        apply(&mut state, [Action::AskRemove(at(2)), Action::Remove(at(2))]);
    }
}

#[test]
fn an_answer_to_another_kind_of_question_changes_nothing() {
    let mut state = with_issues(&["Discharge"]);
    apply(&mut state, [Action::Continue]);
    assert_eq!(state.page(), Page::Ask(QuestionRef::Functions(at(0))));
    let before = state.case().clone();
    let fact = joint_working_rules::Fact::ALL[0];
    let wrong = [
        Action::Tick(fact, Tick::On),
        Action::TickNone(Tick::On),
        Action::Link(at(0), Tick::On),
        Action::Choose(QuestionRef::Functions(at(0)), "given"),
    ];
    for action in wrong {
        apply(&mut state, [action.clone()]);
        assert_eq!((state.case(), state.is_answered(QuestionRef::Functions(at(0)))), (&before, false), "{action:?}");
    }
    apply(&mut state, [Action::Continue]);
    assert_eq!(state.fault, Some(Fault::NothingChosen));
}

#[test]
fn an_issue_is_never_tied_to_itself_or_to_none() {
    let mut state = walked(&["Discharge", "Ward"], &[0, 1, 1]);
    for one in [at(0), at(1)] {
        apply(&mut state, [Action::Change(QuestionRef::Ties(one))]);
        for other in [one, at(9)] {
            apply(&mut state, [Action::Link(other, Tick::On)]);
        }
    }
    assert!(state.case().relations.is_empty());
}

#[test]
fn a_page_of_an_issue_that_is_not_there_is_the_list_of_issues() {
    let mut state = with_issues(&["Discharge"]);
    apply(&mut state, [Action::Change(QuestionRef::Weight(at(4), joint_working_rules::Side::Health))]);
    assert_eq!(state.page(), Page::Ask(QuestionRef::Issues));
    let mut state = walked(&["Discharge", "Ward"], &[1]);
    let visits = state.visit();
    apply(&mut state, [Action::Restart]);
    for visit in 0..=visits {
        apply(&mut state, [Action::Visit(visit)]);
        if let Page::Ask(step) | Page::Conflict(step) = state.page() {
            assert_eq!(step.issues(), [None, None]);
        }
    }
}

#[test]
fn a_question_that_is_not_asked_any_more_leads_to_what_is_not_answered() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    let asked = QuestionRef::Separable(at(0));
    let visit = (0..=state.visit()).find(|visit| {
        state.apply(Action::Visit(*visit));
        state.page() == Page::Ask(asked)
    });
    // ChangeEffect from the page before it, so that the visit to what is not asked any more lies ahead.
    state.apply(Action::Show(Page::Check));
    apply(&mut state, [Action::Change(QuestionRef::Functions(at(0))), pick(Functions::Health.id()), Action::Continue]);
    assert!(!state.questions().contains(&asked));
    apply(&mut state, [Action::Visit(visit.unwrap()), Action::Continue]);
    assert_eq!(state.page(), Page::Check);
}

#[test]
fn a_trial_leaves_the_answers_until_it_is_kept() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    apply(&mut state, [Action::Show(Page::Result)]);
    let before = state.case().clone();
    let changes = answer(&ValidCase::new(before.clone()).unwrap()).would_change;
    let change: Change = changes[0].change.clone();
    apply(&mut state, [Action::Try(Box::new(change.clone()))]);
    assert!(state.trial.is_some());
    assert_eq!(state.case(), &before);
    assert_eq!(state.page(), Page::Trial);
    let visit = state.visit();
    apply(&mut state, [Action::Visit(visit - 1)]);
    assert_eq!((state.page(), state.case()), (Page::Result, &before), "Back ends it");
    apply(&mut state, [Action::Visit(visit)]);
    assert!(state.page() == Page::Trial && state.trial.is_some(), "and forward leads to it again");
    apply(&mut state, [Action::UseTrial, Action::Visit(visit - 1)]);
    assert_eq!(state.case(), &change.apply(&before));
    assert!(state.trial.is_none());
}

#[test]
fn opening_a_case_shows_its_result_and_counts_its_answers() {
    let case = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]).case().clone();
    let mut state = with_issues(&["Another"]);
    apply(&mut state, [Action::Stored(Some("v1.x".to_owned())), Action::Open(Box::new(case.clone()))]);
    assert_eq!((state.page(), state.case()), (Page::Result, &case));
    assert_eq!(state.stored.as_deref(), Some("v1.x"));
    assert!(state.is_answered(QuestionRef::Consent));
    assert!(!state.has_answers(), "they are in the file");
    state.apply(Action::Disagree("Not so".to_owned()));
    assert!(state.has_answers());
}

#[test]
fn what_there_is_to_say_of_an_earlier_edition_stays_until_another_case_is_there() {
    let case = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]).case().clone();
    let open = || crate::open::open(case.clone(), Some(earlier()));
    let mut state = with_issues(&["Another"]);
    state.apply(open());
    assert_eq!((state.page(), state.case(), &state.earlier), (Page::Result, &case, &Some(earlier())));
    let note = state.earlier.as_ref().unwrap().note().join(" ");
    for said in ["The briefing of April 2019", "The briefing of 2023", "“Implied consent”"] {
        assert!(note.contains(said), "{note}");
    }
    apply(&mut state, [Action::Show(Page::Check), Action::Change(QuestionRef::Consent), Action::Show(Page::Start)]);
    assert!(state.earlier.is_some(), "it is still that case");
    state.apply(crate::open::open(case.clone(), None));
    assert_eq!((state.case(), &state.earlier), (&case, &None));
    apply(&mut state, [open(), Action::Restart]);
    assert_eq!(state.earlier, None);
}

#[test]
fn what_is_handed_over_needs_a_whole_case() {
    assert_eq!(State::default().handover("24 November 2026"), None);
    let mut state = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]);
    state.apply(Action::Disagree("Not so".to_owned()));
    let handover = state.handover("24 November 2026").unwrap();
    assert_eq!(handover.labels, ["Discharge", "Ward"]);
    assert!(handover.record.contains("24 November 2026") && handover.record.contains("Not so"));
    let decoded = joint_working_rules::link::decode(&handover.code).unwrap();
    let checked = ValidCase::new(state.case().clone()).unwrap();
    assert_eq!(answer(&decoded).outcome, answer(&checked).outcome);
}
