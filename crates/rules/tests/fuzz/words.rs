//! What editors of the words write: the files of the rulebook.

use crate::rulebook::Rulebook;
use joint_working_fuzz::{Again, Bounds, Reader, Says, files, is_rust, same, written};
use std::collections::BTreeMap;
use std::io;
use std::sync::LazyLock;

/// The rulebook's files as they are: one of them at a time is changed.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let files = files("crates/rules/rulebook").unwrap_or_default().into_iter();
    files.filter(|(name, _)| name.ends_with(".json")).collect()
});

/// The rulebook as it is, read.
pub(crate) static BOOK: LazyLock<Rulebook> = LazyLock::new(|| match rulebook_of("", "") {
    Ok(book) => book,
    Err(fault) => unreachable!("{fault}"),
});

pub(crate) fn readers() -> io::Result<Vec<Reader>> {
    LazyLock::force(&BOOK);
    Ok(vec![Reader {
        name: "rulebook",
        seeds: FILES.iter().map(|(file, text)| format!("{file}\n{text}")).collect(),
        share: 4,
        says: Says { place: &[".json"], allowed: &["allowed"], most: 900 },
        bounds: Bounds { bytes: 2_000_000, bytes_each: 64, work: 8 },
        mend: None,
        read: rulebook,
    }])
}

/// The first line names the file.
fn rulebook(text: &str) -> Result<Again<'_>, String> {
    let (file, text) = text.split_once('\n').unwrap_or(("edition.json", text));
    let file = if FILES.contains_key(file) { file.to_owned() } else { "edition.json".to_owned() };
    let rust = rust_of(&file, text)?;
    Ok(Box::new(move || {
        rust_as_it_was(&rust, &rust_of("", "")?)?;
        same(&rust, &rust_of(&file, &written(text)?)?)
    }))
}

fn rust_of(file: &str, text: &str) -> Result<String, String> {
    let book = rulebook_of(file, text)?;
    Ok(book.editions_to_rust()? + &book.to_rust()?)
}

fn rulebook_of(file: &str, text: &str) -> Result<Rulebook, String> {
    Rulebook::of(&|name| Ok(if name == file { text.to_owned() } else { FILES.get(name).cloned().unwrap_or_default() }))
}

/// The same, and no word has added a line: each item has one.
fn rust_as_it_was(rust: &str, stock: &str) -> Result<(), String> {
    is_rust(rust)?;
    let more = |what: &str| rust.matches(what).count().saturating_sub(stock.matches(what).count());
    if more("\npub const ") + more("\nmod ") + more("\nimpl ") + more("\nfn ") > 0 {
        return Err("a word has become an item of Rust".to_owned());
    }
    Ok(())
}
