//! `scenarios`: runs scenario files and says, for each, whether it came out as expected.

use crate::out::say;
use joint_working_rules::scenario_file;
use joint_working_rules::scenarios::{Run, SCENARIOS, run as run_one};
use joint_working_rules::shown::told;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use std::path::Path;
use std::process::ExitCode;

/// Some scenario file could not be read.
const INVALID: u8 = 2;

/// The JSON block of a scenario file; the case and the expectation are read by the rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block<'a> {
    id: String,
    #[serde(rename = "source")]
    _source: Option<String>,
    #[serde(default, rename = "worked")]
    _worked: bool,
    /// What a practice page says of it.
    #[serde(default, rename = "practice")]
    _practice: IgnoredAny,
    #[serde(borrow)]
    case: &'a RawValue,
    #[serde(borrow)]
    expect: &'a RawValue,
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    unread: usize,
}

impl Tally {
    fn note(&mut self, name: &str, result: Result<Run, String>) {
        match result {
            Ok(run) if run.differs.is_empty() => {
                self.passed += 1;
                say(&format!("as expected  {name}: {}", run.answer.outcome.id()));
            }
            Ok(run) => {
                self.failed += 1;
                say(&format!("DIFFERS      {name}"));
                for line in run.differs {
                    say(&format!("             {line}"));
                }
            }
            Err(fault) => {
                self.unread += 1;
                eprintln!("{name}: {fault}");
            }
        }
    }
}

/// Exit 0 when all are as expected, 1 when one is not, 2 when a file could not be read.
pub(crate) fn run(dir: Option<&Path>) -> ExitCode {
    let mut tally = Tally::default();
    match dir {
        None => {
            for scenario in SCENARIOS {
                let result = run_one(scenario.case_json, scenario.expect_json).map_err(|e| e.to_string());
                tally.note(scenario.id, result);
            }
        }
        Some(dir) => match files(dir) {
            Ok(files) => files.iter().for_each(|file| tally.note(&file.to_string_lossy(), run_file(file))),
            Err(fault) => {
                eprintln!("{}: {fault}", dir.display());
                return ExitCode::from(INVALID);
            }
        },
    }
    let all = tally.passed + tally.failed + tally.unread;
    say(&format!("{} of {all} scenarios as expected", tally.passed));
    match tally {
        Tally { unread: 1.., .. } => ExitCode::from(INVALID),
        Tally { failed: 1.., .. } => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

fn files(dir: &Path) -> Result<Vec<std::path::PathBuf>, String> {
    let entries =
        std::fs::read_dir(dir).map_err(|e| format!("cannot be read ({e}); allowed: a folder of scenario files"))?;
    let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "md") && path.file_stem().is_some_and(|s| s != "README"));
    files.sort();
    if files.is_empty() {
        return Err("holds no scenario file; allowed: files named *.md".into());
    }
    Ok(files)
}

fn run_file(path: &Path) -> Result<Run, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("the file: cannot be read ({e})"))?;
    let file = scenario_file::split(&text).map_err(|fault| format!("the file: {fault}"))?;
    let block: Block<'_> =
        serde_json::from_str(file.json).map_err(|e| format!("the JSON block: {}", told(&e.to_string())))?;
    if path.file_stem().is_none_or(|stem| stem != block.id.as_str()) {
        return Err(format!("id: `{}` is not the name of the file; allowed: the file's name without .md", block.id));
    }
    run_one(block.case.get(), block.expect.get()).map_err(|e| e.to_string())
}
