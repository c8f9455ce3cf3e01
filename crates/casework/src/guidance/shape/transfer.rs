//! The transfer.

use super::super::types::{List, Text, words};
use super::task::Task;

words! {
    /// The tasks of a transfer.
    struct TransferList {
        /// The stages it is for.
        title: Text,
        /// The tasks, in order.
        steps: List<Task>,
        /// Who writes to the complainant, until when.
        writes: Task,
        /// The id of the task with which that ends.
        until: Text,
        /// Which cases come first in the queue, where any do.
        queue: Option<Task>,
    }

    /// The words for the transfer.
    struct TransferWords {
        /// The section's title.
        title: Text,
        /// The names of the stages.
        stages: StageNames,
        /// That, on the ticks, it is still the reader who writes to the complainant.
        still_yours: Text,
        /// That it is no longer.
        passed_on: Text,
        /// When a case is transferred.
        when: Task,
        /// What the order of the tasks rests on.
        order: Task,
        /// The tasks for Intake.
        intake: TransferList,
        /// The tasks for Primary or Detailed Investigation.
        primary_detailed: TransferList,
    }

    /// The names of the stages.
    struct StageNames {
        /// Of Intake.
        intake: Text,
        /// Of Primary Investigation.
        primary: Text,
        /// Of Detailed Investigation.
        detailed: Text,
    }
}
