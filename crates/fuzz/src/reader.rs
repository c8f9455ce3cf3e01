//! A reader of texts, and what is asked of it.

use crate::message::{Says, message_fault};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What was accepted: writes it, reads that again, and says what differs.
pub type Again<'a> = Box<dyn FnOnce() -> Result<(), String> + 'a>;

/// How much a reader may allocate: so much whatever the text, and so much more for each of its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Bytes at one time, whatever the text.
    pub bytes: u64,
    /// Bytes at one time, for each byte of the text.
    pub bytes_each: u64,
    /// Bytes all in all are this many times as many: a measure of the work.
    pub work: u64,
}

/// A reader.
pub struct Reader {
    /// What totals call it; the folder of its own corpus.
    pub name: &'static str,
    /// The texts to start from.
    pub seeds: Vec<String>,
    /// How many of a thousand texts are for it.
    pub share: u64,
    /// What it says of a text that it refuses.
    pub says: Says,
    /// How much it may allocate.
    pub bounds: Bounds,
    /// Makes good what a change of the text breaks first, so that the rest is read at all.
    pub mend: Option<fn(&str) -> String>,
    /// Reads.
    pub read: for<'a> fn(&'a str) -> Result<Again<'a>, String>,
}

/// What came of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It was accepted, and is the same when it is written and read again.
    Accepted,
    /// It was refused in words that can be acted on.
    Refused,
    /// Something does not hold.
    Wrong(String),
}

impl Reader {
    /// Tries a text.
    pub fn try_on(&self, text: &str) -> Tried {
        let mut read = None;
        let counted = allocation_counter::measure(|| {
            read = Some(catch_unwind(AssertUnwindSafe(|| (self.read)(text))));
        });
        let allowed = self.bounds.bytes + self.bounds.bytes_each * text.len() as u64;
        let result = match read {
            None | Some(Err(_)) => return Tried::Wrong("panics as it reads".to_owned()),
            Some(Ok(result)) => result,
        };
        if counted.bytes_max > allowed {
            return Tried::Wrong(format!("holds more than {allowed} bytes: {}", counted.bytes_max));
        }
        if counted.bytes_total > allowed * self.bounds.work {
            return Tried::Wrong(format!(
                "allocates {} bytes all in all, for {} of text",
                counted.bytes_total,
                text.len()
            ));
        }
        match result {
            Err(message) => match message_fault(&message, text, self.says) {
                None => Tried::Refused,
                Some(fault) => Tried::Wrong(format!("{fault}: {message}")),
            },
            Ok(again) => match catch_unwind(AssertUnwindSafe(again)) {
                Err(_) => Tried::Wrong("panics as it writes".to_owned()),
                Ok(Err(differs)) => Tried::Wrong(format!("is not the same when read again: {differs}")),
                Ok(Ok(())) => Tried::Accepted,
            },
        }
    }
}
