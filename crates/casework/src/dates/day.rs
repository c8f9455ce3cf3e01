//! A day of the calendar, and how it is written.

use time::{Date, Month, Weekday};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// The day of a year, a month from 1 to 12 and a day of the month; `None` where there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok().map(Self)
    }

    /// A day of the list of bank holidays, which the build has checked.
    pub(super) const fn listed(year: i32, month: Month, day: u8) -> Self {
        match Date::from_calendar_date(year, month, day) {
            Ok(date) => Self(date),
            Err(_) => Self(Date::MIN),
        }
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1 to 12.
    pub const fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day after; `None` at the end of the calendar.
    pub const fn next(self) -> Option<Self> {
        match self.0.next_day() {
            Some(date) => Some(Self(date)),
            None => None,
        }
    }

    /// Is it a Saturday or a Sunday?
    pub const fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// In words: "Friday 12 May 2023".
    pub fn words(self) -> String {
        let weekday = match self.0.weekday() {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        };
        [weekday, " ", &self.date()].concat()
    }

    /// In words without the day of the week: "12 May 2023".
    pub fn date(self) -> String {
        [&self.day().to_string(), " ", month_name(self.0.month()), " ", &self.year().to_string()].concat()
    }

    /// In eight digits: "20230512". Years before 0 or after 9999 are cut to four digits.
    pub fn digits(self) -> String {
        let mut out = String::with_capacity(8);
        push_digits(&mut out, self.year().unsigned_abs(), 4);
        push_digits(&mut out, self.month().into(), 2);
        push_digits(&mut out, self.day().into(), 2);
        out
    }
}

/// The name of a month.
pub(super) const fn month_name(month: Month) -> &'static str {
    match month {
        Month::January => "January",
        Month::February => "February",
        Month::March => "March",
        Month::April => "April",
        Month::May => "May",
        Month::June => "June",
        Month::July => "July",
        Month::August => "August",
        Month::September => "September",
        Month::October => "October",
        Month::November => "November",
        Month::December => "December",
    }
}

/// The last digits of a number, with zeros in front.
pub(super) fn push_digits(out: &mut String, number: u32, count: u32) {
    for place in (0..count).rev() {
        let digit = number / 10u32.saturating_pow(place) % 10;
        out.push(char::from_digit(digit, 10).unwrap_or('0'));
    }
}
