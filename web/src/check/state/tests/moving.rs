//! Issues that are removed or entered as two: what was answered, and the pages visited, follow them.

use super::support::{apply, at, labels, pick, walked, with_issues};
use crate::state::{Action, Page, State};
use joint_working_rules::{Case, Consent, Fact, FactKind, QuestionRef, Side};
use joint_working_web::tick::Tick;

/// An issue of both sides that is joint by itself, and one whose sides can be looked at alone.
fn joint_and_separable() -> State {
    let mut state = with_issues(&["Discharge", "Ward"]);
    let entwining = Fact::ALL.iter().copied().find(|fact| fact.kind() == FactKind::Entwining).unwrap();
    let answers = [
        pick("both"),
        Action::Tick(entwining, Tick::On),
        pick("no"),
        pick("fundamental"),
        pick("fundamental"),
        pick("both"),
        Action::TickNone(Tick::On),
        pick("yes"),
        Action::LinkNone(Tick::On),
    ];
    state.apply(Action::Continue);
    for answer in answers {
        apply(&mut state, [answer, Action::Continue]);
    }
    assert_eq!(state.page(), Page::Ask(QuestionRef::Consent));
    state
}

#[test]
fn what_was_answered_of_an_issue_is_answered_of_the_two_it_becomes() {
    let mut state = joint_and_separable();
    let visit = state.visit();
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
    for step in answered {
        assert!(state.is_answered(step), "{step:?}");
    }
    let mut pages = Vec::new();
    for visit in 0..=visit {
        state.apply(Action::Visit(visit));
        pages.push(state.page());
    }
    let asked = [
        QuestionRef::Issues,
        QuestionRef::Functions(at(0)),
        QuestionRef::TieFacts(at(0), at(1)),
        QuestionRef::TieSeparable(at(0), at(1)),
        QuestionRef::Weight(at(0), Side::Health),
        QuestionRef::Weight(at(1), Side::SocialCare),
        QuestionRef::Functions(at(2)),
        QuestionRef::Facts(at(2)),
        QuestionRef::Separable(at(2)),
    ];
    assert_eq!(pages[1..=asked.len()], asked.map(Page::Ask));
}

#[test]
fn an_answer_to_ties_of_the_whole_is_asked_for_anew() {
    let mut state = joint_and_separable();
    let asked_of_the_whole: Vec<QuestionRef> = state
        .questions()
        .iter()
        .copied()
        .filter(|step| matches!(step, QuestionRef::Core(_) | QuestionRef::Ties(_)))
        .collect();
    assert_eq!(asked_of_the_whole, [QuestionRef::Core(at(1))]);
    state.apply(Action::EnterAsTwo(at(1)));
    assert!(!state.is_answered(QuestionRef::Core(at(1))) && !state.is_answered(QuestionRef::Core(at(2))));
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
    let visit = state.visit();
    apply(&mut state, [Action::AskRemove(at(0)), Action::Remove(at(0))]);
    let mut pages = Vec::new();
    for visit in 1..=visit {
        state.apply(Action::Visit(visit));
        pages.push(state.page());
    }
    assert_eq!(pages[..6], [Page::Ask(QuestionRef::Issues); 6]);
    assert_eq!(
        pages[6..9],
        [QuestionRef::Functions(at(0)), QuestionRef::Facts(at(0)), QuestionRef::Separable(at(0))].map(Page::Ask)
    );
}

#[test]
fn whatever_changes_an_opened_case_makes_it_unsaved() {
    let case: Case = walked(&["Discharge", "Ward"], &[2, 0, 1, 0, 0]).case().clone();
    let changes = [
        vec![Action::Edit(at(0)), Action::Type("Going home".to_owned()), Action::Add],
        vec![Action::Type("Home".to_owned()), Action::Add],
        vec![Action::AskRemove(at(0)), Action::Remove(at(0))],
        vec![Action::EnterAsTwo(at(0))],
        vec![Action::Change(QuestionRef::Consent), pick("refused")],
    ];
    for change in changes {
        let mut state = State::default();
        state.apply(Action::Open(Box::new(case.clone())));
        assert!(!state.has_answers());
        apply(&mut state, change.clone());
        assert!(state.has_answers(), "{change:?}");
    }
}

#[test]
fn that_nobody_was_asked_for_consent_is_an_answer_of_a_case_that_is_opened() {
    let mut state = joint_and_separable();
    assert!(!state.is_answered(QuestionRef::Consent));
    let case = state.case().clone();
    assert_eq!(case.consent, Consent::NotAsked);
    state.apply(Action::Open(Box::new(case)));
    assert!(state.is_answered(QuestionRef::Consent));
}
