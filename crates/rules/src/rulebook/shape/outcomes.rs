//! Outcomes and reasons.

use super::super::cites::Cites;
use super::super::text::{List, Template, Text, words};

words! {
    /// The words of an outcome.
    struct OutcomeWords {
        /// The recommendation as a heading.
        title: Text,
        /// One or two words for it.
        short: Text,
        /// The recommendation as sentences.
        sentence: Text,
        /// What it rests on.
        cites: Cites,
    } file { id: Text }

    /// The words of a reason or a caution.
    struct ReasonWords {
        /// The sentence, with its parameters in braces.
        text: Template,
        /// Its parameters.
        params: List<Text>,
        /// What it rests on, apart from the paragraphs of the facts it names.
        cites: Cites,
    } file { id: Text }
}
