//! The program that tries a package's readers: some thousands of texts in `cargo test`, as many as asked for in `scripts/fuzz`.

use crate::corpus::files;
use crate::reader::Reader;
use crate::run::{Totals, run};
use std::process::ExitCode;
use std::{fs, io, panic, thread};

/// How many texts `cargo test` tries in all packages together: a few seconds of a build that is not optimised.
const SHORT: u64 = 12_000;

/// Tries readers. Prints the totals of each, and what does not hold with the shortest text for it, which it keeps in `kept`.
pub fn program(readers: io::Result<Vec<Reader>>, kept: &str) -> ExitCode {
    match readers.and_then(|readers| tried(readers, kept)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Tries all readers; how many texts were wrong.
fn tried(readers: Vec<Reader>, kept: &str) -> io::Result<u64> {
    // What `cargo test` hands to every test is not for this one.
    let inputs = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(SHORT);
    let threads = thread::available_parallelism().map_or(1, |count| count.get() as u64);
    // A panic is a fault like others, told below.
    panic::set_hook(Box::new(|_| {}));
    println!("{:<12} {:>12} {:>12} {:>12} {:>8}", "reader", "inputs", "accepted", "refused", "faults");
    let mut wrong = 0;
    for mut reader in readers {
        reader.seeds.extend(files(&format!("crates/fuzz/corpus/{}", reader.name))?.into_iter().map(|(_, text)| text));
        let totals = run(&reader, (inputs * reader.share).div_ceil(1000), threads);
        line(reader.name, &totals);
        for (at, fault) in totals.faults.values().enumerate() {
            let kept = format!("{kept}/fuzz-{}-{at}.txt", reader.name);
            fs::write(&kept, &fault.text)?;
            let what: String = fault.what.chars().take(400).collect();
            println!("  {} times: {}\n  {} bytes, in {kept}", fault.count, what.escape_debug(), fault.text.len());
        }
        wrong += totals.wrong();
    }
    Ok(wrong)
}

fn line(name: &str, totals: &Totals) {
    let Totals { inputs, accepted, refused, .. } = totals;
    println!("{name:<12} {inputs:>12} {accepted:>12} {refused:>12} {:>8}", totals.wrong());
}
