//! The pages of the aid, and what can be wrong on one.

use super::moved::Moved;
use joint_working_rules::QuestionRef;

/// A page of the aid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    Start,
    Ask(QuestionRef),
    /// Answers that pull in different directions: the question on limb one, and the facts of the same tie.
    Conflict(QuestionRef),
    Check,
    Result,
    /// A change that is being tried on the result, a visit of its own.
    Trial,
}

impl Page {
    /// The same page about the issues in their new places; about an issue that is gone, the list of issues.
    pub(super) fn follow(self, moved: Moved) -> Self {
        let (Self::Ask(step) | Self::Conflict(step)) = self else { return self };
        match (self, moved.follow(step)) {
            (Self::Conflict(_), step) if step != QuestionRef::Issues => Self::Conflict(step),
            (_, step) => Self::Ask(step),
        }
    }
}

/// Why Continue, or Add, did not go on. The words are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    NothingChosen,
    NoIssue,
    EmptyLabel,
    LongLabel,
}
