//! A check that the next steps rest on.

use joint_working_rules::{Answer, Extent, ValidCase};

/// A case that was checked, and what the check came to.
#[derive(Clone, Copy, Debug)]
pub struct Check<'a> {
    /// The case.
    pub case: &'a ValidCase,
    /// Its answer.
    pub answer: &'a Answer,
    /// What was not answered, in a sentence; empty where nothing is missing.
    pub missing: &'a str,
}

impl Check<'_> {
    /// How much of it was answered.
    pub const fn extent(&self) -> Extent {
        if self.missing.is_empty() { Extent::Whole } else { Extent::SoFar }
    }

    /// The same of what can still move a part.
    pub const fn extent_of_places(&self) -> Extent {
        self.extent().of_places(self.answer)
    }
}
