//! Why a case is not accepted.

use std::fmt;

/// Why a case was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// Where: a JSON Pointer into the case, `line L column C` where it is not JSON, or `the case` for the whole.
    pub pointer: String,
    /// What is wrong and what is allowed.
    pub fault: String,
}

impl CaseError {
    pub(crate) fn new(pointer: impl Into<String>, fault: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), fault: fault.into() }
    }

    pub(crate) fn whole(fault: impl Into<String>) -> Self {
        Self::new("the case", fault)
    }
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.fault)
    }
}

impl std::error::Error for CaseError {}
