//! By what issues belong to each other.

use joint_working_rules::IssuePos;

/// By what the issues of a group were found to belong to each other; the weakest, where there are several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// They have the same id.
    Id,
    /// Their words are alike.
    Words,
    /// Whose duty they are about, what is said of them, and their links are alike.
    Answers,
    /// A reader has said so.
    Chosen,
    /// Only one of the readings has it.
    Alone,
}

impl Ground {
    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Words => "words",
            Self::Answers => "answers",
            Self::Chosen => "chosen",
            Self::Alone => "alone",
        }
    }
}

/// Two issues that are about the same thing, of each reading one, and by what that was found.
pub(super) type Pair = (IssuePos, IssuePos, Ground);
