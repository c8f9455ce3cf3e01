//! What an edition is called in files and links, for this crate and for its build script.

/// Is this the name of an edition, whether known or not: a year and a month, as `2023-11`? Such names are in the order of time
/// when they are in the order of text.
pub(crate) fn is_edition_id(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    let is_number = |text: &str, digits: usize| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(year, 4) && is_number(month, 2) && ("01"..="12").contains(&month)
}
