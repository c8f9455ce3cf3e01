//! What words rest on.

use super::citation::Citation;

/// The paragraphs that words rest on: at least one.
pub type Cites = &'static [&'static Citation];

/// The paragraphs that words rest on; none where they rest on something else.
pub type AnyCites = &'static [&'static Citation];
