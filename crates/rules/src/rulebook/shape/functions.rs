//! The look-up on functions.

use super::super::cites::AnyCites;
use super::super::text::{List, Text, words};

words! {
    /// An answer of the look-up on functions, in the form's own words.
    struct FunctionAnswer {
        /// Its id: one of the answers to the question, or `depends`.
        id: Text,
        /// In a word or two.
        label: Text,
    }

    /// One entry of the look-up on functions. It informs; it sets no answer.
    struct FunctionEntry {
        /// Its id.
        id: Text,
        /// What it is about.
        title: Text,
        /// Whose function it is: the id of one of the look-up's answers.
        answer: Text,
        /// Whose function it is, in a sentence or two.
        text: Text,
        /// Where the briefing says so; empty where it does not.
        cites: AnyCites,
        /// The law or guidance that says so; empty where the briefing alone does.
        law: Text,
        /// What readers call it: other words by which the look-up finds it.
        words: List<Text> [default],
    }

    /// The look-up beside the question on functions.
    struct FunctionsLookUp {
        /// Its title.
        title: Text,
        /// What it is and is not.
        intro: Text,
        /// What is beside an entry that the briefing does not have.
        ours: Text,
        /// The answers that an entry can have.
        answers: List<FunctionAnswer>,
        /// The entries, by title.
        entries: List<FunctionEntry>,
    }
}
