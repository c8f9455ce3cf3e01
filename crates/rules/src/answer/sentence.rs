//! Sentences made of the rulebook's texts: lists, values put in, a capital first.

use crate::fill::fill;
use crate::rulebook::SENTENCES;

/// a, b and c
pub(crate) fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [&first.join(", "), SENTENCES.last, last].concat(),
    }
}

/// Puts parameters into a text and makes its first letter a capital, where it is one of a to z.
pub(crate) fn sentence(text: &str, params: &[(&str, String)]) -> String {
    let params: Vec<_> = params.iter().map(|(name, value)| (*name, value.as_str())).collect();
    capital(fill(text, &params))
}

/// The text with a capital for its first letter, where that is one of a to z.
pub(super) fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
