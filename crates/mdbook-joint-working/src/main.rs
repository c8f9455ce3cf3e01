//! `mdbook-joint-working`: reads a book from mdBook on standard input, writes it back on standard output.
//!
//! `mdbook-joint-working settings CONTACTS FILE` prints what a publisher has filled in in a file, as JSON, for the scripts that build the
//! site; `CONTACTS` is the contacts file.

use std::fs::read_to_string;
use std::io::{Write, stdin, stdout};
use std::process::ExitCode;

use mdbook_joint_working::JointWorking;
use mdbook_joint_working::readers::publishing;
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, parse_input};

fn main() -> ExitCode {
    // mdBook asks `supports RENDERER` first; every renderer is.
    if std::env::args().nth(1).as_deref() == Some("supports") {
        return ExitCode::SUCCESS;
    }
    let given: Vec<String> = std::env::args().skip(1).collect();
    let done = match given.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["settings", contacts, file] => settings(contacts, file),
        _ => run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn settings(contacts: &str, file: &str) -> Result<()> {
    let read = |path: &str| read_to_string(path).map_err(|error| Error::msg(format!("{path}: {error}")));
    let each = |error: String| error.lines().map(|line| format!("{file}: {line}")).collect::<Vec<_>>().join("\n");
    let json = publishing(&read(contacts)?, &read(file)?).map_err(|error| Error::msg(each(error)))?;
    writeln!(stdout(), "{json}")?;
    Ok(())
}

fn run() -> Result<()> {
    let (context, book) = parse_input(stdin())?;
    let book = JointWorking.run(&context, book)?;
    serde_json::to_writer(stdout(), &book)?;
    Ok(())
}
