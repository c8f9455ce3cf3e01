//! The `joint-working` command: answers case files, runs scenarios and proves the rules.

mod answer_json;
mod check;
mod compare;
mod compare_json;
mod out;
mod pairs;
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
    /// Compare two readings of one case: where they differ, what of it matters, what to talk about first
    #[command(after_help = PAIRS)]
    Compare {
        /// A reading: a case file, a link (#v1.… or an address with it), or `-` for standard input
        #[arg(required_unless_present = "csv", conflicts_with = "csv", requires = "b")]
        a: Option<String>,
        /// The other reading
        #[arg(required_unless_present = "csv", conflicts_with = "csv")]
        b: Option<String>,
        /// As one JSON object rather than as text
        #[arg(long)]
        json: bool,
        /// How far the readers of many pairs agree, question by question, as CSV
        #[arg(long, value_name = "FOLDER", conflicts_with = "json")]
        csv: Option<PathBuf>,
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

const PAIRS: &str = "A pair in FOLDER is two case files, NAME.a.json and NAME.b.json, by one reader each.";

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { files } => check::run(&files),
        Command::Compare { csv: Some(folder), .. } => pairs::run(&folder),
        Command::Compare { a, b, json, csv: None } => {
            let format = if json { compare::As::Json } else { compare::As::Text };
            compare::run(&a.unwrap_or_default(), &b.unwrap_or_default(), &format)
        }
        Command::Scenarios { dir } => scenarios::run(dir.as_deref()),
        Command::Tables { json } => tables::run(if json { tables::As::Json } else { tables::As::Markdown }),
        Command::Verify { json } => verify::run(&if json { verify::As::Json } else { verify::As::Text }),
    }
}
