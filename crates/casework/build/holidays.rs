//! The bank holidays, in the format of GOV.UK's file, so that a newer one can be laid in its place as it is.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use time::{Date, Month};

const FILE: &str = "guidance/bank-holidays.json";

/// Fewer in a year than this means that the year is not complete.
const LEAST: usize = 8;

/// Other divisions may stand in the file; they are not read.
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

/// Reads the bank holidays of England and Wales: in order, no year left out, and each year complete.
pub(crate) fn read(text: &str) -> Result<Vec<Holiday>, String> {
    let file: File = serde_json::from_str(text).map_err(|e| format!("{FILE}: {e}"))?;
    let mut all: Vec<Holiday> = Vec::new();
    for Event { title, date } in file.england_and_wales.events {
        let place = format!("{FILE}, `{date}`");
        let parsed =
            parse(&date).ok_or_else(|| format!("{place}: is not a date; allowed is for example 2026-12-25"))?;
        if all.last().is_some_and(|last| last.date >= parsed) {
            return Err(format!("{place}: comes after a later or the same date; allowed is each once, in order"));
        }
        all.push(Holiday { date: parsed, title });
    }
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for holiday in &all {
        *years.entry(holiday.date.year()).or_default() += 1;
    }
    let (Some(first), Some(last)) = (years.keys().next(), years.keys().next_back()) else {
        return Err(format!("{FILE}: holds no bank holiday; allowed is at least one whole year"));
    };
    for year in *first..=*last {
        let found = years.get(&year).copied().unwrap_or_default();
        if found < LEAST {
            return Err(format!("{FILE}, {year}: has {found} bank holidays; allowed are {LEAST} or more in each year"));
        }
    }
    Ok(all)
}

fn parse(date: &str) -> Option<Date> {
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// The table as Rust, with the first and last year for which it stands.
pub(crate) fn to_rust(all: &[Holiday]) -> String {
    let year = |holiday: Option<&Holiday>| holiday.map(|one| one.date.year()).unwrap_or_default();
    let mut out = String::from("/// The bank holidays of England and Wales, in order.\n");
    let _ = writeln!(out, "pub static HOLIDAYS: [Holiday; {}] = [", all.len());
    for Holiday { date, title } in all {
        let (year, month, day) = date.to_calendar_date();
        let day = format!("Day::listed({year}, Month::{month}, {day})");
        let _ = writeln!(out, "Holiday {{ day: {day}, title: {title:?} }},");
    }
    let (first, last) = (year(all.first()), year(all.last()));
    let _ =
        writeln!(out, "];\n/// The first year whose bank holidays are known.\npub const FIRST_YEAR: i32 = {first};");
    let _ = writeln!(out, "/// The last year whose bank holidays are known.\npub const LAST_YEAR: i32 = {last};");
    out
}
