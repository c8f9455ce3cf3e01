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
    /// What it says of consent.
    pub(crate) consent: ConsentSaid,
}

/// What a case that is opened says of consent. Left out, it is as if nobody was asked; but nobody has answered that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConsentSaid {
    /// Something, be it that nobody was asked.
    Something,
    Nothing,
}

impl From<bool> for ConsentSaid {
    fn from(says: bool) -> Self {
        if says { Self::Something } else { Self::Nothing }
    }
}

impl From<Case> for Opening {
    fn from(case: Case) -> Self {
        Self { case, earlier: None, address: None, consent: ConsentSaid::Something }
    }
}
