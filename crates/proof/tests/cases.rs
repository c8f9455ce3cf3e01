//! The rules against cases that were answered by hand from the design, in the folder `cases`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use joint_working_proof::law::places_in_words;
use joint_working_rules::{Case, CaseGraph, Routing, route};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// An answer on one line, from what a field of it comes to.
fn line(outcome: &str, merits: &str, strength: Option<&str>, places: &str) -> String {
    format!("{outcome} (merits {merits}, {}); {places}", strength.unwrap_or("no strength"))
}

fn by_hand(expected: &Value) -> String {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap().to_owned();
    let part = |part: &Value| format!("{} {}: {}", text(part, "issue"), text(part, "side"), text(part, "to"));
    let places: Vec<String> = expected["handling"].as_array().unwrap().iter().map(part).collect();
    line(&text(expected, "outcome"), &text(expected, "merits"), expected["strength"].as_str(), &places.join(", "))
}

#[test]
fn the_rules_answer_as_by_hand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut wrong = Vec::new();
    for expected in fs::read_to_string(folder.join("expected.jsonl")).unwrap().lines() {
        let expected: Value = serde_json::from_str(expected).unwrap();
        let name = expected["case"].as_str().unwrap();
        let case = Case::from_json(&fs::read_to_string(folder.join(name)).unwrap()).unwrap();
        let Routing { outcome, merits, strength, handling, .. } = route(&CaseGraph::new(&case));
        let strength = strength.map(|strength| strength.id());
        let found = line(outcome.id(), merits.id(), strength, &places_in_words(&case, &handling));
        let by_hand = by_hand(&expected);
        if found != by_hand {
            wrong.push(format!("{name}\n  by hand:   {by_hand}\n  the rules: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
