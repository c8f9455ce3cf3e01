//! A calendar file (RFC 5545) with all-day entries, for the reader to save and open.

use super::day::push_digits;
use super::{Day, Deadline};
use crate::guidance::DATES;
use crate::text::one_line;

/// When the file is made, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    day: Day,
    hour: u8,
    minute: u8,
    second: u8,
}

impl Stamp {
    /// A time in UTC; `None` where there is no such time.
    pub const fn new(day: Day, hour: u8, minute: u8, second: u8) -> Option<Self> {
        if hour < 24 && minute < 60 && second < 60 { Some(Self { day, hour, minute, second }) } else { None }
    }

    fn text(self) -> String {
        let mut out = self.day.digits();
        out.push('T');
        for part in [self.hour, self.minute, self.second] {
            push_digits(&mut out, part.into(), 2);
        }
        out.push('Z');
        out
    }
}

/// An all-day entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What makes it one entry among all of the reader's calendar; letters, digits and hyphens.
    pub id: String,
    /// The day.
    pub day: Day,
    /// Its title.
    pub title: String,
    /// Its text, its lines ended by `\n`.
    pub text: String,
}

impl Event {
    /// The entry for a time limit that was counted from a day. `reference` is the case's, never a name; it may be empty.
    pub fn of(deadline: Deadline, from: Day, due: Day, reference: &str) -> Self {
        let words = deadline.words();
        let reference = one_line(reference);
        let title =
            if reference.is_empty() { words.event.to_owned() } else { [words.event, ", ", &reference].concat() };
        let text = [words.text, "\n", words.from, ": ", &from.words(), ".\n", DATES.assumption.text].concat();
        Self { id: [deadline.id(), "-", &from.digits(), "-", &due.digits()].concat(), day: due, title, text }
    }
}

/// The file. An entry's UID is its id with the stamp and its number, so that a calendar keeps entries of two cases with the same dates
/// apart as long as their files are not made in the same second.
pub fn calendar(events: &[Event], stamp: Stamp) -> String {
    let stamp = stamp.text();
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Joint Working//Decision aid//EN", "CALSCALE:GREGORIAN"] {
        line(&mut out, text);
    }
    for (at, event) in events.iter().enumerate() {
        line(&mut out, "BEGIN:VEVENT");
        let number = (at + 1).to_string();
        line(&mut out, &["UID:", &escaped(&event.id), "-", &stamp, "-", &number, "@joint-working.invalid"].concat());
        line(&mut out, &["DTSTAMP:", &stamp].concat());
        line(&mut out, &["DTSTART;VALUE=DATE:", &event.day.digits()].concat());
        if let Some(next) = event.day.next() {
            line(&mut out, &["DTEND;VALUE=DATE:", &next.digits()].concat());
        }
        line(&mut out, &["SUMMARY:", &escaped(&event.title)].concat());
        line(&mut out, &["DESCRIPTION:", &escaped(&event.text)].concat());
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Text as a value: backslash, semicolon, comma and line break escaped; other control characters left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// A line of at most 75 bytes without its end is left whole; a longer one goes on in lines that start with a space. No letter
/// is cut.
fn line(out: &mut String, text: &str) {
    const MOST: usize = 75;
    let mut used = 0;
    for letter in text.chars() {
        if used + letter.len_utf8() > MOST {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
}
