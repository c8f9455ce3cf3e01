//! The contacts file: what stands in the place of each word that the published briefing withholds.
//!
//! The briefing's words stay in the pages; a value that a publisher fills in is put in their place when the book is
//! built, and says so. Until then the page shows that something is withheld.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::Deserialize;

use crate::html::escape;

/// What the published briefing puts in the place of withheld words.
pub(crate) const WITHHELD: &str = "[I/S]";

/// The whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    words: Words,
    publisher: Publisher,
    #[serde(default)]
    contact: Vec<Contact>,
}

/// What the pages say about contacts.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Words {
    withheld: String,
    filled: String,
    as_at: String,
    no_publisher: String,
}

/// Who publishes the site.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Publisher {
    name: String,
    email: String,
    other: String,
}

/// One place of the briefing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Contact {
    at: String,
    #[serde(default = "withheld")]
    words: String,
    #[serde(default = "first")]
    number: usize,
    what: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    as_at: String,
}

fn withheld() -> String {
    WITHHELD.to_owned()
}

const fn first() -> usize {
    1
}

/// The contacts of the book. Without a file nothing is filled in, and nothing is asked of the pages.
#[derive(Debug, Default)]
pub(crate) struct Contacts {
    file: Option<File>,
    used: RefCell<BTreeSet<usize>>,
}

/// A change to a paragraph's text: where, how long, and the HTML to put there.
pub(crate) type Change = (usize, usize, String);

impl Contacts {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is no such file, or an entry stands twice.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut seen = BTreeSet::new();
        for contact in &file.contact {
            let place = (contact.at.clone(), contact.words.clone(), contact.number);
            if contact.number == 0 || !seen.insert(place) {
                return Err(format!("{}: each place stands once, numbered from 1", contact.place()));
            }
        }
        Ok(Self { file: Some(file), used: RefCell::default() })
    }

    /// What changes in the paragraph with this anchor (`None`: one without), whose Markdown is `raw`.
    ///
    /// # Errors
    /// When withheld words of a paragraph with an anchor have no entry in the file.
    pub(crate) fn changes(&self, anchor: Option<&str>, raw: &str) -> Result<Vec<Change>, String> {
        let mut changes = Vec::new();
        let Some((file, anchor)) = self.file.as_ref().zip(anchor) else {
            let places = raw.match_indices(WITHHELD).map(|(at, words)| (at, words.len(), marked(WITHHELD, "withheld")));
            return Ok(places.collect());
        };
        for (index, contact) in file.contact.iter().enumerate().filter(|(_, contact)| contact.at == anchor) {
            if let Some((at, words)) = raw.match_indices(contact.words.as_str()).nth(contact.number - 1) {
                self.used.borrow_mut().insert(index);
                changes.push((at, words.len(), contact.html(&file.words)));
            }
        }
        let known = |at: usize| changes.iter().any(|(from, _, _)| *from == at);
        if let Some(number) = raw.match_indices(WITHHELD).position(|(at, _)| !known(at)) {
            let number = number + 1;
            return Err(format!("`{WITHHELD}` number {number} of {anchor} is not in the contacts file; add it there"));
        }
        Ok(changes)
    }

    /// The e-mail address that a publisher has filled in for the first withheld words of a paragraph.
    pub(crate) fn address(&self, anchor: &str) -> Option<&str> {
        let fits = |contact: &&Contact| contact.at == anchor && contact.words == WITHHELD && contact.number == first();
        let contact = self.file.as_ref()?.contact.iter().find(fits)?;
        Some(contact.value.as_str()).filter(|value| is_address(value))
    }

    /// The entries for which no page had a place.
    pub(crate) fn unused(&self) -> Vec<String> {
        let used = self.used.borrow();
        let all = self.file.iter().flat_map(|file| file.contact.iter().enumerate());
        let unused = all.filter(|(index, _)| !used.contains(index)).map(|(_, contact)| contact);
        unused.map(|contact| format!("contacts: {}: no page has this place", contact.place())).collect()
    }

    /// Who publishes the site and how to reach them, or a sentence that says nobody has filled it in.
    pub(crate) fn publisher(&self) -> String {
        let Some(file) = &self.file else { return String::new() };
        let Publisher { name, email, other } = &file.publisher;
        let parts: Vec<String> =
            [escape(name), linked(email), escape(other)].into_iter().filter(|part| !part.is_empty()).collect();
        let class = if parts.is_empty() { " class=\"unfilled\"" } else { "" };
        let text = if parts.is_empty() { escape(&file.words.no_publisher) } else { parts.join(" · ") };
        format!("<p{class}>{text}</p>\n")
    }
}

impl Contact {
    fn place(&self) -> String {
        format!("at = \"{}\", words = \"{}\", number = {}", self.at, self.words, self.number)
    }

    fn html(&self, words: &Words) -> String {
        let date = if self.as_at.is_empty() { String::new() } else { format!("{} {}", words.as_at, self.as_at) };
        if !self.value.is_empty() {
            let said: Vec<&str> = [words.filled.as_str(), &date].into_iter().filter(|part| !part.is_empty()).collect();
            let said = escape(&said.join(", "));
            return format!("<span class=\"contact\">{} <small>({said})</small></span>", linked(&self.value));
        }
        if self.words == WITHHELD {
            return marked(WITHHELD, &format!("{}: {}", words.withheld, self.what));
        }
        let small = if date.is_empty() { String::new() } else { format!(" <small>({})</small>", escape(&date)) };
        format!("<span class=\"contact\">{}{small}</span>", escape(&self.words))
    }
}

/// Withheld words, marked for the eye and said for those who listen.
fn marked(words: &str, said: &str) -> String {
    format!("<span class=\"withheld\">{words}<span class=\"visually-hidden\"> ({})</span></span>", escape(said))
}

fn is_address(value: &str) -> bool {
    value.contains('@') && !value.contains(char::is_whitespace)
}

fn linked(value: &str) -> String {
    let shown = escape(value);
    if is_address(value) { format!("<a href=\"mailto:{shown}\">{shown}</a>") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::Contacts;

    const WORDS: &str = "[words]\nwithheld = \"withheld\"\nfilled = \"filled in\"\nas-at = \"as at\"\n\
        no-publisher = \"Nobody.\"\n[publisher]\nname = \"\"\nemail = \"\"\nother = \"\"\n";

    fn contacts(entries: &str) -> Result<Contacts, String> {
        Contacts::read(&format!("{WORDS}{entries}"))
    }

    #[test]
    fn what_is_not_filled_in_says_what_is_withheld() -> Result<(), String> {
        let contacts = contacts("[[contact]]\nat = \"p-1\"\nwhat = \"the address\"\n")?;
        let changes = contacts.changes(Some("p-1"), "email [I/S] now")?;
        assert!(
            matches!(changes.as_slice(), [(6, 5, html)] if html.contains("(withheld: the address)")),
            "{changes:?}"
        );
        assert!(contacts.unused().is_empty());
        Ok(())
    }

    #[test]
    fn what_is_filled_in_stands_in_its_place_and_says_so() -> Result<(), String> {
        let entry =
            "[[contact]]\nat = \"p-1\"\nnumber = 2\nwhat = \"x\"\nvalue = \"a@b.example\"\nas-at = \"May 2027\"\n";
        let contacts = contacts(&format!("{entry}[[contact]]\nat = \"p-1\"\nwhat = \"y\"\n"))?;
        let changes = contacts.changes(Some("p-1"), "[I/S] and [I/S]")?;
        let filled = changes.iter().find(|(at, _, _)| *at == 10).map(|(_, _, html)| html.as_str());
        let link = "<a href=\"mailto:a@b.example\">a@b.example</a> <small>(filled in, as at May 2027)</small>";
        assert!(filled.is_some_and(|html| html.contains(link)), "{changes:?}");
        Ok(())
    }

    #[test]
    fn a_name_that_the_briefing_gives_is_dated_until_another_takes_its_place() -> Result<(), String> {
        let contacts =
            contacts("[[contact]]\nat = \"p-1\"\nwords = \"Ann B\"\nwhat = \"x\"\nas-at = \"November 2023\"\n")?;
        let changes = contacts.changes(Some("p-1"), "Ann B (LGSCO)")?;
        let html = "<span class=\"contact\">Ann B <small>(as at November 2023)</small></span>";
        assert_eq!(changes, [(0, 5, html.to_owned())]);
        Ok(())
    }

    #[test]
    fn a_place_without_an_entry_an_entry_without_a_place_and_an_entry_twice_are_errors() -> Result<(), String> {
        let entry = "[[contact]]\nat = \"p-1\"\nwhat = \"x\"\n";
        let contacts_of_one = contacts(entry)?;
        assert!(contacts_of_one.changes(Some("p-2"), "[I/S]").is_err_and(|error| error.contains("number 1 of p-2")));
        assert!(contacts_of_one.unused().first().is_some_and(|error| error.contains("at = \"p-1\"")));
        assert!(contacts(&format!("{entry}{entry}")).is_err_and(|error| error.contains("stands once")));
        assert!(contacts("[[contact]]\nat = \"p-1\"\n").is_err_and(|error| error.contains("what")));
        Ok(())
    }

    #[test]
    fn words_outside_numbered_paragraphs_are_only_marked() -> Result<(), String> {
        let changes = Contacts::default().changes(None, "[I/S]")?;
        assert!(matches!(changes.as_slice(), [(0, 5, html)] if html.contains("(withheld)")));
        Ok(())
    }
}
