//! What is wrong with a file, and the check that ids are unique.

use crate::shown::shown;
use std::collections::BTreeSet;

/// What is wrong, and where, for the person who edits the file.
pub type Fault = String;

/// Is it small letters, digits and hyphens, from which a name in Rust can be made?
pub fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Checks that every id is there once.
///
/// # Errors
/// The first id that is empty or duplicated, with `place`.
pub fn once<'a>(place: &str, ids: impl IntoIterator<Item = &'a str>) -> Result<(), Fault> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if id.is_empty() {
            return Err(format!("{place}: an id is missing or empty; allowed: an id for each"));
        }
        if !seen.insert(id) {
            return Err(format!("{place}: `{}` is duplicated; allowed: each once", shown(id)));
        }
    }
    Ok(())
}
