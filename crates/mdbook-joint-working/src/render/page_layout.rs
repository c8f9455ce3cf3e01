//! What is around a page's text: the list of its part's pages, `main`, the pages before and after.
//!
//! mdBook's template knows no parts, and its own page list needs a script; so this is put around the text here.

use std::path::Path;

use joint_working_interface::PAPER;
use joint_working_page_ids as ids;
use joint_working_rules::fill;
use maud::{Markup, PreEscaped, html};

use crate::data::settings::Width;
use crate::markdown::outline::{Outline, Page, address, root_of};

/// Above a page of full width, a part of so many pages has no list: the links to the pages before and after name them all.
const NO_LIST: usize = 2;

/// A page's Markdown, which has its source line already, with the layout around it. The description goes from `main` into the page's
/// head, which mdBook's template writes, as the site is laid out.
pub(crate) fn around(outline: &Outline, path: &Path, width: Width, description: Option<&str>, body: &str) -> String {
    let root = root_of(path);
    let page = html! {
        @let part = outline.part_of(path);
        @if let Some((title, pages)) = &part {
            @if width == Width::Column || pages.len() > NO_LIST { (contents(title, pages, path, width, &root)) "\n" }
        }
        @let section = part.as_ref().map(|(title, _)| title.to_lowercase().replace(' ', "-"));
        main id=(ids::CONTENT) class=[(width == Width::Full).then_some("full")] data-section=[section] data-description=[description] tabindex="-1" { "\n\n"
            // The page's text is Markdown, which mdBook renders.
            (PreEscaped(body)) "\n\n"
        } "\n"
        @if part.is_some() { "\n" (pager(outline.neighbours(path), &root)) }
    };
    page.into_string()
}

fn contents(title: &str, pages: &[&Page], path: &Path, width: Width, root: &str) -> Markup {
    let number = pages.iter().position(|page| page.path == path).map_or(0, |at| at + 1);
    let of =
        fill(PAPER.page.part, &[("part", title), ("number", &number.to_string()), ("count", &pages.len().to_string())]);
    let (class, summary) = match width {
        Width::Column => ("contents", of),
        // A page in a count would be taken for a step of what is done there.
        Width::Full => ("contents folded", fill(PAPER.page.more_of_part, &[("part", title)])),
    };
    html! {
        nav class=(class) aria-label=(title) { "\n"
            details { "\n"
                summary { (summary) } "\n"
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
        nav class="pager" aria-label=(PAPER.page.both) { "\n"
            @for (page, rel, label) in [(before, "prev", PAPER.page.previous), (after, "next", PAPER.page.next)] {
                @if let Some(page) = page {
                    a rel=(rel) href={ (root) (address(&page.path)) } { span { (label) } " " (page.name) } "\n"
                }
            }
        } "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::{Outline, Path, Width, around};
    use crate::markdown::outline::tests::book;
    use mdbook_preprocessor::book::{Book, BookItem, Chapter};

    fn page(path: &str) -> String {
        around(&Outline::of(&book()), Path::new(path), Width::Column, None, "# A")
    }

    #[test]
    fn a_page_of_full_width_has_its_list_folded_and_none_of_two_pages() {
        let book = |names: &[&str]| {
            let mut items = vec![BookItem::PartTitle("Aid".to_owned())];
            let chapter = |name: &&str| Chapter::new(name, String::new(), format!("{name}.md"), Vec::new());
            items.extend(names.iter().map(chapter).map(BookItem::Chapter));
            Outline::of(&Book::new_with_items(items))
        };
        let page = |names| around(&book(names), Path::new("a.md"), Width::Full, None, "# A");
        assert!(
            page(&["a", "b"]).starts_with("<main id=\"content\" class=\"full\" data-section=\"aid\" "),
            "{}",
            page(&["a", "b"])
        );
        assert!(page(&["a", "b"]).contains("rel=\"next\""));
        let three = page(&["a", "b", "c"]);
        assert!(three.starts_with("<nav class=\"contents folded\" "), "{three}");
        // What is done there in steps has a count of its own.
        assert!(three.contains("<summary>More in “Aid”</summary>"), "{three}");
    }

    #[test]
    fn a_page_without_a_part_of_several_pages_has_main_alone() {
        assert_eq!(page("about.md"), "<main id=\"content\" tabindex=\"-1\">\n\n# A\n\n</main>\n");
        let described = around(&Outline::of(&book()), Path::new("about.md"), Width::Column, Some("A \"b\""), "# A");
        assert!(described.starts_with("<main id=\"content\" data-description=\"A &quot;b&quot;\" "), "{described}");
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
