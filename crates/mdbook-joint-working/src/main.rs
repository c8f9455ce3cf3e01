//! `mdbook-joint-working`: reads a book from mdBook on standard input, writes it back on standard output.

use std::io::{stdin, stdout};
use std::process::ExitCode;

use mdbook_joint_working::JointWorking;
use mdbook_preprocessor::errors::Result;
use mdbook_preprocessor::{Preprocessor, parse_input};

fn main() -> ExitCode {
    // mdBook asks `supports RENDERER` first; every renderer is.
    if std::env::args().nth(1).as_deref() == Some("supports") {
        return ExitCode::SUCCESS;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let (context, book) = parse_input(stdin())?;
    let book = JointWorking.run(&context, book)?;
    serde_json::to_writer(stdout(), &book)?;
    Ok(())
}
