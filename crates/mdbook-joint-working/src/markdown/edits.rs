//! Changes to a text, collected by byte range and applied in one go.

use std::ops::Range;

/// One change: `text` in the place of `range`, a range of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) text: String,
}

/// Changes to one text. Ranges must not overlap; insertions are empty ranges.
#[derive(Debug, Default)]
pub(crate) struct Edits(Vec<Edit>);

impl From<Vec<Edit>> for Edits {
    fn from(edits: Vec<Edit>) -> Self {
        Self(edits)
    }
}

impl Edits {
    /// Puts `text` in the place of `range`.
    pub(crate) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push(Edit { range, text: text.into() });
    }

    /// Puts `text` in at `at`.
    pub(crate) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Takes `range` out.
    pub(crate) fn remove(&mut self, range: Range<usize>) {
        self.replace(range, "");
    }

    /// The text with all changes made.
    pub(crate) fn apply(mut self, source: &str) -> String {
        // Stable: of two insertions at one place, the one asked for first comes first.
        self.0.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let mut out = String::with_capacity(source.len() * 2);
        let mut done = 0;
        for Edit { range, text } in self.0 {
            out.push_str(between(source, done..range.start));
            out.push_str(&text);
            done = done.max(range.end);
        }
        out.push_str(between(source, done..source.len()));
        out
    }
}

/// A part of the source; nothing where two ranges overlap, so that no byte is repeated.
fn between(source: &str, range: Range<usize>) -> &str {
    source.get(range).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::Edits;

    #[test]
    fn changes_keep_their_places_whatever_the_order_they_were_asked_in() {
        let mut edits = Edits::default();
        edits.replace(5..6, "D");
        edits.insert(0, "<");
        edits.remove(3..5);
        assert_eq!(edits.apply("abc, d"), "<abcD");
        let mut edits = Edits::default();
        edits.insert(5, "-");
        edits.replace(5..6, "D");
        edits.remove(3..5);
        assert_eq!(edits.apply("abc, d"), "abc-D");
    }
}
