//! `check`: which files are answered, what is said of the others and where, and the exit code.

use crate::running::{Ran, run, run_in, run_unread, run_with_input};
use std::fs;

const LEAST: &str = r#"{"format": 1, "issues": [{"id": "ward", "functions": "health"}]}"#;
const UNKNOWN_ID: &str = r#"{"format": 1, "issues": [{"id": "ward", "functions": "nhs"}]}"#;

/// The case that each line of the output names.
fn answered(ran: &Ran) -> Vec<String> {
    let case =
        |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["case"].as_str().unwrap().to_owned();
    ran.out.lines().map(case).collect()
}

#[test]
fn every_file_is_answered_in_turn_on_a_line_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("one.json"), LEAST).unwrap();
    fs::write(folder.path().join("other.json"), LEAST).unwrap();
    let ran = run_in(folder.path(), &["check", "other.json", "one.json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(answered(&ran), ["other.json", "one.json"]);
    assert!(ran.out.ends_with("}\n"));
}

#[test]
fn a_dash_is_standard_input() {
    let ran = run_with_input(&["check", "-"], LEAST);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(answered(&ran), ["-"]);
    let ran = run_with_input(&["check", "-"], "");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
}

#[test]
fn a_bad_file_keeps_no_other_from_its_answer() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("good.json", LEAST), ("bad.json", UNKNOWN_ID), ("last.json", LEAST)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join("latin-1.json"), b"{\"format\": 1, \"issues\": [{\"id\": \"caf\xe9\"}]}").unwrap();
    let ran = run_in(folder.path(), &["check", "bad.json", "good.json", "none.json", "latin-1.json", "last.json"]);
    assert_eq!(ran.code, 2);
    assert_eq!(answered(&ran), ["good.json", "last.json"]);
    let said: Vec<&str> = ran.err.lines().collect();
    let [unknown, missing, no_text] = said.as_slice() else { unreachable!("{said:?}") };
    insta::assert_snapshot!(unknown);
    for (line, name) in [(missing, "none.json"), (no_text, "latin-1.json")] {
        assert!(line.starts_with(&format!("{name}: the file: cannot be read (")), "{line}");
        assert!(line.ends_with("; allowed: a UTF-8 text file, or - for standard input"), "{line}");
    }
}

#[test]
fn what_types_alone_do_not_say_is_refused_with_its_place_too() {
    let twice = r#"{"format": 1, "issues": [{"id": "a", "functions": "health"}, {"id": "a", "functions": "both"}]}"#;
    let ran = run_with_input(&["check", "-"], twice);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
}

#[test]
fn without_a_file_there_is_nothing_to_check() {
    let ran = run(&["check"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
}

#[test]
fn a_reader_that_went_away_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("case.json");
    fs::write(&file, LEAST).unwrap();
    let ran = run_unread(&["check", file.to_str().unwrap()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}
