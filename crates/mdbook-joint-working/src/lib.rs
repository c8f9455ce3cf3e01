//! The book's preprocessor for mdBook.
//!
//! It turns `{#id}` at the end of a paragraph or list item into an anchor, sets editor's notes apart, fills in contacts,
//! renders the rulebook, the next steps, the worked examples and the data files of the book where a directive asks for
//! them, gives the decision aid its place, and puts around each page what a reader needs to find the way. It holds no rule and no
//! guidance wording. A citation that leads nowhere, an anchor that stands twice, a directive that nobody knows or a
//! withheld word without a contact stops the build, with its place.

mod aid;
mod anchors;
mod chapter;
mod contacts;
mod dates;
mod decide;
mod directive;
mod edits;
mod example;
mod functions;
mod html;
mod next_steps;
mod notes;
mod outline;
mod page_layout;
mod paragraphs;
mod proof;
mod search;
mod settings;
mod side_by_side;
mod static_fallback;
mod tables;
mod whatif;
mod worksheet;

use std::path::Path;

use joint_working_rules::rulebook::CITATIONS;
use maud::PreEscaped;
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use aid::Aid;
use anchors::Anchors;
use directive::Directive;
use next_steps::Sheet;
use notes::PageNotes;
use outline::{Outline, root_of, slug_of};
use page_layout::Line;
use paragraphs::Paragraphs;
use settings::{Data, Settings};
use side_by_side::Steps;

/// The preprocessor; its settings are in `book.toml`, under `preprocessor.joint-working`.
#[derive(Debug, Default)]
pub struct JointWorking;

impl Preprocessor for JointWorking {
    fn name(&self) -> &'static str {
        "joint-working"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let settings: Settings = context.config.get("preprocessor.joint-working")?.unwrap_or_default();
        let html = context.renderer == "html";
        let aid = if html { aid_of(&context.root.join(&context.config.book.src)).map_err(Error::msg)? } else { None };
        let data = settings.data(&context.root).map_err(Error::msg)?;
        let outline = Outline::of(&book);
        let whole = Whole {
            outline: &outline,
            aid,
            data: &data,
            steps: steps_of(&book, &outline),
            notes: notes_of(&book),
            paragraphs: paragraphs::of(&book),
        };

        let (mut anchors, mut errors, mut entries) = (Anchors::default(), Vec::new(), String::new());
        book.for_each_chapter_mut(|chapter| {
            let Some(path) = chapter.path.clone() else { return };
            let render = |directive: &Directive| whole.render(directive, &path);
            match chapter::expand(&chapter.content, &slug_of(&path), &data.contacts, render) {
                Err(found) => errors.extend(found.into_iter().map(|error| format!("{}: {error}", path.display()))),
                Ok(expanded) => {
                    errors.extend(anchors.add(&page_of(&path), expanded.anchors));
                    if settings.is_searched(&path) {
                        entries += &search::entries(&chapter.name, &outline::address(&path), &expanded.markdown);
                    }
                    let line = settings.line(&path, &chapter.name, &data.reviewed);
                    let line = match &line {
                        Some((line, true)) => Line::Source(line),
                        Some((line, false)) => Line::Ours(line),
                        None => Line::No,
                    };
                    chapter.content = if html {
                        page_layout::around(&outline, &path, line, &expanded.markdown)
                    } else {
                        expanded.markdown
                    };
                }
            }
        });
        book.for_each_chapter_mut(|chapter| chapter.content = search::filled(&chapter.content, &entries));
        // Only of whole pages: one that is in error gave no anchors, and would make each of its citations another.
        if errors.is_empty() {
            errors.extend(CITATIONS.iter().filter_map(|cite| anchors.check(cite.id, cite.page)));
            errors.extend(data.contacts.unused());
        }
        if errors.is_empty() { Ok(book) } else { Err(Error::msg(errors.join("\n"))) }
    }
}

/// What a directive may need: all of the book, and what stands beside it.
struct Whole<'a> {
    outline: &'a Outline,
    aid: Option<Aid>,
    data: &'a Data,
    /// The numbered steps of each page that has one such list.
    steps: Vec<Steps>,
    notes: Vec<PageNotes>,
    /// The words of each paragraph that has an anchor.
    paragraphs: Paragraphs,
}

impl Whole<'_> {
    fn render(&self, directive: &Directive, path: &Path) -> Result<String, String> {
        let root = root_of(path);
        match directive {
            Directive::Beside(one, other) => {
                let pages = [one, other].map(|page| self.steps(page));
                let [one, other] = pages;
                Ok(side_by_side::side_by_side(&[one?, other?], &root))
            }
            Directive::Decide(id) => settings::asked(self.data.practice.as_ref(), "practice")?.render(id, &root),
            Directive::Decided => Ok(decide::END.to_owned()),
            Directive::DecisionAid => {
                Ok(aid::mount(self.aid.as_ref(), &root, &worksheet::worksheet(&root).into_string(), &self.paragraphs))
            }
            Directive::Example(id) => {
                example::find(id).and_then(|scenario| example::reading(scenario, &root)).map(PreEscaped::into_string)
            }
            Directive::Functions => Ok(functions::look_up(&root).into_string()),
            Directive::NextSteps(list) => {
                let (contacts, paragraphs) = (&self.data.contacts, &self.paragraphs);
                next_steps::render(list, Sheet { root: &root, contacts, paragraphs })
            }
            Directive::Notes => Ok(notes::list(&self.notes, path)),
            Directive::OpenExample(id) => {
                example::find(id).map(|scenario| example::open(scenario, &root).into_string())
            }
            Directive::OutcomeTable => Ok(tables::outcome().into_string()),
            Directive::Proof => proof::page(settings::asked(self.data.proof.as_ref(), "proof")?),
            Directive::Publisher => Ok(self.data.contacts.publisher()),
            Directive::RelationTable => Ok(tables::relation().into_string()),
            Directive::Search => Ok(search::PLACE.to_owned()),
            Directive::TakeNextSteps => {
                let address = next_steps::request_address(&self.data.contacts);
                Ok(aid::mount_next(self.aid.as_ref(), &root, address, &self.paragraphs))
            }
            Directive::Worksheet => Ok(worksheet::worksheet(&root).into_string()),
        }
    }

    /// A page's steps, expanded, for a page other than its own.
    fn steps(&self, page: &str) -> Result<Steps, String> {
        let page = side_by_side::find(self.outline.pages(), page)?;
        let address = outline::address(&page.path);
        let steps = self.steps.iter().find(|steps| steps.address == address);
        let steps = steps.ok_or_else(|| format!("{} does not hold one numbered list", page.path.display()))?;
        let none = |_: &Directive| Err("steps hold no directives".to_owned());
        let expanded = chapter::expand(&steps.markdown, "", &self.data.contacts, none).map_err(|all| all.join("; "))?;
        let (name, address) = (steps.name.clone(), steps.address.clone());
        Ok(Steps { name, address, markdown: side_by_side::without_anchors(&expanded.markdown) })
    }
}

/// The numbered steps of every page that holds one such list and no more.
fn steps_of(book: &Book, outline: &Outline) -> Vec<Steps> {
    let page = |path: &Path| outline.pages().iter().find(|page| page.path == path);
    let steps = book.chapters().filter_map(|chapter| {
        let page = page(chapter.path.as_deref()?)?;
        side_by_side::steps(page, &chapter.content).ok()
    });
    steps.collect()
}

/// The editor's notes of every page. What is wrong with a page is found when it is expanded in earnest.
fn notes_of(book: &Book) -> Vec<PageNotes> {
    let page = |chapter: &mdbook_preprocessor::book::Chapter| {
        let path = chapter.path.clone()?;
        let contacts = contacts::Contacts::default();
        let expanded = chapter::expand(&chapter.content, &slug_of(&path), &contacts, |_| Ok(String::new())).ok()?;
        Some(PageNotes { name: chapter.name.clone(), path, notes: expanded.notes })
    };
    book.chapters().filter_map(page).collect()
}

/// The decision aid's files; `None` where there are none on purpose, or none yet.
fn aid_of(source: &Path) -> Result<Option<Aid>, String> {
    let left_out = std::env::var_os(aid::LEAVE_OUT).is_some_and(|value| !value.is_empty() && value != "0");
    if left_out || !source.join(aid::FOLDER).exists() {
        eprintln!("note: without the decision aid; its page holds the worksheet alone (scripts/build builds both)");
        return Ok(None);
    }
    Aid::find(source).map(Some)
}

/// A page as citations name it: its path without extension.
fn page_of(path: &Path) -> String {
    outline::address(path).trim_end_matches(".html").to_owned()
}

#[cfg(test)]
mod tests;
