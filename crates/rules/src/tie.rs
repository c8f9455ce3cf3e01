//! How strong is the tie? The relation table of the design, section 2.

use crate::case::Separable;
use crate::facts::{FactKind, FactSet};
use crate::routing::Firmness;
use crate::rulebook::{OPEN_TIE, TieWords};
use crate::vocabulary::vocabulary;

vocabulary! {
    /// The strength of a tie, weakest first.
    Strength, "a strength" {
        /// Not linked.
        None = "none",
        /// Closely linked.
        Close = "close",
        /// So entwined that one can only be worked out with the other.
        Entwined = "entwined",
    }
}

/// What the answers say of a tie: a strength, or the range in which it is unclear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The least it can be.
    pub low: Strength,
    /// The most it can be.
    pub high: Strength,
    /// Known, but resting on an answer that the others do not fully support.
    pub provisional: bool,
}

impl Tie {
    /// Two issues with no relation recorded: not linked, firm.
    pub const UNRECORDED: Self = Self::firm(Strength::None);

    const fn firm(strength: Strength) -> Self {
        Self { low: strength, high: strength, provisional: false }
    }

    const fn provisional(strength: Strength) -> Self {
        Self { low: strength, high: strength, provisional: true }
    }

    const fn between(low: Strength, high: Strength) -> Self {
        Self { low, high, provisional: false }
    }

    /// Can its strength not be told yet?
    pub fn is_open(self) -> bool {
        self.low != self.high
    }

    /// The rulebook's words for it.
    pub fn words(self) -> &'static TieWords {
        if self.is_open() && self.low == Strength::None { &OPEN_TIE } else { self.low.words() }
    }

    /// What it says in a table: a strength and how firm it is, or the range in which it is open.
    pub fn describe(self) -> String {
        let (low, high) = (self.low.words().label, self.high.words().label);
        if self.is_open() {
            return format!("{}: from {} to {}", OPEN_TIE.label, low.to_lowercase(), high.to_lowercase());
        }
        let firmness = if self.provisional { Firmness::Provisional } else { Firmness::Firm };
        format!("{low}, {}", firmness.words().label.to_lowercase())
    }

    /// Every strength it can have, weakest first.
    pub fn strengths(self) -> impl Iterator<Item = Strength> {
        Strength::ALL.iter().copied().filter(move |strength| (self.low..=self.high).contains(strength))
    }

    /// A provisional tie taken the other way: entwined for none, none for entwined.
    #[must_use]
    pub const fn other_way(self) -> Self {
        match self.low {
            Strength::None => Self::firm(Strength::Entwined),
            Strength::Close | Strength::Entwined => Self::firm(Strength::None),
        }
    }
}

/// The strength of a tie from its facts and the answer on limb one. `None` counts as not sure.
pub fn tie(facts: FactSet, separable: Option<Separable>) -> Tie {
    use Strength::{Close, Entwined, None};
    let entwining = facts.has(FactKind::Entwining);
    let close = facts.has(FactKind::Close);
    let look_alike = facts.has(FactKind::LookAlike);
    let separable = separable.unwrap_or(Separable::Unsure);
    match (entwining, close, look_alike, separable) {
        (false, false, false, Separable::No) => Tie::provisional(Entwined),
        (false, false, false, Separable::Yes) => Tie::firm(None),
        (false, false, false, Separable::Unsure) => Tie::between(None, Entwined),

        (false, false, true, Separable::No) => Tie::between(None, Entwined),
        (false, false, true, Separable::Yes) => Tie::firm(None),
        (false, false, true, Separable::Unsure) => Tie::provisional(None),

        (false, true, false, Separable::No) => Tie::provisional(Entwined),
        (false, true, false, Separable::Yes) => Tie::provisional(None),
        (false, true, false, Separable::Unsure) => Tie::between(Close, Entwined),

        (false, true, true, Separable::No) => Tie::provisional(Entwined),
        (false, true, true, Separable::Yes) => Tie::firm(None),
        (false, true, true, Separable::Unsure) => Tie::between(None, Entwined),

        (true, _, false, Separable::No) => Tie::firm(Entwined),
        (true, _, false, Separable::Yes) => Tie::between(None, Entwined),
        (true, _, false, Separable::Unsure) => Tie::provisional(Entwined),

        (true, _, true, Separable::No) => Tie::provisional(Entwined),
        (true, _, true, Separable::Yes) => Tie::provisional(None),
        (true, _, true, Separable::Unsure) => Tie::between(None, Entwined),
    }
}

#[cfg(test)]
mod tests {
    use super::tie;
    use crate::case::Separable;
    use crate::facts::{Fact, FactSet};
    use crate::rulebook::OPEN_TIE;
    use crate::tie::Strength;

    #[test]
    fn a_tie_that_is_close_at_least_is_called_close_and_one_that_may_be_none_is_called_open() {
        let close = FactSet::EMPTY.with(Fact::SamePlan);
        assert_eq!(tie(close, None).words().label, Strength::Close.words().label);
        assert_eq!(tie(FactSet::EMPTY, None).words().label, OPEN_TIE.label);
        assert_eq!(tie(close, Some(Separable::No)).words().label, Strength::Entwined.words().label);
        assert_eq!(tie(FactSet::EMPTY, Some(Separable::Yes)).words().label, Strength::None.words().label);
    }
}
