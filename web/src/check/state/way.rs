//! The way through the questions: what comes after one.

use super::answers::Answers;
use super::page::Page;
use joint_working_rules::{QuestionRef, conflict};

/// How the reader goes through the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// All of them, in order.
    InOrder,
    /// One answer is changed, and only what that brings up is asked.
    OneChange,
}

/// The page after a question that is answered: the conflict that its answer makes, or the next question.
pub(super) fn after(answers: &Answers, course: Course, step: QuestionRef) -> Page {
    conflict_after(answers, course, step).map_or_else(|| next(answers, course, step), Page::Conflict)
}

/// The next question, or, where an answer is changed, what has to be asked anew. From a question that is not asked any more the
/// way leads to what is not answered, too.
pub(super) fn next(answers: &Answers, course: Course, step: QuestionRef) -> Page {
    let steps = answers.evaluated().questions();
    let next = match steps.iter().position(|one| *one == step) {
        Some(at) if course == Course::InOrder => steps.get(at + 1).copied(),
        _ => answers.unanswered(),
    };
    next.map_or(Page::Check, Page::Ask)
}

/// The question whose answer conflicts with the facts of the same tie, once both are given.
fn conflict_after(answers: &Answers, course: Course, step: QuestionRef) -> Option<QuestionRef> {
    let answer_question = conflict(answers.evaluated().case(), step)?.answer_question;
    let both_given = step == answer_question || course == Course::OneChange && answers.is_answered(answer_question);
    both_given.then_some(answer_question)
}
