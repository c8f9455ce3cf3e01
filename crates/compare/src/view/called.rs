//! What an issue is called, and how words stand in a list and at the beginning.

use joint_working_interface::{AID, COMPARE};
use joint_working_rules::rulebook::SENTENCES;
use joint_working_rules::{Issue, fill};

/// What an issue is called.
pub(super) enum Called {
    /// By words.
    Words(String),
    /// By its number alone, as in a link.
    Number(String),
}

impl Called {
    /// An issue.
    pub(super) fn of(issue: &Issue) -> Self {
        let name = issue.name();
        match name.strip_prefix("issue-") {
            Some(number) if name == issue.id => Self::Number(fill(COMPARE.issue_number, &[("number", number)])),
            _ => Self::Words(fill(COMPARE.quoted, &[("name", name)])),
        }
    }

    /// As it is in a sentence.
    pub(super) fn text(self) -> String {
        match self {
            Self::Words(text) | Self::Number(text) => text,
        }
    }
}

/// What an issue is called, to stand by itself: by its words, or where it has none by its number.
pub fn issue_name(issue: &Issue) -> String {
    capital(Called::of(issue).text())
}

/// a, b and c
pub(super) fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [&first.join(", "), SENTENCES.last, last].concat(),
    }
}

/// With a capital for its first letter, where that is one of a to z.
pub(super) fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// What is said where a question is not answered.
pub(super) const NOT_ANSWERED: &str = AID.not_answered;
