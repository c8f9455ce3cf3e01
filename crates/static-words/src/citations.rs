//! The paragraphs that words may cite.

use crate::fault::Fault;
use crate::shown::{listed, shown};

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
        let like = if like.is_empty() { String::new() } else { format!(", for example {}", listed(like)) };
        Err(format!("the citation `{}` is not known; allowed are those of citations.json{like}", shown(id)))
    }
}
