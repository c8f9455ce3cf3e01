//! Reading a case from JSON: every fault names its place, what is wrong and what is allowed.
//!
//! Text → a tree in which every key is still there, also one that is duplicated (`json.rs`) → the case's own types
//! (`decode.rs`) → [`ValidCase`], for what types alone do not say.

use super::{decode, json};
use crate::case::{Case, CaseError, ValidCase};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

impl Case {
    /// Reads and checks a case. A byte order mark before it is no fault.
    ///
    /// # Errors
    /// The first fault found, with its place.
    pub fn from_json(text: &str) -> Result<ValidCase, CaseError> {
        if text.len() > MAX_BYTES {
            return Err(CaseError::whole(format!("is {} bytes long; allowed: at most {MAX_BYTES}", text.len())));
        }
        let tree = json::parse(text.strip_prefix('\u{feff}').unwrap_or(text))?;
        ValidCase::new(decode::decode(&tree)?)
    }
}
