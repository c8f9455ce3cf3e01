//! The reading against cases that were answered by hand from the design.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::completions::completed;
use super::world::OpenCase;
use super::{Expected, expected};
use joint_working_rules::{Case, Outcome, PartPlacement};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// What an answer by hand says of one part.
#[derive(Deserialize)]
struct Part {
    issue: String,
    side: String,
    to: String,
}

/// An answer by hand.
#[derive(Deserialize)]
struct ByHand {
    case: String,
    outcome: String,
    merits: String,
    strength: Option<String>,
    handling: Vec<Part>,
}

#[test]
fn the_reading_answers_as_by_hand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut number = 0;
    for line in fs::read_to_string(folder.join("expected.jsonl")).unwrap().lines() {
        let by_hand: ByHand = serde_json::from_str(line).unwrap();
        let case = Case::from_json(&fs::read_to_string(folder.join(&by_hand.case)).unwrap()).unwrap();
        let open = OpenCase::of(&case);
        let Expected { outcome, merits, strength, possible, possible_is_partial, handling } =
            expected(&open, completed(&open).as_ref());
        let part = |part: &PartPlacement| {
            let issue = case.issue(part.issue).unwrap().id.clone();
            (issue, part.side.id().to_owned(), part.to.id().to_owned())
        };
        let parts: Vec<_> = handling.iter().map(part).collect();
        let parts_by_hand: Vec<_> =
            by_hand.handling.iter().map(|part| (part.issue.clone(), part.side.clone(), part.to.clone())).collect();
        let of = &by_hand.case;
        assert_eq!((outcome.id(), merits.id()), (by_hand.outcome.as_str(), by_hand.merits.as_str()), "{of}");
        assert_eq!(strength.map(|strength| strength.id().to_owned()), by_hand.strength, "{of}");
        assert_eq!(parts, parts_by_hand, "{of}");
        assert_eq!(outcome == Outcome::Ask, possible.len() > 1, "{of}");
        assert!(!possible_is_partial, "{of}");
        number += 1;
    }
    assert_eq!(number, fs::read_dir(folder).unwrap().count() - 1, "a case without an answer by hand");
}
