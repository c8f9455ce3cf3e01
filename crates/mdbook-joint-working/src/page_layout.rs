//! What stands around a page's text: the list of its part's pages, `main`, its source line, the pages before and after.
//!
//! mdBook's template knows no parts, and its own page list needs a script; so this is put around the text here.

use std::path::Path;

use crate::html::escape;
use crate::outline::{Outline, Page, address, root_of};

/// Where the rule stands that ends the source's words on a page.
const RULE: &str = "\n\n---\n";

/// The line that says where a page's words are from and when they were last reviewed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Line<'a> {
    /// It stands where the source's words end, or where ours come between: before the first section of ours, the page's
    /// first rule, or its end. In HTML.
    Source(&'a str),
    /// It stands at the page's end. In HTML.
    Ours(&'a str),
    /// There is none.
    No,
}

/// How a section of ours among the source's words starts.
const SECTION: &str = "\n<section ";

/// Puts the layout around a page's Markdown.
pub(crate) fn around(outline: &Outline, path: &Path, line: Line<'_>, body: &str) -> String {
    let root = root_of(path);
    let body = body.trim_end();
    let body = match line {
        Line::Source(line) => with_source(body, line),
        Line::Ours(line) => format!("{body}\n\n<p class=\"source\">{line}</p>"),
        Line::No => body.to_owned(),
    };
    let main = format!("<main id=\"content\" tabindex=\"-1\">\n\n{body}\n\n</main>\n");
    let Some((title, pages)) = outline.part_of(path) else { return main };
    let contents = contents(title, &pages, path, &root);
    format!("{contents}\n{main}\n{}", pager(outline.neighbours(path), &root))
}

fn with_source(body: &str, source: &str) -> String {
    let line = format!("<p class=\"source\">{source}</p>");
    let end = [SECTION, RULE].iter().filter_map(|end| body.find(end)).min().unwrap_or(body.len());
    let (theirs, ours) = body.split_at(end);
    let ours = if ours.is_empty() { String::new() } else { format!("\n\n{}", ours.trim_start_matches('\n')) };
    format!("{}\n\n{line}{ours}", theirs.trim_end())
}

fn contents(title: &str, pages: &[&Page], path: &Path, root: &str) -> String {
    let title = escape(title);
    let number = pages.iter().position(|page| page.path == path).map_or(0, |at| at + 1);
    let mut out = format!(
        "<nav class=\"contents\" data-section=\"{}\" aria-label=\"{title}\">\n<details>\n\
         <summary>{title} · page {number} of {}</summary>\n<ol>\n",
        title.to_lowercase().replace(' ', "-"),
        pages.len()
    );
    for page in pages {
        let current = if page.path == path { " aria-current=\"page\"" } else { "" };
        let (name, address) = (escape(&page.name), escape(&address(&page.path)));
        out.push_str(&format!("<li><a href=\"{root}{address}\"{current}>{name}</a></li>\n"));
    }
    out + "</ol>\n</details>\n</nav>\n"
}

fn pager((before, after): (Option<&Page>, Option<&Page>), root: &str) -> String {
    let link = |page: Option<&Page>, rel: &str, label: &str| {
        page.map_or_else(String::new, |page| {
            let (name, address) = (escape(&page.name), escape(&address(&page.path)));
            format!("<a rel=\"{rel}\" href=\"{root}{address}\"><span>{label}</span> {name}</a>\n")
        })
    };
    let (before, after) = (link(before, "prev", "Previous page"), link(after, "next", "Next page"));
    format!("<nav class=\"pager\" aria-label=\"Previous and next page\">\n{before}{after}</nav>\n")
}

#[cfg(test)]
mod tests {
    use super::{Line, around};
    use crate::outline::{Outline, tests::book};
    use std::path::Path;

    fn page(path: &str, source: Option<&str>, body: &str) -> String {
        around(&Outline::of(&book()), Path::new(path), source.map_or(Line::No, Line::Source), body)
    }

    #[test]
    fn a_page_without_a_part_of_several_pages_has_main_alone() {
        assert_eq!(page("about.md", None, "# A\n"), "<main id=\"content\" tabindex=\"-1\">\n\n# A\n\n</main>\n");
    }

    #[test]
    fn the_list_marks_this_page_and_escapes_names() {
        let page = page("guidance/a.md", None, "# A\n");
        assert!(page.contains("<summary>Guidance · page 1 of 2</summary>"), "{page}");
        assert!(page.contains("<a href=\"../guidance/a.html\" aria-current=\"page\">Background</a>"), "{page}");
        assert!(page.contains("<a href=\"../guidance/b.html\">Consent &amp; more</a>"), "{page}");
    }

    #[test]
    fn the_pager_says_where_it_goes() {
        let page = page("guidance/a.md", None, "# A\n");
        assert!(!page.contains("rel=\"prev\""), "{page}");
        assert!(page.contains("<span>Next page</span> Consent &amp; more</a>"), "{page}");
    }

    #[test]
    fn the_source_line_ends_the_sources_words() {
        let line = "<p class=\"source\">Note, 2023</p>";
        assert!(page("about.md", Some("Note, 2023"), "A.\n").contains(&format!("A.\n\n{line}\n\n</main>")));
        let split = page("about.md", Some("Note, 2023"), "A.\n\n---\n\nOurs.\n");
        assert!(split.contains(&format!("A.\n\n{line}\n\n---\n\nOurs.\n\n</main>")), "{split}");
        let section = page("about.md", Some("Note, 2023"), "A.\n\n<section class=\"x\">\n</section>\n\n---\n\nOurs.\n");
        assert!(section.contains(&format!("A.\n\n{line}\n\n<section ")), "{section}");
        let ours = around(&Outline::of(&book()), Path::new("about.md"), Line::Ours("Note, 2023"), "A.\n\n---\n\nB.\n");
        assert!(ours.contains(&format!("B.\n\n{line}\n\n</main>")), "{ours}");
    }
}
