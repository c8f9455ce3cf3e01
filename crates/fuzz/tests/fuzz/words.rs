//! What editors of the words write: the files of the rulebook, the guidance, the bank holidays and the interface.

use crate::rulebook::Rulebook;
use crate::{check, guidance, holidays, interface, same};
use joint_working_fuzz::{Again, Bounds, Reader, Says, files, text};
use proc_macro2::TokenStream;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io;
use std::sync::LazyLock;

/// The rulebook's files as they are: one of them at a time is changed.
static FILES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let files = files("crates/rules/rulebook").unwrap_or_default().into_iter();
    files.filter(|(name, _)| name.ends_with(".json")).collect()
});

/// The rulebook as it is, read.
pub(crate) static BOOK: LazyLock<Rulebook> = LazyLock::new(|| match rulebook_of("", "") {
    Ok(book) => book,
    Err(fault) => unreachable!("{fault}"),
});

pub(crate) fn readers() -> io::Result<Vec<Reader>> {
    LazyLock::force(&BOOK);
    let says = Says { place: &[".json"], allowed: &["allowed"], most: 900 };
    let reader = |name, seeds, share, says, read| Reader {
        name,
        seeds,
        share,
        says,
        bounds: Bounds { bytes: 2_000_000, bytes_each: 64, work: 8 },
        mend: None,
        read,
    };
    let book = FILES.iter().map(|(file, text)| format!("{file}\n{text}")).collect();
    let list = text("crates/casework/guidance/next-steps.json")?;
    let days = text("crates/casework/guidance/bank-holidays.json")?;
    let words = text("crates/interface/interface.json")?;
    Ok(vec![
        reader("rulebook", book, 4, says, rulebook),
        reader("guidance", vec![list], 4, says, of_guidance),
        reader("holidays", vec![days], 20, says, of_holidays),
        reader("interface", vec![words], 4, says, of_interface),
    ])
}

/// The first line names the file.
fn rulebook(text: &str) -> Result<Again<'_>, String> {
    let (file, text) = text.split_once('\n').unwrap_or(("edition.json", text));
    let file = if FILES.contains_key(file) { file.to_owned() } else { "edition.json".to_owned() };
    let rust = rust_of(&file, text)?;
    Ok(Box::new(move || {
        rust_as_it_was(&rust, &rust_of("", "")?)?;
        same(&rust, &rust_of(&file, &written(text)?)?)
    }))
}

fn rust_of(file: &str, text: &str) -> Result<String, String> {
    let book = rulebook_of(file, text)?;
    Ok(book.editions_to_rust()? + &book.to_rust()?)
}

fn rulebook_of(file: &str, text: &str) -> Result<Rulebook, String> {
    Rulebook::of(&|name| Ok(if name == file { text.to_owned() } else { FILES.get(name).cloned().unwrap_or_default() }))
}

fn of_guidance(text: &str) -> Result<Again<'_>, String> {
    let rust = guidance_rust(text)?;
    Ok(Box::new(move || {
        is_rust(&rust)?;
        same(&rust, &guidance_rust(&written(text)?)?)
    }))
}

fn guidance_rust(text: &str) -> Result<String, String> {
    let citations = guidance::citations(FILES.get("citations.json").map_or("[]", String::as_str))?;
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

fn of_interface(text: &str) -> Result<Again<'_>, String> {
    let rust = interface::read(text)?.to_rust()?;
    Ok(Box::new(move || {
        is_rust(&rust)?;
        same(&rust, &interface::read(&written(text)?)?.to_rust()?)
    }))
}

/// The same JSON in another layout, its keys in another order. A part that is not read may hold what has no other layout: half an
/// escape, a number without end, a level too many.
fn written(text: &str) -> Result<String, String> {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Ok(text.to_owned()) };
    serde_json::to_string_pretty(&value).map_err(|error| error.to_string())
}

/// What was written of words is Rust: no word has ended the text that it is in.
pub(crate) fn is_rust(rust: &str) -> Result<(), String> {
    rust.parse::<TokenStream>().map(drop).map_err(|error| format!("no Rust is made of it: {error}"))
}

/// The same, and no word has added a line: each item has one.
fn rust_as_it_was(rust: &str, stock: &str) -> Result<(), String> {
    is_rust(rust)?;
    let more = |what: &str| rust.matches(what).count().saturating_sub(stock.matches(what).count());
    if more("\npub const ") + more("\nmod ") + more("\nimpl ") + more("\nfn ") > 0 {
        return Err("a word has become an item of Rust".to_owned());
    }
    Ok(())
}
