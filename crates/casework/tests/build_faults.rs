//! What the build refuses: each fault with its place and what is allowed, as a policy officer would read it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may")]

#[path = "../build/check.rs"]
mod check;
#[path = "../build/guidance.rs"]
#[expect(dead_code, reason = "only what is checked is read here")]
mod guidance;
#[path = "../build/holidays.rs"]
#[expect(dead_code, reason = "the table is written by the build alone")]
mod holidays;

use joint_working_rules::rulebook::CITATIONS;
use serde_json::{Value, json};
use static_words::Citations;

const WORDS: &str = include_str!("../guidance/next-steps.json");
const HOLIDAYS: &str = include_str!("../guidance/bank-holidays.json");

/// The paragraphs of the rulebook.
fn citations() -> Citations {
    Citations::new(CITATIONS.iter().map(|one| one.id.to_owned()).collect(), "cited")
}

fn fault(pointer: &str, to: Value) -> String {
    let mut words: Value = serde_json::from_str(WORDS).unwrap();
    match words.pointer_mut(pointer) {
        Some(place) => *place = to,
        None => {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            words.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(key.to_owned(), to);
        }
    }
    let citations = citations();
    without_line(guidance::read(&words.to_string()).and_then(|words| check::check(&words, &citations)).unwrap_err())
}

/// The number of the line depends on the words of the file, and these may change.
fn without_line(fault: String) -> String {
    fault.split_once(" at line ").map_or(fault.clone(), |(before, _)| before.to_owned())
}

#[test]
fn a_fault_in_the_guidance_names_its_place_and_what_is_allowed() {
    let all = [
        ("/consent/steps/1/cites", json!(["information-99"])),
        ("/consent/steps/1/cites", json!([])),
        ("/consent/refused/0/source", json!("somebody")),
        ("/consent/steps/1/after", json!(["consent-call"])),
        ("/consent/steps/1/after", json!(["consent-verbal"])),
        ("/consent/steps/0/after", json!(["consent-form"])),
        ("/consent/steps/1/id", json!("consent-contact")),
        ("/consent/steps/1/id", json!("Consent Verbal")),
        ("/consent/steps/1/text", json!(" ")),
        ("/consent/explain/4/under", json!("explain-parts")),
        ("/transfer/intake/steps/8/or", json!(["intake-close"])),
        ("/transfer/intake/steps/1/same", json!("intake-close")),
        ("/transfer/intake/steps/1/same", json!("primary-verbal")),
        ("/transfer/intake/steps/0/short", json!("")),
        ("/transfer/intake/until", json!("primary-close")),
        ("/request/gaps/0/id", json!("own-word")),
        ("/request/items/0/gaps", json!([])),
        ("/dates/clocks/0/days", json!(0)),
        ("/dates/clocks/0/id", json!("reply")),
        ("/record/done_on", json!("done")),
        ("/dates/errors/day_range", json!("Day {day}")),
        ("/record/dones", json!("done")),
    ];
    let faults: Vec<String> = all.into_iter().map(|(pointer, to)| fault(pointer, to)).collect();
    for fault in &faults {
        assert!(fault.starts_with("guidance/next-steps.json"), "{fault}");
        assert!(fault.contains("allowed") || fault.contains("expected"), "{fault}");
    }
    insta::assert_snapshot!(faults.join("\n"));
}

#[test]
fn a_place_in_the_queue_is_where_the_briefing_has_it() {
    let words: Value = serde_json::from_str(WORDS).unwrap();
    let queue = words.pointer("/transfer/primary_detailed/queue").unwrap().clone();
    let elsewhere = Value::Object([("id".to_owned(), json!("other"))].into_iter().chain(without_id(&queue)).collect());
    for (pointer, to) in [("/transfer/primary_detailed/queue", Value::Null), ("/transfer/intake/queue", elsewhere)] {
        let fault = fault(pointer, to);
        assert!(fault.starts_with("guidance/next-steps.json, transfer: `queue` is allowed"), "{fault}");
    }
}

fn without_id(step: &Value) -> impl Iterator<Item = (String, Value)> {
    let fields = step.as_object().unwrap().clone();
    fields.into_iter().filter(|(key, _)| key != "id")
}

#[test]
fn a_fault_in_the_bank_holidays_names_its_place_and_what_is_allowed() {
    let changed = |from: &str, to: &str| {
        assert!(HOLIDAYS.contains(from), "{from}");
        match holidays::read(&HOLIDAYS.replacen(from, to, 1)) {
            Ok(_) => panic!("{to} was taken"),
            Err(fault) => without_line(fault),
        }
    };
    let faults = [
        changed("2024-03-29", "2024-02-30"),
        changed("2024-03-29", "29-03-2024"),
        changed("2024-03-29", "2024-04-01"),
        changed("2024-03-29", "2023-12-29"),
        changed("england-and-wales", "scotland"),
    ];
    insta::assert_snapshot!(faults.join("\n"));
}

#[test]
fn the_files_as_they_are_have_no_fault() {
    let citations = citations();
    check::check(&guidance::read(WORDS).unwrap(), &citations).unwrap();
    assert!(holidays::read(HOLIDAYS).is_ok());
}
