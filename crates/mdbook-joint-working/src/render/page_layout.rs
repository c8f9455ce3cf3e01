//! What is around a page's text: the list of its part's pages, `main`, the pages before and after.
//!
//! mdBook's template knows no parts, and its own page list needs a script; so this is put around the text here.

use std::path::Path;

use joint_working_page_ids as ids;
use maud::{Markup, PreEscaped, html};

use crate::markdown::outline::{Outline, Page, address, root_of};

/// A page's Markdown, which has its source line already, with the layout around it.
pub(crate) fn around(outline: &Outline, path: &Path, body: &str) -> String {
    let root = root_of(path);
    let page = html! {
        @let part = outline.part_of(path);
        @if let Some((title, pages)) = &part { (contents(title, pages, path, &root)) "\n" }
        main id=(ids::CONTENT) tabindex="-1" { "\n\n"
            // The page's text is Markdown, which mdBook renders.
            (PreEscaped(body)) "\n\n"
        } "\n"
        @if part.is_some() { "\n" (pager(outline.neighbours(path), &root)) }
    };
    page.into_string()
}

fn contents(title: &str, pages: &[&Page], path: &Path, root: &str) -> Markup {
    let number = pages.iter().position(|page| page.path == path).map_or(0, |at| at + 1);
    html! {
        nav class="contents" data-section=(title.to_lowercase().replace(' ', "-")) aria-label=(title) { "\n"
            details { "\n"
                summary { (title) " · page " (number) " of " (pages.len()) } "\n"
                ol { "\n"
                    @for page in pages {
                        li {
                            a href={ (root) (address(&page.path)) } aria-current=[(page.path == path).then_some("page")] {
                                (page.name)
                            }
                        } "\n"
                    }
                } "\n"
            } "\n"
        } "\n"
    }
}

fn pager((before, after): (Option<&Page>, Option<&Page>), root: &str) -> Markup {
    html! {
        nav class="pager" aria-label="Previous and next page" { "\n"
            @for (page, rel, label) in [(before, "prev", "Previous page"), (after, "next", "Next page")] {
                @if let Some(page) = page {
                    a rel=(rel) href={ (root) (address(&page.path)) } { span { (label) } " " (page.name) } "\n"
                }
            }
        } "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::{Outline, Path, around};
    use crate::markdown::outline::tests::book;

    fn page(path: &str) -> String {
        around(&Outline::of(&book()), Path::new(path), "# A")
    }

    #[test]
    fn a_page_without_a_part_of_several_pages_has_main_alone() {
        assert_eq!(page("about.md"), "<main id=\"content\" tabindex=\"-1\">\n\n# A\n\n</main>\n");
    }

    #[test]
    fn the_list_marks_this_page_and_escapes_names() {
        let page = page("guidance/a.md");
        assert!(page.contains("<summary>Guidance · page 1 of 2</summary>"), "{page}");
        assert!(page.contains("<a href=\"../guidance/a.html\" aria-current=\"page\">Background</a>"), "{page}");
        assert!(page.contains("<a href=\"../guidance/b.html\">Consent &amp; more</a>"), "{page}");
    }

    #[test]
    fn the_pager_says_where_it_goes() {
        let page = page("guidance/a.md");
        assert!(!page.contains("rel=\"prev\""), "{page}");
        assert!(page.contains("<span>Next page</span> Consent &amp; more</a>"), "{page}");
    }
}
