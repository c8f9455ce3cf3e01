//! What the reader calls an issue.

use joint_working_rules::Case;

/// The words for an issue; none where it is not in the case.
pub(super) fn name(case: &Case, at: usize) -> String {
    case.issues.get(at).map_or_else(String::new, |issue| issue.name().to_owned())
}
