//! Issues that are removed or entered as two: what was answered, and the pages visited, follow them.

use super::support::{apply, at, labels, pairs, walked, with_sides};
use crate::state::opening::ConsentSaid;
use crate::state::{Action, Opening, Page, PanelRef, State};
use joint_working_rules::{Case, Consent, Fact, FactKind, QuestionRef, Side};
use joint_working_web::tick::Tick;

/// An issue of both sides that is joint by itself, and one whose sides can be looked at alone, up to consent.
fn joint_and_separable() -> State {
    let mut state = with_sides(&[("Discharge", "both"), ("Ward", "both")]);
    let entwining = Fact::ALL.iter().copied().find(|fact| fact.kind() == FactKind::Entwining).unwrap();
    state.apply(Action::Continue);
    apply(
        &mut state,
        [
            Action::Tick(QuestionRef::Facts(at(0)), entwining, Tick::On),
            Action::Choose(QuestionRef::Separable(at(0)), "no"),
            Action::Continue,
            Action::TickNone(QuestionRef::Facts(at(1)), Tick::On),
            Action::Choose(QuestionRef::Separable(at(1)), "yes"),
            Action::Continue,
            Action::PairNone(Tick::On),
            Action::Continue,
        ],
    );
    assert_eq!(state.page(), Page::Panel(PanelRef::Weights));
    for side in Side::ALL {
        state.apply(Action::Choose(QuestionRef::Weight(at(0), *side), "fundamental"));
    }
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Panel(PanelRef::ConsentAndResponses));
    state
}

/// Every page visited.
fn visited(state: &mut State, last: usize) -> Vec<Page> {
    let page = |visit| {
        state.apply(Action::Visit(visit));
        state.page()
    };
    (0..=last).map(page).collect()
}

#[test]
fn what_was_answered_of_an_issue_is_answered_of_the_two_it_becomes() {
    let mut state = joint_and_separable();
    let last = state.visit();
    state.apply(Action::EnterAsTwo(at(0)));
    assert_eq!(labels(&state).len(), 3);
    let answered = [
        QuestionRef::Functions(at(0)),
        QuestionRef::Functions(at(1)),
        QuestionRef::TieFacts(at(0), at(1)),
        QuestionRef::TieSeparable(at(0), at(1)),
        QuestionRef::Weight(at(0), Side::Health),
        QuestionRef::Weight(at(1), Side::SocialCare),
        QuestionRef::Functions(at(2)),
        QuestionRef::Facts(at(2)),
        QuestionRef::Separable(at(2)),
    ];
    for question in answered {
        assert!(state.is_answered(question), "{question:?}");
    }
    let panels = [PanelRef::Issues, PanelRef::Link(at(0), at(1)), PanelRef::TwoSides(at(2)), PanelRef::Pairs];
    assert_eq!(visited(&mut state, last)[1..5], panels.map(Page::Panel));
}

#[test]
fn which_issues_belong_with_one_that_is_two_now_is_asked_anew() {
    let mut state = joint_and_separable();
    assert!(state.is_answered(QuestionRef::Ties(at(0))));
    state.apply(Action::EnterAsTwo(at(1)));
    assert!(!pairs(&state).is_empty() && !state.is_answered(QuestionRef::Ties(at(0))));
}

#[test]
fn an_id_that_is_free_again_brings_no_answers_along() {
    let mut state = joint_and_separable();
    state.apply(Action::EnterAsTwo(at(0)));
    assert!(state.is_answered(QuestionRef::Weight(at(0), Side::Health)));
    let id = state.case().issues[0].id.clone();
    apply(&mut state, [Action::AskRemove(at(0)), Action::Remove(at(0)), Action::EnterAsTwo(at(1))]);
    assert_eq!(state.case().issues[1].id, id, "the NHS side of the other issue");
    assert!(!state.is_answered(QuestionRef::Weight(at(1), Side::Health)));
}

#[test]
fn a_page_about_an_issue_that_is_removed_is_the_list_of_issues() {
    let mut state = joint_and_separable();
    let last = state.visit();
    apply(&mut state, [Action::AskRemove(at(0)), Action::Remove(at(0))]);
    let panels = [PanelRef::Issues, PanelRef::Issues, PanelRef::TwoSides(at(0)), PanelRef::Pairs];
    assert_eq!(visited(&mut state, last)[1..5], panels.map(Page::Panel));
}

#[test]
fn whatever_changes_an_opened_case_makes_it_unsaved() {
    let case: Case = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]).case().clone();
    let whose = QuestionRef::Functions(at(0));
    let other = if case.issues[0].functions == joint_working_rules::Functions::Both { "health" } else { "both" };
    let changes = [
        vec![Action::Name(at(0), "Going home".to_owned())],
        vec![Action::Name(at(2), "Home".to_owned())],
        vec![Action::AskRemove(at(0)), Action::Remove(at(0))],
        vec![Action::Choose(whose, "both"), Action::EnterAsTwo(at(0))],
        vec![Action::Choose(whose, other)],
        vec![Action::Choose(QuestionRef::Consent, "refused")],
        vec![Action::Pair(at(0), at(1), Tick::On)],
    ];
    for change in changes {
        let mut state = State::default();
        state.apply(Action::Open(Box::new(case.clone().into())));
        assert!(!state.has_answers());
        apply(&mut state, change.clone());
        assert!(state.has_answers(), "{change:?}");
    }
}

#[test]
fn that_nobody_was_asked_for_consent_is_an_answer_of_a_case_that_is_opened() {
    let state = joint_and_separable();
    assert!(!state.is_answered(QuestionRef::Consent));
    let case = state.case().clone();
    assert_eq!(case.consent, Consent::NotAsked);
    let mut state = State::default();
    state.apply(Action::Open(Box::new(case.clone().into())));
    assert!(state.is_answered(QuestionRef::Consent));
    // Where it says nothing of consent, nobody has answered that.
    let mut state = State::default();
    state.apply(Action::Open(Box::new(Opening { consent: ConsentSaid::Nothing, ..case.into() })));
    assert!(!state.is_answered(QuestionRef::Consent));
}
