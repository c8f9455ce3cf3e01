//! The book's parts and pages, in reading order, as `SUMMARY.md` has them.

use std::path::{Path, PathBuf};

use mdbook_preprocessor::book::{Book, BookItem};

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// Its name in `SUMMARY.md`.
    pub(crate) name: String,
    /// Its file, relative to the book's source folder.
    pub(crate) path: PathBuf,
    /// The part it is in, if any.
    part: Option<usize>,
}

/// Every page of the book, and the titles of its parts.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    parts: Vec<String>,
    pages: Vec<Page>,
    /// The part that pages now belong to; none before the first, and after a rule.
    current: Option<usize>,
}

impl Outline {
    pub(crate) fn of(book: &Book) -> Self {
        let mut outline = Self::default();
        outline.add(&book.items);
        outline
    }

    fn add(&mut self, items: &[BookItem]) {
        for item in items {
            match item {
                BookItem::PartTitle(title) => {
                    self.current = Some(self.parts.len());
                    self.parts.push(title.clone());
                }
                BookItem::Chapter(chapter) => {
                    if let Some(path) = &chapter.path {
                        let part = self.current;
                        self.pages.push(Page { name: chapter.name.clone(), path: path.clone(), part });
                    }
                    self.add(&chapter.sub_items);
                }
                BookItem::Separator => self.current = None,
            }
        }
    }

    /// Every page, in order.
    pub(crate) fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The title and pages of the part that a page is in, if that part has more pages than one.
    pub(crate) fn part_of(&self, path: &Path) -> Option<(&str, Vec<&Page>)> {
        let part = self.pages.iter().find(|page| page.path == path)?.part?;
        let pages: Vec<_> = self.pages.iter().filter(|page| page.part == Some(part)).collect();
        (pages.len() > 1).then_some((self.parts.get(part)?.as_str(), pages))
    }

    /// The pages before and after a page; a page in no part (the home page, the search) is nobody's neighbour.
    pub(crate) fn neighbours(&self, path: &Path) -> (Option<&Page>, Option<&Page>) {
        let Some(at) = self.pages.iter().position(|page| page.path == path) else { return (None, None) };
        let neighbour = |at: Option<usize>| at.and_then(|at| self.pages.get(at)).filter(|page| page.part.is_some());
        (neighbour(at.checked_sub(1)), neighbour(at.checked_add(1)))
    }
}

/// A page's name in anchors: its file without folder and extension.
pub(crate) fn slug_of(path: &Path) -> String {
    path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The way from a page to the book's root: empty, or `../` once a folder.
pub(crate) fn root_of(path: &Path) -> String {
    "../".repeat(path.components().count().saturating_sub(1))
}

/// A page's address, relative to the book's root.
pub(crate) fn address(path: &Path) -> String {
    path.with_extension("html")
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use mdbook_preprocessor::book::Chapter;

    /// A home page, a part of two pages, a part of one, and a page that is in no part.
    pub(crate) fn book() -> Book {
        let page = |name: &str, path: &str| BookItem::Chapter(Chapter::new(name, String::new(), path, Vec::new()));
        Book::new_with_items(vec![
            page("Home", "index.md"),
            BookItem::PartTitle("Guidance".to_owned()),
            page("Background", "guidance/a.md"),
            page("Consent & more", "guidance/b.md"),
            BookItem::PartTitle("About".to_owned()),
            page("About", "about.md"),
            BookItem::Separator,
            page("Search", "search.md"),
        ])
    }

    #[test]
    fn a_part_is_shown_where_it_has_more_pages_than_one() {
        let outline = Outline::of(&book());
        let part = outline.part_of(Path::new("guidance/b.md"));
        assert!(part.is_some_and(|(title, pages)| title == "Guidance" && pages.len() == 2));
        assert!(outline.part_of(Path::new("about.md")).is_none());
        assert!(outline.part_of(Path::new("index.md")).is_none());
        assert!(outline.part_of(Path::new("search.md")).is_none());
    }

    #[test]
    fn neighbours_follow_the_book_but_not_to_pages_in_no_part() {
        let outline = Outline::of(&book());
        let names = |path: &str| {
            let (before, after) = outline.neighbours(Path::new(path));
            (before.map(|p| p.name.as_str()), after.map(|p| p.name.as_str()))
        };
        assert_eq!(names("guidance/a.md"), (None, Some("Consent & more")));
        assert_eq!(names("guidance/b.md"), (Some("Background"), Some("About")));
        assert_eq!(names("about.md"), (Some("Consent & more"), None));
    }

    #[test]
    fn roots_and_addresses_are_relative() {
        assert_eq!(root_of(Path::new("index.md")), "");
        assert_eq!(root_of(Path::new("a/b/c.md")), "../../");
        assert_eq!(address(Path::new("a/b.md")), "a/b.html");
    }
}
