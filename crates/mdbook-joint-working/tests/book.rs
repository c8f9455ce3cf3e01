//! The book as it is goes through the preprocessor: what is gathered from several pages is all there.

use std::fs;
use std::path::{Path, PathBuf};

use mdbook_joint_working::JointWorking;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book")
}

/// Every page of `SUMMARY.md`, as it is written.
fn written() -> Result<Book> {
    let source = root().join("src");
    let summary = fs::read_to_string(source.join("SUMMARY.md"))?;
    let links = summary.lines().filter_map(|line| line.split_once('[')?.1.strip_suffix(')')?.split_once("]("));
    let chapters = links.map(|(name, path)| {
        // What mdBook itself includes comes before the preprocessor; here it is left out.
        let text = fs::read_to_string(source.join(path))?.replace("{{#include ", "");
        Ok(BookItem::Chapter(Chapter::new(name, text, path, Vec::new())))
    });
    Ok(Book::new_with_items(chapters.collect::<Result<_>>()?))
}

/// The book as it goes to mdBook, without the page layout; `change` may change the settings.
fn made(change: impl FnOnce(&mut Config) -> Result<()>) -> Result<Book> {
    let mut config = Config::from_disk(root().join("book.toml"))?;
    change(&mut config)?;
    JointWorking.run(&PreprocessorContext::new(root(), config, "markdown".to_owned()), written()?)
}

/// The text of one page.
fn page(book: &Book, path: &str) -> Result<String> {
    let page = book.chapters().find(|chapter| chapter.path.as_deref() == Some(Path::new(path)));
    page.map(|page| page.content.clone()).ok_or_else(|| Error::msg(format!("there is no page {path}")))
}

fn holds(text: &str, part: &str) -> Result<()> {
    if text.contains(part) { Ok(()) } else { Err(Error::msg(format!("`{part}` is missing in:\n{text}"))) }
}

#[test]
fn the_two_ways_to_transfer_stand_side_by_side_with_all_their_steps_and_no_anchor() -> Result<()> {
    let book = made(|_| Ok(()))?;
    let beside = page(&book, "transfer-routes.md")?;
    for path in ["guidance/transfer-intake.md", "guidance/transfer-primary-detailed.md"] {
        let steps = page(&book, path)?;
        let steps: Vec<&str> = steps
            .lines()
            .filter_map(|line| line.split_once(". <span class=\"anchor\""))
            .map(|(_, step)| step)
            .collect();
        assert!(steps.len() >= 6, "{path} has {} steps", steps.len());
        for step in steps {
            holds(&beside, step.split_once("</span>").map_or(step, |(_, words)| words))?;
        }
    }
    assert!(!beside.contains("class=\"anchor\""), "{beside}");
    Ok(())
}

#[test]
fn every_note_is_in_the_list_with_a_link_to_its_place() -> Result<()> {
    let book = made(|_| Ok(()))?;
    let list = page(&book, "notes.md")?;
    let mut notes = 0;
    for chapter in written()?.chapters() {
        let path = chapter.path.clone().ok_or_else(|| Error::msg("a chapter without a file"))?;
        let slug = path.with_extension("").file_name().map(|name| name.to_string_lossy().into_owned());
        let slug = slug.ok_or_else(|| Error::msg("a file without a name"))?;
        for number in 1..=chapter.content.matches("> **Editor’s note.**").count() {
            holds(&list, &format!("{}#note-{slug}-{number}\"", path.with_extension("html").display()))?;
            notes += 1;
        }
    }
    assert_eq!(list.matches("In its place: ").count(), notes);
    Ok(())
}

#[test]
fn what_a_publisher_fills_in_stands_in_the_place_of_what_is_withheld() -> Result<()> {
    let filled = std::env::temp_dir().join(format!("joint-working-contacts-{}.toml", std::process::id()));
    let contacts = fs::read_to_string(root().join("data/contacts.toml"))?;
    fs::write(&filled, contacts.replace("value = \"\"", "value = \"someone@team.example\""))?;
    let book = made(|config| config.set("preprocessor.joint-working.contacts", filled.to_string_lossy().as_ref()));
    fs::remove_file(filled)?;
    let book = book?;
    let link = "<a href=\"mailto:someone@team.example\">someone@team.example</a> <small>(filled in by the publisher";
    for path in ["guidance/initial-look.md", "guidance/transfer-intake.md", "guidance/team.md", "transfer-routes.md"] {
        holds(&page(&book, path)?, link)?;
    }
    // The note on it still says what the published briefing has there.
    holds(&page(&book, "guidance/team.md")?, "marks numbers and names that are withheld")
}

#[test]
fn the_search_looks_through_every_page_but_those_that_repeat_others() -> Result<()> {
    let book = made(|_| Ok(()))?;
    let search = page(&book, "search.md")?;
    for href in [
        "guidance/background.html#background-limb-one",
        "glossary.html#vf",
        "functions.html#function-chc",
        "examples/example-6.html#example-6-5",
    ] {
        holds(&search, &format!("<li><a href=\"{href}\">"))?;
    }
    for path in ["check.html", "worksheet.html", "notes.html"] {
        assert!(!search.contains(&format!("<a href=\"{path}")), "{path} is looked through");
    }
    Ok(())
}
