//! The edition of the briefing: what is known of it in one place, and what must be looked at when its words change.
//!
//! Each paragraph of the source's pages is confirmed: somebody has read its words and what rests on them. The confirmations are one
//! file, which holds the words, a digest of them, who and when. Where they do not fit the pages, the build stops.

pub(crate) mod anchors;
pub(crate) mod check;
pub(crate) mod confirmed;
pub(crate) mod facts;
pub(crate) mod outcomes;
pub(crate) mod paragraph;
pub(crate) mod rests;
pub(crate) mod slips;
pub(crate) mod source;
pub mod tool;
pub(crate) mod whole;
