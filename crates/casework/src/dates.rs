//! Working days: when the team's decision and the written consent are due (What should I do, time limits).
//!
//! The briefing does not say from when its working days run. Here day 1 is the next working day after the date given
//! ([`DATES`]`.assumption`). Bank holidays are those of England and Wales; for years without a table there is no answer.

pub mod calendar;
mod day;
pub mod fields;

use crate::guidance::DATES;
pub use crate::vocabulary::Deadline;
pub use day::Day;
use joint_working_rules::fill;
pub use time::Month;

/// A bank holiday.
#[derive(Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: Day,
    /// Its name.
    pub title: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

impl Deadline {
    /// When it ends, counted from a day.
    ///
    /// # Errors
    /// The count needs a day for which bank holidays are not known.
    pub fn due(self, from: Day) -> Result<Due, NoHolidayData> {
        due(from, self.words().days)
    }
}

/// The end of a count of working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day of the count: always a working day.
    pub day: Day,
    /// The bank holidays on the way that were not counted: those on Monday to Friday.
    pub skipped: Vec<&'static Holiday>,
}

/// The count needs a year for which bank holidays are not known: before [`FIRST_YEAR`] or after [`LAST_YEAR`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHolidayData;

impl NoHolidayData {
    /// Why there is no answer, and which dates have one.
    pub fn words(self) -> String {
        fill(DATES.outside, &[("first", &FIRST_YEAR.to_string()), ("last", &LAST_YEAR.to_string())])
    }
}

/// The day that is some working days after another. For none it is the same day, whatever day that is.
///
/// # Errors
/// The count needs a day for which bank holidays are not known.
pub fn due(from: Day, days: u8) -> Result<Due, NoHolidayData> {
    let known = |day: Day| (FIRST_YEAR..=LAST_YEAR).contains(&day.year());
    let mut day = Some(from).filter(|day| known(*day)).ok_or(NoHolidayData)?;
    let mut skipped = Vec::new();
    let mut left = days;
    while left > 0 {
        day = day.next().filter(|day| known(*day)).ok_or(NoHolidayData)?;
        if day.is_weekend() {
            continue;
        }
        match HOLIDAYS.iter().find(|holiday| holiday.day == day) {
            Some(holiday) => skipped.push(holiday),
            None => left -= 1,
        }
    }
    Ok(Due { day, skipped })
}
