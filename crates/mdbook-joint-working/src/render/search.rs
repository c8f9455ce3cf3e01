//! What the search page looks through: every paragraph of the book, with the place it is at.
//!
//! The entries are in the page itself, in a `template`, which a browser neither shows nor works out; so nothing is
//! fetched, and pages other than this one carry nothing for it.

use joint_working_page_ids as ids;
use maud::{Markup, html};

use crate::markdown::search_entries::read;

/// Where the entries go; a page that asks for the search holds this until every page is read.
pub(crate) fn place() -> Markup {
    template(&html! {})
}

/// The page with its entries in their place.
pub(crate) fn filled(page: &str, entries: &[Markup]) -> String {
    let list = html! {
        "\n" ul { "\n"
            @for entry in entries { (entry) }
        } "\n"
    };
    page.replace(&place().0, &template(&list).0)
}

fn template(entries: &Markup) -> Markup {
    html! { template id=(ids::SEARCH_ENTRIES) { (entries) } }
}

/// The entries of one page, from its Markdown as it goes to mdBook.
pub(crate) fn entries(name: &str, address: &str, markdown: &str) -> Markup {
    html! {
        @for entry in read(markdown) {
            li {
                a href={ (address) @if !entry.place.is_empty() { "#" (entry.place) } } {
                    (name) @if !entry.heading.is_empty() { ": " (entry.heading) }
                }
                p { (entry.text) }
            } "\n"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{entries, filled, place};

    #[test]
    fn the_entries_are_in_the_pages_template() {
        let list = entries("A & B", "guidance/a.html", "## C {#c}\n\nx < y\n");
        assert_eq!(list.0, "<li><a href=\"guidance/a.html#c\">A &amp; B: C</a><p>x &lt; y</p></li>\n");
        let page = filled(&format!("before {} after", place().0), &[list]);
        assert!(page.starts_with("before <template id=\"search-entries\">\n<ul>\n<li>"), "{page}");
        assert!(page.ends_with("</template> after"), "{page}");
    }
}
