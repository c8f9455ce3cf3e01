//! Turns the words of the interface (JSON) into static Rust, refusing what does not hold together.

mod interface;

use static_words::{Fault, write};
use std::path::PathBuf;
use std::{env, fs, process};

fn main() {
    if let Err(fault) = run() {
        eprintln!("error: {fault}");
        process::exit(1);
    }
}

fn run() -> Result<(), Fault> {
    println!("cargo::rerun-if-changed={}", interface::FILE);
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let text = fs::read_to_string(interface::FILE).map_err(|e| format!("{}: {e}", interface::FILE))?;
    write(&out.join("interface.rs"), &interface::read(&text)?.to_rust()?)
}
