//! What each action does to the state of the aid, one example each. The laws that hold for any actions are in `laws`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod laws;
mod moving;
mod support;
mod walking;
mod worked_out_once;

use super::begun::{Begun, Way};
use super::{Action, Fault, Focus, Opening, Page, PanelRef, State};
use joint_working_rules::{Change, Functions, MAX_LABEL, QuestionRef, ValidCase, answer};
use joint_working_web::tick::Tick;
use support::{apply, at, earlier, labels, walked, with_issues, with_sides};

const ISSUES: Page = Page::Panel(PanelRef::Issues);

fn rows(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(words, whose)| ((*words).to_owned(), (*whose).to_owned())).collect()
}

#[test]
fn the_static_page_is_taken_over() {
    let rows = rows(&[("Discharge", "both"), ("Ward", ""), ("", "")]);
    let begun = Begun { started: Some(Way::StepByStep), rows, gone_on: false };
    let state = State::after(&begun, Some("v1.x".to_owned()));
    assert_eq!((labels(&state), state.rows()), (vec!["Discharge".to_owned(), "Ward".to_owned()], 3));
    assert_eq!(state.chosen(QuestionRef::Functions(at(0))), Some("both"));
    assert_eq!((state.page(), state.chosen(QuestionRef::Functions(at(1)))), (ISSUES, None));
    assert_eq!(state.stored.as_deref(), Some("v1.x"));
    let state = State::after(&Begun { gone_on: true, ..begun.clone() }, None);
    assert_eq!(state.faults, [Fault::Unanswered(QuestionRef::Functions(at(1)))]);
    let state = State::after(&Begun { started: Some(Way::OnePage), ..begun }, None);
    assert_eq!(state.page(), Page::AllPanels);
    assert_eq!(State::after(&Begun::default(), None).page(), Page::Start);
}

#[test]
fn words_that_are_too_long_stay_and_are_named() {
    let long = "x".repeat(MAX_LABEL + 1);
    let mut state = with_sides(&[("Discharge", "health"), (&long, "health")]);
    state.apply(Action::Continue);
    assert_eq!((state.page(), &state.faults), (ISSUES, &vec![Fault::LongLabel(at(1))]));
    assert_eq!(state.words(at(1)), long);
    assert!(state.evaluated().answer().is_err() && state.handover("1 May 2026").is_none());
}

#[test]
fn an_issue_is_renamed_and_keeps_its_answers() {
    let mut state = walked(&["Discharge", "Ward"], &[2, 0, 1]);
    let mut expected = state.case().clone();
    state.apply(Action::Name(at(1), " Care on\nthe ward ".to_owned()));
    expected.issues[1].label = Some("Care on the ward".to_owned());
    assert_eq!((state.case(), state.words(at(1))), (&expected, "Care on the ward"));
}

#[test]
fn an_issue_is_removed_only_after_a_yes_and_only_once() {
    let mut state = with_issues(&["One", "Two", "Three"]);
    apply(&mut state, [Action::Remove(at(0))]);
    assert_eq!(labels(&state), ["One", "Two", "Three"]);
    apply(&mut state, [Action::AskRemove(at(0)), Action::Keep, Action::Remove(at(0))]);
    assert_eq!((labels(&state).len(), state.focus), (3, Focus::Remove(at(0))));
    apply(&mut state, [Action::AskRemove(at(0)), Action::Remove(at(0)), Action::Remove(at(0))]);
    assert_eq!(labels(&state), ["Two", "Three"]);
    apply(&mut state, [Action::AddRow, Action::AskRemove(at(2))]);
    assert_eq!((state.rows(), state.removing), (2, None), "an empty row asks nothing");
}

#[test]
fn a_new_issue_never_gets_the_id_of_an_earlier_one() {
    let mut state = with_issues(&["One", "Two"]);
    let mut ids: Vec<String> = state.case().issues.iter().map(|issue| issue.id.clone()).collect();
    for _ in 0..3 {
        state.apply(Action::Name(at(2), "More".to_owned()));
        let id = state.case().issues[2].id.clone();
        assert!(!ids.contains(&id), "{id} was given before");
        ids.push(id);
        apply(&mut state, [Action::AskRemove(at(2)), Action::Remove(at(2))]);
    }
}

#[test]
fn an_answer_that_the_question_does_not_have_changes_nothing() {
    let mut state = with_issues(&["Discharge"]);
    let before = state.case().clone();
    let whose = QuestionRef::Functions(at(0));
    let fact = joint_working_rules::Fact::ALL[0];
    let wrong = [
        Action::Tick(whose, fact, Tick::On),
        Action::TickNone(whose, Tick::On),
        Action::TickNotKnown(whose, Tick::On),
        Action::Choose(whose, "given"),
        Action::Choose(QuestionRef::Functions(at(5)), "both"),
        Action::Choose(QuestionRef::Consent, "health"),
        Action::Pair(at(0), at(0), Tick::On),
        Action::Pair(at(0), at(9), Tick::On),
        Action::NothingThere(at(0), joint_working_rules::Side::Health),
    ];
    for action in wrong {
        state.apply(action.clone());
        assert_eq!((state.case(), state.is_answered(whose)), (&before, false), "{action:?}");
    }
}

#[test]
fn a_page_of_an_issue_that_is_not_there_is_the_list_of_issues() {
    let mut state = with_issues(&["Discharge"]);
    state.apply(Action::Change(QuestionRef::Facts(at(4))));
    assert_eq!(state.page(), ISSUES);
    let mut state = walked(&["Discharge", "Ward"], &[1]);
    let visits = state.visit();
    state.apply(Action::Restart);
    for visit in 0..=visits {
        state.apply(Action::Visit(visit));
        assert!(!matches!(state.page(), Page::Panel(PanelRef::TwoSides(_) | PanelRef::Link(..))));
    }
}

#[test]
fn a_panel_that_is_not_in_sight_any_more_leads_to_what_is_not_answered() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    let panel = Page::Panel(PanelRef::TwoSides(at(0)));
    let whose = QuestionRef::Functions(at(0));
    apply(
        &mut state,
        [Action::Choose(whose, "both"), Action::Show(Page::Check), Action::Show(panel), Action::Visit(0)],
    );
    state.apply(Action::Choose(whose, Functions::Health.id()));
    apply(&mut state, [Action::Visit(usize::MAX), Action::Continue]);
    assert_eq!(state.page(), Page::Check);
}

#[test]
fn a_trial_leaves_the_answers_until_it_is_kept() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    state.apply(Action::Show(Page::Result));
    let before = state.case().clone();
    let changes = answer(&ValidCase::new(before.clone()).unwrap()).would_change;
    let change: Change = changes[0].change.clone();
    state.apply(Action::Try(Box::new(change.clone())));
    assert!(state.trial.is_some());
    assert_eq!(state.case(), &before);
    assert_eq!(state.page(), Page::Trial);
    let visit = state.visit();
    state.apply(Action::Visit(visit - 1));
    assert_eq!((state.page(), state.case()), (Page::Result, &before), "Back ends it");
    state.apply(Action::Visit(visit));
    assert!(state.page() == Page::Trial && state.trial.is_some(), "and forward leads to it again");
    apply(&mut state, [Action::UseTrial, Action::Visit(visit - 1)]);
    assert_eq!(state.case(), &change.apply(&before));
    assert!(state.trial.is_none());
}

#[test]
fn opening_a_case_shows_its_result_and_counts_its_answers() {
    let case = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]).case().clone();
    let mut state = State::default();
    apply(&mut state, [Action::Stored(Some("v1.x".to_owned())), Action::Open(Box::new(case.clone().into()))]);
    assert_eq!((state.page(), state.case()), (Page::Result, &case));
    assert_eq!(state.stored.as_deref(), Some("v1.x"));
    assert!(support::questions(&state).into_iter().all(|question| state.is_answered(question)
        || matches!(
            question,
            QuestionRef::Responses(_)
                | QuestionRef::Separable(_)
                | QuestionRef::TieSeparable(..)
                | QuestionRef::Weight(..)
        )));
    assert!(state.is_answered(QuestionRef::Consent) && !state.has_answers(), "they are in the file");
    state.apply(Action::Disagree("Not so".to_owned()));
    assert!(state.has_answers());
}

#[test]
fn opening_a_case_where_that_would_lose_answers_asks_first() {
    let case = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]).case().clone();
    let mut state = with_issues(&["Another"]);
    state.apply(Action::Open(Box::new(case.clone().into())));
    assert_eq!((state.page(), labels(&state)), (Page::Files, vec!["Another".to_owned()]));
    apply(&mut state, [Action::Keep, Action::Replace]);
    assert_eq!(labels(&state), ["Another"]);
    apply(&mut state, [Action::Open(Box::new(case.clone().into())), Action::Replace]);
    assert_eq!((state.page(), state.case()), (Page::Result, &case));
}

#[test]
fn what_there_is_to_say_of_an_earlier_edition_stays_until_another_case_is_there() {
    let case = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]).case().clone();
    let open = || Action::Open(Box::new(Opening { earlier: Some(earlier()), ..case.clone().into() }));
    let mut state = State::default();
    state.apply(open());
    assert_eq!((state.page(), state.case(), &state.earlier), (Page::Result, &case, &Some(earlier())));
    let note = state.earlier.as_ref().unwrap().note().join(" ");
    for said in ["The briefing of April 2019", "The briefing of 2023", "“Implied consent”"] {
        assert!(note.contains(said), "{note}");
    }
    apply(&mut state, [Action::Show(Page::Check), Action::Change(QuestionRef::Consent), Action::Show(Page::Start)]);
    assert!(state.earlier.is_some(), "it is still that case");
    state.apply(Action::Open(Box::new(case.clone().into())));
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
