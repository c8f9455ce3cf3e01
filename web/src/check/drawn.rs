//! In how many goes a page is drawn. With all panels on one page, and what each answer would do beside it, the whole takes longer than a
//! frame: so an answer first shows the recommendation it gives, and the rest follows after that was painted.

/// How far a page is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drawn {
    /// Whole, for so many times now.
    Whole(u32),
    /// Whole so many times; now the recommendation is another, and the rest is as it was.
    First(u32),
}

impl Drawn {
    /// How often it was drawn whole.
    pub(crate) const fn times(self) -> u32 {
        match self {
            Self::Whole(times) | Self::First(times) => times,
        }
    }
}

/// Is a page in sight?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// It is shown.
    In,
    /// It stays as the reader left it, behind another.
    Out,
}
