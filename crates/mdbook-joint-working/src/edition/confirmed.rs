//! The file of the confirmations: of each paragraph its words as they were read, a digest of them, who read them and what rests on
//! them, and when.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use joint_working_rules::shown::shown;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::data::review_day::ReviewDay;
use crate::data::toml::parse;
use crate::edition::paragraph::Paragraph;

/// What the file says of itself at its head.
const HEAD: &str = "\
# Each paragraph of the briefing, as somebody has confirmed it: they read its words, and all that rests on them, and found it right.
# Where the words on a page are others, the build stops, shows both, lists what rests on the paragraph, and says what to put here.
# `scripts/new-edition --confirm PARAGRAPH --initials AB` writes an entry; so may you.
#
#   at         the paragraph, by its anchor in book/src, and its page
#   words      its words as they were confirmed
#   digest     of these words, so that nothing here is changed unseen
#   by, on     who, and the day
#   looked-at  what rested on it then, and was looked at
#
# START in the place of initials is the state that this file began with: the pages held the briefing word for word and every test passed,
# but no person has signed for that paragraph yet.
";

/// What stands in the place of initials where nobody has signed yet.
pub(crate) const START: &str = "START";

/// The file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirmed {
    /// The edition that they are of.
    pub(crate) edition: String,
    #[serde(default, rename = "paragraph")]
    pub(crate) paragraphs: Vec<Confirmation>,
}

/// Of one paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Confirmation {
    pub(crate) at: String,
    pub(crate) page: String,
    pub(crate) words: String,
    pub(crate) digest: String,
    /// The initials of whoever confirmed it.
    pub(crate) by: String,
    /// The day, as `2027-05-04`.
    pub(crate) on: String,
    /// What rested on it when it was confirmed.
    #[serde(default)]
    pub(crate) looked_at: Vec<String>,
}

impl Confirmed {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is not such a file, an entry has no initials or no day, or its words are not those of its digest.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let confirmed: Self = parse(text)?;
        confirmed.paragraphs.iter().try_for_each(Confirmation::check)?;
        Ok(confirmed)
    }

    /// The entries by their paragraphs; the last where there are several.
    pub(crate) fn by_anchor(&self) -> BTreeMap<&str, &Confirmation> {
        self.paragraphs.iter().map(|one| (one.at.as_str(), one)).collect()
    }

    /// The file's text.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("{HEAD}\nedition = {}\n", quoted(&self.edition));
        self.paragraphs.iter().for_each(|one| text += &one.text());
        text
    }
}

impl Confirmation {
    /// That of a paragraph as it is.
    pub(crate) fn of(paragraph: &Paragraph, by: &str, on: &str, looked_at: Vec<String>) -> Self {
        Self {
            at: paragraph.anchor.clone(),
            page: paragraph.page.clone(),
            words: paragraph.words.clone(),
            digest: digest(&paragraph.words),
            by: by.to_owned(),
            on: on.to_owned(),
            looked_at,
        }
    }

    /// The entry as it is in the file.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("\n[[paragraph]]\nat = {}\n", quoted(&self.at));
        let Self { page, words, digest, by, on, .. } = self;
        for (key, value) in [("page", page), ("words", words), ("digest", digest), ("by", by), ("on", on)] {
            let _ = writeln!(text, "{key} = {}", quoted(value));
        }
        if !self.looked_at.is_empty() {
            text += "looked-at = [\n";
            self.looked_at.iter().for_each(|one| text += &format!("    {},\n", quoted(one)));
            text += "]\n";
        }
        text
    }

    /// The day it was confirmed on, in words.
    pub(crate) fn day(&self) -> String {
        ReviewDay::read(&self.on).map_or_else(|_| self.on.clone(), |day| day.words())
    }

    pub(crate) fn check(&self) -> Result<(), String> {
        let place = format!("`{}`", shown(&self.at));
        initials(&self.by).map_err(|fault| format!("{place}, by: {fault}"))?;
        ReviewDay::read(&self.on).map_err(|fault| format!("{place}, on: {fault}"))?;
        let own = digest(&self.words);
        if own == self.digest {
            return Ok(());
        }
        Err(format!(
            "{place}: its words are not those of its digest; allowed: digest = \"{own}\" if these words were confirmed"
        ))
    }
}

/// Checks the initials of a person.
///
/// # Errors
/// When they are none. Says what is allowed.
pub(crate) fn initials(text: &str) -> Result<(), String> {
    let fits = (2..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if fits { Ok(()) } else { Err(format!("`{}` are no initials; allowed: two to five capital letters", shown(text))) }
}

/// The digest of a paragraph's words, whatever spaces are between them: the first sixteen digits of SHA-256.
pub(crate) fn digest(words: &str) -> String {
    let words = crate::markdown::briefing::one_line(words);
    let mut digest = String::new();
    for byte in Sha256::digest(words.as_bytes()).iter().take(8) {
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

/// A text as TOML has it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Confirmation, Confirmed, Paragraph, digest};

    pub(crate) fn paragraph(anchor: &str, words: &str) -> Paragraph {
        Paragraph { anchor: anchor.to_owned(), page: "guidance/a.md".to_owned(), words: words.to_owned() }
    }

    pub(crate) fn confirmed(paragraphs: &[Paragraph]) -> Confirmed {
        let one = |paragraph| Confirmation::of(paragraph, "AB", "2027-05-04", vec!["facts.json: a".to_owned()]);
        Confirmed { edition: "2027-04".to_owned(), paragraphs: paragraphs.iter().map(one).collect() }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let written = confirmed(&[paragraph("a-1", "He said \"no\" \\ so."), paragraph("a-2", "Two.")]);
        let read = Confirmed::read(&written.text());
        assert!(read.as_ref().is_ok_and(|read| read.paragraphs == written.paragraphs), "{read:?}");
    }

    #[test]
    fn an_entry_that_was_changed_by_hand_must_be_whole() {
        let text = confirmed(&[paragraph("a-1", "One two.")]).text();
        for (from, to, says) in [
            ("One two.", "One three.", "`a-1`: its words are not those of its digest"),
            ("\"AB\"", "\"\"", "`a-1`, by: `` are no initials; allowed: two to five capital letters"),
            ("2027-05-04", "4 May", "`a-1`, on: `4 May` is not a day"),
            ("by =", "who =", "unknown field `who`"),
        ] {
            assert!(text.contains(from), "{text}");
            let read = Confirmed::read(&text.replace(from, to));
            assert!(read.as_ref().is_err_and(|error| error.contains(says)), "{read:?}");
        }
    }

    #[test]
    fn a_digest_is_of_words_and_not_of_spaces() {
        assert_eq!(digest("one  two\n"), digest("one two"));
        assert_ne!(digest("one two"), digest("one twos"));
        assert_eq!(digest("one two").len(), 16);
    }
}
