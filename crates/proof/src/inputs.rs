//! Damaged files: whatever is done to a case file, it is answered or refused with a place and a fault, and nothing panics.

use crate::law::{Law, Verdict};
use crate::sweep::Found;
use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{Case, answer};
use std::panic::catch_unwind;

pub(crate) const NAME: &str = "The scenarios' cases, cut short, with one character left out, or with one put in";

pub(crate) const REFUSED_BY_NAME: Law = Law::new(
    "A damaged file is answered, or refused with the place, what is wrong and what is allowed; nothing panics",
    |_| Verdict::Silent,
);

/// What is put in, in turn.
const PUT_IN: [&str; 8] = ["{", "}", "\"", ",", "0", "-", "\\", "\u{1F9EA}"];

/// Damages each case in every way.
pub(crate) fn run() -> Found {
    let mut found = Found::default();
    for scenario in SCENARIOS {
        let text = scenario.case_json;
        for (at, letter) in text.char_indices() {
            let (before, after) = text.split_at(at);
            let rest = after.get(letter.len_utf8()..).unwrap_or_default();
            check(before, &mut found);
            check(&format!("{before}{rest}"), &mut found);
            let put = PUT_IN.get(at % PUT_IN.len()).copied().unwrap_or_default();
            check(&format!("{before}{put}{after}"), &mut found);
        }
    }
    found
}

fn check(text: &str, found: &mut Found) {
    let verdict = match catch_unwind(|| Case::from_json(text).map(|case| answer(&case))) {
        Ok(Ok(answer)) => Verdict::holds_if(!answer.handling.is_empty(), || format!("nothing handled in {text}")),
        Ok(Err(fault)) => {
            let named = !fault.pointer.is_empty() && fault.fault.contains("allowed:");
            Verdict::holds_if(named, || format!("{fault}\nin {text}"))
        }
        Err(_) => Verdict::Broken(format!("it panicked on {text}")),
    };
    let at = found.cases;
    found.cases += 1;
    found.checks += 1;
    found.ledger.note(REFUSED_BY_NAME, verdict, &Case::default(), at);
}
