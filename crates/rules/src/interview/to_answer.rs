//! Of what is open, what a reader is asked to answer.

use super::panels::panels;
use super::question_ref::QuestionRef;
use crate::case::{AnswerRef, Case};
use crate::vocabulary::{Separable, Weight};

/// Of the answers that a case still needs, those that its panels ask for where they are open, each with its question. What follows
/// from another answer is not asked for: changing it is one of the changes. Nor is anything of an issue of unsure functions, but
/// whose they are.
pub fn to_answer(case: &Case, needed: &[AnswerRef]) -> Vec<(AnswerRef, Option<QuestionRef>)> {
    let is_settled = |question: QuestionRef| question.is_recorded(case) && !is_unsure(case, question);
    let asked = panels(case, is_settled).questions();
    let with_question = needed.iter().map(|at| (*at, QuestionRef::of(case, *at)));
    with_question.filter(|(_, question)| question.is_none_or(|question| asked.contains(&question))).collect()
}

/// Was one of the tests answered as “not sure”?
fn is_unsure(case: &Case, question: QuestionRef) -> bool {
    match question {
        QuestionRef::Separable(_) | QuestionRef::TieSeparable(..) => {
            question.chosen(case) == Some(Separable::Unsure.id())
        }
        QuestionRef::Weight(..) => question.chosen(case) == Some(Weight::Unsure.id()),
        _ => false,
    }
}
