//! A case as a link: every answer by its code, the edition, and nothing that anyone typed.
//!
//! `v1.2023-11.ABabnpsSs-1-2an.Y2` is the version, the edition, the body and two check letters. The body is read from left to
//! right, one letter an answer (`codes.rs`): consent and responses first, then each issue, which begins with its functions, then
//! each relation, which begins with the numbers of its two issues. Labels and ids stay behind: issues come out as `issue-1`,
//! `issue-2` and so on.

mod codes;
mod read;

pub use read::decode;

use crate::case::{Case, Side};
use crate::facts::FactSet;
use crate::read::{CaseError, MAX_ISSUES, MAX_RELATIONS, Places};
use crate::rulebook::EDITION;
use codes::Code;
use std::fmt::{self, Write as _};

/// The version of the code that this site writes and reads.
pub const VERSION: u32 = 1;
/// The longest link that is read, in bytes; the largest case is well below it.
pub const MAX_LINK: usize = 1 << 18;

/// Is this meant as a link of ours, of whatever version? Other fragments are no business of the aid.
pub fn looks_like_one(fragment: &str) -> bool {
    let version = fragment.strip_prefix('v').and_then(|rest| rest.split_once('.'));
    version.is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

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
    /// Something stands after its end.
    TextAfterEnd,
    /// It is not as it was written: the check letters do not fit.
    Altered,
    /// It is for an edition of the briefing that is not known here.
    UnknownEdition(String),
    /// It holds a code that is not known here.
    UnknownCode(char),
    /// A code stands where it means nothing.
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
            Self::UnknownEdition(edition) => write!(
                f,
                "This link is for edition {edition} of the briefing, which is not known here. {EDITION} is known here."
            ),
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

/// The link of a case, without the `#`: only the characters A–Z, a–z, 0–9, `.` and `-`, and a letter or digit at its end.
/// Answers without a meaning are left out, as [`Case::pruned`] does.
pub fn encode(case: &Case) -> String {
    let case = case.pruned();
    let mut link = format!("v{VERSION}.{EDITION}.");
    link.push(Code::Consent(case.consent).letter());
    let responses = |side: &Side| case.responses.of(*side).map(|response| Code::Response(*side, response));
    push(&mut link, Side::ALL.iter().filter_map(responses));
    for issue in &case.issues {
        let weight = |side: &Side| issue.weight.of(*side).map(|weight| Code::Weight(*side, weight));
        link.push(Code::Functions(issue.functions).letter());
        push(&mut link, facts(issue.facts));
        push(&mut link, issue.separable.map(Code::Separable));
        push(&mut link, Side::ALL.iter().filter_map(weight));
    }
    let places = Places::of(&case.issues);
    for relation in &case.relations {
        for id in &relation.between {
            let _ = write!(link, "-{}", places.find(id).unwrap_or_default() + 1);
        }
        push(&mut link, facts(relation.facts));
        push(&mut link, relation.separable.map(Code::Separable));
    }
    let check = check_letters(&link);
    link.push('.');
    link.extend(check);
    link
}

fn push(link: &mut String, codes: impl IntoIterator<Item = Code>) {
    link.extend(codes.into_iter().map(Code::letter));
}

fn facts(facts: FactSet) -> impl Iterator<Item = Code> {
    facts.iter().map(Code::Fact)
}

/// Two letters or digits that change with any one character of the text, and with any two neighbours that change places:
/// the remainder of the text, read as a number, by a prime just below 62 × 62.
fn check_letters(text: &str) -> [char; 2] {
    const PRIME: u32 = 3_833;
    const BASE: u32 = 263;
    let sum = text.bytes().fold(0, |sum, byte| (sum * BASE + u32::from(byte)) % PRIME);
    [sum / 62, sum % 62].map(|digit| {
        let digit = u8::try_from(digit).unwrap_or_default();
        char::from(match digit {
            0..26 => b'A' + digit,
            26..52 => b'a' + digit - 26,
            _ => b'0' + digit.saturating_sub(52),
        })
    })
}
