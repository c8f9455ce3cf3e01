#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::{Action, Field, Focus, Page, Source, State};
use joint_working_compare::{Reader, Topic};
use joint_working_interface::COMPARE;
use joint_working_rules::{IssuePos, link};
use joint_working_web::handover::Handover;
use joint_working_web::tick::Tick;

const WARD: &str = r#"{"format": 1, "issues": [{"id": "ward", "label": "Ward", "functions": "health"}]}"#;
const BOTH: &str = r#"{"format": 1, "issues": [{"id": "ward", "label": "Ward", "functions": "both", "separable": "no",
    "weight": {"health": "fundamental", "social-care": "fundamental"}}, {"id": "gp", "functions": "health"}]}"#;

fn give(state: &mut State, reader: Reader, text: &str) {
    state.apply(Action::Give(reader, text.to_owned(), Source::Text));
}

fn compared() -> State {
    let mut state = State::begin("");
    give(&mut state, Reader::A, WARD);
    give(&mut state, Reader::B, BOTH);
    state.apply(Action::Compare);
    assert_eq!(state.page(), Page::Result);
    state
}

#[test]
fn a_text_is_taken_or_refused_by_its_place_in_the_field_it_came_from() {
    let mut state = State::begin("");
    give(&mut state, Reader::A, "{}");
    let (why, field) = state.slots.a.fault.clone().unwrap();
    assert!(why.starts_with("Reading A is not taken: ") && why.contains("; allowed: "), "{why}");
    assert_eq!((field, state.focus.0), (Field::Pasted, Focus::Problem));
    give(&mut state, Reader::A, WARD);
    assert!(state.slots.a.fault.is_none() && state.slots.a.reading.is_some());
    assert_eq!((state.focus.0, state.notice), (Focus::Reading(Reader::A), Some(COMPARE.taken)));
    let code = link::encode(&state.slots.a.reading.clone().unwrap().case);
    give(&mut state, Reader::B, &code);
    assert_eq!(state.slots.b.reading.as_ref().unwrap().from, Source::Link);
    state.apply(Action::TakeOut(Reader::B));
    assert!(state.slots.b.reading.is_none());
}

#[test]
fn without_two_readings_what_is_missing_is_named() {
    let mut state = State::begin("");
    state.apply(Action::Compare);
    assert!(state.slots.iter().all(|(_, slot)| slot.fault.is_some()) && state.page() == Page::Readings);
    give(&mut state, Reader::B, WARD);
    state.apply(Action::Compare);
    assert!(state.slots.a.fault.is_some() && state.slots.b.fault.is_none() && state.has_problem());
}

#[test]
fn names_are_as_typed_unless_they_tell_nothing_apart() {
    let mut state = State::begin("");
    state.apply(Action::Name(Reader::A, " Trainee ".into()));
    assert_eq!([state.names().a, state.names().b], ["Trainee", "Reading B"]);
    state.apply(Action::Name(Reader::B, "Trainee".into()));
    assert_eq!([state.names().a, state.names().b], ["Reading A", "Reading B"]);
}

#[test]
fn back_leads_to_the_readings_and_swapping_swaps_the_result() {
    let mut state = compared();
    let only =
        state.comparison.clone().unwrap().differences.iter().any(|(one, _)| matches!(one.topic, Topic::OnlyOne(_)));
    assert!(only);
    state.apply(Action::Visit(0));
    assert!(state.page() == Page::Readings && state.slots.a.reading.is_some());
    state.apply(Action::Visit(1));
    let before = state.comparison.clone().unwrap();
    state.apply(Action::Swap);
    let after = state.comparison.clone().unwrap();
    assert_eq!(
        (before.results.a.outcome, before.results.b.outcome),
        (after.results.b.outcome, after.results.a.outcome)
    );
    assert_eq!((state.page(), state.notice), (Page::Result, Some(COMPARE.swapped)));
}

#[test]
fn the_matching_is_chosen_and_taken_back() {
    let mut state = compared();
    let found = state.comparison.clone().unwrap();
    let (first, second) = (IssuePos::new(0), IssuePos::new(1));
    assert_eq!(state.ticked, [(first, first)]);
    state.apply(Action::Tick((first, first), Tick::Off));
    state.apply(Action::Tick((first, second), Tick::On));
    assert_eq!(state.comparison, Some(found.clone()), "a tick alone compares nothing");
    state.apply(Action::CompareAgain);
    assert!(state.is_chosen && state.comparison != Some(found.clone()) && state.focus.0 == Focus::Matching);
    state.apply(Action::Swap);
    assert_eq!(state.ticked, [(second, first)]);
    state.apply(Action::Swap);
    state.apply(Action::MatchAnew);
    assert!(!state.is_chosen && state.comparison == Some(found));
}

#[test]
fn clearing_asks_first_and_leaves_nothing() {
    let mut state = compared();
    state.apply(Action::AskClear);
    state.apply(Action::Keep);
    assert!(!state.clearing && state.has_something() && state.focus.0 == Focus::Clear);
    state.apply(Action::AskClear);
    state.apply(Action::Clear);
    assert!(!state.has_something() && state.page() == Page::Readings && state.comparison.is_none());
    assert_eq!(state.notice, Some(COMPARE.cleared));
    state.apply(Action::Visit(1));
    assert_eq!(state.page(), Page::Readings, "what was cleared does not come back");
}

#[test]
fn the_check_leads_here_with_its_answers_and_hands_over_its_words() {
    let mut state = State::begin("");
    give(&mut state, Reader::A, BOTH);
    let code = link::encode(&state.slots.a.reading.clone().unwrap().case);
    let mut state = State::begin(&code);
    assert_eq!(state.slots.a.reading.as_ref().unwrap().from, Source::Check);
    let labels = vec!["One".to_owned(), "Other".to_owned()];
    state.apply(Action::Take(Some(Handover {
        code: "another".into(),
        record: String::new(),
        missing: String::new(),
        labels: labels.clone(),
    })));
    assert_eq!(state.slots.a.reading.as_ref().unwrap().case.issues.first().unwrap().label, None);
    state.apply(Action::Take(Some(Handover { code, record: String::new(), missing: String::new(), labels })));
    assert_eq!(state.slots.a.reading.as_ref().unwrap().case.issues.first().unwrap().name(), "One");
    assert!(State::begin("#how").slots.a.reading.is_none());
    let damaged = State::begin("v1.2023-11.AB.xx");
    assert!(damaged.slots.a.reading.is_none() && damaged.has_problem());
}
