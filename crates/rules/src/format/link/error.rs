//! What a link may be, and why one does not open a case.

use crate::case::{CaseError, MAX_ISSUES, MAX_RELATIONS};
use std::fmt;

/// The version of the code that this site writes and reads.
pub const VERSION: u32 = 1;
/// The longest link that is read, in bytes; the largest case is well below it.
pub const MAX_LINK: usize = 1 << 18;

/// Why a link does not open a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It does not begin as a link does.
    NotALink,
    /// It is of a later version of the code.
    LaterVersion(u32),
    /// It is longer than any case.
    TooLong(usize),
    /// Its end is missing.
    Incomplete,
    /// There is something after its end.
    TextAfterEnd,
    /// It is not as it was written: the check letters do not fit.
    Altered,
    /// It is for an edition of the briefing that is later than any that is known here.
    LaterEdition {
        /// Which.
        edition: String,
        /// Those that are known.
        known: String,
    },
    /// It is for an edition of the briefing that there never was.
    UnknownEdition {
        /// Which.
        edition: String,
        /// Those that are known.
        known: String,
    },
    /// What it has in the place of the edition is not an edition.
    NotAnEdition {
        /// The editions that are known.
        known: String,
    },
    /// It holds a code that is not known here.
    UnknownCode(char),
    /// A code is where it means nothing.
    Misplaced(char),
    /// A question is answered twice.
    Twice(char),
    /// It holds more issues than a case may have.
    TooManyIssues,
    /// It holds more relations than a case may have.
    TooManyRelations,
    /// Its answers do not make a case.
    NotACase(CaseError),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => write!(f, "This is not a link to a case: it does not begin with v{VERSION}."),
            Self::LaterVersion(version) => {
                write!(f, "This link was made by a later version: it is v{version}, and v{VERSION} is read here.")
            }
            Self::TooLong(length) => {
                write!(f, "This link is {length} characters long. A link to a case has at most {MAX_LINK}.")
            }
            Self::Incomplete => f.write_str("The end of this link is missing. Copy the whole link."),
            Self::TextAfterEnd => f.write_str("Something stands after the end of this link. Copy the link alone."),
            Self::Altered => f.write_str("This link is not as it was made: a letter is changed, missing or added."),
            Self::LaterEdition { edition, known } => write!(
                f,
                "This link is for edition {edition} of the briefing, which is later than any known here. Known here: {known}."
            ),
            Self::UnknownEdition { edition, known } => {
                write!(
                    f,
                    "This link is for edition {edition} of the briefing, which is not known here. Known here: {known}."
                )
            }
            Self::NotAnEdition { known } => {
                write!(f, "This link does not say for which edition of the briefing it is. Known here: {known}.")
            }
            Self::UnknownCode(code) => {
                write!(f, "This link holds an answer that is not known here ({code}). It may be from a later version.")
            }
            Self::Misplaced(code) => write!(f, "This link holds an answer where it means nothing ({code})."),
            Self::Twice(code) => write!(f, "This link answers a question twice ({code})."),
            Self::TooManyIssues => write!(f, "This link holds more than {MAX_ISSUES} issues, the most for a case."),
            Self::TooManyRelations => {
                write!(f, "This link holds more than {MAX_RELATIONS} relations, the most for a case.")
            }
            Self::NotACase(error) => write!(f, "The answers in this link do not make a case. {error}"),
        }
    }
}

impl std::error::Error for LinkError {}
