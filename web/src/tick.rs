//! What a checkbox has come to.

/// Ticked, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// It is ticked.
    On,
    /// It is not.
    Off,
}

impl Tick {
    /// Is it ticked?
    pub const fn is_on(self) -> bool {
        matches!(self, Self::On)
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::On => Self::Off,
            Self::Off => Self::On,
        }
    }
}

impl From<bool> for Tick {
    fn from(checked: bool) -> Self {
        if checked { Self::On } else { Self::Off }
    }
}
