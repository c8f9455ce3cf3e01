//! The record of a proof: what was checked, how often each law held, and of which sources. It is what `verify --json` prints and
//! what the page on the proof is made from.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A proof that was made.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The edition of the rulebook.
    pub edition: String,
    /// The hash of the sources that it is of: [`SOURCES`](crate::SOURCES) of the build that made it.
    pub sources: String,
    /// What was enumerated.
    pub families: Vec<Family>,
    /// Every law that held, in the order in which they were first checked.
    pub laws: Vec<Law>,
    /// What should be reached by some case, and whether it was.
    pub reached: Vec<Reached>,
    /// Every law that did not hold.
    pub broken: Vec<Broken>,
    /// Every law held, and did so at least once; every family was checked whole; nothing that should be reached was missed.
    pub all_held: bool,
}

/// A family of cases that were checked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// What they have in common.
    pub name: String,
    /// What `cases` counts.
    pub counted: Counted,
    /// How many there are.
    pub cases: u64,
    /// How many checks of a law on one of them said something.
    pub checks: u64,
}

/// What a family is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Cases.
    Cases,
    /// Case files, some of them damaged.
    Files,
}

impl Counted {
    /// The word after a number.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Files => "files",
        }
    }
}

/// A law that held.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The law in words.
    pub says: String,
    /// How often it was checked and held.
    pub held: u64,
    /// How often it did not hold in the way that it names as its exception.
    pub excepted: u64,
    /// The exception in words, if it has one.
    pub except: Option<String>,
    /// The smallest case of the exception.
    pub smallest: Option<Example>,
}

/// A law that did not hold.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Broken {
    /// The law in words.
    pub says: String,
    /// How often it was checked and held.
    pub held: u64,
    /// How often it did not hold.
    pub broken: u64,
    /// The smallest case in which it did not hold.
    pub smallest: Option<Example>,
}

/// A case that shows something.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The case, in the case format.
    pub case: Box<RawValue>,
    /// What it shows, a line each.
    pub why: Vec<String>,
}

/// What should be reached by some case.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reached {
    /// What should be.
    pub says: String,
    /// How many were reached.
    pub found: usize,
    /// Out of how many.
    pub all: usize,
    /// The ids of those that were not.
    pub missing: Vec<String>,
}

/// Over the families.
pub const ENUMERATED: &str = "Enumerated, by the laws below";
/// Over the laws without exception.
pub const HELD: &str = "Held, and how often";
/// Over the laws with one.
pub const HELD_BUT: &str = "Held but for an exception";
/// Over what was reached.
pub const REACHED: &str = "Reached";

impl Record {
    /// What came of all of it.
    pub const fn verdict(&self) -> &'static str {
        if self.all_held { "Every law held." } else { "Not every law held." }
    }

    /// How many cases there are in all families together, and how many checks.
    pub fn total(&self) -> (u64, u64) {
        self.families.iter().fold((0, 0), |(cases, checks), family| (cases + family.cases, checks + family.checks))
    }

    /// The laws that held without exception.
    pub fn plain(&self) -> impl Iterator<Item = &Law> {
        self.laws.iter().filter(|law| law.excepted == 0)
    }

    /// The laws that held but for an exception.
    pub fn with_exception(&self) -> impl Iterator<Item = &Law> {
        self.laws.iter().filter(|law| law.excepted > 0)
    }
}

impl Law {
    /// Its exception, as it goes on from the law.
    pub fn exception(&self) -> Option<String> {
        self.except.as_ref().map(|except| format!("except {except}"))
    }
}

impl Reached {
    /// How many of how many.
    pub fn figure(&self) -> String {
        format!("{} of {}", self.found, self.all)
    }
}

/// A number with its thousands parted.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_parted() {
        let numbers = [0, 7, 999, 1_000, 12_345, 1_000_000];
        assert_eq!(numbers.map(grouped), ["0", "7", "999", "1,000", "12,345", "1,000,000"]);
    }
}
