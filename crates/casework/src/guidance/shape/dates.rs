//! The two time limits.

use super::super::types::{Cites, Text, words};
use super::task::Task;

words! {
    /// The words for dates.
    struct DateWords {
        /// The section's title.
        title: Text,
        /// From when the days are counted here, and which are not counted.
        assumption: Task,
        /// Why no answer is given, with the `{first}` and the `{last}` year for which bank holidays are known.
        outside: Text {first, last},
        /// What follows where the team does not take the case.
        not_taken: Task,
        /// What is wrong with a date that was typed.
        errors: DateErrorWords,
    } file { clocks: super::super::types::List<DeadlineWords> }

    /// What is wrong with a date that was typed.
    struct DateErrorWords {
        /// A `{field}` is empty.
        missing: Text {field},
        /// The day is no number from 1 to 31.
        day_range: Text,
        /// The month is neither a number from 1 to 12 nor a name.
        month_range: Text,
        /// The year is not one of four digits from `{first}` to `{last}`.
        year_range: Text {first, last},
        /// The `{month}` of the `{year}` has only `{days}` days.
        no_such_day: Text {month, year, days},
    }

    /// The words for one time limit.
    struct DeadlineWords {
        /// How many working days.
        days: u8,
        /// What is due.
        title: Text,
        /// The day it is counted from, as the label of a date field.
        from: Text,
        /// The title of its entry in a calendar.
        event: Text,
        /// The time limit in the briefing's words.
        text: Text,
        /// Its paragraphs.
        cites: Cites,
    } file { id: Text }
}
