//! Ids that several pages of the aid share.

/// The button that removes an issue, replaces a case or clears everything, after all.
pub(crate) const YES: &str = "aid-yes";
