//! The bank holidays, in the format of GOV.UK's file, so that a newer one can be laid in its place as it is.

use serde::Deserialize;
use static_words::{Fault, parse, shown};
use std::collections::BTreeMap;
use time::{Date, Month};

/// Its file.
pub(crate) const FILE: &str = "guidance/bank-holidays.json";

/// Fewer in a year than this means that the year is not complete.
const LEAST: usize = 8;

/// The file may have other divisions; they are not read.
#[derive(Deserialize)]
struct File {
    #[serde(rename = "england-and-wales")]
    england_and_wales: Division,
}

#[derive(Deserialize)]
struct Division {
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    title: String,
    date: String,
}

/// One bank holiday.
pub(crate) struct Holiday {
    pub(crate) date: Date,
    pub(crate) title: String,
}

/// The bank holidays of every year from the first to the last.
pub(crate) struct Table {
    holidays: Vec<Holiday>,
    first_year: i32,
    last_year: i32,
}

/// Reads the bank holidays of England and Wales: in order, no year left out, and each year complete.
pub(crate) fn read(text: &str) -> Result<Table, Fault> {
    let file: File = parse(FILE, text)?;
    let mut all: Vec<Holiday> = Vec::new();
    for Event { title, date } in file.england_and_wales.events {
        let place = format!("{FILE}, `{}`", shown(&date));
        let parsed = day(&date).ok_or_else(|| format!("{place}: is not a date; allowed is for example 2026-12-25"))?;
        if all.last().is_some_and(|last| last.date >= parsed) {
            return Err(format!("{place}: comes after a later or the same date; allowed is each once, in order"));
        }
        all.push(Holiday { date: parsed, title });
    }
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for holiday in &all {
        *years.entry(holiday.date.year()).or_default() += 1;
    }
    let (Some(&first_year), Some(&last_year)) = (years.keys().next(), years.keys().next_back()) else {
        return Err(format!("{FILE}: holds no bank holiday; allowed is at least one whole year"));
    };
    for year in first_year..=last_year {
        let found = years.get(&year).copied().unwrap_or(0);
        if found < LEAST {
            return Err(format!("{FILE}, {year}: has {found} bank holidays; allowed are {LEAST} or more in each year"));
        }
    }
    Ok(Table { holidays: all, first_year, last_year })
}

fn day(date: &str) -> Option<Date> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// The table as Rust, with the first and last year that it covers.
pub(crate) fn to_rust(table: &Table) -> String {
    let Table { holidays, first_year, last_year } = table;
    let mut out = String::from("/// The bank holidays of England and Wales, in order.\n");
    out += &format!("pub static HOLIDAYS: [Holiday; {}] = [\n", holidays.len());
    for Holiday { date, title } in holidays {
        let (year, month, day) = date.to_calendar_date();
        out += &format!("Holiday {{ day: Day::listed({year}, Month::{month}, {day}), title: {title:?} }},\n");
    }
    out += "];\n/// The first year whose bank holidays are known.\n";
    out += &format!("pub const FIRST_YEAR: i32 = {first_year};\n");
    out += "/// The last year whose bank holidays are known.\n";
    out += &format!("pub const LAST_YEAR: i32 = {last_year};\n");
    out
}
