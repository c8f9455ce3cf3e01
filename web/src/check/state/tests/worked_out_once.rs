//! What follows from a case is worked out once, and anew only when the case changes.

use super::support::{apply, at, walked};
use crate::state::{Action, Evaluated, Page, State};
use joint_working_rules::{Answer, QuestionRef, ValidCase};
use joint_working_web::tick::Tick;
use std::rc::Rc;

/// What was worked out, as it lies in memory.
fn answer(state: &State) -> *const Answer {
    state.evaluated().answer().as_ref().unwrap()
}

/// What was worked out before an action is what there is after it.
fn is_kept_by(state: &mut State, action: Action) -> bool {
    let (before, old): (Rc<Evaluated>, _) = (Rc::clone(state.evaluated()), answer(state));
    state.apply(action);
    Rc::ptr_eq(&before, state.evaluated()) && old == answer(state)
}

#[test]
fn typing_works_nothing_out_anew() {
    let mut state = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]);
    state.apply(Action::Show(Page::Result));
    for text in ["N", "No", "Not so"] {
        assert!(is_kept_by(&mut state, Action::Disagree(text.to_owned())));
    }
    state.apply(Action::Show(Page::Ask(QuestionRef::Issues)));
    assert!(is_kept_by(&mut state, Action::Type("Ward 7".to_owned())));
}

#[test]
fn going_about_works_nothing_out_anew() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    let chosen = state.chosen(QuestionRef::Functions(at(0))).unwrap();
    let actions = [
        Action::Show(Page::Result),
        Action::Notice("done"),
        Action::Stored(None),
        Action::AskClear,
        Action::Visit(2),
        Action::Change(QuestionRef::Functions(at(0))),
        Action::Choose(QuestionRef::Functions(at(0)), chosen),
        Action::Continue,
    ];
    for action in actions {
        assert!(is_kept_by(&mut state, action.clone()), "{action:?}");
    }
}

#[test]
fn another_answer_is_another_case() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    state.apply(Action::Change(QuestionRef::Functions(at(0))));
    assert!(!is_kept_by(&mut state, Action::Choose(QuestionRef::Functions(at(0)), "health")));
    assert_eq!(
        state.evaluated().answer(),
        &ValidCase::new(state.case().clone()).map(|case| joint_working_rules::answer(&case))
    );
    assert_eq!(state.questions(), joint_working_rules::questions(state.case()));
    state.apply(Action::Choose(QuestionRef::Functions(at(0)), "both"));
    state.apply(Action::Change(QuestionRef::Facts(at(0))));
    assert!(!is_kept_by(&mut state, Action::Tick(joint_working_rules::Fact::ALL[1], Tick::On)));
}

#[test]
fn a_trial_is_worked_out_once_and_ends_with_its_case() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    state.apply(Action::Show(Page::Result));
    let change = state.evaluated().answer().as_ref().unwrap().would_change[0].change.clone();
    assert!(is_kept_by(&mut state, Action::Try(Box::new(change))));
    let tried = Rc::clone(&state.trial.as_ref().unwrap().evaluated);
    state.apply(Action::Notice("done"));
    assert!(Rc::ptr_eq(&tried, &state.trial.as_ref().unwrap().evaluated));
    let mut other = state.clone();
    apply(&mut other, [Action::Type("Ward".to_owned()), Action::Add]);
    assert!(other.trial.is_none(), "it was tried on another case");
    state.apply(Action::UseTrial);
    assert_eq!(state.case(), tried.case());
}
