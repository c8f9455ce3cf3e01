//! Why a case is not accepted, and how text of a file is shown in a message.

use std::fmt;

/// Text of a file in a message is cut after this many characters.
const MAX_SHOWN: usize = 64;

/// Why a case was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// Where: a JSON Pointer into the case, `line L column C` where it is not JSON, or `the case` for the whole.
    pub pointer: String,
    /// What is wrong and what is allowed.
    pub fault: String,
}

impl CaseError {
    pub(crate) fn new(pointer: impl Into<String>, fault: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), fault: fault.into() }
    }

    pub(crate) fn whole(fault: impl Into<String>) -> Self {
        Self::new("the case", fault)
    }
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.fault)
    }
}

impl std::error::Error for CaseError {}

/// Text of a file inside a message: short, and without characters that cannot be seen or that command a terminal.
pub(crate) fn shown(text: &str) -> String {
    let mut short = String::new();
    for (at, c) in text.chars().enumerate() {
        match c {
            _ if at == MAX_SHOWN => {
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
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
