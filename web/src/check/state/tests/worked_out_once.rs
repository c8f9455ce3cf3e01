//! What follows from a case is worked out once, and anew only when the case changes.

use super::support::{apply, at, walked};
use crate::state::{Action, Evaluated, Page, PanelRef, State};
use joint_working_rules::{Answer, QuestionRef, ValidCase};
use joint_working_web::tick::Tick;
use std::rc::Rc;

/// What was worked out, as it lies in memory.
fn answer(state: &State) -> *const Answer {
    state.evaluated().answer().unwrap()
}

/// What was worked out before an action is what there is after it.
fn is_kept_by(state: &mut State, action: Action) -> bool {
    let (before, old): (Rc<Evaluated>, _) = (Rc::clone(state.evaluated()), answer(state));
    state.apply(action);
    Rc::ptr_eq(&before, state.evaluated()) && old == answer(state)
}

#[test]
fn typing_a_view_works_nothing_out_anew() {
    let mut state = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]);
    state.apply(Action::Show(Page::Result));
    for text in ["N", "No", "Not so"] {
        assert!(is_kept_by(&mut state, Action::Disagree(text.to_owned())));
    }
}

#[test]
fn going_about_works_nothing_out_anew() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    let whose = QuestionRef::Functions(at(0));
    let chosen = state.chosen(whose).unwrap();
    let actions = [
        Action::Show(Page::Result),
        Action::Notice("done"),
        Action::Stored(None),
        Action::AskClear,
        Action::Visit(2),
        Action::Change(whose),
        Action::Choose(whose, chosen),
        Action::Continue,
        Action::Show(Page::AllPanels),
        Action::ShowEffects(Tick::On),
        Action::AddRow,
        Action::Show(Page::Panel(PanelRef::Weights)),
    ];
    for action in actions {
        assert!(is_kept_by(&mut state, action.clone()), "{action:?}");
    }
}

#[test]
fn another_answer_is_another_case() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    let whose = QuestionRef::Functions(at(0));
    assert!(!is_kept_by(&mut state, Action::Choose(whose, "health")));
    let fresh = ValidCase::new(state.case().clone()).map(|case| joint_working_rules::answer(&case));
    assert_eq!(state.evaluated().answer(), fresh.as_ref());
    state.apply(Action::Choose(whose, "both"));
    let fact = joint_working_rules::Fact::ALL[1];
    assert!(!is_kept_by(&mut state, Action::Tick(QuestionRef::Facts(at(0)), fact, Tick::On)));
}

#[test]
fn panels_are_worked_out_anew_only_when_what_is_answered_changes() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    let panels = state.panels();
    apply(&mut state, [Action::Show(Page::AllPanels), Action::Disagree("No".to_owned())]);
    assert!(Rc::ptr_eq(&panels, &state.panels()));
    state.apply(Action::Choose(QuestionRef::Functions(at(0)), "social-care"));
    assert!(!Rc::ptr_eq(&panels, &state.panels()));
}

#[test]
fn a_trial_is_worked_out_once_and_ends_with_its_case() {
    let mut state = walked(&["Discharge"], &[2, 0, 1]);
    state.apply(Action::Show(Page::Result));
    let change = state.evaluated().answer().unwrap().would_change[0].change.clone();
    assert!(is_kept_by(&mut state, Action::Try(Box::new(change))));
    let tried = Rc::clone(&state.trial.as_ref().unwrap().evaluated);
    state.apply(Action::Notice("done"));
    assert!(Rc::ptr_eq(&tried, &state.trial.as_ref().unwrap().evaluated));
    let mut other = state.clone();
    other.apply(Action::Name(at(1), "Ward".to_owned()));
    assert!(other.trial.is_none(), "it was tried on another case");
    state.apply(Action::UseTrial);
    assert_eq!(state.case(), tried.case());
}
