//! One reason, in words.

use crate::answer::sentence::sentence;
use crate::rulebook::Citation;
use crate::vocabulary::{FactSet, ReasonId};

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which reason.
    pub id: ReasonId,
    /// The reason in words that a complainant could be shown.
    pub text: String,
    /// The paragraphs it rests on.
    pub cites: Vec<&'static Citation>,
}

/// A reason in words; it rests on what its words rest on, and on the paragraphs of the facts it names.
pub(super) fn reason(id: ReasonId, params: &[(&str, String)], facts: FactSet) -> Reason {
    let words = id.words();
    let mut cites = words.cites.to_vec();
    for cite in facts.iter().flat_map(|fact| fact.words().cites) {
        if !cites.contains(cite) {
            cites.push(cite);
        }
    }
    Reason { id, text: sentence(words.text, params), cites }
}
