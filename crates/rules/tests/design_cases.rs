//! Small cases of the design, each with its one right answer.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use joint_working_rules::{Case, Firmness, answer};
use serde_json::{Value, json};
use std::fs;

const FOLDER: &str = "tests/design_cases";

#[test]
fn each_comes_out_as_the_design_says() {
    let expected = fs::read_to_string(format!("{FOLDER}/expected.jsonl")).unwrap();
    let mut wrong = Vec::new();
    for line in expected.lines() {
        let expected: Value = serde_json::from_str(line).unwrap();
        let file = expected["case"].as_str().unwrap();
        let case = Case::from_json(&fs::read_to_string(format!("{FOLDER}/{file}")).unwrap()).unwrap();
        let found = answer(&case);
        let handling: Vec<Value> = found
            .handling
            .iter()
            .map(
                |part| json!({"issue": case.issue(part.issue).unwrap().id, "side": part.side.id(), "to": part.to.id()}),
            )
            .collect();
        let found = json!({
            "case": file, "outcome": found.outcome.id(), "merits": found.merits.id(),
            "strength": found.strength.map(Firmness::id), "handling": handling,
        });
        if found != expected {
            wrong.push(format!("expected {expected}\nfound    {found}"));
        }
    }
    assert_eq!(expected.lines().count(), 15);
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
