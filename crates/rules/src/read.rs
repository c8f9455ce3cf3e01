//! Reading a case from JSON: every fault names its place, what is wrong and what is allowed.
//!
//! Text → [`json::Json`], a tree in which every key is still there, also one that stands twice → the case's own types
//! ([`decode`]) → [`Case::check`], for what types alone do not say.

mod check;
mod decode;
mod json;

pub(crate) use check::Places;
pub(crate) use decode::Vocabulary;

use crate::case::Case;
use std::fmt;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;
/// The most issues a case may have.
pub const MAX_ISSUES: usize = 1_000;
/// The most relations a case may have.
pub const MAX_RELATIONS: usize = 5_000;
/// The longest id, in characters.
pub const MAX_ID: usize = 64;
/// The longest label, in characters.
pub const MAX_LABEL: usize = 500;

/// Why a case was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// Where: a JSON Pointer into the case, `line L column C` where it is not JSON, or `the case` for the whole.
    pub place: String,
    /// What is wrong and what is allowed.
    pub fault: String,
}

impl CaseError {
    pub(crate) fn new(place: impl Into<String>, fault: impl Into<String>) -> Self {
        Self { place: place.into(), fault: fault.into() }
    }

    fn whole(fault: impl Into<String>) -> Self {
        Self::new("the case", fault)
    }
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.fault)
    }
}

impl std::error::Error for CaseError {}

impl Case {
    /// Reads and checks a case. A byte order mark before it is no fault.
    ///
    /// # Errors
    /// The first fault found, with its place.
    pub fn from_json(text: &str) -> Result<Self, CaseError> {
        if text.len() > MAX_BYTES {
            return Err(CaseError::whole(format!("is {} bytes long; allowed: at most {MAX_BYTES}", text.len())));
        }
        let tree = json::parse(text.strip_prefix('\u{feff}').unwrap_or(text))?;
        let case: Self = decode::decode(&tree)?;
        case.check()?;
        Ok(case)
    }
}

/// Text of a file inside a message: short, and without characters that cannot be seen or that command a terminal.
pub(crate) fn shown(text: &str) -> String {
    let mut short = String::new();
    for (at, c) in text.chars().enumerate() {
        match c {
            _ if at == MAX_ID => {
                short.push('…');
                break;
            }
            _ if is_hidden(c) => short.extend(c.escape_unicode()),
            _ => short.push(c),
        }
    }
    short
}

/// Control characters, line and paragraph separators, marks that turn the direction of writing, and the byte order mark.
fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
