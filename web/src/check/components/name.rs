//! What the reader calls an issue.

use joint_working_rules::IssuePos;

/// The number of an issue, as the reader counts: from 1.
pub(super) const fn number(at: IssuePos) -> usize {
    at.get().saturating_add(1)
}
