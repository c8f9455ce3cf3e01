//! `scenarios`: those of this edition, and those of a folder that are as expected, differ or cannot be read.

use crate::running::{Ran, run, run_in, run_unread};
use joint_working_rules::scenarios::SCENARIOS;
use std::fs;

/// A scenario file of one NHS issue, with the outcome that it expects.
fn scenario(id: &str, outcome: &str) -> String {
    format!(
        r#"# Care on the ward

A complaint about care on a ward.

```json
{{
  "id": "{id}",
  "case": {{"format": 1, "edition": "2023-11", "issues": [{{"id": "ward", "functions": "health"}}]}},
  "expect": {{
    "outcome": "{outcome}",
    "handling": [{{"issue": "ward", "side": "health", "to": "phso"}}],
    "because": {{"reason": "only-one-side", "cites": "background-4"}}
  }}
}}
```
"#
    )
}

/// Runs the scenarios of a folder `cases` with these files in it.
fn run_files(files: &[(&str, &str)]) -> Ran {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("cases")).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join("cases").join(name), text).unwrap();
    }
    run_in(folder.path(), &["scenarios", "cases"])
}

#[test]
fn those_of_this_edition_are_as_expected() {
    let ran = run(&["scenarios"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let all = SCENARIOS.len();
    assert_eq!(ran.out.lines().filter(|line| line.starts_with("as expected  ")).count(), all);
    assert_eq!(ran.out.lines().last().unwrap(), format!("{all} of {all} scenarios as expected"));
}

#[test]
fn practice_cases_run_as_scenarios() {
    let case =
        scenario("ward", "phso-only").replace("\n  }\n}\n", "\n  },\n  \"practice\": {\"group\": \"ward\"}\n}\n");
    assert!(case.contains("practice"), "{case}");
    let ran = run_files(&[("ward.md", &case)]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.ends_with("1 of 1 scenarios as expected\n"), "{}", ran.out);
}

#[test]
fn a_folder_of_them_that_is_as_expected() {
    let as_expected = scenario("ward", "phso-only");
    let ran = run_files(&[("ward.md", &as_expected), ("README.md", "not one"), ("notes.txt", "not one")]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn one_that_differs_is_shown_with_what_differs() {
    let ran = run_files(&[("a.md", &scenario("a", "phso-only")), ("b.md", &scenario("b", "joint"))]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn one_that_cannot_be_read_is_named_and_the_others_are_still_run() {
    let odd = scenario("odd", "phso-only").replace("\"functions\": \"health\"", "\"functions\": \"nhs\"");
    let files = [
        ("a.md", scenario("a", "joint")),
        ("none.md", "# A title\n\nNo case.\n".to_owned()),
        ("odd.md", odd),
        ("other.md", scenario("another", "phso-only")),
        ("unknown.md", scenario("unknown", "phso-only").replace("\"case\"", "\"colour\": 1, \"case\"")),
    ];
    let ran = run_files(&files.each_ref().map(|(name, text)| (*name, text.as_str())));
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!("one_that_cannot_be_read_is_named", ran.err);
    insta::assert_snapshot!("the_others_are_still_run", ran.out);
}

#[test]
fn a_folder_without_any_or_that_is_not_there_is_an_error() {
    let ran = run_files(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    insta::assert_snapshot!(ran.err);
    let ran = run(&["scenarios", "no/such/folder"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("no/such/folder: cannot be read ("), "{}", ran.err);
    assert!(ran.err.ends_with("; allowed: a folder of scenario files\n"), "{}", ran.err);
}

#[test]
fn a_reader_that_went_away_is_no_error() {
    let ran = run_unread(&["scenarios"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}
