//! Each reader of the crate by itself, for the program that tries them on odd texts (`crates/fuzz`): what it read, as text to be
//! compared, or the words by which it refuses.

use crate::Nothing;
use crate::data::contacts::Contacts;
use crate::data::practice::Practice;
use crate::data::publishing::Publishing;
use crate::data::review_day::ReviewDay;
use crate::data::settings::Settings;
use crate::markdown::chapter::expand;
use crate::markdown::directive::Directive;
use crate::markdown::search_entries;
use mdbook_preprocessor::config::Config;

/// The contacts file.
///
/// # Errors
/// What is wrong with it.
pub fn contacts(text: &str) -> Result<String, String> {
    Contacts::read(text).map(|contacts| format!("{contacts:?}"))
}

/// The publisher's own file, beside the contacts file, as JSON for the scripts that build the site: each field with its text, and what is
/// neither filled in nor left out.
///
/// # Errors
/// What is wrong with either.
pub fn publishing(contacts: &str, text: &str) -> Result<String, String> {
    let contacts = Contacts::read(contacts)?;
    let names = contacts.names();
    Publishing::read(text, &names).map(|publishing| publishing.json(&names))
}

/// The file of “Decide for yourself”.
///
/// # Errors
/// What is wrong with it.
pub fn practice(text: &str) -> Result<String, String> {
    Practice::read(text).map(|practice| format!("{practice:?}"))
}

/// The preprocessor's table of `book.toml`.
///
/// # Errors
/// What is wrong with it. What mdBook itself refuses is not ours to word.
pub fn settings(text: &str) -> Result<String, String> {
    let config: Config =
        text.parse().map_err(|_| "book.toml: is not a book's; allowed: what mdBook reads".to_owned())?;
    Settings::of(&config).map(|settings| format!("{settings:?}"))
}

/// The day of the last review.
///
/// # Errors
/// It is not a day.
pub fn review_day(text: &str) -> Result<String, String> {
    ReviewDay::read(text).map(|day| day.iso)
}

/// A directive.
///
/// # Errors
/// It is none.
pub fn directive(text: &str) -> Result<String, String> {
    Directive::parse(text).map(|directive| format!("{directive:?}"))
}

/// A page, with nothing put into it; and what the search takes of it.
///
/// # Errors
/// Everything that is wrong with it, a message each.
pub fn page(text: &str) -> Result<String, Vec<String>> {
    let expanded = expand(text, "page", &Nothing)?;
    let entries = search_entries::read(&expanded.markdown);
    Ok(format!("{expanded:?}\n{entries:?}"))
}
