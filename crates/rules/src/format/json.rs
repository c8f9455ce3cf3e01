//! JSON as a tree that keeps what a map would lose: the order of keys, and keys that are duplicated.

use crate::case::CaseError;
use hifijson::token::Lex;
use hifijson::{Error, Expect, SliceLexer, escape, str, value};
use std::borrow::Cow;

/// A JSON value. Its numbers are the digits as written.
pub(super) type Json<'a> = value::Value<&'a str, Cow<'a, str>>;

/// How deep values may be nested: far above a case's own levels, so that a value in the wrong place is met
/// by its name, and far below what a stack could not hold.
const DEPTH: usize = 16;

/// Reads a text that is one JSON value. Size is bounded by the caller.
pub(super) fn parse(text: &str) -> Result<Json<'_>, CaseError> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    lexer
        .exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(DEPTH, next, lexer))
        .map_err(|error| not_json(text, &error, lexer.as_slice().len()))
}

/// What is wrong and where, `left` bytes before the end of the text.
fn not_json(text: &str, error: &Error, left: usize) -> CaseError {
    if text.trim_start().is_empty() {
        return CaseError::whole("is empty; allowed: one JSON object");
    }
    let read = text.len().saturating_sub(left);
    let before = text.get(..read).unwrap_or(text);
    let at = match error {
        // A word that is no value has been read as far as it could be one.
        Error::Token(Expect::Value) => read - before.bytes().rev().take_while(u8::is_ascii_lowercase).count(),
        Error::Str(str::Error::Eof | str::Error::Escape(escape::Error::Eof)) => text.len(),
        // What is wrong inside a text has been read.
        Error::Str(_) => read.saturating_sub(1),
        _ => read,
    };
    let wrong = match error {
        Error::Depth => "is nested too deeply; allowed: the four levels of a case",
        Error::Token(Expect::Eof) => "goes on after the end of the case; allowed: one JSON object",
        _ if at == text.len() => "ends before the case does; allowed: one whole JSON object",
        Error::Str(str::Error::Control) => {
            "has a line break, or the like, inside a text; allowed: \\n for a line break"
        }
        Error::Str(_) => "has a backslash that JSON does not know; allowed: \\\\ for a backslash itself",
        Error::Num(_) => "has a number without its next digit; allowed: digits",
        Error::Token(Expect::Value | Expect::ValueOrEnd) => "is not JSON; allowed: a value",
        Error::Token(Expect::CommaOrEnd) => "is not JSON; allowed: a comma, or the end of the list or object",
        Error::Token(Expect::String) => "is not JSON; allowed: a key in double quotes",
        Error::Token(Expect::Colon) => "is not JSON; allowed: a colon after the key",
    };
    let (mut line, mut column) = (1, 1);
    for c in text.get(..at).unwrap_or(text).chars() {
        (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    CaseError::new(format!("line {line} column {column}"), wrong)
}
