//! The checklists, on paper.

use super::super::types::{Text, words};

words! {
    /// The words between the tasks, on screen and in print.
    struct PaperWords {
        /// What the mark of words means that are not the briefing's.
        ours: Text,
        /// That mark.
        mark: Text,
        /// That a task comes after other `{steps}`.
        after: Text {steps},
        /// A `{step}` or the `{other}` one that does instead of it.
        either: Text {step, other},
        /// A `{step}` with its `{number}` in the list.
        numbered: Text {step, number},
        /// That this task or other `{steps}` do.
        or: Text {steps},
        /// That a task is the same thing done as a `{step}` of another list.
        same: Text {step},
        /// The `{step}` with which something ends.
        until: Text {step},
        /// Before the day to write in.
        due: Text,
        /// The `{first}` and the `{last}` year for which bank holidays are known.
        known: Text {first, last},
        /// What the list of bank holidays is called.
        holidays: Text {first, last},
    }
}
