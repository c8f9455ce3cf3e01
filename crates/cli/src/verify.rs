//! `verify`: prints the proof of the rules as it is made, as text or as JSON.

use crate::out::say;
use joint_working_proof::prove::{Progress, prove};
use joint_working_proof::record::{ENUMERATED, Example, HELD, HELD_BUT, REACHED, Record, grouped};
use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _, stderr};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How the proof is printed.
pub(crate) enum As {
    /// In columns, for people.
    Text,
    /// As one JSON object.
    Json,
}

/// Exit 0 when every law held, 1 when one did not.
pub(crate) fn run(format: &As) -> ExitCode {
    let record = with_progress(prove);
    let printed = match format {
        As::Text => Ok(text(&record)),
        As::Json => serde_json::to_string_pretty(&record),
    };
    match printed {
        Ok(printed) => say(printed.trim_end()),
        Err(fault) => {
            eprintln!("{fault}");
            return ExitCode::FAILURE;
        }
    }
    if record.all_held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Says on a terminal how far the work is, now and then.
fn with_progress<T>(work: impl FnOnce(&(dyn Fn(Progress) + Sync)) -> T) -> T {
    const BETWEEN: Duration = Duration::from_millis(200);
    if !stderr().is_terminal() {
        return work(&|_| {});
    }
    let shown = Mutex::new(Instant::now());
    let result = work(&|Progress { family, done, all }| {
        // A thread that finds another one at it leaves it to that one.
        let Ok(mut shown) = shown.try_lock() else { return };
        if shown.elapsed() > BETWEEN {
            *shown = Instant::now();
            let _ = write!(stderr(), "\r\x1b[K{family}: {}%", done * 100 / all.max(1));
        }
    });
    let _ = write!(stderr(), "\r\x1b[K");
    result
}

/// The whole record in columns.
fn text(record: &Record) -> String {
    let mut out = format!("The rules against the design, edition {}\n\n{ENUMERATED}\n", record.edition);
    for family in &record.families {
        let (cases, checks) = (grouped(family.cases), grouped(family.checks));
        let _ = writeln!(out, "{cases:>11} {} {checks:>12} checks   {}", family.counted.noun(), family.name);
    }
    let (cases, checks) = record.total();
    let _ = writeln!(out, "{:>11} in all{:>12}", grouped(cases), grouped(checks));

    let _ = writeln!(out, "\n{HELD}");
    record.plain().for_each(|law| paragraph(&mut out, &grouped(law.held), &law.says));
    let _ = writeln!(out, "\n{HELD_BUT}");
    for law in record.with_exception() {
        paragraph(&mut out, &grouped(law.held), &law.says);
        paragraph(&mut out, &grouped(law.excepted), &law.exception().unwrap_or_default());
        example(&mut out, law.smallest.as_ref());
    }

    let _ = writeln!(out, "\n{REACHED}");
    for line in &record.reached {
        paragraph(&mut out, &line.figure(), &line.says);
        if !line.missing.is_empty() {
            paragraph(&mut out, "", &format!("missing: {}", line.missing.join(", ")));
        }
    }

    for law in &record.broken {
        let _ = writeln!(out, "\nBroken, {} times of {}", grouped(law.broken), grouped(law.broken + law.held));
        paragraph(&mut out, "", &law.says);
        example(&mut out, law.smallest.as_ref());
    }
    let _ = writeln!(out, "\n{}", record.verdict());
    out
}

fn example(out: &mut String, example: Option<&Example>) {
    let Some(example) = example else { return };
    let _ = writeln!(out, "              The smallest:\n                {}", example.case);
    for line in &example.why {
        let _ = writeln!(out, "                {line}");
    }
}

/// A number, and a text beside it in lines that fit a page.
fn paragraph(out: &mut String, number: &str, text: &str) {
    const WIDTH: usize = 100;
    let mut line = String::new();
    let mut lines = Vec::new();
    for word in text.split(' ') {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    for (at, line) in lines.iter().enumerate() {
        let _ = writeln!(out, "{:>11}   {line}", if at == 0 { number } else { "" });
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use joint_working_proof::record::Record;

    const HELD: &str = r#"{"edition": "2023-11", "sources": "0123",
        "families": [{"name": "Some cases", "counted": "cases", "cases": 1234567, "checks": 98765432},
                     {"name": "Damaged files", "counted": "files", "cases": 82020, "checks": 82020}],
        "laws": [{"says": "A law that is so long that it does not fit on one line beside its number and so goes on below it, in the same column",
                  "held": 12, "excepted": 0, "except": null, "smallest": null},
                 {"says": "Another", "held": 3, "excepted": 1001, "except": "where it does not",
                  "smallest": {"case": {"format":1}, "why": ["the one", "the other"]}}],
        "reached": [{"says": "Every outcome", "found": 7, "all": 7, "missing": []}],
        "broken": [], "all_held": true}"#;

    fn printed(json: &str) -> String {
        serde_json::from_str::<Record>(json).map_or_else(|error| error.to_string(), |record| text(&record))
    }

    #[test]
    fn a_proof_that_held_reads_so() {
        insta::assert_snapshot!(printed(HELD));
    }

    #[test]
    fn what_did_not_hold_or_was_not_reached_is_named_with_its_smallest_case() {
        let broken = r#""broken": [{"says": "A third", "held": 1000, "broken": 234,
            "smallest": {"case": {"format":1}, "why": ["because"]}}], "all_held": false"#;
        let reached = r#""found": 5, "all": 7, "missing": ["split", "ask"]"#;
        let json = HELD.replace(r#""broken": [], "all_held": true"#, broken);
        insta::assert_snapshot!(printed(&json.replace(r#""found": 7, "all": 7, "missing": []"#, reached)));
    }
}
