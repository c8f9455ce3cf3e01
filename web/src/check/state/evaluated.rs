//! A case with what follows from it, worked out once.

use joint_working_rules::{Answer, Case, CaseError, ValidCase, answer};
use std::cell::OnceCell;

/// A case and its answer, which is worked out the first time that it is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Evaluated {
    case: Case,
    answer: OnceCell<Result<(ValidCase, Answer), CaseError>>,
}

impl Evaluated {
    /// A case of which nothing is worked out yet.
    pub(super) const fn new(case: Case) -> Self {
        Self { case, answer: OnceCell::new() }
    }

    /// The case.
    pub(crate) const fn case(&self) -> &Case {
        &self.case
    }

    /// Its answer, or why it has none.
    pub(crate) fn answer(&self) -> Result<&Answer, &CaseError> {
        self.checked().map(|(_, answer)| answer)
    }

    /// The case as it was checked, with its answer, or why it has none.
    pub(crate) fn checked(&self) -> Result<(&ValidCase, &Answer), &CaseError> {
        let checked = self.answer.get_or_init(|| {
            let case = ValidCase::new(self.case.clone())?;
            let answer = answer(&case);
            Ok((case, answer))
        });
        checked.as_ref().map(|(case, answer)| (case, answer))
    }
}
