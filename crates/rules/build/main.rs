//! Turns the rulebook (JSON) and the scenarios (Markdown) into static Rust, refusing what does not hold together.
//!
//! Words reach the reader's browser without a parser and without a way to fail at run time: a missing word, a citation
//! that is not listed or a parameter that is not declared stops the build here, with its place.

mod rulebook;
mod scenarios;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// What went wrong and where, for the person who edits the file.
type Fault = String;

fn main() {
    if let Err(fault) = run() {
        eprintln!("error: {fault}");
        process::exit(1);
    }
}

fn run() -> Result<(), Fault> {
    println!("cargo::rerun-if-changed=rulebook");
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let book = rulebook::Rulebook::read(Path::new("rulebook"))?;
    write(&out.join("rulebook.rs"), &book.to_rust()?)?;
    let scenarios = scenarios::read_all(Path::new("scenarios"))?;
    write(&out.join("scenarios.rs"), &scenarios::to_rust(&scenarios, &book)?)
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
