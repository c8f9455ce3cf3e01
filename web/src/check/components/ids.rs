//! Ids that several pages of the aid share.

/// The button that keeps what was to be removed, replaced or cleared. It comes first and takes the focus, so that one press too many
/// loses nothing.
pub(crate) const KEEP: &str = "aid-keep";

/// The button that forgets what this device remembers.
pub(crate) const FORGET: &str = "aid-forget";
