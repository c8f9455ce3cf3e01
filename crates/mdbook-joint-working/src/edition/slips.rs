//! The briefing's slips and what it leaves open: kept as they are, each with an editor's note, as `book/data/slips.toml` lists them.

use serde::Deserialize;

use crate::data::toml::parse;
use crate::edition::source::Page;
use crate::markdown::briefing::blocks;

/// The list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slips {
    slip: Vec<Slip>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slip {
    page: String,
    /// The briefing's words there.
    words: String,
    note: Note,
    /// What the note says of them.
    says: String,
}

/// Where a slip has its note.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Note {
    /// On its page, since it changes what staff do or understand.
    Beside,
    /// Under “Print and proof-reading” on the page of all notes, with a link to its page.
    Listed,
}

impl Slips {
    /// Reads the list's text.
    ///
    /// # Errors
    /// When it is not such a file.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        parse(text)
    }

    /// Every slip that is gone, or has no note. `all_notes` is the page of all notes; words that hold `open` are not looked at yet.
    pub(crate) fn findings(&self, pages: &[Page], all_notes: &str, open: Option<&str>) -> Vec<String> {
        let settled = self.slip.iter().filter(|slip| !open.is_some_and(|open| slip.words.contains(open)));
        settled.filter_map(|slip| slip.finding(pages, all_notes)).collect()
    }
}

impl Slip {
    fn finding(&self, pages: &[Page], all_notes: &str) -> Option<String> {
        let Self { page, words, note, says } = self;
        let place = "book/data/slips.toml";
        let Some((_, text)) = pages.iter().find(|(path, _)| path == page) else {
            return Some(format!("{place}: there is no page {page}; allowed: take the entry out, and its note"));
        };
        let theirs: Vec<String> = blocks(text).into_iter().map(|block| block.words).collect();
        if !theirs.join(" ").contains(words.as_str()) {
            return Some(format!(
                "book/src/{page}: the briefing’s “{words}” is gone; take the note that says “{says}” of it away, and its entry in {place}"
            ));
        }
        let listed = |line: &&str| line.starts_with("- ") && line.contains(&format!("({page}"));
        let notes: String = match note {
            Note::Beside => text.lines().filter_map(|line| line.strip_prefix('>')).collect(),
            Note::Listed => all_notes.lines().filter(listed).collect(),
        };
        (!notes.contains(says.as_str()))
            .then(|| format!("book/src/{page}: no editor’s note says “{says}” of “{words}”"))
    }
}
