//! `verify`: proves the laws of the design on every small case, against a second and slower reading of it.

mod changes;
mod exact;
mod families;
mod inputs;
mod law;
mod laws;
mod ledger;
mod reach;
mod reference;
mod relations;
mod small;
mod sweep;
mod table;
mod words;
mod world;

use joint_working_rules::rulebook::EDITION;
use ledger::{Entry, Example};
use std::process::ExitCode;
use sweep::Found;

/// Exit 0 when every law held, 1 when one did not.
pub(crate) fn run() -> ExitCode {
    println!("The rules against the design, edition {EDITION}\n\nEnumerated, by the laws below");
    let mut found = Found::default();
    let mut all = true;
    for family in families::all() {
        let one = family.run();
        println!("{:>11} cases {:>12} checks   {}", grouped(one.cases), grouped(one.checks), family.name);
        all &= one.cases == family.size();
        found.add(one);
    }
    let one = inputs::run();
    println!("{:>11} files {:>12} checks   {}", grouped(one.cases), grouped(one.checks), inputs::NAME);
    found.add(one);
    println!("{:>11} in all{:>12}\n", grouped(found.cases), grouped(found.checks));

    println!("Held, and how often");
    let (excepted, plain): (Vec<&Entry>, Vec<&Entry>) =
        found.ledger.entries.iter().filter(|entry| entry.broken == 0).partition(|entry| entry.excepted > 0);
    plain.iter().for_each(|entry| paragraph(&grouped(entry.held), entry.law.says));
    println!("\nHeld but for an exception");
    for entry in excepted {
        paragraph(&grouped(entry.held), entry.law.says);
        paragraph(&grouped(entry.excepted), &format!("except {}", entry.law.except.unwrap_or_default()));
        show("The smallest", entry.exception.as_ref());
    }

    println!("\nReached");
    let reached = found.reached.lines();
    for line in &reached {
        paragraph(&format!("{} of {}", line.found, line.all), line.says);
        if !line.missing.is_empty() {
            paragraph("", &format!("missing: {}", line.missing.join(", ")));
        }
    }

    for entry in found.ledger.entries.iter().filter(|entry| entry.broken > 0) {
        println!("\nBroken, {} times of {}", grouped(entry.broken), grouped(entry.broken + entry.held));
        paragraph("", entry.law.says);
        show("The smallest", entry.counterexample.as_ref());
        if let Some(example) = &entry.counterexample {
            println!("{}", example.case.to_json());
        }
    }
    all &= found.ledger.all_held() && reached.iter().all(|line| line.missing.is_empty());
    println!("\n{}", if all { "Every law held." } else { "Not every law held." });
    if all { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn show(what: &str, example: Option<&Example>) {
    let Some(example) = example else { return };
    println!("              {what}:\n                {}", law::json(&example.case));
    example.why.lines().for_each(|line| println!("                {line}"));
}

/// A number, and a text beside it in lines that fit a page.
fn paragraph(number: &str, text: &str) {
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
        println!("{:>11}   {line}", if at == 0 { number } else { "" });
    }
}

/// A number with its thousands parted.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
