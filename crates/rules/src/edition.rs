//! The editions of the briefing: which are known, which is today's, and which answers each had that later ones have not.
//!
//! Links and files outlive editions (design, section 3). An answer that a new edition withdraws goes out of the vocabulary and
//! into the list of the last edition that had it, in `rulebook/edition.json`: so it is known by name where it is met again.

mod id;
mod months;

pub use months::MONTHS;

use id::is_edition_id;

/// An edition of the briefing.
#[derive(Debug, PartialEq, Eq)]
pub struct KnownEdition {
    /// What it is called in files and links: the year and the month.
    pub id: &'static str,
    /// The briefing's name and date.
    pub name: &'static str,
    /// The answers that it was the last to have. Today's has none.
    pub withdrawn: &'static [Withdrawn],
}

/// An answer that no later edition has.
#[derive(Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// The question: its key in a file, with the side where there is one, as in `facts` or `weight/health`.
    pub question: &'static str,
    /// The id in files.
    pub answer: &'static str,
    /// The letter in links. It is never given again.
    pub letter: &'static str,
    /// The option as readers knew it.
    pub label: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/edition.rs"));

/// The editions that are known, oldest first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Editions {
    earlier: &'static [KnownEdition],
    today: &'static KnownEdition,
}

/// Why a text names no edition that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EditionFault {
    /// It is not a year and a month.
    NotAnEdition,
    /// There was none of that month.
    NotKnown,
    /// It is later than all.
    Later,
}

impl Editions {
    /// Those of the rulebook.
    pub(crate) const KNOWN: Self = Self::new(EARLIER, &TODAY);

    /// Earlier ones, oldest first, and today's.
    pub(crate) const fn new(earlier: &'static [KnownEdition], today: &'static KnownEdition) -> Self {
        Self { earlier, today }
    }

    /// All, oldest first.
    pub(crate) fn all(self) -> impl Iterator<Item = &'static KnownEdition> {
        self.earlier.iter().chain([self.today])
    }

    /// What all are called, for a message.
    pub(crate) fn ids(self) -> String {
        self.all().map(|edition| edition.id).collect::<Vec<_>>().join(", ")
    }

    /// Today's, in which nothing is withdrawn.
    pub(crate) fn today(self) -> AnsweredFor {
        AnsweredFor { edition: self.today, today: self.today, withdrawn: Vec::new() }
    }

    /// The edition of this name, as seen from today's.
    pub(crate) fn find(self, name: &str) -> Result<AnsweredFor, EditionFault> {
        let mut since = self.all().skip_while(|edition| edition.id != name);
        match since.next() {
            Some(edition) => {
                let withdrawn = edition.withdrawn.iter().chain(since.flat_map(|later| later.withdrawn));
                Ok(AnsweredFor { edition, today: self.today, withdrawn: withdrawn.collect() })
            }
            None if !is_edition_id(name) => Err(EditionFault::NotAnEdition),
            None if name > self.today.id => Err(EditionFault::Later),
            None => Err(EditionFault::NotKnown),
        }
    }
}

/// The edition that a case was answered for, as seen from today's.
#[derive(Clone, Debug)]
pub(crate) struct AnsweredFor {
    /// That edition.
    pub(crate) edition: &'static KnownEdition,
    /// Today's.
    pub(crate) today: &'static KnownEdition,
    /// The answers that were withdrawn since.
    withdrawn: Vec<&'static Withdrawn>,
}

impl AnsweredFor {
    /// Is it earlier than today's?
    pub(crate) fn is_earlier(&self) -> bool {
        self.edition.id != self.today.id
    }

    /// The answer of this id, if it was withdrawn since. `question` is the steps of its question.
    pub(crate) fn withdrawn(&self, question: &[&str], answer: &str) -> Option<&'static Withdrawn> {
        let is_it = |one: &&Withdrawn| one.answer == answer && one.question.split('/').eq(question.iter().copied());
        self.withdrawn.iter().copied().find(is_it)
    }

    /// The answer of this letter, if it was withdrawn since.
    pub(crate) fn withdrawn_letter(&self, letter: char) -> Option<&'static Withdrawn> {
        self.withdrawn.iter().copied().find(|one| one.letter.chars().eq([letter]))
    }
}

#[cfg(test)]
mod tests {
    use super::is_edition_id;

    #[test]
    fn an_edition_is_called_by_its_year_and_month() {
        for name in ["2023-11", "2031-04", "0000-01", "9999-12"] {
            assert!(is_edition_id(name), "{name}");
        }
        for name in [
            "",
            "-",
            "2023",
            "2023-1",
            "2023-00",
            "2023-13",
            "23-11",
            "2023-11-01",
            "2023/11",
            "２０２３-11",
            " 2023-11",
        ] {
            assert!(!is_edition_id(name), "{name}");
        }
    }
}
