//! What the reader calls an issue.

use joint_working_rules::{Case, IssuePos};

/// The words for an issue; none where it is not in the case.
pub(super) fn name(case: &Case, at: IssuePos) -> String {
    case.issue(at).map_or_else(String::new, |issue| issue.name().to_owned())
}

/// The number of an issue, as the reader counts: from 1.
pub(super) const fn number(at: IssuePos) -> usize {
    at.get() + 1
}
