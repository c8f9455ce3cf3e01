//! The shape of a paragraph that words cite, for this crate and for its build script.

use super::text::{Text, words};

words! {
    /// A paragraph of the book.
    struct Citation {
        /// Its anchor on the page, the same in every answer.
        id: Text,
        /// Its page, from the book's root, without extension.
        page: Text,
        /// What a reader calls it.
        name: Text,
    }
}
