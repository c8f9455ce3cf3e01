//! `compare`: two readings of one case, from files, links or standard input.

use crate::compare_json;
use crate::out::say;
use joint_working_compare::{Both, Comparison, ComparisonView, Names, read};
use joint_working_interface::COMPARE;
use joint_working_rules::Opened;
use joint_working_rules::shown::shown;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

/// Some reading could not be read.
const INVALID: u8 = 2;

/// How a comparison is printed.
pub(crate) enum As {
    /// In words, for people.
    Text,
    /// As one JSON object.
    Json,
}

/// Exit 0 when both were read, whatever they say; 2 when one was not.
pub(crate) fn run(a: &str, b: &str, format: &As) -> ExitCode {
    if a == "-" && b == "-" {
        eprintln!("-: standard input is named for both readings; allowed: for one of them");
        return ExitCode::from(INVALID);
    }
    // Both are read, so that the faults of both are told at once.
    let [a_opened, b_opened] = [a, b].map(opened);
    let (Some(a_opened), Some(b_opened)) = (a_opened, b_opened) else { return ExitCode::from(INVALID) };
    let comparison = Comparison::of(&a_opened.case, &b_opened.case);
    match format {
        As::Text => {
            say(ComparisonView::of(&comparison, &names(a, b)).text().trim_end());
            ExitCode::SUCCESS
        }
        As::Json => match compare_json::line(a, b, &comparison) {
            Ok(line) => {
                say(&line);
                ExitCode::SUCCESS
            }
            Err(fault) => {
                eprintln!("{fault}");
                ExitCode::FAILURE
            }
        },
    }
}

/// A reading, with what there is to say of it on standard error.
fn opened(of: &str) -> Option<Opened> {
    match reading(of) {
        Ok(opened) => {
            if let Some(earlier) = &opened.earlier {
                eprintln!("{}: edition: {earlier}", shown(of));
            }
            Some(opened)
        }
        Err(fault) => {
            eprintln!("{}: {fault}", shown(of));
            None
        }
    }
}

fn reading(of: &str) -> Result<Opened, String> {
    if of == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map_err(|error| unreadable(&error))?;
        return read(&text).map_err(|fault| fault.to_string());
    }
    // A file may have any name; only what is none is taken for a link.
    if of.contains('#') && !Path::new(of).exists() {
        return read(of).map_err(|fault| format!("the link: {fault}"));
    }
    file(Path::new(of))
}

/// A reading from a file, which holds a case or a link.
pub(crate) fn file(path: &Path) -> Result<Opened, String> {
    let text = std::fs::read_to_string(path).map_err(|error| unreadable(&error))?;
    read(&text).map_err(|fault| fault.to_string())
}

fn unreadable(error: &io::Error) -> String {
    format!("the file: cannot be read ({error}); allowed: a UTF-8 text file, a link (#v1.…), or - for standard input")
}

/// What the readings are called: A and B, with the names of their files.
fn names(a: &str, b: &str) -> Names {
    let [default_a, default_b] = COMPARE.readings.map(str::to_owned);
    let short = |of: &str| {
        let name = Path::new(of).file_name().filter(|_| of != "-" && !of.contains('#'))?;
        Some(name.to_string_lossy().into_owned())
    };
    let (short_a, short_b) = (short(a), short(b));
    let whole = short_a == short_b;
    let named = |default: String, of: &str, short: Option<String>| match short {
        Some(name) => format!("{default} ({})", if whole { of } else { &name }),
        None => default,
    };
    Both { a: named(default_a, a, short_a), b: named(default_b, b, short_b) }
}
