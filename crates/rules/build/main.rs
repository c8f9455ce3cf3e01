//! Turns the rulebook (JSON) and the scenarios (Markdown) into static Rust, refusing what does not hold together.
//!
//! Words reach the reader's browser without a parser and without a way to fail at run time: a missing word, a citation
//! that is not listed or a parameter that is not declared stops the build here, with its place.

mod editions;
mod rulebook;
mod scenarios;

use static_words::{Fault, write};
use std::path::{Path, PathBuf};
use std::{env, process};

fn main() {
    if let Err(fault) = run() {
        eprintln!("error: {fault}");
        process::exit(1);
    }
}

fn run() -> Result<(), Fault> {
    println!("cargo::rerun-if-changed=rulebook");
    println!("cargo::rerun-if-changed=scenarios");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let book = rulebook::Rulebook::read(Path::new("rulebook"))?;
    write(&out.join("edition.rs"), &book.editions_to_rust()?)?;
    write(&out.join("rulebook.rs"), &book.to_rust()?)?;
    let (scenarios, worked) = scenarios::to_rust(&scenarios::read_all(Path::new("scenarios"))?, &book)?;
    write(&out.join("scenarios.rs"), &scenarios)?;
    write(&out.join("worked.rs"), &worked)
}
