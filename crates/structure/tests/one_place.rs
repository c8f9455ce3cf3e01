//! The month of the edition and the limit on an email stand in one place each, and in the briefing's own words.

use joint_working_casework::guidance::EMAIL_LIMIT_MB;
use joint_working_rules::rulebook::{EDITION, MONTH};
use std::fs;
use std::path::{Path, PathBuf};

type Checked = Result<(), String>;

/// The folders whose pages are the briefing’s.
const FOLDERS: [&str; 2] = ["guidance", "examples"];
/// What readers see, and what makes it; from the project's folder.
const READ: [&str; 13] = [
    "README.md",
    "LICENSE",
    "book/book.toml",
    "book/data",
    "book/src",
    "book/theme",
    "crates/rules/rulebook",
    "crates/rules/scenarios",
    "crates/casework",
    "crates/interface",
    "crates/practice",
    "publish",
    "web/src",
];
/// Where they may stand: where each is kept, what was confirmed and proved, and other dates.
const MAY: [&str; 5] = [
    "crates/rules/rulebook/edition.json",
    "book/data/confirmed.toml",
    "book/data/proof.json",
    "crates/casework/guidance/bank-holidays.json",
    "crates/casework/tests",
];

fn files(path: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        into.push(path.to_owned());
        return Ok(());
    }
    fs::read_dir(path)?.try_for_each(|entry| files(&entry?.path(), into))
}

/// The lines of a file that are ours: of the briefing's pages the editor's notes, of a source what is neither a comment nor a test.
fn ours<'a>(name: &str, text: &'a str) -> Vec<&'a str> {
    if FOLDERS.iter().any(|folder| name.starts_with(&format!("book/src/{folder}/"))) {
        return text.lines().filter(|line| line.starts_with('>')).collect();
    }
    if name.ends_with(".rs") {
        let tests = text.find("#[cfg(test)]").unwrap_or(text.len());
        let (program, _) = text.split_at(tests);
        return program.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    }
    text.lines().collect()
}

#[test]
fn month_and_limit_stand_nowhere_else() -> Checked {
    let limit = EMAIL_LIMIT_MB;
    let needles = [
        MONTH.to_owned(),
        EDITION.to_owned(),
        format!("{limit}MB"),
        format!("{limit} MB"),
        format!("{limit},000,000"),
        format!("{limit}_000_000"),
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = Vec::new();
    READ.iter().try_for_each(|path| files(&root.join(path), &mut all)).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    for path in all {
        let name = path.strip_prefix(&root).map_err(|error| error.to_string())?.display().to_string();
        let is_words =
            ["md", "json", "toml", "hbs", "js", "css", "rs"].iter().any(|end| name.ends_with(&format!(".{end}")));
        let is_built = name.starts_with("book/src/aid") || name.ends_with("/tests.rs") || name.contains("/tests/");
        if MAY.iter().any(|may| name.starts_with(may)) || is_built || !(is_words || name == "LICENSE") {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        for line in ours(&name, &text) {
            // A number may end another: 110MB.
            let stands = |needle: &&String| {
                line.match_indices(needle.as_str())
                    .any(|(at, _)| !line.get(..at).is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit())))
            };
            if let Some(needle) = needles.iter().find(stands) {
                // Commands to copy name an edition.
                if name == "README.md" && needle.as_str() == EDITION {
                    continue;
                }
                // A day of that month is another fact.
                let days = format!("{EDITION}-");
                if needle.as_str() == EDITION && line.matches(EDITION).count() == line.matches(&days).count() {
                    continue;
                }
                found.push(format!(
                    "{name}: “{needle}” in “{}”; allowed: {{briefing.month}}, {{briefing.email-limit}} or {{briefing.email-bytes}}",
                    line.trim().chars().take(100).collect::<String>()
                ));
            }
        }
    }
    if found.is_empty() { Ok(()) } else { Err(found.join("\n\n")) }
}
