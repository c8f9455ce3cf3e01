//! What the first page of the next steps says of a check.

use crate::guidance::PAGE;
use crate::request::is_advised;
use joint_working_rules::Answer;
use joint_working_rules::fill;

/// What the check came out as and, where that is so, that there is nothing to ask for.
pub fn came_out(answer: &Answer) -> String {
    let mut said = fill(PAGE.came_out, &[("outcome", answer.outcome.words().title)]);
    if !is_advised(answer) {
        said.push(' ');
        said.push_str(PAGE.not_advised);
    }
    said
}
