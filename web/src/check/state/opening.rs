//! A case that is opened, and where it comes from.

use joint_working_rules::{Case, EarlierEdition};

/// A case to open.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Opening {
    pub(crate) case: Case,
    /// The earlier edition that it was answered for, where it was for one.
    pub(crate) earlier: Option<EarlierEdition>,
    /// The fragment of the address that stands for it, where one does.
    pub(crate) address: Option<String>,
}

impl From<Case> for Opening {
    fn from(case: Case) -> Self {
        Self { case, earlier: None, address: None }
    }
}
