//! A case with what follows from it, worked out once.

use joint_working_rules::{Answer, Case, CaseError, CaseGraph, PartPlacement, ValidCase, answer, handling};
use joint_working_web::own_words::OwnWords;
use std::cell::OnceCell;

/// A case and its answer, which is worked out the first time that it is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Evaluated {
    case: Case,
    answer: OnceCell<Result<(ValidCase, Answer), CaseError>>,
    handling: OnceCell<Vec<PartPlacement>>,
    own_words: OnceCell<OwnWords>,
}

impl Evaluated {
    /// A case of which nothing is worked out yet.
    pub(super) const fn new(case: Case) -> Self {
        Self { case, answer: OnceCell::new(), handling: OnceCell::new(), own_words: OnceCell::new() }
    }

    /// The case.
    pub(crate) const fn case(&self) -> &Case {
        &self.case
    }

    /// Where every part goes, which is much less to work out than the answer; nothing where it has none.
    pub(crate) fn handling(&self) -> &[PartPlacement] {
        self.handling.get_or_init(|| {
            let case = ValidCase::new(self.case.clone());
            case.map(|case| handling(&CaseGraph::new(&case))).unwrap_or_default()
        })
    }

    /// What the reader calls its issues.
    pub(crate) fn own_words(&self) -> &OwnWords {
        self.own_words.get_or_init(|| OwnWords::of(&self.case))
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
