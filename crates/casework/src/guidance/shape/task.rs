//! A task, or another sentence of guidance.

use super::super::types::{AnyCites, List, Text, words};

words! {
    /// A task, or another sentence of guidance.
    struct Task {
        /// Its id, once in the whole file.
        id: Text,
        /// A few words for it, ours, where other tasks wait for it; may be empty otherwise.
        short: Text [default],
        /// What to do or to know: the briefing's words, or ours.
        text: Text,
        /// The paragraphs it rests on.
        cites: AnyCites,
        /// What it rests on besides the briefing; mostly empty.
        source: Text [default],
        /// The words are not the briefing's.
        ours: bool [default],
        /// The ids of the tasks of its list that come before it.
        after: List<Text> [default],
        /// The ids of the tasks of its list that do instead of it.
        or: List<Text> [default],
        /// The id of the entry that it is a point of; empty where it is none.
        under: Text [default],
        /// The id of the task of another list that is the same thing done: a tick there is one here. Empty where there is none.
        same: Text [default],
    }
}
