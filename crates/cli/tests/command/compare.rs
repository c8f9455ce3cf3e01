//! `compare`: two readings in words and as JSON, from files, links and standard input; agreement over pairs; what is refused.

use crate::running::{run, run_in, run_unread, run_with_input};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What one reader made of a complaint; the ward is closely linked to the discharge, and goes along.
const ONE: &str = r#"{"format": 1, "issues": [
    {"id": "issue-1", "label": "Discharge home without a care plan", "functions": "both", "facts": ["shared-decision"], "separable": "no",
     "weight": {"health": "fundamental", "social-care": "fundamental"}},
    {"id": "issue-2", "label": "Care on the ward", "functions": "health", "weight": {"health": "fundamental"}}],
    "relations": [{"between": ["issue-1", "issue-2"], "facts": ["same-plan"], "separable": "yes"}]}"#;

/// Another reader: the council's side is minor, the ward by itself, and the discharge was entered after it.
const OTHER: &str = r#"{"format": 1, "issues": [
    {"id": "issue-1", "label": "The care on the ward", "functions": "health", "weight": {"health": "fundamental"}},
    {"id": "issue-2", "label": "Discharge home", "functions": "both", "facts": ["shared-decision", "one-investigator-preferred"], "separable": "no",
     "weight": {"health": "fundamental", "social-care": "minor"}}],
    "relations": [{"between": ["issue-1", "issue-2"], "facts": ["same-period-only"], "separable": "yes"}], "consent": "given"}"#;

/// A third cut the discharge finer.
const FINER: &str = r#"{"format": 1, "issues": [
    {"id": "issue-1", "label": "Discharge home", "functions": "health", "weight": {"health": "fundamental"}},
    {"id": "issue-2", "label": "The discharge: no care plan", "functions": "social-care", "weight": {"social-care": "fundamental"}},
    {"id": "issue-3", "label": "Care on the ward", "functions": "health", "weight": {"health": "fundamental"}}],
    "relations": [{"between": ["issue-1", "issue-2"], "facts": ["shared-decision"], "separable": "no"}]}"#;

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn said(folder: &Path, a: &str, b: &str) -> String {
    let ran = run_in(folder, &["compare", a, b]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{a} {b}");
    ran.out
}

#[test]
fn two_readings_that_differ_in_what_moves_and_in_what_does_not() {
    let folder = folder(&[("one.json", ONE), ("other.json", OTHER)]);
    insta::assert_snapshot!(said(folder.path(), "one.json", "other.json"));
}

#[test]
fn one_that_is_cut_finer() {
    let folder = folder(&[("one.json", ONE), ("finer.json", FINER)]);
    insta::assert_snapshot!(said(folder.path(), "one.json", "finer.json"));
}

#[test]
fn the_same_reading_twice_differs_in_nothing() {
    let folder = folder(&[("one.json", ONE)]);
    insta::assert_snapshot!(said(folder.path(), "one.json", "one.json"));
}

#[test]
fn as_json_it_is_one_object() {
    let folder = folder(&[("one.json", ONE), ("other.json", OTHER)]);
    let ran = run_in(folder.path(), &["compare", "--json", "one.json", "other.json"]);
    assert_eq!((ran.code, ran.err.as_str(), ran.out.lines().count()), (0, "", 1));
    let object: Value = serde_json::from_str(&ran.out).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&object).unwrap());
}

#[test]
fn a_link_an_address_and_standard_input_are_readings() {
    let [one, other] = ["#v1.2023-11.AB.xx", "https://site.example/check.html#v1.2023-11.AB.xx"];
    let ran = run(&["compare", one, other]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
    let case = joint_working_rules::Case::from_json(ONE).unwrap();
    let link = format!("#{}", joint_working_rules::link::encode(&case));
    let address = format!("https://site.example/check.html{link}");
    for (readings, input) in [([link.as_str(), &address], ""), (["-", &link], ONE), ([&address, "-"], &address)] {
        let ran = run_with_input(&["compare", "--json", readings[0], readings[1]], input);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let object: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(object["same_result"], true, "{}", ran.out);
        assert_eq!(object["differences"].as_array().unwrap().len(), 0, "{}", ran.out);
    }
}

#[test]
fn what_is_no_reading_is_named_with_its_place_and_both_are_read() {
    let folder = folder(&[("one.json", ONE), ("bad.json", &ONE.replace("\"both\"", "\"nhs\"")), ("worse.json", "{")]);
    let ran = run_in(folder.path(), &["compare", "bad.json", "worse.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
    let ran = run_in(folder.path(), &["compare", "one.json", "none.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.starts_with("none.json: the file: cannot be read (") && ran.err.contains("; allowed: "),
        "{}",
        ran.err
    );
    let ran = run(&["compare", "-", "-"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
}

#[test]
fn one_reading_alone_is_not_enough_and_a_folder_not_a_reading() {
    let said =
        [&["compare"][..], &["compare", "a"], &["compare", "a", "b", "--csv", "c"], &["compare", "--csv"]].map(|all| {
            let ran = run(all);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{all:?}");
            ran.err
        });
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn agreement_over_pairs_is_a_row_a_question() {
    let pairs = [
        ("p.a.json", ONE),
        ("p.b.json", OTHER),
        ("q.a.json", ONE),
        ("q.b.json", FINER),
        ("r.a.json", ONE),
        ("r.b.json", ONE),
    ];
    let folder = folder(&[&pairs[..], &[("README.md", "")]].concat());
    let ran = run_in(folder.path(), &["compare", "--csv", "."]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn halves_without_the_other_are_named_and_the_rest_is_counted() {
    let bad = ONE.replace("\"both\"", "\"nhs\"");
    let folder = folder(&[
        ("p.a.json", ONE),
        ("p.b.json", ONE),
        ("q.a.json", ONE),
        ("r.b.json", ONE),
        ("s.json", ONE),
        ("t.a.json", &bad),
        ("t.b.json", ONE),
    ]);
    let ran = run_in(folder.path(), &["compare", "--csv", "."]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.out.lines().nth(1).is_some_and(|line| line.starts_with("outcome,1,1,1.0000,,undefined: ")),
        "{}",
        ran.out
    );
    insta::assert_snapshot!(ran.err);
}

#[test]
fn a_folder_without_pairs_is_an_error() {
    let folder = folder(&[]);
    let ran = run_in(folder.path(), &["compare", "--csv", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
    let ran = run_in(folder.path(), &["compare", "--csv", "none"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("none: cannot be read (") && ran.err.contains("; allowed: a folder"), "{}", ran.err);
}

#[test]
fn a_reader_that_went_away_is_no_error() {
    let folder = folder(&[("one.json", ONE)]);
    let file = folder.path().join("one.json");
    let ran = run_unread(&["compare", file.to_str().unwrap(), file.to_str().unwrap()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}
