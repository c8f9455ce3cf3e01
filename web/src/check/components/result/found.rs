//! What every part of the result is made from.

use joint_working_rules::{Answer, OpenQuestion, Outcome, ValidCase};
use joint_working_web::own_words::OwnWords;

/// A case with its answer, and the questions that are open.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) case: &'a ValidCase,
    pub(super) answer: &'a Answer,
    pub(super) open: &'a [OpenQuestion],
    /// What the reader calls its issues.
    pub(super) own: &'a OwnWords,
}

impl Found<'_> {
    /// Does the result lead with the question that is open?
    pub(super) fn leads(&self) -> bool {
        self.answer.outcome == Outcome::Ask
    }
}
