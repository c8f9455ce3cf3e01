//! The book's preprocessor for mdBook.
//!
//! It turns `{#id}` at the end of a paragraph or list item into an anchor, sets editor's notes apart, fills in contacts,
//! renders the rulebook, the next steps, the worked examples and the data files of the book where a directive asks for
//! them, gives the decision aid its place, and puts around each page what a reader needs to find the way. It holds no rule and no
//! guidance wording. A citation that leads nowhere, an anchor that is duplicated, a directive that nobody knows or a
//! withheld word without a contact stops the build, with its place.

mod data;
pub mod edition;
mod html;
mod markdown;
pub mod readers;
mod render;

use std::collections::BTreeSet;
use std::path::Path;

use joint_working_page_ids as ids;
use joint_working_rules::rulebook::CITATIONS;
use maud::Markup;
use mdbook_preprocessor::book::{Book, Chapter};
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use data::programs::Programs;
use data::settings::{Origin, Settings};
use edition::facts::Facts;
use edition::paragraph::{Paragraph, paragraphs as paragraphs_of};
use edition::whole;
use markdown::anchors::Anchors;
use markdown::chapter::{Expanded, Insertions, expand};
use markdown::descriptions::Descriptions;
use markdown::directive::Directive;
use markdown::edits::Edit;
use markdown::notes::PageNotes;
use markdown::outline::{Outline, address, slug_of};
use markdown::paragraphs;
use markdown::steps::BookSteps;
use render::directive::{PageInsertions, Whole};
use render::source_line::SourceLine;
use render::{contacts, page_layout, search};

/// Set to leave the decision aid out: the page then holds the worksheet alone.
const LEAVE_OUT: &str = "JOINT_WORKING_NO_AID";

/// The preprocessor; its settings are in `book.toml`, under `preprocessor.joint-working`.
#[derive(Debug, Default)]
pub struct JointWorking;

impl Preprocessor for JointWorking {
    fn name(&self) -> &'static str {
        "joint-working"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let facts = Facts::today();
        let mut settings = Settings::of(&context.config).map_err(Error::msg)?;
        settings.put(&facts).map_err(Error::msg)?;
        let mut errors = filled(&mut book, &facts);
        let is_html = context.renderer == "html";
        let source = context.root.join(&context.config.book.src);
        let programs = if is_html { programs_in(&source).map_err(Error::msg)? } else { None };
        let data = settings.data(&context.root, &facts).map_err(Error::msg)?;
        let outline = Outline::of(&book);
        let paragraphs = paragraphs::of(&book);
        let of_book = Whole {
            programs,
            data: &data,
            steps: BookSteps::of(&book, outline.pages()),
            notes: notes_of(&book),
            filled_in: contacts::filled_in(&data.contacts, &paragraphs),
            paragraphs,
        };

        let theirs = theirs(&book, &settings);
        let pages: Vec<String> = outline.pages().iter().map(|page| page.path.display().to_string()).collect();
        let pages: BTreeSet<&str> = pages.iter().map(String::as_str).collect();
        errors.extend(whole::findings(&settings, &data, &context.root, &theirs, &pages).map_err(Error::msg)?);
        let today: Vec<(&str, &str)> = theirs.iter().map(|one| (one.anchor.as_str(), one.page.as_str())).collect();

        let (mut anchors, mut entries) = (Anchors::default(), Vec::<Markup>::new());
        let mut descriptions = Descriptions::default();
        book.for_each_chapter_mut(|chapter| {
            let Some(path) = chapter.path.clone() else { return };
            match expand(&chapter.content, &slug_of(&path), &PageInsertions { whole: &of_book, path: &path }) {
                Err(found) => errors.extend(found.into_iter().map(|error| format!("{}: {error}", path.display()))),
                Ok(Expanded { markdown, anchors: found, description, .. }) => {
                    errors.extend(anchors.add(&page_of(&path), found));
                    descriptions.add(&path, description.clone());
                    let markdown = data.aliases.put_into(&path, &markdown, &today, &outline);
                    if settings.is_searched(&path) {
                        entries.push(search::entries(&chapter.name, &address(&path), &markdown));
                    }
                    let line = SourceLine::of(&settings, data.reviewed.as_ref(), &path, &chapter.name);
                    chapter.content = match is_html {
                        true => page_layout::around(
                            &outline,
                            &path,
                            settings.width(&path),
                            description.as_deref(),
                            &line.put_into(&markdown),
                        ),
                        false => markdown,
                    };
                }
            }
        });
        book.for_each_chapter_mut(|chapter| chapter.content = search::filled(&chapter.content, &entries));
        // Only of whole pages: one that is in error gave no anchors, and would make each of its citations another.
        if errors.is_empty() {
            errors.extend(CITATIONS.iter().filter_map(|cite| anchors.check(cite.id, cite.page)));
            errors.extend(data.contacts.unused());
            errors.extend(descriptions.faults());
        }
        if errors.is_empty() { Ok(book) } else { Err(Error::msg(errors.join("\n"))) }
    }
}

/// Puts what is known of the edition into its places on every page; what is wrong with these, a message each.
fn filled(book: &mut Book, facts: &Facts) -> Vec<String> {
    let mut errors = Vec::new();
    book.for_each_chapter_mut(|chapter| match facts.put_into(&chapter.content) {
        Ok(content) => chapter.content = content,
        Err(error) => errors.push(format!("{}: {error}", chapter.path.as_deref().unwrap_or(Path::new("")).display())),
    });
    errors
}

/// The paragraphs of the source's pages.
fn theirs(book: &Book, settings: &Settings) -> Vec<Paragraph> {
    let page = |chapter: &Chapter| {
        let path = chapter.path.as_deref().filter(|path| settings.origin(path) == Origin::Source)?;
        Some((path.display().to_string(), chapter.content.clone()))
    };
    let pages: Vec<(String, String)> = book.chapters().filter_map(page).collect();
    paragraphs_of(pages.iter().map(|(path, text)| (path.as_str(), text.as_str())))
}

/// Puts nothing in: for what is read from a page before all pages are expanded.
struct Nothing;

impl Insertions for Nothing {
    fn directive(&self, _: &Directive) -> std::result::Result<String, String> {
        Ok(String::new())
    }

    fn text(&self, _: Option<&str>, _: &str) -> std::result::Result<Vec<Edit>, String> {
        Ok(Vec::new())
    }
}

/// The editor's notes of every page. What is wrong with a page is found when it is expanded with all that is put into it.
fn notes_of(book: &Book) -> Vec<PageNotes> {
    let page = |chapter: &Chapter| {
        let path = chapter.path.clone()?;
        let expanded = expand(&chapter.content, &slug_of(&path), &Nothing).ok()?;
        Some(PageNotes { name: chapter.name.clone(), path, notes: expanded.notes })
    };
    book.chapters().filter_map(page).collect()
}

/// The files of the programs; `None` where there are none on purpose, or none yet.
fn programs_in(source: &Path) -> std::result::Result<Option<Programs>, String> {
    let left_out = std::env::var_os(LEAVE_OUT).is_some_and(|value| !value.is_empty() && value != "0");
    if left_out || !source.join(ids::CHECK_FOLDER).exists() {
        eprintln!("note: without the decision aid; its page holds the worksheet alone (scripts/build builds both)");
        return Ok(None);
    }
    Programs::find(source).map(Some)
}

/// A page as citations name it: its path without extension.
fn page_of(path: &Path) -> String {
    address(path).trim_end_matches(".html").to_owned()
}

#[cfg(test)]
mod tests;
