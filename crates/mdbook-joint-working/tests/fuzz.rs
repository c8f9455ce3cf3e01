//! Tries the readers of this package on odd and hostile texts: some thousands in `cargo test`, as many as asked for in `scripts/fuzz`.
//! They are what publishers and editors of the pages write: contacts, the publisher's own file, settings, answers to try, the day of the review, pages, directives.

use joint_working_fuzz::{Again, Bounds, Reader, Says, files, program, same, text};
use mdbook_joint_working::readers as read;
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    program(readers(), env!("CARGO_TARGET_TMPDIR"))
}

fn readers() -> io::Result<Vec<Reader>> {
    let bounds = Bounds { bytes: 60_000, bytes_each: 400, work: 20 };
    let says = Says { place: &["line ", "at = \"", ": "], allowed: &["allowed: "], most: 900 };
    let reader = |name, seeds, share, read| Reader { name, seeds, share, says, bounds, mend: None, read };
    let pages = ["book/src", "book/src/guidance", "book/src/examples"]
        .map(files)
        .into_iter()
        .collect::<io::Result<Vec<_>>>()?;
    let pages: Vec<String> =
        pages.into_iter().flatten().filter(|(name, _)| name.ends_with(".md")).map(|(_, text)| text).collect();
    let lines = pages.iter().flat_map(|page| page.lines()).filter(|line| line.starts_with("{{#"));
    let directives = lines.map(str::to_owned).collect();
    let days = ["2026-11-24", "2027-02-28", "2024-02-29"].map(str::to_owned).to_vec();
    Ok(vec![
        reader("contacts", vec![text("book/data/contacts.toml")?], 15, contacts),
        reader("publishing", vec![text("publish/settings.example.toml")?, FILLED.to_owned()], 15, publishing),
        reader("practice", vec![text("book/data/practice.toml")?], 9, practice),
        reader("settings", vec![text("book/book.toml")?], 15, settings),
        reader("review-day", days, 50, review_day),
        reader("directive", directives, 50, directive),
        reader("page", pages, 15, page),
    ])
}

/// A file of TOML: the same in another layout.
fn toml<'a>(text: &'a str, read: fn(&str) -> Result<String, String>) -> Result<Again<'a>, String> {
    let before = read(text)?;
    Ok(Box::new(move || {
        let value: toml::Table = text.parse().map_err(|error: toml::de::Error| error.to_string())?;
        same(&before, &read(&toml::to_string(&value).map_err(|error| error.to_string())?)?)
    }))
}

fn contacts(text: &str) -> Result<Again<'_>, String> {
    toml(text, read::contacts)
}

/// A publisher's file with a value of each kind.
const FILLED: &str = "left-out = [\"accessibility\", \"site.manual\"]\n[site]\naddress = \"https://a.example/b\"\n\
    briefing = \"https://a.example/c?d=e#f\"\n[publisher]\nname = \"The Team\"\n[accessibility]\nstatus = \"partial\"\n\
    [security]\ncontact = \"a@b.example\"\nas-at = \"2027-05-04\"\nexpires = \"2028-05-04\"\n[contacts]\nmanager = \"A & B\"\n";
/// The places of the contacts, which the publisher's file fills in.
const PLACES: &str = include_str!("../../../book/data/contacts.toml");

fn publishing(text: &str) -> Result<Again<'_>, String> {
    // A fault a line: each is a message of its own.
    toml(text, |text| {
        read::publishing(PLACES, text).map_err(|faults| faults.lines().next().unwrap_or_default().to_owned())
    })
}

fn practice(text: &str) -> Result<Again<'_>, String> {
    toml(text, read::practice)
}

fn settings(text: &str) -> Result<Again<'_>, String> {
    toml(text, read::settings)
}

fn review_day(text: &str) -> Result<Again<'_>, String> {
    let day = read::review_day(text)?;
    Ok(Box::new(move || same(&day.as_str(), &text)))
}

fn directive(text: &str) -> Result<Again<'_>, String> {
    let found = read::directive(text)?;
    Ok(Box::new(move || {
        let words: Vec<&str> = text.split_whitespace().collect();
        same(&found, &read::directive(&words.join(" ").replacen("{{# ", "{{#", 1))?)
    }))
}

fn page(text: &str) -> Result<Again<'_>, String> {
    // A fault a line: each is a message of its own.
    let before = read::page(text).map_err(|faults| faults.into_iter().next().unwrap_or_default())?;
    Ok(Box::new(move || same(&Ok(before), &read::page(text))))
}
