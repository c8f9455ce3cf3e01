//! Turns the guidance and the bank holidays (JSON) into static Rust, refusing what does not hold together.
//!
//! As with the rulebook, words reach the reader's browser without a parser and without a way to fail at run time. What is
//! wrong stops the build here, with its place, the fault and what is allowed.

mod check;
mod guidance;
mod holidays;

use static_words::{Fault, write};
use std::path::PathBuf;
use std::{env, fs, process};

/// The rulebook's list of paragraphs: steps cite from the same one.
const CITATIONS: &str = "../rules/rulebook/citations.json";

fn main() {
    if let Err(fault) = run() {
        eprintln!("error: {fault}");
        process::exit(1);
    }
}

fn run() -> Result<(), Fault> {
    println!("cargo::rerun-if-changed=guidance");
    println!("cargo::rerun-if-changed={CITATIONS}");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let citations = guidance::citations(&read(CITATIONS)?)?;
    let words = guidance::read(&read(guidance::FILE)?)?;
    check::check(&words, &citations)?;
    write(&out.join("guidance.rs"), &words.to_rust(&citations)?)?;
    let holidays = holidays::read(&read(holidays::FILE)?)?;
    write(&out.join("holidays.rs"), &holidays::to_rust(&holidays))
}

fn read(path: &str) -> Result<String, Fault> {
    fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))
}
