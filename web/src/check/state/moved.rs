//! Issues that change their place, and how questions about them follow.

use joint_working_rules::{IssuePos, QuestionRef, Side};

/// How the issues of a case have moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// The issue in this place was taken out.
    Removed(IssuePos),
    /// The issue in this place was entered as two, the NHS side first.
    EnteredAsTwo(IssuePos),
    /// There is another case, of so many issues.
    Replaced(usize),
}

impl Moved {
    /// The new place of an issue; `None` where it is gone, or is two issues now.
    pub(super) fn place(self, issue: IssuePos) -> Option<IssuePos> {
        match self {
            Self::Removed(at) | Self::EnteredAsTwo(at) if issue == at => None,
            Self::Removed(at) if issue > at => Some(IssuePos::new(issue.get() - 1)),
            Self::EnteredAsTwo(at) if issue > at => Some(after(issue)),
            Self::Removed(_) | Self::EnteredAsTwo(_) => Some(issue),
            Self::Replaced(count) => Some(issue).filter(|at| at.get() < count),
        }
    }

    /// The same question about the issues in their new places; about an issue that is gone, the question what the issues are.
    pub(super) fn follow(self, step: QuestionRef) -> QuestionRef {
        if let Self::EnteredAsTwo(at) = self {
            return match step {
                QuestionRef::Facts(issue) if issue == at => QuestionRef::TieFacts(at, after(at)),
                QuestionRef::Separable(issue) if issue == at => QuestionRef::TieSeparable(at, after(at)),
                QuestionRef::Weight(issue, Side::SocialCare) if issue == at => {
                    QuestionRef::Weight(after(at), Side::SocialCare)
                }
                _ => self.placed(step),
            };
        }
        if step.issues().into_iter().flatten().any(|issue| self.place(issue).is_none()) {
            return QuestionRef::Issues;
        }
        self.placed(step)
    }

    /// The same question about the issues in their new places. What was asked of the whole is asked of its NHS side.
    fn placed(self, step: QuestionRef) -> QuestionRef {
        let place = |issue| self.place(issue).unwrap_or(issue);
        match step {
            QuestionRef::Functions(at) => QuestionRef::Functions(place(at)),
            QuestionRef::Facts(at) => QuestionRef::Facts(place(at)),
            QuestionRef::Separable(at) => QuestionRef::Separable(place(at)),
            QuestionRef::Weight(at, side) => QuestionRef::Weight(place(at), side),
            QuestionRef::Ties(at) => QuestionRef::Ties(place(at)),
            QuestionRef::TieFacts(one, other) => QuestionRef::TieFacts(place(one), place(other)),
            QuestionRef::TieSeparable(one, other) => QuestionRef::TieSeparable(place(one), place(other)),
            QuestionRef::Issues | QuestionRef::Consent | QuestionRef::Responses(_) => step,
        }
    }
}

/// The place after this one.
const fn after(issue: IssuePos) -> IssuePos {
    IssuePos::new(issue.get() + 1)
}
