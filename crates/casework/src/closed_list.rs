//! Closed lists of ids, as the rules declare theirs.

pub(crate) use joint_working_rules::vocabulary as closed_list;
