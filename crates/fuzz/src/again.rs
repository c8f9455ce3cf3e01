//! What a reader of words has in common with others: the text in another layout, and what was made of it.

use proc_macro2::TokenStream;
use serde_json::Value;
use std::fmt::Debug;

/// Whether two readings are the same.
///
/// # Errors
/// They are not, with both.
pub fn same<T: PartialEq + Debug>(one: &T, other: &T) -> Result<(), String> {
    if one == other { Ok(()) } else { Err(format!("{one:?} and {other:?}")) }
}

/// The same JSON in another layout, its keys in another order. A part that is not read may hold what has no other layout: half an
/// escape, a number without end, a level too many.
///
/// # Errors
/// It cannot be written.
pub fn written(text: &str) -> Result<String, String> {
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Ok(text.to_owned()) };
    serde_json::to_string_pretty(&value).map_err(|error| error.to_string())
}

/// Whether what was written of words is Rust: no word has ended the text that it is in.
///
/// # Errors
/// It is not.
pub fn is_rust(rust: &str) -> Result<(), String> {
    rust.parse::<TokenStream>().map(drop).map_err(|error| format!("no Rust is made of it: {error}"))
}
