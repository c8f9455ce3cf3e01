//! The way through the questions: each is asked, Continue moves on or says what is wrong, and Back finds every answer again.

use super::support::{answer_and_go_on, answered, apply, at, pick, reply, walked, with_issues};
use crate::state::{Action, Fault, Page, State};
use joint_working_rules::{Fact, FactKind, QuestionRef};
use joint_working_web::tick::Tick;
use proptest::collection::vec;
use proptest::prelude::*;

const LABELS: [&str; 3] = ["Discharge", "Ward", "Home"];

/// Some issues, and how their questions are answered.
fn walks() -> impl Strategy<Value = (usize, Vec<usize>)> {
    (1..=LABELS.len(), vec(0..60_usize, 1..24))
}

/// The questions visited, in order.
fn visited(state: &State) -> Vec<Page> {
    let mut state = state.clone();
    let visits = 0..=state.visit();
    let page = |visit| {
        state.apply(Action::Visit(visit));
        state.page()
    };
    visits.map(page).collect()
}

#[test]
fn without_an_issue_or_an_answer_continue_says_so() {
    let mut state = with_issues(&[]);
    state.apply(Action::Continue);
    assert_eq!((state.page(), state.fault), (Page::Ask(QuestionRef::Issues), Some(Fault::NoIssue)));
    let mut state = with_issues(&["Discharge"]);
    apply(&mut state, [Action::Continue, Action::Continue]);
    assert_eq!((state.page(), state.fault), (Page::Ask(QuestionRef::Functions(at(0))), Some(Fault::NothingChosen)));
}

#[test]
fn what_is_typed_is_added_by_going_on() {
    let mut state = with_issues(&["Discharge"]);
    apply(&mut state, [Action::Type("Ward".to_owned()), Action::Continue]);
    assert_eq!(super::labels(&state), ["Discharge", "Ward"]);
    assert_eq!(state.typed, "");
}

#[test]
fn a_change_asks_only_what_it_brings_up() {
    let mut state = walked(&["Discharge"], &[0]);
    apply(&mut state, [Action::Change(QuestionRef::Functions(at(0))), pick("both"), Action::Continue]);
    assert_eq!(state.page(), Page::Ask(QuestionRef::Facts(at(0))));
    apply(&mut state, [Action::TickNone(Tick::On), Action::Continue, pick("yes"), Action::Continue]);
    assert_eq!(state.page(), Page::Check);
    apply(&mut state, [Action::Change(QuestionRef::Functions(at(0))), Action::Continue]);
    assert_eq!(state.page(), Page::Check);
}

#[test]
fn back_and_forward_again_is_still_the_same_change() {
    let mut state = walked(&["Discharge", "Ward"], &[0]);
    let check = state.visit();
    apply(&mut state, [Action::Change(QuestionRef::Functions(at(0))), Action::Visit(check), Action::Visit(check + 1)]);
    assert_eq!(state.page(), Page::Ask(QuestionRef::Functions(at(0))));
    apply(&mut state, [pick("health"), Action::Continue]);
    assert_eq!(state.page(), Page::Check, "what was answered before is not asked again");
}

#[test]
fn answers_that_conflict_are_shown_once_both_are_given() {
    let entwining = Fact::ALL.iter().copied().find(|fact| fact.kind() == FactKind::Entwining).unwrap();
    let mut state = with_issues(&["Discharge"]);
    apply(&mut state, [Action::Continue, pick("both"), Action::Continue]);
    apply(&mut state, [Action::Tick(entwining, Tick::On), Action::Continue]);
    assert_eq!(state.page(), Page::Ask(QuestionRef::Separable(at(0))));
    apply(&mut state, [pick("yes"), Action::Continue]);
    assert_eq!(state.page(), Page::Conflict(QuestionRef::Separable(at(0))));
    let visit = state.visit();
    state.apply(Action::Continue);
    assert!(matches!(state.page(), Page::Ask(_)), "both answers may be meant");
    // In order, the facts are followed by the question that they conflict with; as one change, by the conflict.
    apply(&mut state, [Action::Visit(visit - 2), Action::Continue]);
    assert_eq!(state.page(), Page::Ask(QuestionRef::Separable(at(0))));
    apply(&mut state, [Action::Show(Page::Check), Action::Change(QuestionRef::Facts(at(0))), Action::Continue]);
    assert_eq!(state.page(), Page::Conflict(QuestionRef::Separable(at(0))));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_question_is_asked_and_answered((count, picks) in walks()) {
        let state = walked(&LABELS[..count], &picks);
        let pages = visited(&state);
        for step in state.questions().iter().copied() {
            prop_assert!(pages.contains(&Page::Ask(step)), "{:?} was not asked", step);
            prop_assert!(state.is_answered(step), "{:?} is not answered", step);
        }
        prop_assert_eq!(pages.last(), Some(&Page::Check));
    }

    #[test]
    fn continue_moves_on_or_says_what_is_wrong((count, picks) in walks(), skipped in vec(any::<bool>(), 40)) {
        let mut state = with_issues(&LABELS[..count]);
        for (skip, pick) in skipped.iter().zip(picks.iter().cycle()) {
            let Page::Ask(step) = state.page() else { break };
            if let Some(reply) = reply(&state, step, *pick).filter(|_| !skip) {
                state.apply(reply);
            }
            let (visit, faults) = (state.visit(), state.focus_requests);
            state.apply(Action::Continue);
            let moved = state.visit() == visit + 1 && state.fault.is_none();
            let said = state.visit() == visit && state.fault.is_some() && state.focus_requests == faults + 1;
            prop_assert!(moved || said, "{:?} neither moved on nor said why not", step);
            prop_assert_eq!(said, *skip && step != QuestionRef::Issues && !state.is_answered(step));
        }
    }

    #[test]
    fn back_finds_every_page_with_its_answers((count, picks) in walks()) {
        let mut state = with_issues(&LABELS[..count]);
        let mut seen: Vec<(usize, Page)> = Vec::new();
        for pick in picks.iter().cycle().take(200) {
            seen.push((state.visit(), state.page()));
            if state.page() == Page::Check {
                break;
            }
            answer_and_go_on(&mut state, *pick);
        }
        let (case, answers) = (state.case().clone(), answered(&state));
        for (visit, page) in seen.into_iter().rev() {
            state.apply(Action::Visit(visit));
            prop_assert_eq!(state.page(), page);
            prop_assert_eq!(state.case(), &case);
            prop_assert_eq!(&answered(&state), &answers);
        }
    }
}
