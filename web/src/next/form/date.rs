//! The day from which a time limit runs, as it is typed.

use joint_working_casework::dates::fields::{self, Field};
use joint_working_casework::dates::{Day, Deadline, Due};

/// The fields of one time limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateForm {
    day: String,
    month: String,
    year: String,
    /// The reader has asked for the date.
    is_worked_out: bool,
}

impl DateForm {
    /// What is typed into a field.
    pub(crate) fn typed(&self, field: Field) -> &str {
        match field {
            Field::Day => &self.day,
            Field::Month => &self.month,
            Field::Year => &self.year,
        }
    }

    /// Is something typed?
    pub(super) fn has_words(&self) -> bool {
        Field::ALL.iter().any(|field| !self.typed(*field).trim().is_empty())
    }

    /// Types into a field. What was worked out from another date does not hold any more.
    pub(super) fn set(&mut self, field: Field, text: String) {
        self.is_worked_out = false;
        match field {
            Field::Day => self.day = text,
            Field::Month => self.month = text,
            Field::Year => self.year = text,
        }
    }

    /// The end of a time limit from the date typed, with that date; or the field that is wrong, and the words for it.
    ///
    /// # Errors
    /// The fields hold no date, or none for which bank holidays are known.
    pub(crate) fn due(&self, clock: Deadline) -> Result<(Due, Day), (Field, String)> {
        let from = fields::parse(&self.day, &self.month, &self.year).map_err(|fault| (fault.field(), fault.words()))?;
        let due = clock.due(from).map_err(|outside| (Field::Year, outside.words()))?;
        Ok((due, from))
    }

    /// The same, where the reader has asked for it.
    pub(crate) fn worked_out(&self, clock: Deadline) -> Option<(Due, Day)> {
        self.due(clock).ok().filter(|_| self.is_worked_out)
    }

    /// Works the date out; an error where it has no answer.
    pub(super) fn work_out(&mut self, clock: Deadline) -> Result<(), Deadline> {
        self.is_worked_out = self.due(clock).is_ok();
        if self.is_worked_out { Ok(()) } else { Err(clock) }
    }
}
