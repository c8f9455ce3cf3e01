//! Tries every reader of the workspace on texts made from its corpus: some thousands in `cargo test`, as many as asked for in
//! `scripts/fuzz`. Prints the totals of each, and what does not hold with the shortest text for it, kept in `target/fuzz`.

#[path = "../../../casework/build/check.rs"]
mod check;
#[path = "../../../rules/build/editions.rs"]
mod editions;
#[path = "../../../casework/build/guidance.rs"]
mod guidance;
#[path = "../../../casework/build/holidays.rs"]
mod holidays;
#[path = "../../../interface/build/interface.rs"]
mod interface;
#[path = "../../../rules/build/rulebook.rs"]
#[expect(dead_code, reason = "a build reads folders")]
mod rulebook;
#[path = "../../../rules/build/scenarios.rs"]
#[expect(dead_code, reason = "a build reads folders")]
mod scenarios;

mod book;
mod cases;
mod words;

use joint_working_fuzz::{Totals, files, run};
use std::process::ExitCode;
use std::{fs, io, panic, thread};

/// How many texts `cargo test` tries: a few seconds of a build that is not optimised.
const SHORT: u64 = 12_000;

fn main() -> ExitCode {
    match tried() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Tries all readers; how many texts were wrong.
fn tried() -> io::Result<u64> {
    // What `cargo test` hands to every test is not for this one.
    let inputs = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(SHORT);
    let threads = thread::available_parallelism().map_or(1, |count| count.get() as u64);
    // A panic is a fault like others, told below.
    panic::set_hook(Box::new(|_| {}));
    let mut all = Totals::default();
    println!("{:<12} {:>12} {:>12} {:>12} {:>8}", "reader", "inputs", "accepted", "refused", "faults");
    let readers = [cases::readers()?, words::readers()?, book::readers()?];
    for mut reader in readers.into_iter().flatten() {
        reader.seeds.extend(files(&format!("crates/fuzz/corpus/{}", reader.name))?.into_iter().map(|(_, text)| text));
        let totals = run(&reader, (inputs * reader.share).div_ceil(1000), threads);
        line(reader.name, &totals);
        for (at, fault) in totals.faults.values().enumerate() {
            let kept = format!("{}/fuzz-{}-{at}.txt", env!("CARGO_TARGET_TMPDIR"), reader.name);
            fs::write(&kept, &fault.text)?;
            let what: String = fault.what.chars().take(400).collect();
            println!("  {} times: {}\n  {} bytes, in {kept}", fault.count, what.escape_debug(), fault.text.len());
        }
        all += totals;
    }
    line("all", &all);
    Ok(all.wrong())
}

fn line(name: &str, totals: &Totals) {
    let Totals { inputs, accepted, refused, .. } = totals;
    println!("{name:<12} {inputs:>12} {accepted:>12} {refused:>12} {:>8}", totals.wrong());
}

/// Says whether two readings are the same.
fn same<T: PartialEq + std::fmt::Debug>(one: &T, other: &T) -> Result<(), String> {
    if one == other { Ok(()) } else { Err(format!("{one:?} and {other:?}")) }
}
