//! What `book.toml` says to the preprocessor, and the data files it names.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::contacts::Contacts;
use crate::dates;
use crate::decide::Practice;
use crate::html::escape;

/// The settings, under `preprocessor.joint-working`. `command` and the like are mdBook's.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Settings {
    /// Named at the end of the source's words on each page that holds them.
    source: String,
    /// The folders of those pages.
    source_folders: Vec<PathBuf>,
    /// Named at the end of every other page.
    ours: String,
    /// Before the day of the last review.
    reviewed_words: String,
    /// The day of the last review, such as `2027-05-04`.
    reviewed: String,
    /// Pages without a line on source and review.
    unsigned: Vec<PathBuf>,
    /// Pages that the search leaves out.
    unsearched: Vec<PathBuf>,
    /// The contacts file, from the book's root.
    contacts: String,
    /// The file of answers to try on examples.
    practice: String,
    /// What the proof of the rules printed.
    proof: String,
}

/// What the data files hold. A file that no setting names is not there.
#[derive(Debug, Default)]
pub(crate) struct Data {
    pub(crate) contacts: Contacts,
    pub(crate) practice: Option<Practice>,
    pub(crate) proof: Option<String>,
    /// The day of the last review as HTML; empty where there is none.
    pub(crate) reviewed: String,
}

impl Settings {
    /// Reads the data files of the book at `root`.
    ///
    /// # Errors
    /// When one cannot be read, with its path.
    pub(crate) fn data(&self, root: &Path) -> Result<Data, String> {
        let reviewed = match self.reviewed.as_str() {
            "" => String::new(),
            day => dates::element(day).map_err(|error| format!("book.toml: reviewed: {error}"))?,
        };
        Ok(Data {
            contacts: read(root, &self.contacts, Contacts::read)?.unwrap_or_default(),
            practice: read(root, &self.practice, Practice::read)?,
            proof: read(root, &self.proof, |text| Ok(text.to_owned()))?,
            reviewed,
        })
    }

    /// Whether the search looks through a page.
    pub(crate) fn is_searched(&self, path: &Path) -> bool {
        !self.unsearched.iter().any(|page| page == path)
    }

    /// The line of a page, in HTML, and whether its words are the source's.
    pub(crate) fn line(&self, path: &Path, name: &str, reviewed: &str) -> Option<(String, bool)> {
        if self.source.is_empty() || self.unsigned.iter().any(|page| page == path) {
            return None;
        }
        let theirs = self.source_folders.iter().any(|folder| path.starts_with(folder));
        let words = if theirs { format!("{} · {}", self.source, name) } else { self.ours.clone() };
        let reviewed = if reviewed.is_empty() {
            String::new()
        } else {
            format!(" · {} {reviewed}", escape(&self.reviewed_words))
        };
        Some((format!("{}{reviewed}", escape(&words)), theirs))
    }
}

/// What a page asks of a data file that must then be there.
///
/// # Errors
/// When `book.toml` names none.
pub(crate) fn asked<'a, T>(data: Option<&'a T>, setting: &str) -> Result<&'a T, String> {
    data.ok_or_else(|| format!("book.toml names no file for it: set `{setting}` under preprocessor.joint-working"))
}

fn read<T>(root: &Path, file: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    if file.is_empty() {
        return Ok(None);
    }
    let path = root.join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    read(&text).map(Some).map_err(|error| format!("{file}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::Settings;
    use std::path::Path;

    fn settings() -> Settings {
        Settings {
            source: "Note & such".into(),
            source_folders: vec!["guidance".into()],
            ours: "Ours".into(),
            reviewed_words: "Reviewed".into(),
            unsigned: vec!["check.md".into()],
            ..Settings::default()
        }
    }

    #[test]
    fn each_page_says_whose_words_it_holds_and_when_they_were_reviewed() {
        let line = |path: &str| settings().line(Path::new(path), "Background", "<time>today</time>");
        let theirs = "Note &amp; such · Background · Reviewed <time>today</time>";
        assert_eq!(line("guidance/a.md"), Some((theirs.to_owned(), true)));
        assert_eq!(line("about.md"), Some(("Ours · Reviewed <time>today</time>".to_owned(), false)));
        assert_eq!(line("check.md"), None);
    }

    #[test]
    fn a_file_that_is_not_there_or_a_day_that_is_none_is_named() {
        let settings = Settings { contacts: "no-such.toml".into(), ..Settings::default() };
        assert!(settings.data(Path::new("nowhere")).is_err_and(|error| error.contains("nowhere/no-such.toml")));
        let settings = Settings { reviewed: "soon".into(), ..Settings::default() };
        assert!(settings.data(Path::new("nowhere")).is_err_and(|error| error.starts_with("book.toml: reviewed")));
    }
}
