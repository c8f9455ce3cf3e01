//! Tries the readers of this package on odd and hostile texts: some thousands in `cargo test`, as many as asked for in `scripts/fuzz`.

#[path = "../build/check.rs"]
mod check;
#[path = "../build/guidance.rs"]
#[expect(dead_code, reason = "a build reads the list of paragraphs")]
mod guidance;
#[path = "../build/holidays.rs"]
mod holidays;

use joint_working_casework::dates::fields;
use joint_working_fuzz::{Again, Bounds, Reader, Says, is_rust, program, same, text, written};
use joint_working_rules::rulebook::CITATIONS;
use static_words::Citations;
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    program(readers(), env!("CARGO_TARGET_TMPDIR"))
}

fn readers() -> io::Result<Vec<Reader>> {
    Ok(vec![
        words("guidance", "crates/casework/guidance/next-steps.json", 4, of_guidance)?,
        words("holidays", "crates/casework/guidance/bank-holidays.json", 20, of_holidays)?,
        Reader {
            name: "date",
            seeds: ["4\nMay\n2026", "29\n2\n2024", "31\nsept\n2027", "01\n01\n2025"].map(str::to_owned).to_vec(),
            share: 70,
            says: Says { place: &["day", "month", "year", "Day", "Month", "Year"], allowed: &[""], most: 300 },
            bounds: Bounds { bytes: 4_000, bytes_each: 16, work: 8 },
            mend: None,
            read: date,
        },
    ])
}

fn words(
    name: &'static str,
    file: &str,
    share: u64,
    read: for<'a> fn(&'a str) -> Result<Again<'a>, String>,
) -> io::Result<Reader> {
    Ok(Reader {
        name,
        seeds: vec![text(file)?],
        share,
        says: Says { place: &[".json"], allowed: &["allowed"], most: 900 },
        bounds: Bounds { bytes: 2_000_000, bytes_each: 64, work: 8 },
        mend: None,
        read,
    })
}

fn of_guidance(text: &str) -> Result<Again<'_>, String> {
    let rust = guidance_rust(text)?;
    Ok(Box::new(move || {
        is_rust(&rust)?;
        same(&rust, &guidance_rust(&written(text)?)?)
    }))
}

fn guidance_rust(text: &str) -> Result<String, String> {
    let all = CITATIONS.iter().map(|one| one.id.to_owned()).collect();
    let citations = Citations::new(all, "cited");
    let words = guidance::read(text)?;
    check::check(&words, &citations)?;
    words.to_rust(&citations)
}

fn of_holidays(text: &str) -> Result<Again<'_>, String> {
    let rust = holidays::to_rust(&holidays::read(text)?);
    Ok(Box::new(move || {
        is_rust(&rust)?;
        same(&rust, &holidays::to_rust(&holidays::read(&written(text)?)?))
    }))
}

fn date(text: &str) -> Result<Again<'_>, String> {
    let mut fields = text.splitn(3, '\n');
    let mut field = || fields.next().unwrap_or_default();
    let day = fields::parse(field(), field(), field()).map_err(fields::DateFault::words)?;
    Ok(Box::new(move || {
        let written = day.date();
        let mut fields = written.split(' ');
        let mut field = || fields.next().unwrap_or_default();
        same(&Ok(day), &fields::parse(field(), field(), field()))
    }))
}
