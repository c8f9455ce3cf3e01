//! Questions by the ids of their issues, and what is known of each: whether it is answered, and how.

use super::Answers;
use super::questions::{Keys, Wanted};
use joint_working_rules::{Case, IssuePos, QuestionRef, Side};

impl Answers {
    /// Has the reader answered this question?
    pub(in crate::state) fn is_answered(&self, question: QuestionRef) -> bool {
        self.is_among(&self.answered, question)
    }

    /// Were the facts answered as not known?
    pub(in crate::state) fn is_not_known(&self, question: QuestionRef) -> bool {
        self.is_among(&self.not_known, question)
    }

    /// Was an answer to the first test kept although a fact points the other way?
    pub(in crate::state) fn is_kept(&self, question: QuestionRef) -> bool {
        self.is_among(&self.kept_both, question)
    }

    /// Was a side of an issue taken out of play as there is nothing to look into?
    pub(in crate::state) fn is_nothing_there(&self, at: IssuePos, side: Side) -> bool {
        let id = self.case.issue(at).map(|issue| &issue.id);
        self.nothing_there.iter().any(|(issue, other)| Some(issue) == id && *other == side)
    }

    /// The option chosen, if the reader has chosen one.
    pub(in crate::state) fn chosen(&self, question: QuestionRef) -> Option<&'static str> {
        self.is_answered(question).then(|| question.chosen(&self.case)).flatten()
    }

    /// Is a fact ticked?
    pub(super) fn has_facts(&self, question: QuestionRef) -> bool {
        question.facts(&self.case).is_some_and(|facts| !facts.is_empty())
    }

    pub(super) fn is_among(&self, keys: &Keys, question: QuestionRef) -> bool {
        !keys.is_empty() && key(&self.case, question).is_some_and(|key| keys.contains(&key))
    }
}

/// A question of a case by the ids of its issues; `None` where one of them is not there.
pub(super) fn key(case: &Case, question: QuestionRef) -> Option<Wanted<'_>> {
    let id = |at: Option<IssuePos>| match at {
        Some(at) => case.issue(at).map(|issue| Some(issue.id.as_str())),
        None => Some(None),
    };
    let [one, other] = question.issues();
    Some((question.question(), [id(one)?, id(other)?]))
}
