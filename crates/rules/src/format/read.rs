//! EditionContext a case from JSON: every fault names its place, what is wrong and what is allowed.
//!
//! Text → a tree in which every key is still there, also one that is duplicated (`json.rs`) → the case's own types
//! (`decode.rs`) → [`ValidCase`], for what types alone do not say.

use super::opened::Opened;
use super::{decode, json};
use crate::case::{Case, CaseError, ValidCase};
use crate::edition::Editions;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

impl Case {
    /// Reads and checks a case. A byte order mark before it is no fault.
    ///
    /// One for an earlier edition of the briefing is read as one of today's; [`Case::open`] says what that changes.
    ///
    /// # Errors
    /// The first fault found, with its place.
    pub fn from_json(text: &str) -> Result<ValidCase, CaseError> {
        Ok(Self::open(text)?.case)
    }

    /// The same, with what there is to say of its edition: that it is an earlier one, and what in the case has no meaning any
    /// more.
    ///
    /// # Errors
    /// The first fault found, with its place. A later edition is a fault.
    pub fn open(text: &str) -> Result<Opened, CaseError> {
        open(text, Editions::KNOWN)
    }
}

/// Reads a case, where these editions are known.
pub(super) fn open(text: &str, editions: Editions) -> Result<Opened, CaseError> {
    if text.len() > MAX_BYTES {
        return Err(CaseError::whole(format!("is {} bytes long; allowed: at most {MAX_BYTES}", text.len())));
    }
    let tree = json::parse(text.strip_prefix('\u{feff}').unwrap_or(text))?;
    let (case, reading) = decode::decode(&tree, editions)?;
    Ok(reading.open(ValidCase::new(case)?))
}
