//! The paragraphs that words may cite.

use crate::walk::{Place, walk};
use crate::{Fault, Part, Words, Writer};
use serde::Deserialize;
use std::any::Any;

/// The paragraphs that words rest on, by id: at least one.
#[derive(Deserialize)]
pub struct Cites(pub Vec<String>);

/// The paragraphs that words rest on, by id, where they may rest on something else.
#[derive(Deserialize)]
pub struct AnyCites(pub Vec<String>);

/// The list of paragraphs. Each is a static of its own, `C` and its number from 0, so that a program holds those that it names
/// and no others.
pub struct Citations {
    ids: Vec<String>,
    module: &'static str,
}

impl Citations {
    /// The list by its ids, in the order of the file. `module` is the Rust path of the statics.
    pub fn new(ids: Vec<String>, module: &'static str) -> Self {
        Self { ids, module }
    }

    /// A reference to the static of a paragraph.
    ///
    /// # Errors
    /// The paragraph is not listed: which are.
    pub fn path(&self, id: &str) -> Result<String, Fault> {
        if let Some(at) = self.ids.iter().position(|known| known == id) {
            return Ok(format!("&{}::C{at}", self.module));
        }
        // All of them would be a wall: those of the same page are the likely ones.
        let stem = id.split_once('-').map_or(id, |(stem, _)| stem);
        let like: Vec<&str> = self.ids.iter().map(String::as_str).filter(|known| known.starts_with(stem)).collect();
        let like = if like.is_empty() { String::new() } else { format!(", for example {}", like.join(", ")) };
        Err(format!("the citation `{id}` is not known; allowed are those of citations.json{like}"))
    }

    /// Checks everything that words of a file cite.
    ///
    /// # Errors
    /// The first that cites nothing, or a paragraph that is not listed, with its place.
    pub fn check(&self, file: &str, words: &dyn Words) -> Result<(), Fault> {
        walk(file, words, &mut |place: &Place<'_>, part: Part<'_>| {
            let value: &dyn Any = part.value;
            let ids = match (value.downcast_ref::<Cites>(), value.downcast_ref::<AnyCites>()) {
                (Some(Cites(ids)), _) if ids.is_empty() => {
                    return Err(format!("{place}: cites nothing; allowed is at least one paragraph"));
                }
                (Some(Cites(ids)), _) | (_, Some(AnyCites(ids))) => ids,
                (None, None) => return Ok(()),
            };
            ids.iter().try_for_each(|id| self.path(id).map(drop).map_err(|fault| format!("{place}: {fault}")))
        })
    }

    fn write(&self, ids: &[String], to: &mut Writer<'_>) -> Result<(), Fault> {
        let paths: Result<Vec<_>, _> = ids.iter().map(|id| self.path(id)).collect();
        to.push(&format!("&[{}]", paths?.join(", ")));
        Ok(())
    }
}

impl Words for Cites {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.citations().write(&self.0, to)
    }
}

impl Words for AnyCites {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        to.citations().write(&self.0, to)
    }
}
