//! Attachments that fit.

use super::super::types::{List, Text, words};
use super::task::Task;

words! {
    /// The words for sending attachments.
    struct SendingWords {
        /// The section's title.
        title: Text,
        /// The subject of one email of a set, with `{subject}`, `{number}` and `{count}`.
        subject: Text {subject, number, count},
        /// The same where the LGSCO `{reference}` is known, with all four.
        subject_with_reference: Text {reference, subject, number, count},
        /// How to send, and what to do when no acknowledgement comes.
        rules: List<Task>,
        /// What can be done about a file that is too large on its own.
        too_large: List<Task>,
    } file { limit_mb: u8 }
}
