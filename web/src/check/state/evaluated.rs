//! A case with what follows from it, worked out once.

use joint_working_rules::{Answer, Case, CaseError, QuestionRef, ValidCase, answer, questions};
use std::cell::OnceCell;

/// A case, the questions for it and its answer. Each of the two is worked out the first time that it is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Evaluated {
    case: Case,
    questions: OnceCell<Vec<QuestionRef>>,
    answer: OnceCell<Result<Answer, CaseError>>,
}

impl Evaluated {
    /// A case of which nothing is worked out yet.
    pub(super) const fn new(case: Case) -> Self {
        Self { case, questions: OnceCell::new(), answer: OnceCell::new() }
    }

    /// The case.
    pub(crate) const fn case(&self) -> &Case {
        &self.case
    }

    /// Its questions, in order.
    pub(crate) fn questions(&self) -> &[QuestionRef] {
        self.questions.get_or_init(|| questions(&self.case))
    }

    /// Its answer, or why it has none.
    pub(crate) fn answer(&self) -> &Result<Answer, CaseError> {
        self.answer.get_or_init(|| ValidCase::new(self.case.clone()).map(|case| answer(&case)))
    }
}
