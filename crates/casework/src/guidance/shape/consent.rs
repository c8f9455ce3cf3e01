//! Consent.

use super::super::types::{List, Text, words};
use super::task::Task;

words! {
    /// The words for consent.
    struct ConsentWords {
        /// The section's title.
        title: Text,
        /// Its title where consent is refused or withdrawn.
        title_refused: Text,
        /// What consent is needed for, and what not.
        needed_for: Task,
        /// What comes before the list to explain.
        lead: Text,
        /// What must be explained: the list to read out.
        explain: List<Task>,
        /// The tasks; verbal and written consent are two of them.
        steps: List<Task>,
        /// What to note on the complaint record.
        note: List<Task>,
        /// The letters that ask for written consent.
        letters: ConsentLetters,
        /// What holds when consent is refused.
        refused: List<Task>,
        /// What holds when it is withdrawn.
        withdrawn: Task,
    }

    /// The letters that ask for written consent.
    struct ConsentLetters {
        /// The letter for Intake.
        intake: Task,
        /// The letter for Primary or Detailed Investigation.
        primary_detailed: Task,
    }
}
