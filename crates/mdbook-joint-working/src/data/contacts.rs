//! The contacts file: the words that the published briefing withholds, each with a name; and who publishes the site.
//!
//! The briefing's words stay in the pages; what a publisher fills in under a name (see `publishing`) is put in their place when the book
//! is built, and says so. Until then the page shows that something is withheld.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use joint_working_rules::shown::shown;
use serde::Deserialize;

use crate::data::kind::{WITHHELD, is_email, tidy};
use crate::data::publishing::{AS_AT, CONTACTS, Publishing};
use crate::data::toml::parse;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    words: Words,
    #[serde(skip)]
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
#[derive(Debug, Default)]
pub(crate) struct Publisher {
    pub(crate) name: String,
    pub(crate) email: String,
    /// Any other way to reach them.
    pub(crate) other: String,
    /// Their own way of passing an issue on to the other Ombudsman, in words.
    pub(crate) pass_on: String,
}

/// One place of the briefing. `number`, `words` and `as-at` may be left out; `words` are then [`WITHHELD`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Contact {
    /// What the publisher's settings call it.
    name: String,
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
    #[serde(skip)]
    pub(crate) value: String,
    /// When what is shown was so, in words; empty where it is not said.
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
        let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
        for contact in &file.contact {
            let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            let is_name = !contact.name.is_empty() && contact.name.chars().all(fits) && contact.name != AS_AT;
            if !is_name || !names.insert(contact.name.as_str()) {
                return Err(format!(
                    "{}: its name `{}` is duplicated or no name; allowed: small letters, digits and hyphens, each name once",
                    contact.place(),
                    shown(&contact.name)
                ));
            }
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

    /// The names under which a publisher fills in the contacts.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.file.iter().flat_map(|file| &file.contact).map(|contact| contact.name.as_str()).collect()
    }

    /// The same with what a publisher has filled in.
    pub(crate) fn filled(mut self, publishing: &Publishing) -> Self {
        let text = |table, key| publishing.get(table, key).to_owned();
        if let Some(file) = &mut self.file {
            let of = |key| text("publisher", key);
            let (name, email, other, pass_on) = (of("name"), of("email"), of("other"), of("pass-on"));
            file.publisher = Publisher { name, email, other, pass_on };
            for contact in &mut file.contact {
                contact.value = text(CONTACTS, &contact.name);
                if !contact.value.is_empty() {
                    contact.as_at = text(CONTACTS, AS_AT);
                }
            }
        }
        self
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
    /// Every text on one line.
    fn tidy(&mut self) -> Result<(), String> {
        let Words { withheld, filled, as_at, no_publisher } = &mut self.words;
        let words = [("withheld", withheld), ("filled", filled), ("as-at", as_at), ("no-publisher", no_publisher)];
        for (key, text) in words {
            *text = tidy(text).map_err(|error| format!("words: `{key}`: {error}"))?;
        }
        for contact in &mut self.contact {
            let place = contact.place();
            for (key, text) in [("what", &mut contact.what), ("as-at", &mut contact.as_at)] {
                *text = tidy(text).map_err(|error| format!("{place}: `{key}`: {error}"))?;
            }
        }
        Ok(())
    }
}

impl Contact {
    fn place(&self) -> String {
        format!("at = \"{}\", words = \"{}\", number = {}", shown(&self.at), shown(&self.words), self.number)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Contacts, Destination};
    use crate::data::publishing::Publishing;

    const WORDS: &str = "[words]\nwithheld = \"withheld\"\nfilled = \"filled in\"\nas-at = \"as at\"\n\
        no-publisher = \"Nobody.\"\n";

    /// A file with these entries.
    pub(crate) fn contacts(entries: &str) -> Result<Contacts, String> {
        Contacts::read(&format!("{WORDS}{entries}"))
    }

    /// The same with what a publisher's settings fill in.
    pub(crate) fn filled(contacts: Contacts, settings: &str) -> Result<Contacts, String> {
        let publishing = Publishing::read(settings, &contacts.names())?;
        Ok(contacts.filled(&publishing))
    }

    #[test]
    fn an_entry_is_found_by_its_paragraph_its_words_and_its_number() -> Result<(), String> {
        let contacts = contacts(
            "[[contact]]\nname = \"b\"\nat = \"p-1\"\nnumber = 2\nwhat = \"x\"\n[[contact]]\nname = \"a\"\nat = \"p-1\"\nwhat = \"y\"\n",
        )?;
        let places = contacts.places(Some("p-1"), "[I/S] and [I/S]")?;
        let what = |place: &Destination| (place.range.start, place.entry.map(|(contact, _)| contact.what.clone()));
        let found: Vec<_> = places.iter().map(what).collect();
        assert_eq!(found, [(0, Some("y".to_owned())), (10, Some("x".to_owned()))]);
        assert!(contacts.unused().is_empty());
        Ok(())
    }

    #[test]
    fn a_place_without_an_entry_an_entry_without_a_place_and_an_entry_twice_are_errors() -> Result<(), String> {
        let entry = "[[contact]]\nname = \"a\"\nat = \"p-1\"\nwhat = \"x\"\n";
        let contacts_of_one = contacts(entry)?;
        assert!(contacts_of_one.places(Some("p-2"), "[I/S]").is_err_and(|error| error.contains("number 1 of `p-2`")));
        let same = contacts(&format!(
            "{entry}[[contact]]\nname = \"b\"\nat = \"p-1\"\nwords = \"[I/S] now\"\nwhat = \"y\"\n"
        ))?;
        assert!(same.places(Some("p-1"), "[I/S] now").is_err_and(|error| error.contains("for the same words")));
        assert!(contacts_of_one.unused().first().is_some_and(|error| error.contains("at = \"p-1\"")));
        let other = entry.replace("\"a\"", "\"b\"");
        assert!(contacts(&format!("{entry}{other}")).is_err_and(|error| error.contains("is duplicated or numbered 0")));
        for name in ["a", "", "as-at", "A b"] {
            let wrong =
                contacts(&format!("{entry}{}", other.replace("\"b\"", &format!("\"{name}\"")).replace("p-1", "p-2")));
            assert!(wrong.is_err_and(|error| error.contains("its name") && error.contains("allowed: ")), "{name}");
        }
        assert!(contacts("[[contact]]\nname = \"a\"\nat = \"p-1\"\n").is_err_and(|error| error.contains("what")));
        Ok(())
    }

    #[test]
    fn an_unknown_key_is_refused_and_the_known_ones_are_named() {
        for (file, key, allowed) in [
            (format!("{WORDS}[[contact]]\nat = \"p-1\"\nwhat = \"x\"\nvalue = \"\"\n"), "`value`", "`as-at`"),
            (WORDS.replace("as-at =", "as_at ="), "`as_at`", "`as-at`"),
            (format!("colour = 1\n{WORDS}"), "`colour`", "`contact`"),
        ] {
            let error = Contacts::read(&file).err().unwrap_or_else(|| format!("{key} is allowed"));
            assert!(error.contains(&format!("unknown field {key}")) && error.contains(allowed), "{error}");
        }
    }

    #[test]
    fn what_a_publisher_fills_in_is_found_by_its_name_and_dated() -> Result<(), String> {
        let entry = |name: &str, at: &str| {
            format!("[[contact]]\nname = \"{name}\"\nat = \"{at}\"\nwhat = \"x\"\nas-at = \"November 2023\"\n")
        };
        let both = contacts(&format!("{}{}", entry("one", "p-1"), entry("other", "p-2")))?;
        let settings = "[publisher]\nname = \"Us\"\n[contacts]\nas-at = \"May 2027\"\none = \"a@b.example\"\n";
        let both = filled(both, settings)?;
        let said = |at: &str| {
            let places = both.places(Some(at), "[I/S]")?;
            let entry = places.first().and_then(|place| place.entry).map(|(contact, _)| contact);
            Ok::<_, String>(entry.map(|contact| (contact.value.clone(), contact.as_at.clone())))
        };
        assert_eq!(said("p-1")?, Some(("a@b.example".to_owned(), "May 2027".to_owned())));
        assert_eq!(said("p-2")?, Some((String::new(), "November 2023".to_owned())));
        assert_eq!(both.address("p-1"), Some("a@b.example"));
        assert!(both.publisher().is_some_and(|(publisher, _)| publisher.name == "Us" && publisher.email.is_empty()));
        Ok(())
    }

    #[test]
    fn what_cannot_be_seen_is_refused_with_its_place() {
        let wrong = contacts("[[contact]]\nname = \"a\"\nat = \"p-1\"\nwhat = \"a\\u202eb\"\n");
        assert!(wrong.is_err_and(|e| e.contains("at = \"p-1\"") && e.contains("`what`") && e.contains("\\u{202e}")));
        let words = Contacts::read(&WORDS.replace("Nobody.", "a\\u200bb"));
        assert!(words.is_err_and(|error| error.contains("words: `no-publisher`") && error.contains("allowed: ")));
    }

    #[test]
    fn words_outside_numbered_paragraphs_have_no_entry() -> Result<(), String> {
        let contacts = Contacts::default();
        let places = contacts.places(None, "[I/S]")?;
        assert!(matches!(places.as_slice(), [Destination { range, entry: None }] if *range == (0..5)), "{places:?}");
        Ok(())
    }
}
