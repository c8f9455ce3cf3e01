//! What words cite, as a file has it.

use crate::citations::Citations;
use crate::fault::Fault;
use crate::walk::{Place, walk};
use crate::words::{Part, Words};
use crate::writer::Writer;
use serde::Deserialize;
use std::any::Any;

/// The paragraphs that words rest on, by id: at least one.
#[derive(Deserialize)]
pub struct Cites(pub Vec<String>);

/// The paragraphs that words rest on, by id, where they may rest on something else.
#[derive(Deserialize)]
pub struct AnyCites(pub Vec<String>);

impl Citations {
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
}

fn write(ids: &[String], to: &mut Writer<'_>) -> Result<(), Fault> {
    let paths: Result<Vec<_>, _> = ids.iter().map(|id| to.citations().path(id)).collect();
    to.push(&format!("&[{}]", paths?.join(", ")));
    Ok(())
}

impl Words for Cites {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        write(&self.0, to)
    }
}

impl Words for AnyCites {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Fault> {
        write(&self.0, to)
    }
}
