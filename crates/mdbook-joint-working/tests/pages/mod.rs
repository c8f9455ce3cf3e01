//! The book as it is, through the preprocessor, for the tests to look at.
#![allow(dead_code, reason = "not every test needs all of it")]

use std::fs;
use std::path::{Path, PathBuf};

use mdbook_joint_working::JointWorking;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book")
}

/// Every part and page of `SUMMARY.md`, as it is written.
pub(crate) fn written() -> Result<Book> {
    let source = root().join("src");
    let summary = fs::read_to_string(source.join("SUMMARY.md"))?;
    let item = |line: &str| -> Option<Result<BookItem>> {
        if let Some(title) = line.strip_prefix("# ") {
            return Some(Ok(BookItem::PartTitle(title.to_owned())));
        }
        let (name, path) = line.split_once('[')?.1.strip_suffix(')')?.split_once("](")?;
        // What mdBook itself includes comes before the preprocessor; here it is left out.
        let text = fs::read_to_string(source.join(path)).map(|text| text.replace("{{#include ", ""));
        let chapter = text.map(|text| BookItem::Chapter(Chapter::new(name, text, path, Vec::new())));
        Some(chapter.map_err(Error::from))
    };
    Ok(Book::new_with_items(summary.lines().filter_map(item).collect::<Result<_>>()?))
}

/// The book as it goes to mdBook for a renderer: with the page layout for `html`, without it for `markdown`. `change` may
/// change the settings.
pub(crate) fn made(renderer: &str, change: impl FnOnce(&mut Config) -> Result<()>) -> Result<Book> {
    let mut config = Config::from_disk(root().join("book.toml"))?;
    // Whatever the publisher of this copy has filled in.
    config.set("preprocessor.joint-working.settings", "../publish/settings.example.toml")?;
    change(&mut config)?;
    JointWorking.run(&PreprocessorContext::new(root(), config, renderer.to_owned()), written()?)
}

/// What `make` makes with a publisher's file in which each contact is filled in; it is given what sets that file.
pub(crate) fn with_contacts(
    value: &str,
    make: impl FnOnce(&dyn Fn(&mut Config) -> Result<()>) -> Result<Book>,
) -> Result<Book> {
    let thread = std::thread::current().id();
    let filled = std::env::temp_dir().join(format!("joint-working-settings-{}-{thread:?}.toml", std::process::id()));
    let example = fs::read_to_string(root().join("../publish/settings.example.toml"))?;
    let (before, contacts) = example.split_once("\n[contacts]\n").ok_or_else(|| Error::msg("no contacts"))?;
    let (before, contacts) = (
        before.replace("pass-on = \"\"", "pass-on = \"By letter.\""),
        contacts.replace(" = \"\"", &format!(" = \"{value}\"")),
    );
    fs::write(&filled, format!("{before}\n[contacts]\n{contacts}"))?;
    let book = make(&|config| config.set("preprocessor.joint-working.settings", filled.to_string_lossy().as_ref()));
    fs::remove_file(filled)?;
    book
}

/// The text of one page.
pub(crate) fn page(book: &Book, path: &str) -> Result<String> {
    let page = book.chapters().find(|chapter| chapter.path.as_deref() == Some(Path::new(path)));
    page.map(|page| page.content.clone()).ok_or_else(|| Error::msg(format!("there is no page {path}")))
}

pub(crate) fn holds(text: &str, part: &str) -> Result<()> {
    if text.contains(part) { Ok(()) } else { Err(Error::msg(format!("`{part}` is missing in:\n{text}"))) }
}
