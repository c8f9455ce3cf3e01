//! A case by itself, of which nobody says what was asked: whatever it records counts as answered, also that no fact applies and that
//! issues do not belong together.

use super::panels::{Panels, panels};
use super::question_ref::QuestionRef;
use super::why_not::is_why_not;
use crate::case::{Case, IssuePos};
use crate::vocabulary::Functions;

impl QuestionRef {
    /// Does a case record an answer to this, where it was answered from beginning to end? No fact and no link are answers then. What
    /// only says why two issues do not belong together is no answer to how they are linked.
    pub fn is_recorded(self, case: &Case) -> bool {
        match self {
            Self::Issues | Self::Ties(_) => true,
            // An issue that may not have two sides was not asked about them, unless it says something of them.
            Self::Facts(at) => {
                case.issue(at).is_some_and(|issue| issue.functions == Functions::Both || !issue.facts.is_empty())
            }
            Self::TieFacts(one, other) => is_link(case, [one, other]),
            Self::TieSeparable(one, other) => self.chosen(case).is_some() && is_link(case, [one, other]),
            _ => self.chosen(case).is_some(),
        }
    }
}

/// Is more recorded of two issues than why they do not belong together?
fn is_link(case: &Case, [one, other]: [IssuePos; 2]) -> bool {
    case.relation_between(one, other).is_some_and(|relation| !is_why_not(relation, [one, other], |_| false))
}

/// The panels of a case, with everything that it records counted as answered ([`QuestionRef::is_recorded`]): what is in sight when a
/// file or an example is opened (design, section 5).
pub fn recorded_panels(case: &Case) -> Panels {
    panels(case, |question| question.is_recorded(case))
}
