//! `compare --csv`: how far the readers of many pairs agree. A pair is `NAME.a.json` and `NAME.b.json` in one folder.

use crate::compare::file;
use crate::out::say;
use joint_working_compare::agreement::agreement;
use joint_working_compare::{Comparison, Kappa, Undefined};
use joint_working_rules::shown::shown;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Some file could not be read, or has no other half.
const INVALID: u8 = 2;

const HALVES: [&str; 2] = [".a.json", ".b.json"];
const ALLOWED: &str = "allowed: pairs named NAME.a.json and NAME.b.json";

/// Exit 0 when every pair was compared; 2 when one was not, with the others still counted.
pub(crate) fn run(folder: &Path) -> ExitCode {
    let (pairs, mut is_whole) = match pairs(folder) {
        Ok(found) => found,
        Err(fault) => {
            eprintln!("{}: {fault}", folder.display());
            return ExitCode::from(INVALID);
        }
    };
    let mut comparisons = Vec::new();
    for halves in &pairs {
        let [a, b] =
            halves.each_ref().map(|path| file(path).map_err(|fault| eprintln!("{}: {fault}", path.display())).ok());
        match (a, b) {
            (Some(a), Some(b)) => comparisons.push(Comparison::of(&a.case, &b.case)),
            _ => is_whole = false,
        }
    }
    say("question,n,agreed,raw,kappa,note");
    for (measured, found) in agreement(&comparisons) {
        say(&row(measured.id(), &found));
    }
    if is_whole { ExitCode::SUCCESS } else { ExitCode::from(INVALID) }
}

fn row(id: &str, found: &Kappa) -> String {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.4}"));
    let note = match found.kappa {
        Ok(_) => "",
        Err(Undefined::NoPairs) => "undefined: no pairs",
        Err(Undefined::OneAnswer) => "undefined: one answer throughout",
        Err(Undefined::NoAnswers) => "undefined: not an answer to a question",
    };
    let Kappa { n, agreed, kappa } = found;
    // A value just below 0 is written as 0.
    let kappa = kappa.ok().map(|value| if value.abs() < 5e-5 { 0.0 } else { value });
    format!("{id},{n},{agreed},{},{},{note}", number(found.raw()), number(kappa))
}

/// The pairs in a folder, by name, and whether no file is left over.
fn pairs(folder: &Path) -> Result<(Vec<[PathBuf; 2]>, bool), String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("cannot be read ({error}); allowed: a folder"))?;
    let mut halves: BTreeMap<String, [Option<PathBuf>; 2]> = BTreeMap::new();
    let mut left_over = Vec::new();
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let half = HALVES.iter().enumerate().find_map(|(at, end)| Some((at, name.strip_suffix(end)?.to_owned())));
        match half {
            Some((at, name)) if !name.is_empty() => {
                if let Some(place) = halves.entry(name).or_default().get_mut(at) {
                    *place = Some(path);
                }
            }
            _ if name.ends_with(".json") => {
                left_over.push(format!("{}: is no half of a pair; {ALLOWED}", shown(&name)))
            }
            _ => {}
        }
    }
    let mut pairs = Vec::new();
    for (name, found) in halves {
        match found {
            [Some(a), Some(b)] => pairs.push([a, b]),
            [a, _] => {
                let [here, missing] = if a.is_some() { HALVES } else { [HALVES[1], HALVES[0]] };
                let name = shown(&name);
                left_over.push(format!("{name}{here}: has no other half {name}{missing}; {ALLOWED}"));
            }
        }
    }
    left_over.sort();
    left_over.iter().for_each(|line| eprintln!("{line}"));
    if pairs.is_empty() && left_over.is_empty() {
        return Err(format!("holds no pair; {ALLOWED}"));
    }
    Ok((pairs, left_over.is_empty()))
}
