//! The whole answer, key by key: one JSON object on one line. In the snapshots it is spread out for reading, with every key
//! in its order.

use crate::running::run_with_input;
use joint_working_rules::rulebook::EDITION;
use joint_working_rules::scenarios::by_id;

/// Every optional key of the case format, and a tie of each kind.
const EVERY_KEY: &str = r#"{
  "format": 1, "edition": "TODAY",
  "issues": [
    {"id": "discharge", "label": "Discharge home", "functions": "both", "facts": ["shared-decision", "same-plan"],
     "separable": "no", "weight": {"health": "fundamental", "social-care": "unsure"}},
    {"id": "ward", "functions": "health", "weight": {"health": "minor"}},
    {"id": "fees", "label": "A “fee” \\ a\tcharge", "functions": "social-care", "weight": {"social-care": "fundamental"}}
  ],
  "relations": [{"between": ["ward", "discharge"], "facts": ["same-period-only", "same-plan"], "separable": "yes"}],
  "consent": "given",
  "responses": {"health": "no", "social-care": "no"}
}"#;

/// Consent blocks what is joint on its merits.
const REFUSED: &str = r#"{
  "format": 1,
  "issues": [{"id": "discharge", "functions": "both", "facts": ["not-coordinated"],
              "weight": {"health": "fundamental", "social-care": "fundamental"}}],
  "consent": "refused"
}"#;

/// So much is open that neither what is possible nor what is needed is tried to the end.
const OPEN: &str = r#"{
  "format": 1,
  "issues": [{"id": "a", "functions": "unsure"}, {"id": "b", "functions": "unsure"}, {"id": "c", "functions": "unsure"}],
  "relations": [{"between": ["a", "b"]}, {"between": ["b", "c"]}]
}"#;

/// The answer to a case, which is one line, spread out over many.
fn answer(case: &str) -> String {
    let ran = run_with_input(&["check", "-"], case);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let line = ran.out.strip_suffix('\n').unwrap();
    assert!(!line.contains('\n'), "more than one line: {line}");
    let mut pretty = serde_json::Serializer::pretty(Vec::new());
    serde_transcode::transcode(&mut serde_json::Deserializer::from_str(line), &mut pretty).unwrap();
    String::from_utf8(pretty.into_inner()).unwrap()
}

#[test]
fn the_answer_to_example_6() {
    insta::assert_snapshot!(answer(by_id("example-6").unwrap().case_json));
}

#[test]
fn the_answer_to_a_case_with_every_key() {
    insta::assert_snapshot!(answer(&EVERY_KEY.replace("TODAY", EDITION)));
}

#[test]
fn the_answer_where_consent_blocks() {
    insta::assert_snapshot!(answer(REFUSED));
}

#[test]
fn the_answer_where_too_much_is_open() {
    insta::assert_snapshot!(answer(OPEN));
}

#[test]
fn with_too_many_issues_to_try_every_new_link_the_answer_says_so_after_the_changes() {
    let issue = |at| format!(r#"{{"id": "{at}", "functions": "health"}}"#);
    let case = |issues: usize| {
        let issues: Vec<String> = (0..issues).map(issue).collect();
        let case = format!(r#"{{"format": 1, "issues": [{}]}}"#, issues.join(", "));
        run_with_input(&["check", "-"], &case).out
    };
    assert!(!case(30).contains("is_partial"), "thirty are tried");
    let line = case(31);
    assert_eq!(line.matches("is_partial").count(), 1, "{line}");
    assert!(line.contains(r#"],"would_change_is_partial":true,"still_needed":["#), "{line}");
}
