//! All editor's notes of the book in one list, each with a link to where it is.

use std::path::Path;

use joint_working_interface::PAPER;
use joint_working_rules::fill;
use maud::{Markup, PreEscaped, html};

use crate::markdown::notes::{PageNotes, moved};
use crate::markdown::outline::{address, root_of};

/// The list, for the page at `at`.
pub(crate) fn list(pages: &[PageNotes], at: &Path) -> Markup {
    let root = root_of(at);
    html! {
        @for page in pages.iter().filter(|page| !page.notes.is_empty()) {
            @let to = format!("{root}{}", address(&page.path));
            h2 { a href=(to) { (page.name) } } "\n\n"
            @for note in &page.notes {
                div class="note" role="note" aria-label={ (page.name) " " (note.number) } { "\n\n"
                    // The note's text is Markdown, which mdBook renders.
                    (PreEscaped(moved(&note.markdown, &page.path, &root))) "\n\n"
                    p { a href={ (to) "#" (note.id) } { (fill(PAPER.page.in_place, &[("page", &page.name), ("number", &note.number.to_string())])) } } "\n"
                } "\n\n"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PageNotes, Path, list};
    use crate::markdown::notes::Note;

    #[test]
    fn each_note_comes_with_its_page_and_a_link_to_its_place() {
        let note = Note { id: "note-a-1".into(), number: 1, markdown: "**Editor’s note.** See [B](b.md#x).".into() };
        let page = PageNotes { name: "A & so".into(), path: "guidance/a.md".into(), notes: vec![note] };
        let html = list(&[page], Path::new("notes.md")).into_string();
        assert!(html.contains("<h2><a href=\"guidance/a.html\">A &amp; so</a></h2>"), "{html}");
        assert!(html.contains("See [B](guidance/b.md#x)."), "{html}");
        assert!(html.contains("href=\"guidance/a.html#note-a-1\""), "{html}");
    }
}
