//! All editor's notes of the book in one list, each with a link to where it stands.

use pulldown_cmark::{Event, Options, Parser, Tag};

use std::path::Path;

use crate::chapter::Note;
use crate::edits::Edits;
use crate::html::escape;
use crate::outline::{address, root_of};

/// The notes of one page.
#[derive(Debug)]
pub(crate) struct PageNotes {
    /// The page's name.
    pub(crate) name: String,
    /// Its file, from the book's source folder.
    pub(crate) path: std::path::PathBuf,
    /// Its notes, in order.
    pub(crate) notes: Vec<Note>,
}

/// The list, as Markdown for the page at `at`.
pub(crate) fn list(pages: &[PageNotes], at: &Path) -> String {
    let root = root_of(at);
    let mut out = String::new();
    for page in pages.iter().filter(|page| !page.notes.is_empty()) {
        let to = format!("{root}{}", address(&page.path));
        out.push_str(&format!("<h2><a href=\"{to}\">{}</a></h2>\n\n", escape(&page.name)));
        for note in &page.notes {
            let text = moved(&note.markdown, &page.path, &root);
            let id = escape(&note.id);
            out.push_str(&format!(
                "<div class=\"note\" role=\"note\" aria-label=\"{}\">\n\n{text}\n\n\
                 <p><a href=\"{to}#{id}\">{}</a></p>\n</div>\n\n",
                escape(&format!("{} {}", page.name, note.number)),
                escape(&format!("In its place: {}, note {}", page.name, note.number)),
            ));
        }
    }
    out
}

/// A note's text with its links made to lead from another page to the same places.
fn moved(markdown: &str, from: &Path, root: &str) -> String {
    let mut edits = Edits::default();
    for (event, range) in Parser::new_ext(markdown, Options::empty()).into_offset_iter() {
        let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
        if dest_url.contains("://") || dest_url.starts_with("mailto:") {
            continue;
        }
        let raw = markdown.get(range.clone()).unwrap_or_default();
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
    let folder = from.parent().and_then(Path::to_str).unwrap_or_default();
    let whole = if path.is_empty() { from.to_string_lossy().into_owned() } else { format!("{folder}/{path}") };
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
    use super::{PageNotes, list, moved, resolved};
    use crate::chapter::Note;
    use std::path::Path;

    #[test]
    fn each_note_stands_with_its_page_and_a_link_to_its_place() {
        let note = Note { id: "note-a-1".into(), number: 1, markdown: "**Editor’s note.** See [B](b.md#x).".into() };
        let page = PageNotes { name: "A & so".into(), path: "guidance/a.md".into(), notes: vec![note] };
        let html = list(&[page], Path::new("notes.md"));
        assert!(html.contains("<h2><a href=\"guidance/a.html\">A &amp; so</a></h2>"), "{html}");
        assert!(html.contains("See [B](guidance/b.md#x)."), "{html}");
        assert!(html.contains("href=\"guidance/a.html#note-a-1\""), "{html}");
    }

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
