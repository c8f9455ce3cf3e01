//! The contacts file: what is put in the place of each word that the published briefing withholds, and who publishes the site.
//!
//! The briefing's words stay in the pages; a value that a publisher fills in is put in their place when the book is
//! built, and says so. Until then the page shows that something is withheld.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use joint_working_rules::shown::{is_hidden, shown};
use serde::Deserialize;

use crate::data::toml::parse;

/// What the published briefing puts in the place of withheld words.
pub(crate) const WITHHELD: &str = "[I/S]";

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    words: Words,
    publisher: Publisher,
    #[serde(default)]
    contact: Vec<Contact>,
}

/// What the pages say about contacts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Words {
    /// Before what is withheld.
    pub(crate) withheld: String,
    /// After a value that a publisher has filled in.
    pub(crate) filled: String,
    /// Before the time at which a value or a name was right.
    pub(crate) as_at: String,
    /// In the place of the publisher, as long as nobody has filled it in.
    pub(crate) no_publisher: String,
}

/// Who publishes the site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Publisher {
    pub(crate) name: String,
    pub(crate) email: String,
    /// Any other way to reach them.
    pub(crate) other: String,
    /// Their own way of passing an issue on to the other Ombudsman, in words; may be left out.
    #[serde(default, rename = "pass-on")]
    pub(crate) pass_on: String,
}

/// One place of the briefing. `number`, `value` and `as-at` may be left out; `words` are then [`WITHHELD`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Contact {
    /// The anchor of its paragraph.
    at: String,
    /// The words of the briefing there.
    #[serde(default = "withheld")]
    pub(crate) words: String,
    /// Which of these words of the paragraph, from 1.
    #[serde(default = "first")]
    number: usize,
    /// What is withheld there.
    pub(crate) what: String,
    /// What to show instead; empty as long as nobody has filled it in.
    #[serde(default)]
    pub(crate) value: String,
    /// When that was so, in words; empty where it is not said.
    #[serde(default)]
    pub(crate) as_at: String,
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

/// Words of a paragraph in whose place something else is shown.
#[derive(Debug)]
pub(crate) struct Destination<'a> {
    /// Where they are in the paragraph.
    pub(crate) range: Range<usize>,
    /// The entry for them, and the words that all entries share; `None` for withheld words outside numbered paragraphs.
    pub(crate) entry: Option<(&'a Contact, &'a Words)>,
}

impl Contacts {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is not such a file, has a key that is not allowed, a text has what cannot be seen or is that of what is withheld, or an
    /// entry is duplicated.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let mut file: File = parse(text)?;
        file.tidy()?;
        let mut seen = BTreeSet::new();
        for contact in &file.contact {
            let place = (contact.at.clone(), contact.words.clone(), contact.number);
            if contact.number == 0 || !seen.insert(place) {
                return Err(format!(
                    "{}: is duplicated or numbered 0; allowed: each place once, from 1",
                    contact.place()
                ));
            }
        }
        Ok(Self { file: Some(file), used: RefCell::default() })
    }

    /// The places in the paragraph with this anchor (`None`: one without), whose Markdown is `raw`.
    ///
    /// # Errors
    /// When withheld words of a paragraph with an anchor have no entry in the file, or two entries are for the same words.
    pub(crate) fn places(&self, anchor: Option<&str>, raw: &str) -> Result<Vec<Destination<'_>>, String> {
        let mut places = Vec::new();
        let Some((file, anchor)) = self.file.as_ref().zip(anchor) else {
            let found = raw.match_indices(WITHHELD);
            return Ok(found.map(|(at, words)| Destination { range: at..at + words.len(), entry: None }).collect());
        };
        for (index, contact) in file.contact.iter().enumerate().filter(|(_, contact)| contact.at == anchor) {
            if let Some((at, words)) = raw.match_indices(contact.words.as_str()).nth(contact.number - 1) {
                self.used.borrow_mut().insert(index);
                places.push(Destination { range: at..at + words.len(), entry: Some((contact, &file.words)) });
            }
        }
        places.sort_by_key(|place| place.range.start);
        if places.windows(2).any(|pair| matches!(pair, [one, next] if one.range.end > next.range.start)) {
            return Err(format!(
                "`{anchor}`: two entries of the contacts file are for the same words; allowed: one for each"
            ));
        }
        let known = |at: usize| places.iter().any(|place| place.range.start == at);
        if let Some(number) = raw.match_indices(WITHHELD).position(|(at, _)| !known(at)) {
            let number = number + 1;
            return Err(format!(
                "`{WITHHELD}` number {number} of `{anchor}` is not in the contacts file; allowed: withheld words with an entry there"
            ));
        }
        Ok(places)
    }

    /// The e-mail address that a publisher has filled in for the first withheld words of a paragraph.
    pub(crate) fn address(&self, anchor: &str) -> Option<&str> {
        let fits = |contact: &&Contact| contact.at == anchor && contact.words == WITHHELD && contact.number == first();
        let contact = self.file.as_ref()?.contact.iter().find(fits)?;
        Some(contact.value.as_str()).filter(|value| is_email(value))
    }

    /// The entries for which no page had a place.
    pub(crate) fn unused(&self) -> Vec<String> {
        let used = self.used.borrow();
        let all = self.file.iter().flat_map(|file| file.contact.iter().enumerate());
        let unused = all.filter(|(index, _)| !used.contains(index)).map(|(_, contact)| contact);
        let error = |contact: &Contact| {
            let place = contact.place();
            format!("contacts: {place}: no page has this place; allowed: words that a paragraph with this anchor holds")
        };
        unused.map(error).collect()
    }

    /// The publisher's own way of passing an issue on to the other Ombudsman, where it is filled in.
    pub(crate) fn pass_on(&self) -> Option<&str> {
        let way = self.file.as_ref()?.publisher.pass_on.trim();
        Some(way).filter(|way| !way.is_empty())
    }

    /// Who publishes the site, and the words for when nobody has filled it in; `None` without a file.
    pub(crate) fn publisher(&self) -> Option<(&Publisher, &Words)> {
        self.file.as_ref().map(|file| (&file.publisher, &file.words))
    }
}

impl File {
    /// Every text on one line, as text is read on a page: what stands between words, a line break too, is one space.
    fn tidy(&mut self) -> Result<(), String> {
        let Words { withheld, filled, as_at, no_publisher } = &mut self.words;
        let Publisher { name, email, other, pass_on } = &mut self.publisher;
        let words = [("withheld", withheld), ("filled", filled), ("as-at", as_at), ("no-publisher", no_publisher)];
        let publisher = [("name", name), ("email", email), ("other", other), ("pass-on", pass_on)];
        for (table, texts) in [("words", words), ("publisher", publisher)] {
            for (key, text) in texts {
                tidy(text).map_err(|error| format!("{table}: `{key}`: {error}"))?;
            }
        }
        for contact in &mut self.contact {
            let place = contact.place();
            for (key, text) in
                [("what", &mut contact.what), ("value", &mut contact.value), ("as-at", &mut contact.as_at)]
            {
                tidy(text).map_err(|error| format!("{place}: `{key}`: {error}"))?;
            }
        }
        Ok(())
    }
}

/// One text on one line.
fn tidy(text: &mut String) -> Result<(), String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(hidden) = line.chars().find(|c| is_hidden(*c)) {
        return Err(format!("holds {}, which cannot be seen; allowed: text without it", hidden.escape_unicode()));
    }
    if line == WITHHELD {
        return Err(format!("`{WITHHELD}` says that it is withheld; allowed: the contact itself, or nothing"));
    }
    *text = line;
    Ok(())
}

impl Contact {
    fn place(&self) -> String {
        format!("at = \"{}\", words = \"{}\", number = {}", shown(&self.at), shown(&self.words), self.number)
    }
}

/// Whether a value is one e-mail address and nothing else, which becomes a link.
pub(crate) fn is_email(value: &str) -> bool {
    let fits = |c: char, also: &str| c.is_ascii_alphanumeric() || also.contains(c);
    value.split_once('@').is_some_and(|(mailbox, host)| {
        !mailbox.is_empty()
            && mailbox.chars().all(|c| fits(c, ".!#$%&'*+/=^_`{|}~-"))
            && host.split('.').all(|label| !label.is_empty() && label.chars().all(|c| fits(c, "-")))
    })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Contacts, Destination};

    const WORDS: &str = "[words]\nwithheld = \"withheld\"\nfilled = \"filled in\"\nas-at = \"as at\"\n\
        no-publisher = \"Nobody.\"\n[publisher]\nname = \"\"\nemail = \"\"\nother = \"\"\n";

    /// A file with these entries.
    pub(crate) fn contacts(entries: &str) -> Result<Contacts, String> {
        Contacts::read(&format!("{WORDS}{entries}"))
    }

    #[test]
    fn an_entry_is_found_by_its_paragraph_its_words_and_its_number() -> Result<(), String> {
        let contacts =
            contacts("[[contact]]\nat = \"p-1\"\nnumber = 2\nwhat = \"x\"\n[[contact]]\nat = \"p-1\"\nwhat = \"y\"\n")?;
        let places = contacts.places(Some("p-1"), "[I/S] and [I/S]")?;
        let what = |place: &Destination| (place.range.start, place.entry.map(|(contact, _)| contact.what.clone()));
        let found: Vec<_> = places.iter().map(what).collect();
        assert_eq!(found, [(0, Some("y".to_owned())), (10, Some("x".to_owned()))]);
        assert!(contacts.unused().is_empty());
        Ok(())
    }

    #[test]
    fn a_place_without_an_entry_an_entry_without_a_place_and_an_entry_twice_are_errors() -> Result<(), String> {
        let entry = "[[contact]]\nat = \"p-1\"\nwhat = \"x\"\n";
        let contacts_of_one = contacts(entry)?;
        assert!(contacts_of_one.places(Some("p-2"), "[I/S]").is_err_and(|error| error.contains("number 1 of `p-2`")));
        let same = contacts(&format!("{entry}[[contact]]\nat = \"p-1\"\nwords = \"[I/S] now\"\nwhat = \"y\"\n"))?;
        assert!(same.places(Some("p-1"), "[I/S] now").is_err_and(|error| error.contains("for the same words")));
        assert!(contacts_of_one.unused().first().is_some_and(|error| error.contains("at = \"p-1\"")));
        assert!(contacts(&format!("{entry}{entry}")).is_err_and(|error| error.contains("is duplicated")));
        assert!(contacts("[[contact]]\nat = \"p-1\"\n").is_err_and(|error| error.contains("what")));
        Ok(())
    }

    #[test]
    fn an_unknown_key_is_refused_and_the_known_ones_are_named() {
        for (file, key, allowed) in [
            (format!("{WORDS}[[contact]]\nat = \"p-1\"\nwhat = \"x\"\nvalu = \"\"\n"), "`valu`", "`value`"),
            (WORDS.replace("other =", "phone ="), "`phone`", "`other`"),
            (WORDS.replace("as-at =", "as_at ="), "`as_at`", "`as-at`"),
            (format!("colour = 1\n{WORDS}"), "`colour`", "`publisher`"),
        ] {
            let error = Contacts::read(&file).err().unwrap_or_else(|| format!("{key} is allowed"));
            assert!(error.contains(&format!("unknown field {key}")) && error.contains(allowed), "{error}");
        }
    }

    #[test]
    fn several_lines_are_one_and_what_cannot_be_seen_is_refused_with_its_place() -> Result<(), String> {
        let file = |value: &str| contacts(&format!("[[contact]]\nat = \"p-1\"\nwhat = \"x\"\nvalue = {value}\n"));
        let lines = file("\"\"\"\n1 High Street\n\n# Leeds\t\n\"\"\"")?;
        let places = lines.places(Some("p-1"), "[I/S]")?;
        let value = places.first().and_then(|place| place.entry).map(|(contact, _)| contact.value.clone());
        assert_eq!(value.as_deref(), Some("1 High Street # Leeds"));
        for (value, says) in [("\"a\\u202eb\"", "\\u{202e}"), ("\"a\\u0007b\"", "\\u{7}"), ("\"[I/S]\"", "withheld")] {
            let error = file(value).err().unwrap_or_else(|| format!("{value} is allowed"));
            assert!(error.contains("at = \"p-1\"") && error.contains("`value`") && error.contains(says), "{error}");
        }
        let publisher = Contacts::read(&WORDS.replace("name = \"\"", "name = \"a\\u200bb\""));
        assert!(publisher.is_err_and(|error| error.contains("publisher: `name`") && error.contains("allowed: ")));
        Ok(())
    }

    #[test]
    fn only_one_address_by_itself_is_an_address() {
        for address in ["a@b.example", "jw+requests@lgo.example", "o'brien@b-c.example"] {
            assert!(super::is_email(address), "{address}");
        }
        let others =
            ["javascript:alert(1)@x", "a@b?bcc=evil@x&body=hi", "Name <a@b.example>", "a@b.example, c@d.example"];
        for other in
            others.into_iter().chain(["x\" onmouseover=\"y\"@b", "@b", "a@", "a@b@c", "a@b..c", "0300 061 0614"])
        {
            assert!(!super::is_email(other), "{other}");
        }
    }

    #[test]
    fn words_outside_numbered_paragraphs_have_no_entry() -> Result<(), String> {
        let contacts = Contacts::default();
        let places = contacts.places(None, "[I/S]")?;
        assert!(matches!(places.as_slice(), [Destination { range, entry: None }] if *range == (0..5)), "{places:?}");
        Ok(())
    }
}
