//! `tables`: the decision's tables, as the code that decides makes them.

use crate::out::say;
use joint_working_rules::tables::{OutcomeRow, RelationRow, markdown, outcome_table, relation_table};
use serde::Serialize;
use std::process::ExitCode;

#[derive(Serialize)]
struct Tables {
    relation: Vec<RelationRow>,
    outcome: Vec<OutcomeRow>,
}

/// How the tables are printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum As {
    /// As Markdown.
    Markdown,
    /// As one JSON object.
    Json,
}

/// Prints both tables.
pub(crate) fn run(format: As) -> ExitCode {
    if format == As::Markdown {
        say(markdown().trim_end());
        return ExitCode::SUCCESS;
    }
    match serde_json::to_string_pretty(&Tables { relation: relation_table(), outcome: outcome_table() }) {
        Ok(text) => {
            say(&text);
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
