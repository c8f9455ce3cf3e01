//! The book as it stands goes through the preprocessor, and each paragraph that the rulebook cites can be opened.

use std::fs;
use std::path::{Path, PathBuf};

use joint_working_rules::rulebook::CITATIONS;
use mdbook_joint_working::JointWorking;
use mdbook_preprocessor::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::config::Config;
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

/// Every page of `SUMMARY.md`.
fn book(source: &Path) -> Result<Book> {
    let summary = fs::read_to_string(source.join("SUMMARY.md"))?;
    let links = summary.lines().filter_map(|line| line.split_once('[')?.1.strip_suffix(')')?.split_once("]("));
    let chapters = links.map(|(name, path)| {
        // What mdBook itself includes comes before the preprocessor; here it is left out.
        let text = fs::read_to_string(source.join(path))?.replace("{{#include ", "");
        Ok(BookItem::Chapter(Chapter::new(name, text, path, Vec::new())))
    });
    Ok(Book::new_with_items(chapters.collect::<Result<_>>()?))
}

#[test]
fn every_citation_of_the_rulebook_opens_its_paragraph() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book");
    let book = book(&root.join("src"))?;
    let config = Config::from_disk(root.join("book.toml"))?;
    let context = PreprocessorContext::new(root, config, "markdown".to_owned());
    let book = JointWorking.run(&context, book)?;
    for cite in CITATIONS.iter() {
        let path = PathBuf::from(format!("{}.md", cite.page));
        let page = book.chapters().find(|chapter| chapter.path.as_ref() == Some(&path));
        let anchors = [format!("id=\"{}\"", cite.id), format!("{{#{}}}", cite.id)];
        if !page.is_some_and(|page| anchors.iter().any(|anchor| page.content.contains(anchor))) {
            return Err(Error::msg(format!("{} does not open", cite.id)));
        }
    }
    Ok(())
}
