//! Of what is open, what a reader is asked to answer.

use super::order::questions;
use super::question_ref::QuestionRef;
use crate::case::{AnswerRef, Case};
use crate::vocabulary::Response;

/// Of the answers that a case still needs, those that its questions ask for, each with its question. What follows from another
/// answer is not asked for: changing it is one of the changes.
pub fn to_answer(case: &Case, needed: &[AnswerRef]) -> Vec<(AnswerRef, Option<QuestionRef>)> {
    let asked = questions(case);
    let with_question = needed.iter().map(|at| (*at, QuestionRef::of(case, *at)));
    with_question.filter(|(_, question)| question.is_none_or(|question| asked.contains(&question))).collect()
}

/// The questions on responses that were answered "not sure". They change no place, but copies go with a request.
pub fn unsure_responses(case: &Case) -> Vec<QuestionRef> {
    let asked = questions(case).into_iter();
    let is_unsure = |question: &QuestionRef| matches!(question, QuestionRef::Responses(side) if case.responses[*side] == Some(Response::Unsure));
    asked.filter(is_unsure).collect()
}
