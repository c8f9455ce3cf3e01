//! Issues that change their place, and how questions about them follow.

use joint_working_rules::{Side, Step};

/// How the issues of a case have moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// The issue in this place was taken out.
    Removed(usize),
    /// The issue in this place was entered as two, the NHS side first.
    EnteredAsTwo(usize),
    /// There is another case, of so many issues.
    Replaced(usize),
}

impl Moved {
    /// The new place of an issue; `None` where it is gone, or is two issues now.
    pub(super) fn place(self, issue: usize) -> Option<usize> {
        match self {
            Self::Removed(at) | Self::EnteredAsTwo(at) if issue == at => None,
            Self::Removed(at) if issue > at => Some(issue - 1),
            Self::EnteredAsTwo(at) if issue > at => Some(issue + 1),
            Self::Removed(_) | Self::EnteredAsTwo(_) => Some(issue),
            Self::Replaced(count) => Some(issue).filter(|at| *at < count),
        }
    }

    /// The same question about the issues in their new places; about an issue that is gone, the question what the issues are.
    pub(super) fn follow(self, step: Step) -> Step {
        if let Self::EnteredAsTwo(at) = self {
            return match step {
                Step::Facts(issue) if issue == at => Step::TieFacts(at, at + 1),
                Step::Separable(issue) if issue == at => Step::TieSeparable(at, at + 1),
                Step::Weight(issue, Side::SocialCare) if issue == at => Step::Weight(at + 1, Side::SocialCare),
                _ => self.placed(step),
            };
        }
        if step.issues().into_iter().flatten().any(|issue| self.place(issue).is_none()) {
            return Step::Issues;
        }
        self.placed(step)
    }

    /// The same question about the issues in their new places. What was asked of the whole is asked of its NHS side.
    fn placed(self, step: Step) -> Step {
        let place = |issue| self.place(issue).unwrap_or(issue);
        match step {
            Step::Functions(at) => Step::Functions(place(at)),
            Step::Facts(at) => Step::Facts(place(at)),
            Step::Separable(at) => Step::Separable(place(at)),
            Step::Weight(at, side) => Step::Weight(place(at), side),
            Step::Core(at) => Step::Core(place(at)),
            Step::Ties(at) => Step::Ties(place(at)),
            Step::TieFacts(one, other) => Step::TieFacts(place(one), place(other)),
            Step::TieSeparable(one, other) => Step::TieSeparable(place(one), place(other)),
            Step::Issues | Step::Consent | Step::Responses(_) => step,
        }
    }
}
