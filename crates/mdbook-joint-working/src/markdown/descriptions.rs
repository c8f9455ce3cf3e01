//! What each page says that it is: no page without it, and no two alike.

use std::collections::BTreeMap;
use std::path::Path;

use joint_working_rules::shown::shown;

/// The descriptions of all pages.
#[derive(Debug, Default)]
pub(crate) struct Descriptions {
    /// The pages that have each.
    pages: BTreeMap<String, Vec<String>>,
    /// Those that have none.
    without: Vec<String>,
}

impl Descriptions {
    pub(crate) fn add(&mut self, path: &Path, description: Option<String>) {
        let page = path.display().to_string();
        match description {
            Some(words) => self.pages.entry(words).or_default().push(page),
            None => self.without.push(page),
        }
    }

    /// What is wrong, a message for each page or description.
    pub(crate) fn faults(&self) -> Vec<String> {
        let without = self.without.iter().map(|page| {
            format!(
                "{page}: has no description; allowed: a paragraph {{{{#description WORDS}}}} that says what the page is"
            )
        });
        let alike = self.pages.iter().filter(|(_, pages)| pages.len() > 1).map(|(words, pages)| {
            format!(
                "{}: the same description, `{}`; allowed: one of its own for each page",
                pages.join(", "),
                shown(words)
            )
        });
        without.chain(alike).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Descriptions;
    use std::path::Path;

    #[test]
    fn a_page_without_one_and_two_that_are_alike_are_named() {
        let mut all = Descriptions::default();
        for (page, words) in [("a.md", Some("One")), ("b/c.md", Some("Two")), ("d.md", Some("One")), ("e.md", None)] {
            all.add(Path::new(page), words.map(str::to_owned));
        }
        let faults = all.faults();
        assert!(
            matches!(faults.as_slice(), [without, alike] if without.starts_with("e.md: has no description; allowed: a paragraph {{#description")
            && alike.starts_with("a.md, d.md: the same description, `One`")),
            "{faults:?}"
        );
    }
}
