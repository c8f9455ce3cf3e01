//! Case files: valid ones are read and written back; each invalid one is refused with a place, a fault and what is allowed.
#![allow(clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use joint_working_rules::{
    Case, CaseError, Consent, Fact, FactSet, Functions, Issue, MAX_BYTES, MAX_ISSUES, MAX_RELATIONS, Relation,
    Response, Separable, Side, ValidCase, Weight,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};
use std::fs;

const EXPECTED: &str = "tests/case_files/invalid/expected.txt";

fn fault(text: &str) -> CaseError {
    Case::from_json(text).expect_err("a fault")
}

#[test]
fn valid_files_are_read_and_come_back_the_same() {
    for (name, text) in support::files("valid") {
        let case = Case::from_json(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(Case::from_json(&case.to_json()), Ok(case), "{name}");
    }
}

#[test]
fn valid_files_hold_every_answer_there_is() {
    let cases: Vec<Case> =
        support::files("valid").iter().filter_map(|(_, text)| Some(Case::from_json(text).ok()?.into_case())).collect();
    let issues = || cases.iter().flat_map(|case| &case.issues);
    let relations = || cases.iter().flat_map(|case| &case.relations);
    all(Functions::ALL, issues().map(|issue| issue.functions));
    all(Fact::ALL, issues().flat_map(|issue| issue.facts.iter()));
    all(Separable::ALL, issues().filter_map(|issue| issue.separable));
    all(Separable::ALL, relations().filter_map(|relation| relation.separable));
    all(Consent::ALL, cases.iter().map(|case| case.consent));
    for &side in Side::ALL {
        all(Weight::ALL, issues().filter_map(|issue| issue.weight[side]));
        all(Response::ALL, cases.iter().filter_map(|case| case.responses[side]));
    }
}

fn all<T: Ord + Copy + Debug>(known: &[T], found: impl Iterator<Item = T>) {
    let found: BTreeSet<T> = found.collect();
    let missing: Vec<_> = known.iter().filter(|answer| !found.contains(answer)).collect();
    assert!(missing.is_empty(), "no valid file holds {missing:?}");
}

#[test]
fn every_invalid_file_is_refused_as_expected() {
    let mut all = String::new();
    for (name, text) in support::files("invalid") {
        writeln!(all, "{name}: {}", fault(&text)).expect("written");
    }
    writeln!(all, "(a file that is too long): {}", fault(&" ".repeat(MAX_BYTES + 1))).expect("written");
    writeln!(all, "(too many issues): {}", fault(&short(&many(MAX_ISSUES + 1, 0)))).expect("written");
    writeln!(all, "(too many relations): {}", fault(&short(&many(200, MAX_RELATIONS + 1)))).expect("written");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(EXPECTED, &all).expect("written");
    }
    let expected = fs::read_to_string(EXPECTED).unwrap_or_default();
    assert_eq!(all, expected, "with UPDATE=1 the test writes the messages to {EXPECTED}");
}

#[test]
fn every_message_is_one_short_line_that_says_what_is_allowed() {
    for (name, text) in support::files("invalid") {
        let error = fault(&text);
        let message = error.to_string();
        assert!(message.contains("; allowed: "), "{name}: {message}");
        assert!(!message.chars().any(char::is_control), "{name}: {message:?}");
        assert!(message.chars().count() < 500, "{name}: {message}");
        let is_place = ["/", "line ", "the case"].iter().any(|start| error.pointer.starts_with(start));
        assert!(is_place, "{name}: {}", error.pointer);
    }
}

/// A case of so many issues and relations.
fn many(issues: usize, relations: usize) -> Case {
    let mut case = Case::default();
    case.issues.extend((0..issues).map(|at| Issue::new(format!("i{at}"), None, Functions::Health)));
    let pairs = (0..issues).flat_map(|one| (0..one).map(move |other| [format!("i{one}"), format!("i{other}")]));
    let relation = |between| Relation { between, facts: FactSet::EMPTY.with(Fact::JointDuty), separable: None };
    case.relations.extend(pairs.take(relations).map(relation));
    case
}

/// A case as JSON without spaces.
fn short(case: &Case) -> String {
    serde_json::to_string(case).expect("JSON")
}

#[test]
fn the_largest_case_is_read() {
    let case = many(MAX_ISSUES, MAX_RELATIONS);
    assert_eq!(Case::from_json(&short(&case)).as_deref(), Ok(&case));
}

#[test]
fn depth_is_bounded_whatever_is_nested() {
    for open in ["[", "{\"a\":", "{\"issues\":[", "[{\"weight\":"] {
        let pointer = fault(&open.repeat(MAX_BYTES / open.len())).pointer;
        assert!(pointer.starts_with("line 1 column "), "{pointer}");
    }
}

#[test]
fn columns_are_counted_in_characters() {
    assert_eq!(fault("{\"é\": x}").pointer, "line 1 column 7");
    assert_eq!(fault("{\n\"語語\": x}").pointer, "line 2 column 7");
}

#[test]
fn a_byte_order_mark_is_read_over_once() {
    let text = r#"{"format": 1, "issues": [{"id": "a", "functions": "both"}]}"#;
    assert_eq!(Case::from_json(&format!("\u{feff}{text}")), Case::from_json(text));
    assert!(Case::from_json(&format!("\u{feff}\u{feff}{text}")).is_err());
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(case in support::case()) {
        prop_assert_eq!(Case::from_json(&case.to_json()), ValidCase::new(case));
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}") {
        let _ = Case::from_json(&text);
    }

    /// A valid case with one character changed, taken out or put in.
    #[test]
    fn no_slip_of_the_keyboard_makes_it_panic(case in support::case(), at: prop::sample::Index, with in "[ -~é]{0,2}") {
        let mut text: Vec<char> = case.to_json().chars().collect();
        let at = at.index(text.len());
        text.splice(at..=at, with.chars());
        if let Err(error) = Case::from_json(&text.iter().collect::<String>()) {
            prop_assert!(error.fault.contains("; allowed: "), "{}", error);
        }
    }
}
