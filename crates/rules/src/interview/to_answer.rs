//! Of what is open, what a reader is asked to answer.

use super::panels::panels;
use super::question_ref::QuestionRef;
use super::recorded::Recorded;
use crate::case::{AnswerRef, Case};
use crate::vocabulary::{Separable, Weight};

/// Of the answers that a case still needs, those that its panels ask for where they are open, each with its question. What follows
/// from another answer is not asked for: changing it is one of the changes. Nor is anything of an issue of unsure functions, but
/// whose they are.
pub fn to_answer(case: &Case, needed: &[AnswerRef]) -> Vec<(AnswerRef, Option<QuestionRef>)> {
    let recorded = Recorded::of(case);
    let is_settled = |question: QuestionRef| recorded.answers(question) && !is_unsure(case, &recorded, question);
    let mut asked = panels(case, is_settled).questions();
    asked.sort_unstable();
    let with_question = needed.iter().map(|at| (*at, QuestionRef::of(case, *at)));
    with_question
        .filter(|(_, question)| question.is_none_or(|question| asked.binary_search(&question).is_ok()))
        .collect()
}

/// Was one of the tests answered as “not sure”?
fn is_unsure(case: &Case, recorded: &Recorded<'_>, question: QuestionRef) -> bool {
    match question {
        QuestionRef::Separable(_) => question.chosen(case) == Some(Separable::Unsure.id()),
        QuestionRef::TieSeparable(..) => {
            recorded.link(question).is_some_and(|link| link.separable == Some(Separable::Unsure))
        }
        QuestionRef::Weight(..) => question.chosen(case) == Some(Weight::Unsure.id()),
        _ => false,
    }
}
