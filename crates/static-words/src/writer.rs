//! What Rust is written to, word by word.

use crate::citations::Citations;

/// Writes Rust, item by item.
pub struct Writer<'a> {
    citations: &'a Citations,
    out: String,
}

impl<'a> Writer<'a> {
    /// A writer of words that cite these paragraphs.
    pub fn new(citations: &'a Citations) -> Self {
        Self { citations, out: String::new() }
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }

    /// The paragraphs that can be cited.
    pub(crate) fn citations(&self) -> &'a Citations {
        self.citations
    }

    /// Any Rust, as it is.
    pub fn push(&mut self, rust: &str) {
        self.out.push_str(rust);
    }

    /// Text as a public constant.
    pub fn constant(&mut self, name: &str, doc: &str, text: &str) {
        self.push(&format!("/// {doc}\npub const {name}: &str = {text:?};\n"));
    }
}
