//! Editor's notes: what marks one, and its text as another page shows it.

use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::markdown::edits::Edits;

/// What marks a blockquote as an editor's note; the apostrophe may be straight.
const MARKS: [&str; 2] = ["**Editor’s note.**", "**Editor's note.**"];

/// An editor's note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// Its anchor.
    pub(crate) id: String,
    /// Its number on its page, from 1.
    pub(crate) number: usize,
    /// Its text, as it is in the chapter but without the marks of a quotation.
    pub(crate) markdown: String,
}

/// The notes of one page.
#[derive(Debug)]
pub(crate) struct PageNotes {
    /// The page's name.
    pub(crate) name: String,
    /// Its file, from the book's source folder.
    pub(crate) path: PathBuf,
    /// Its notes, in order.
    pub(crate) notes: Vec<Note>,
}

/// Whether a blockquote, as it is written, is an editor's note.
pub(crate) fn is_note(quotation: &str) -> bool {
    let words = quotation.trim_start_matches(['>', ' ']);
    MARKS.iter().any(|mark| words.starts_with(mark))
}

/// A note's text with its links made to lead from another page to the same places.
pub(crate) fn moved(markdown: &str, from: &Path, root: &str) -> String {
    let mut edits = Edits::default();
    for (event, range) in Parser::new_ext(markdown, Options::empty()).into_offset_iter() {
        let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
        if dest_url.contains("://") || dest_url.starts_with("mailto:") {
            continue;
        }
        let Some(raw) = markdown.get(range.clone()) else { continue };
        if let Some(at) = raw.rfind(&format!("]({dest_url})")) {
            let start = range.start + at + 2;
            edits.replace(start..start + dest_url.len(), format!("{root}{}", resolved(&dest_url, from)));
        }
    }
    edits.apply(markdown)
}

/// Where a link of a page leads, from the book's root.
fn resolved(link: &str, from: &Path) -> String {
    let (path, place) = link.split_once('#').map_or((link, None), |(path, place)| (path, Some(place)));
    let mut parts: Vec<&str> = Vec::new();
    let folder = from.parent().unwrap_or(Path::new(""));
    let whole = if path.is_empty() { from.to_owned() } else { folder.join(path) };
    let whole = whole.to_string_lossy();
    for part in whole.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/") + &place.map_or_else(String::new, |place| format!("#{place}"))
}

#[cfg(test)]
mod tests {
    use super::{moved, resolved};
    use std::path::Path;

    #[test]
    fn links_lead_to_the_same_place_from_another_page() {
        let from = Path::new("guidance/a.md");
        assert_eq!(resolved("../examples/e.md#p", from), "examples/e.md#p");
        assert_eq!(resolved("#p", from), "guidance/a.md#p");
        assert_eq!(
            moved("[x](b.md) [y](https://e.example/z)", from, "../"),
            "[x](../guidance/b.md) [y](https://e.example/z)"
        );
    }
}
