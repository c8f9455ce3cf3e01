//! No words for readers in Rust or JavaScript: they stand in the rulebook, in the guidance and in `interface.json`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use joint_working_structure::{Words, rust_words, script_words};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where programs, scripts and pages are written.
const FOLDERS: [&str; 4] =
    ["web/src", "crates/compare/src/view", "crates/mdbook-joint-working/src/render", "book/theme"];

/// Literals that read like words and are none, or that no reader of the site sees.
const NOT_WORDS: [&str; 12] = [
    // Classes of elements.
    "aid aid-one-page",
    "aid aid-step-by-step",
    "aid-hint aid-error",
    "btn quiet",
    "contents folded",
    // Ways from page to page, for browsers.
    "prev",
    "next",
    // Keys.
    "Enter",
    "Escape",
    // What the two programs say to each other.
    "joint-working: which case?",
    "joint-working: this case",
    // An error of the build.
    "the example `{}`: {what}",
];

fn files(of: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(of).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            files(&path, into);
        } else if name != "tests.rs" && (name.ends_with(".rs") || name.ends_with(".js")) {
            into.push(path);
        }
    }
}

fn words_of(path: &Path) -> Vec<Words> {
    let text = fs::read_to_string(path).unwrap();
    match path.extension().unwrap().to_str().unwrap() {
        "js" => script_words(&text),
        _ => rust_words(&text).unwrap(),
    }
}

#[test]
fn no_words_are_in_rust_or_in_scripts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = vec![
        root.join("web/loader.js"),
        root.join("web/embed/frame.js"),
        root.join("web/embed/joint-working-embed.js"),
    ];
    FOLDERS.iter().for_each(|folder| files(&root.join(folder), &mut all));
    assert!(all.len() > 80, "{} files were read", all.len());
    let (mut found, mut excepted) = (Vec::new(), BTreeSet::new());
    for path in &all {
        for Words { text, line } in words_of(path) {
            if let Some(known) = NOT_WORDS.iter().find(|known| **known == text) {
                excepted.insert(*known);
                continue;
            }
            found.push(format!("{}:{line}: {text:?}", path.strip_prefix(&root).unwrap().display()));
        }
    }
    found.sort();
    let gone: Vec<_> = NOT_WORDS.iter().filter(|known| !excepted.contains(*known)).collect();
    assert!(gone.is_empty(), "these are nowhere any more: {gone:?}");
    assert!(
        found.is_empty(),
        "words outside the files of words; allowed: a line of interface.json:\n{}",
        found.join("\n")
    );
}

#[test]
fn every_word_of_the_interface_is_shown_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = Vec::new();
    ["web/src", "crates/compare/src", "crates/mdbook-joint-working/src"]
        .iter()
        .for_each(|folder| files(&root.join(folder), &mut all));
    // What the build itself puts into a page.
    all.push(root.join("scripts/lib/embed.mjs"));
    // What the build itself says in copies of the pages.
    all.push(root.join("scripts/lib/copies.mjs"));
    let sources: String = all.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let said = fs::read_to_string(root.join("crates/interface/interface.json")).unwrap();
    let sections: serde_json::Value = serde_json::from_str(&said).unwrap();
    let mut unused = Vec::new();
    for (section, words) in sections.as_object().unwrap() {
        for key in words.as_object().unwrap().keys() {
            // As a static of its section, written in one: `COMMON.back`.
            let name = format!("{}.{key}", section.to_uppercase());
            let is_used = sources.match_indices(&name).any(|(at, _)| {
                let next = sources[at + name.len()..].chars().next();
                next.is_none_or(|sign| sign != '_' && !sign.is_alphanumeric())
            });
            if !is_used {
                unused.push(name);
            }
        }
    }
    assert!(unused.is_empty(), "words that nobody is shown: take them out: {}", unused.join(", "));
}
