//! Reading and changing the Markdown of the chapters. Knows no rulebook and no data file: what goes into a page comes from outside.

pub(crate) mod anchors;
pub(crate) mod briefing;
pub(crate) mod chapter;
pub(crate) mod descriptions;
pub(crate) mod directive;
pub(crate) mod edits;
pub(crate) mod notes;
pub(crate) mod outline;
pub(crate) mod paragraphs;
pub(crate) mod search_entries;
pub(crate) mod steps;
