//! A date from three text fields: day, month as a number or a name, year.

use super::day::month_name;
use super::{Day, FIRST_YEAR, LAST_YEAR};
use crate::guidance::DATES;
use crate::text::digits;
use joint_working_rules::fill;
use time::Month;

/// One of the three fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

impl Field {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Year];

    /// Its name in a sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// What is wrong with a date that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// A field is empty.
    Missing(Field),
    /// The day is no number from 1 to 31.
    DayRange,
    /// The month is neither a number from 1 to 12 nor a name, whole or of three letters or more.
    MonthRange,
    /// The year is not one of four digits for which bank holidays are known.
    YearRange,
    /// The month is shorter.
    NoSuchDay {
        /// The month.
        month: Month,
        /// The year.
        year: i32,
    },
}

impl DateFault {
    /// The field to go to.
    pub const fn field(self) -> Field {
        match self {
            Self::Missing(field) => field,
            Self::DayRange | Self::NoSuchDay { .. } => Field::Day,
            Self::MonthRange => Field::Month,
            Self::YearRange => Field::Year,
        }
    }

    /// The error in words: which field, and what is allowed.
    pub fn words(self) -> String {
        let (first, last) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
        match self {
            Self::Missing(field) => fill(DATES.errors.missing, &[("field", field.name())]),
            Self::DayRange => DATES.errors.day_range.to_owned(),
            Self::MonthRange => DATES.errors.month_range.to_owned(),
            Self::YearRange => fill(DATES.errors.year_range, &[("first", &first), ("last", &last)]),
            Self::NoSuchDay { month, year } => {
                let days = month.length(year).to_string();
                let year = year.to_string();
                fill(DATES.errors.no_such_day, &[("month", month_name(month)), ("year", &year), ("days", &days)])
            }
        }
    }
}

/// The date of three fields, as typed.
///
/// # Errors
/// The first fault: an empty field before a wrong one, and of these the first in the order day, month, year.
pub fn parse(day: &str, month: &str, year: &str) -> Result<Day, DateFault> {
    let plain = |text: &str| digits(text).trim_end_matches(['.', ',']).to_owned();
    let (day, month, year) = (&*ordinal(&plain(day)), &*plain(month), &*plain(year));
    for (text, field) in [(day, Field::Day), (month, Field::Month), (year, Field::Year)] {
        if text.is_empty() {
            return Err(DateFault::Missing(field));
        }
    }
    let day = number(day, 2).and_then(|day| u8::try_from(day).ok()).filter(|day| (1..=31).contains(day));
    let day = day.ok_or(DateFault::DayRange)?;
    let month = month_of(month).ok_or(DateFault::MonthRange)?;
    let year = Some(year).filter(|year| year.len() == 4).and_then(|year| number(year, 4));
    let year = year.and_then(|year| i32::try_from(year).ok()).filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    let year = year.ok_or(DateFault::YearRange)?;
    Day::new(year, month.into(), day).ok_or(DateFault::NoSuchDay { month, year })
}

/// A number without what makes it an ordinal: “27th” is 27.
fn ordinal(text: &str) -> String {
    let ends = ["st", "nd", "rd", "th"];
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let (number, end) = text.split_at(number.len());
    if ends.iter().any(|one| end.eq_ignore_ascii_case(one)) { number.to_owned() } else { text.to_owned() }
}

/// A number in at most so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() <= digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// A month as a number, a name, or the first three letters of it or more; capitals do not matter.
fn month_of(text: &str) -> Option<Month> {
    if let Some(month) = number(text, 2) {
        return u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok());
    }
    let text = text.strip_suffix('.').unwrap_or(text);
    let begins = |name: &str| name.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text));
    let mut months = (1..=12).filter_map(|month| Month::try_from(month).ok());
    months.find(|month| text.len() >= 3 && begins(month_name(*month)))
}
