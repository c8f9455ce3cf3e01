//! The guidance on what to do next: every sentence of it, and the paragraph of the briefing it rests on.
//!
//! The words are in `guidance/next-steps.json`; the build script checks them and writes the statics of this module. `shape`
//! declares their structs for both. So a new word is a line of the file and one of `shape`.

mod shape;

use crate::vocabulary::{self, Deadline, RequestField};
use joint_working_rules::rulebook::{self as types, cited};
pub use shape::*;

impl Task {
    /// The id to keep when it is ticked, so that nothing is asked twice.
    pub const fn key(&self) -> &'static str {
        if self.same.is_empty() { self.id } else { self.same }
    }

    /// A few words for it where there are, or else its text.
    pub const fn name(&self) -> &'static str {
        if self.short.is_empty() { self.text } else { self.short }
    }

    /// Its words, marked where they are not the briefing's ([`PaperWords::ours`] says once what the mark means).
    pub fn marked(&self) -> String {
        if self.ours { [self.text, "\u{a0}", PAPER.mark].concat() } else { self.text.to_owned() }
    }

    /// Its name inside a sentence: without its capital, unless that is of an abbreviation.
    pub fn name_inside(&self) -> String {
        let name = self.name();
        let mut letters = name.chars();
        match (letters.next(), letters.next()) {
            (Some(first), Some(second)) if second.is_lowercase() => {
                first.to_lowercase().chain([second]).chain(letters).collect()
            }
            _ => name.to_owned(),
        }
    }

    /// Does this id tick it?
    pub fn is_ticked_by(&self, id: &str) -> bool {
        id == self.id || (id == self.same && !id.is_empty())
    }
}

include!(concat!(env!("OUT_DIR"), "/guidance.rs"));

/// The task of an id, wherever it is.
pub fn task(id: &str) -> Option<&'static Task> {
    lists().into_iter().flatten().find(|task| task.id == id)
}
