//! The headings under which the facts are asked (design, section 5).

use crate::vocabulary::Fact;

/// A heading of the question on facts, and the facts under it in the order shown. Which way a fact speaks is its kind, not its
/// heading; only the last heading is of kinds that link nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct FactHeading {
    /// Its id.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// The facts under it.
    pub facts: &'static [Fact],
}
