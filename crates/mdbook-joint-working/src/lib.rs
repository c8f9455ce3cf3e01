//! The book's preprocessor for mdBook.
//!
//! It turns `{#id}` at the end of a paragraph or list item into an anchor, sets editor's notes apart, renders the
//! rulebook and the worked examples where a directive asks for them, gives the decision aid its place, and puts around
//! each page what a reader needs to find the way. It holds no rule and no guidance wording. A citation that leads
//! nowhere, an anchor that stands twice or a directive that nobody knows stops the build, with its place.

mod aid;
mod anchors;
mod chapter;
mod directive;
mod edits;
mod example;
mod first;
mod functions;
mod furniture;
mod html;
mod outline;
mod paragraphs;
mod worksheet;

use std::path::Path;

use joint_working_rules::rulebook::CITATIONS;
use mdbook_preprocessor::book::Book;
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use serde::Deserialize;

use aid::Aid;
use anchors::Anchors;
use directive::Directive;
use outline::{Outline, root_of};
use paragraphs::Paragraphs;

/// The preprocessor; its settings are in `book.toml`, under `preprocessor.joint-working`.
#[derive(Debug, Default)]
pub struct JointWorking;

/// What `book.toml` says.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct Settings {
    /// Named at the end of the source's words on each page that holds them.
    source: String,
    /// The folders of those pages.
    source_folders: Vec<String>,
}

impl Preprocessor for JointWorking {
    fn name(&self) -> &'static str {
        "joint-working"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let settings: Settings = context.config.get("preprocessor.joint-working")?.unwrap_or_default();
        let html = context.renderer == "html";
        let aid = if html { aid_of(&context.root.join(&context.config.book.src)).map_err(Error::msg)? } else { None };
        let (outline, paragraphs) = (Outline::of(&book), paragraphs::of(&book));
        let (mut anchors, mut errors) = (Anchors::default(), Vec::new());
        book.for_each_chapter_mut(|chapter| {
            let Some(path) = chapter.path.clone() else { return };
            let root = root_of(&path);
            let render = |directive: &Directive| render(directive, aid.as_ref(), &root, &paragraphs);
            match chapter::expand(&chapter.content, render) {
                Err(found) => errors.extend(found.into_iter().map(|error| format!("{}: {error}", path.display()))),
                Ok(expanded) => {
                    errors.extend(anchors.add(&page_of(&path), expanded.anchors));
                    let ours = settings.source_folders.iter().any(|folder| path.starts_with(folder));
                    let source = ours.then_some(settings.source.as_str());
                    chapter.content = if html {
                        furniture::around(&outline, &path, &chapter.name, source, &expanded.markdown)
                    } else {
                        expanded.markdown
                    };
                }
            }
        });
        // Only of whole pages: one that is in error gave no anchors, and would make each of its citations another.
        if errors.is_empty() {
            errors.extend(CITATIONS.iter().filter_map(|cite| anchors.check(cite.id, cite.page)));
        }
        if errors.is_empty() { Ok(book) } else { Err(Error::msg(errors.join("\n"))) }
    }
}

/// The decision aid's files; `None` where there are none on purpose, or none yet.
fn aid_of(source: &Path) -> Result<Option<Aid>, String> {
    let folder = source.join(aid::FOLDER);
    let left_out = std::env::var_os(aid::LEAVE_OUT).is_some_and(|value| !value.is_empty() && value != "0");
    if left_out || !folder.exists() {
        eprintln!("note: without the decision aid; its page holds the worksheet alone (scripts/build builds both)");
        return Ok(None);
    }
    Aid::find(&folder).map(Some)
}

fn render(directive: &Directive, aid: Option<&Aid>, root: &str, paragraphs: &Paragraphs) -> Result<String, String> {
    match directive {
        Directive::DecisionAid => Ok(aid::mount(aid, root, &worksheet::worksheet(root), paragraphs)),
        Directive::Example(id) => example::find(id).and_then(|scenario| example::reading(scenario, root)),
        Directive::Functions => Ok(functions::look_up(root)),
        Directive::OpenExample(id) => example::find(id).map(|scenario| example::open(scenario, root)),
    }
}

/// A page as citations name it: its path without extension.
fn page_of(path: &Path) -> String {
    outline::address(path).trim_end_matches(".html").to_owned()
}

#[cfg(test)]
mod tests;
