//! The `joint-working` command: answers case files, runs scenarios and proves the rules.

mod answer_json;
mod check;
mod out;
mod scenarios;
mod tables;
mod verify;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Joint Working: which Ombudsman, and why
#[derive(Parser)]
#[command(name = "joint-working", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Answer case files: one JSON object a line
    Check {
        /// Case files in format 1; `-` is standard input
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Run scenario files and compare them with what they expect
    Scenarios {
        /// A folder of scenario files; without it, the scenarios of this edition
        dir: Option<PathBuf>,
    },
    /// Print the relation table and the outcome table, made by the code that decides
    Tables {
        /// As JSON rather than as Markdown
        #[arg(long)]
        json: bool,
    },
    /// Prove the laws of the rules on every small case
    Verify {
        /// As one JSON object rather than as text
        #[arg(long)]
        json: bool,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { files } => check::run(&files),
        Command::Scenarios { dir } => scenarios::run(dir.as_deref()),
        Command::Tables { json } => tables::run(json),
        Command::Verify { json } => verify::run(&if json { verify::As::Json } else { verify::As::Text }),
    }
}
