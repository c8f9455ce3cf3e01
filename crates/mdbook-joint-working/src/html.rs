//! Pieces of HTML that several parts of the book share. HTML is built with `maud`, which escapes what is put in.

use joint_working_rules::rulebook::Citation;
use maud::{Markup, Render, html};

/// Escapes text for use in HTML, in an attribute or between tags.
pub(crate) fn escape(text: &str) -> String {
    html! { (text) }.into_string()
}

/// Pieces one after the other, with `between` between them.
pub(crate) fn joined<T: Render>(pieces: impl IntoIterator<Item = T>, between: &str) -> Markup {
    html! {
        @for (at, piece) in pieces.into_iter().enumerate() {
            @if at > 0 { (between) }
            (piece)
        }
    }
}

/// A line of links to the paragraphs that something rests on.
pub(crate) fn citations(root: &str, cites: &[&Citation]) -> Markup {
    let link = |cite: &&Citation| html! { a href={ (root) (cite.page) ".html#" (cite.id) } { (cite.name) } };
    html! { span class="cites" { (joined(cites.iter().map(link), " · ")) } }
}

#[cfg(test)]
mod tests {
    use super::{Citation, citations, escape};

    #[test]
    fn what_html_reads_as_its_own_is_escaped() {
        assert_eq!(escape("a<b & \"c\""), "a&lt;b &amp; &quot;c&quot;");
    }

    #[test]
    fn a_citation_links_to_its_paragraph_from_wherever_the_page_is() {
        let cite = Citation { id: "p-1", page: "guidance/a", name: "A, paragraph 1" };
        let link = "<span class=\"cites\"><a href=\"../guidance/a.html#p-1\">A, paragraph 1</a></span>";
        assert_eq!(citations("../", &[&cite]).into_string(), link);
        let two = citations("", &[&cite, &Citation { name: "B & C", ..cite }]).into_string();
        assert!(two.contains("A, paragraph 1</a> · <a href") && two.contains(">B &amp; C</a></span>"), "{two}");
    }
}
