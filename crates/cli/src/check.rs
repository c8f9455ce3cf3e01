//! `check`: every file is answered or refused by name; a bad file keeps no other from its answer.

use crate::answer_json;
use joint_working_rules::{Case, answer};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Some file was invalid or could not be read.
const INVALID: u8 = 2;

/// Answers the files in turn. Exit 0 when every one was answered, 2 otherwise.
pub(crate) fn run(files: &[PathBuf]) -> ExitCode {
    let mut out = io::stdout().lock();
    let mut all_answered = true;
    for file in files {
        let name = file.to_string_lossy();
        match line(&name, file) {
            Ok(line) => {
                // A reader that closed the pipe has seen enough.
                if writeln!(out, "{line}").is_err() {
                    return ExitCode::SUCCESS;
                }
            }
            Err(fault) => {
                all_answered = false;
                eprintln!("{name}: {fault}");
            }
        }
    }
    if all_answered { ExitCode::SUCCESS } else { ExitCode::from(INVALID) }
}

fn line(name: &str, file: &Path) -> Result<String, String> {
    let text = read(file)
        .map_err(|e| format!("the file: cannot be read ({e}); allowed: a UTF-8 text file, or - for standard input"))?;
    let case = Case::from_json(&text).map_err(|e| e.to_string())?;
    answer_json::line(name, &case, &answer(&case)).map_err(|e| e.to_string())
}

fn read(file: &Path) -> io::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file)
}
