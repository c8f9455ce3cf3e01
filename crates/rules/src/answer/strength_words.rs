//! The strength of a relation in the rulebook's words.

use crate::routing::RelationStrength;
use crate::rulebook::{OPEN_TIE, TieWords};
use crate::vocabulary::{Firmness, Strength};

impl RelationStrength {
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
}

#[cfg(test)]
mod tests {
    use crate::routing::relation_strength;
    use crate::rulebook::OPEN_TIE;
    use crate::vocabulary::{Fact, FactSet, Separable, Strength};

    #[test]
    fn one_that_is_close_at_least_is_called_close_and_one_that_may_be_none_is_called_open() {
        let close = FactSet::EMPTY.with(Fact::SamePlan);
        assert_eq!(relation_strength(close, None).words().label, Strength::Close.words().label);
        assert_eq!(relation_strength(FactSet::EMPTY, None).words().label, OPEN_TIE.label);
        let entwined = relation_strength(close, Some(Separable::No));
        assert_eq!(entwined.words().label, Strength::Entwined.words().label);
        let none = relation_strength(FactSet::EMPTY, Some(Separable::Yes));
        assert_eq!(none.words().label, Strength::None.words().label);
    }
}
