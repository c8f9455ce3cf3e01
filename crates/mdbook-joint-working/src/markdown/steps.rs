//! The numbered steps of a page, for another page to show.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mdbook_preprocessor::book::Book;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::markdown::outline::{Page, address};

/// One page's steps.
#[derive(Debug, Clone)]
pub(crate) struct Steps {
    /// The page's name.
    pub(crate) name: String,
    /// Its address, from the book's root.
    pub(crate) address: String,
    /// Its numbered list, as Markdown, still with anchors.
    pub(crate) markdown: String,
}

/// The steps of every page that has one numbered list, and what is wrong with the other pages.
#[derive(Debug)]
pub(crate) struct BookSteps(BTreeMap<PathBuf, Result<Steps, String>>);

impl BookSteps {
    /// Takes the steps out of every page.
    pub(crate) fn of(book: &Book, pages: &[Page]) -> Self {
        let steps = book.chapters().filter_map(|chapter| {
            let page = pages.iter().find(|page| chapter.path.as_ref() == Some(&page.path))?;
            Some((page.path.clone(), steps(page, &chapter.content)))
        });
        Self(steps.collect())
    }

    /// The steps of the page that a directive names.
    ///
    /// # Errors
    /// When there is no such page, or it does not have one numbered list.
    pub(crate) fn find(&self, path: &str) -> Result<Steps, String> {
        match self.0.get(Path::new(path)) {
            Some(steps) => steps.clone(),
            None => {
                let all: Vec<_> = self.0.keys().map(|path| path.display().to_string()).collect();
                Err(format!("there is no page `{path}`; allowed: {}", all.join(", ")))
            }
        }
    }
}

fn steps(page: &Page, markdown: &str) -> Result<Steps, String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let (mut depth, mut lists) = (0_usize, Vec::new());
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if depth == 0 && matches!(tag, Tag::List(Some(_))) {
                    lists.extend(markdown.get(range));
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    match lists.as_slice() {
        [one] => {
            Ok(Steps { name: page.name.clone(), address: address(&page.path), markdown: one.trim_end().to_owned() })
        }
        lists => Err(format!("{}: {} numbered lists; allowed: exactly one", page.path.display(), lists.len())),
    }
}

/// Takes the anchors out again: each belongs to its own page.
pub(crate) fn without_anchors(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("<span class=\"anchor\"") {
        out.push_str(before);
        rest = after.split_once("</span>").map_or("", |(_, after)| after);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{BookSteps, steps, without_anchors};
    use crate::markdown::outline::{Outline, tests::book};

    #[test]
    fn the_one_numbered_list_is_taken_and_no_other() -> Result<(), String> {
        let outline = Outline::of(&book());
        let page = outline.pages().first().ok_or("there is no page")?;
        let taken = steps(page, "# A\n\nx\n\n- no\n\n1. one {#a-1}\n2. two {#a-2}\n\n> 1. no\n")?;
        assert_eq!(taken.markdown, "1. one {#a-1}\n2. two {#a-2}");
        assert!(steps(page, "# A\n").is_err_and(|error| error.contains("0 numbered lists; allowed: exactly one")));
        Ok(())
    }

    #[test]
    fn a_page_that_is_not_there_or_has_no_steps_is_named() {
        let steps = BookSteps::of(&book(), Outline::of(&book()).pages());
        let unknown = steps.find("guidance/c.md");
        assert!(unknown.is_err_and(|error| error.contains("`guidance/c.md`; allowed: about.md, guidance/a.md, ")));
        assert!(steps.find("about.md").is_err_and(|error| error.starts_with("about.md: 0 numbered lists")));
    }

    #[test]
    fn anchors_are_left_on_their_own_page() {
        assert_eq!(without_anchors("1. <span class=\"anchor\" id=\"a\"></span>one <b>x</b>"), "1. one <b>x</b>");
    }
}
