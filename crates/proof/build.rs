//! Makes the hash of what decides and of what proves it, so that a kept proof of other sources can be told from one of these.
//!
//! It is of the Rust sources of the rules and of this crate and of nothing else. The words in `rulebook/` and the scenarios
//! are left out: they cannot change what is decided, since every id they are keyed by, and the kind of every fact, is in the
//! sources; so whoever edits wording need not wait for a proof. The laws of the words are checked by the tests at every change.

use sha2::{Digest, Sha256};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The folders, from the folder of all crates.
const FOLDERS: [&str; 2] = ["proof/src", "rules/src"];

fn main() -> Result<(), Box<dyn Error>> {
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let crates = package.parent().ok_or("this crate is in no folder of crates")?;
    let mut files = Vec::new();
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed=../{folder}");
        sources(&crates.join(folder), folder, &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for (name, path) in files {
        // A checkout may have turned the ends of lines.
        let text = fs::read_to_string(&path)?.replace("\r\n", "\n");
        for piece in [name.as_str(), &text] {
            hash.update((piece.len() as u64).to_le_bytes());
            hash.update(piece);
        }
    }
    println!("cargo::rustc-env=PROOF_SOURCES={:x}", hash.finalize());
    Ok(())
}

/// Every Rust file of a folder, with its path from the folder of all crates.
fn sources(folder: &Path, name: &str, files: &mut Vec<(String, PathBuf)>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let own = path.file_name().and_then(|own| own.to_str()).ok_or("a file's name is not UTF-8")?;
        let name = format!("{name}/{own}");
        if path.is_dir() {
            sources(&path, &name, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push((name, path));
        }
    }
    Ok(())
}
