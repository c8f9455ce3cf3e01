//! What `book.toml` says to the preprocessor, and the data files it names.

use std::fs;
use std::path::{Path, PathBuf};

use joint_working_rules::shown::told;
use mdbook_preprocessor::config::Config;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::data::contacts::Contacts;
use crate::data::practice::Practice;
use crate::data::publishing::Publishing;
use crate::data::review_day::ReviewDay;
use crate::edition::anchors::Aliases;
use crate::edition::confirmed::Confirmed;
use crate::edition::facts::Facts;

/// The table of the settings in `book.toml`.
const TABLE: &str = "preprocessor.joint-working";

/// The settings. Each may be left out; a key that is none of them is an error.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Settings {
    /// Named at the end of the source's words on each page that holds them. Without it no page has a line on its source.
    pub(crate) source: Option<String>,
    /// The folders of those pages.
    source_folders: Vec<PathBuf>,
    /// Named at the end of every other page.
    pub(crate) ours: String,
    /// Before the day of the last review.
    pub(crate) reviewed_words: String,
    /// The day of the last review, such as `2027-05-04`.
    reviewed: Option<String>,
    /// Pages without a line on source and review.
    unsigned: Vec<PathBuf>,
    /// Pages that use the whole width, without the list of pages beside them.
    full_width: Vec<PathBuf>,
    /// Pages that the search leaves out.
    unsearched: Vec<PathBuf>,
    /// The contacts file, from the book's root.
    contacts: Option<PathBuf>,
    /// The publisher's own file, from the book's root. It need not be there.
    settings: Option<PathBuf>,
    /// The file of answers to try on examples.
    practice: Option<PathBuf>,
    /// The record of the proof of the rules.
    proof: Option<PathBuf>,
    /// The confirmations of the source's paragraphs.
    confirmed: Option<PathBuf>,
    /// Where readers of anchors that are gone are led.
    anchors: Option<PathBuf>,
    /// The folder of the confirmations of earlier editions.
    editions: Option<PathBuf>,
    /// Files and folders in which something may rest on a paragraph.
    rests_on: Vec<PathBuf>,
    /// The keys of mdBook itself in the table of any preprocessor.
    #[serde(rename = "command")]
    _command: IgnoredAny,
    #[serde(rename = "after")]
    _after: IgnoredAny,
    #[serde(rename = "before")]
    _before: IgnoredAny,
    #[serde(rename = "optional")]
    _optional: IgnoredAny,
    #[serde(rename = "renderers")]
    _renderers: IgnoredAny,
}

/// Whose words a page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The source's.
    Source,
    /// Written for the site.
    Ours,
    /// The page does not say.
    Unsigned,
}

/// How wide a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    /// A column to read, with the list of its part's pages beside it.
    Column,
    /// All of the frame; the list is folded above it.
    Full,
}

/// What the data files hold. A file that no setting names is not there.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) contacts: Contacts,
    /// What the publisher has filled in.
    pub(crate) publishing: Publishing,
    pub(crate) practice: Option<Practice>,
    pub(crate) proof: Option<String>,
    /// The confirmations of the source's paragraphs; without a file none is asked for.
    pub(crate) confirmed: Option<Confirmed>,
    /// Those of earlier editions, oldest first.
    pub(crate) earlier: Vec<Confirmed>,
    pub(crate) aliases: Aliases,
    /// The day of the last review.
    pub(crate) reviewed: Option<ReviewDay>,
}

impl Settings {
    /// Reads the settings. A book without their table has none of them.
    ///
    /// # Errors
    /// When a key is not allowed or its value is of another kind. Names the key, and those that are allowed.
    pub(crate) fn of(config: &Config) -> Result<Self, String> {
        let settings = config
            .get(TABLE)
            .map_err(|error| format!("book.toml, {TABLE}: {}", told(&error.root_cause().to_string())))?;
        Ok(settings.unwrap_or_else(Self::default))
    }

    /// Reads the data files of the book at `root`.
    ///
    /// # Errors
    /// When one cannot be read, with its path.
    pub(crate) fn data(&self, root: &Path, facts: &Facts) -> Result<Data, String> {
        let reviewed = self.reviewed.as_deref().map(ReviewDay::read).transpose();
        // Without a file of them nothing is asked of the pages.
        let contacts = read(root, self.contacts.as_deref(), |text| Contacts::read(&facts.put_into(text)?))?;
        let contacts = contacts.unwrap_or_else(Contacts::default);
        let own = self.settings.as_deref().filter(|file| root.join(file).exists());
        let publishing = read(root, own, |text| Publishing::read(text, &contacts.names()))?.unwrap_or_default();
        Ok(Data {
            contacts: contacts.filled(&publishing),
            publishing,
            practice: read(root, self.practice.as_deref(), |text| Practice::read(&facts.put_into(text)?))?,
            proof: read(root, self.proof.as_deref(), |text| Ok(text.to_owned()))?,
            confirmed: read(root, self.confirmed.as_deref(), Confirmed::read)?,
            earlier: self.earlier(root)?,
            aliases: read(root, self.anchors.as_deref(), Aliases::read)?.unwrap_or_default(),
            reviewed: reviewed.map_err(|error| format!("book.toml: reviewed: {error}"))?,
        })
    }

    /// The confirmations of earlier editions, oldest first. Before there is one, there need be no folder.
    fn earlier(&self, root: &Path) -> Result<Vec<Confirmed>, String> {
        let Some(folder) = self.editions.as_deref().filter(|folder| root.join(folder).is_dir()) else {
            return Ok(Vec::new());
        };
        let error = |error| format!("{}: {error}", folder.display());
        let entries = fs::read_dir(root.join(folder)).map_err(error)?.filter_map(Result::ok);
        let mut names: Vec<PathBuf> = entries.map(|entry| folder.join(entry.file_name())).collect();
        names.retain(|name| name.extension().is_some_and(|end| end == "toml"));
        names.sort();
        names.iter().filter_map(|name| read(root, Some(name), Confirmed::read).transpose()).collect()
    }

    /// The file of the confirmations.
    pub(crate) fn confirmed(&self, root: &Path) -> Option<PathBuf> {
        self.confirmed.as_ref().map(|file| root.join(file))
    }

    /// The folder of those of earlier editions.
    pub(crate) fn editions(&self, root: &Path) -> Option<PathBuf> {
        self.editions.as_ref().map(|folder| root.join(folder))
    }

    /// Files and folders in which something may rest on a paragraph.
    pub(crate) fn rests_on(&self) -> &[PathBuf] {
        &self.rests_on
    }

    /// The source's name with what is known of the edition in it.
    ///
    /// # Errors
    /// It asks for what is not known.
    pub(crate) fn put(&mut self, facts: &Facts) -> Result<(), String> {
        let source = self.source.as_deref().map(|source| facts.put_into(source)).transpose();
        self.source = source.map_err(|fault| format!("book.toml: source: {fault}"))?;
        Ok(())
    }

    /// Whether the search looks through a page.
    pub(crate) fn is_searched(&self, path: &Path) -> bool {
        !self.unsearched.iter().any(|page| page == path)
    }

    /// How wide a page is.
    pub(crate) fn width(&self, path: &Path) -> Width {
        if self.full_width.iter().any(|page| page == path) { Width::Full } else { Width::Column }
    }

    /// Whose words a page holds.
    pub(crate) fn origin(&self, path: &Path) -> Origin {
        if self.unsigned.iter().any(|page| page == path) {
            Origin::Unsigned
        } else if self.source_folders.iter().any(|folder| path.starts_with(folder)) {
            Origin::Source
        } else {
            Origin::Ours
        }
    }
}

/// What a page asks of a data file that must then be there.
///
/// # Errors
/// When `book.toml` names none.
pub(crate) fn asked<'a, T>(data: Option<&'a T>, setting: &str) -> Result<&'a T, String> {
    data.ok_or_else(|| format!("book.toml names no file for it; allowed: with `{setting}` set under {TABLE}"))
}

fn read<T>(root: &Path, file: Option<&Path>, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
    let Some(file) = file else { return Ok(None) };
    let path = root.join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let each =
        |error: String| error.lines().map(|line| format!("{}: {line}", file.display())).collect::<Vec<_>>().join("\n");
    read(&text).map(Some).map_err(each)
}

#[cfg(test)]
mod tests {
    use super::{Facts, Origin, Settings};
    use std::path::Path;

    fn settings(toml: &str) -> Result<Settings, String> {
        let config = format!("[preprocessor.joint-working]\ncommand = \"x\"\nafter = [\"index\"]\n{toml}").parse();
        Settings::of(&config.map_err(|error| format!("{error:#}"))?)
    }

    #[test]
    fn each_page_says_whose_words_it_holds() -> Result<(), String> {
        let settings = settings("source-folders = [\"guidance\"]\nunsigned = [\"check.md\"]\n")?;
        let origin = |path: &str| settings.origin(Path::new(path));
        assert_eq!(origin("guidance/a.md"), Origin::Source);
        assert_eq!(origin("about.md"), Origin::Ours);
        assert_eq!(origin("check.md"), Origin::Unsigned);
        Ok(())
    }

    #[test]
    fn an_unknown_key_is_refused_and_the_known_ones_are_named() {
        let error = settings("unsiged = []\n").err().unwrap_or_else(|| "it is allowed".to_owned());
        for part in ["book.toml, ", "preprocessor.joint-working", "unknown field `unsiged`", "`unsigned`", "`reviewed`"]
        {
            assert!(error.contains(part), "{part}: {error}");
        }
    }

    #[test]
    fn a_file_that_is_not_there_or_a_day_that_is_none_is_named() -> Result<(), String> {
        let nowhere = Path::new("nowhere");
        let data = settings("contacts = \"no-such.toml\"\n")?.data(nowhere, &Facts::today());
        assert!(data.is_err_and(|error| error.contains("nowhere/no-such.toml")));
        let data = settings("reviewed = \"soon\"\n")?.data(nowhere, &Facts::today());
        assert!(data.is_err_and(|error| error.starts_with("book.toml: reviewed")));
        Ok(())
    }
}
