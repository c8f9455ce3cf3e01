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

/// Prints both tables, as Markdown or as one JSON object.
pub(crate) fn run(json: bool) -> ExitCode {
    if !json {
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
