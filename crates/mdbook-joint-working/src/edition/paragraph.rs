//! The paragraphs of the source's pages.

use crate::markdown::briefing::blocks;

/// A paragraph of the source's pages, with its anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub(crate) anchor: String,
    /// Its page's file, from the book's source folder.
    pub(crate) page: String,
    pub(crate) words: String,
}

/// Every paragraph with an anchor of these pages (file and text), in their order.
pub(crate) fn paragraphs<'a>(pages: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Paragraph> {
    let of_page = |(page, text): (&'a str, &'a str)| {
        let with_anchor = blocks(text).into_iter().filter_map(|block| Some((block.anchor?, block.words)));
        with_anchor.map(|(anchor, words)| Paragraph { anchor, page: page.to_owned(), words }).collect::<Vec<_>>()
    };
    pages.into_iter().flat_map(of_page).collect()
}
