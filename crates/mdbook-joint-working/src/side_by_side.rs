//! The numbered steps of two pages, side by side. Their words stay on their own pages and are taken from there.

use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::html::escape;
use crate::outline::{Page, address};

/// One page's steps.
#[derive(Debug)]
pub(crate) struct Steps {
    /// The page's name.
    pub(crate) name: String,
    /// Its address, from the book's root.
    pub(crate) address: String,
    /// Its numbered list, as Markdown, still with anchors.
    pub(crate) markdown: String,
}

/// Takes the steps out of a page.
///
/// # Errors
/// When the page holds no numbered list, or several.
pub(crate) fn steps(page: &Page, markdown: &str) -> Result<Steps, String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let (mut depth, mut lists) = (0_usize, Vec::new());
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if depth == 0 && matches!(tag, Tag::List(Some(_))) {
                    lists.push(range);
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    match lists.as_slice() {
        [one] => Ok(Steps {
            name: page.name.clone(),
            address: address(&page.path),
            markdown: markdown.get(one.clone()).unwrap_or_default().trim_end().to_owned(),
        }),
        lists => Err(format!("{}: {} numbered lists; allowed is one", page.path.display(), lists.len())),
    }
}

/// Both, side by side. Each list is Markdown, expanded and without anchors.
pub(crate) fn side_by_side(pages: &[Steps], root: &str) -> String {
    let column = |steps: &Steps| {
        let Steps { name, address, markdown } = steps;
        format!(
            "<section>\n<h2><a href=\"{root}{}\">{}</a></h2>\n\n{markdown}\n\n</section>\n",
            escape(address),
            escape(name)
        )
    };
    format!("<div class=\"beside\">\n{}</div>\n", pages.iter().map(column).collect::<String>())
}

/// Takes the anchors out again: each stands on its own page.
pub(crate) fn without_anchors(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("<span class=\"anchor\"") {
        out.push_str(before);
        rest = after.split_once("</span>").map_or("", |(_, after)| after);
    }
    out + rest
}

/// The page that a directive names, among all of the book.
///
/// # Errors
/// When there is none. Says which there are.
pub(crate) fn find<'a>(pages: &'a [Page], path: &str) -> Result<&'a Page, String> {
    pages.iter().find(|page| page.path == Path::new(path)).ok_or_else(|| {
        let all: Vec<_> = pages.iter().map(|page| page.path.display().to_string()).collect();
        format!("there is no page `{path}`; allowed are {}", all.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::{side_by_side, steps, without_anchors};
    use crate::outline::{Outline, tests::book};

    #[test]
    fn the_one_numbered_list_is_taken_and_no_other() {
        let outline = Outline::of(&book());
        let page = outline.pages().first().cloned();
        let Some(page) = page else { return };
        let taken = steps(&page, "# A\n\nx\n\n- no\n\n1. one {#a-1}\n2. two {#a-2}\n\n> 1. no\n");
        assert!(taken.as_ref().is_ok_and(|taken| taken.markdown == "1. one {#a-1}\n2. two {#a-2}"), "{taken:?}");
        assert!(steps(&page, "# A\n").is_err_and(|error| error.contains("0 numbered lists")));
        let both = taken.map(|taken| side_by_side(&[taken], "../")).unwrap_or_default();
        assert!(both.contains("<h2><a href=\"../index.html\">Home</a></h2>\n\n1. one"), "{both}");
    }

    #[test]
    fn anchors_are_left_on_their_own_page() {
        assert_eq!(without_anchors("1. <span class=\"anchor\" id=\"a\"></span>one <b>x</b>"), "1. one <b>x</b>");
    }
}
