//! A set of facts, as bits: what a relation has ticked.

use super::fact::{Fact, FactKind};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::fmt;

const fn bit(fact: Fact) -> u16 {
    1 << fact as u16
}

/// A set of facts. Order and repetition do not exist in it; it is written in the design's order.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct FactSet(u16);

impl FactSet {
    /// No fact.
    pub const EMPTY: Self = Self(0);

    /// The set with this fact added.
    #[must_use]
    pub const fn with(self, fact: Fact) -> Self {
        Self(self.0 | bit(fact))
    }

    /// The set with this fact taken out.
    #[must_use]
    pub const fn without(self, fact: Fact) -> Self {
        Self(self.0 & !bit(fact))
    }

    /// Is this fact in the set?
    pub const fn contains(self, fact: Fact) -> bool {
        self.0 & bit(fact) != 0
    }

    /// Is there none?
    pub const fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// The facts of either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The facts of both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The facts of exactly one of the sets.
    #[must_use]
    pub const fn symmetric_difference(self, other: Self) -> Self {
        Self(self.0 ^ other.0)
    }

    /// How many facts.
    pub const fn len(&self) -> u32 {
        self.0.count_ones()
    }

    /// The facts, in the design's order.
    pub fn iter(self) -> impl Iterator<Item = Fact> {
        Fact::ALL.iter().copied().filter(move |fact| self.contains(*fact))
    }

    /// The facts of one kind.
    #[must_use]
    pub fn of_kind(self, kind: FactKind) -> Self {
        self.iter().filter(|fact| fact.kind() == kind).collect()
    }

    /// Is there a fact of this kind?
    pub const fn has(self, kind: FactKind) -> bool {
        self.0 & Self::mask(kind) != 0
    }

    /// Are there facts, none of which speaks for a link?
    pub const fn link_nothing(&self) -> bool {
        !self.is_empty() && !self.has(FactKind::Entwining) && !self.has(FactKind::Close)
    }

    const fn mask(kind: FactKind) -> u16 {
        const ENTWINING: u16 = bit(Fact::EnquiryIntoSameCare) - 1;
        const CLOSE: u16 = bit(Fact::EnquiryIntoSameCare) | bit(Fact::SamePlan);
        const LOOK_ALIKE: u16 = bit(Fact::ReferralOrInformationOnly) | bit(Fact::SamePeriodOnly);
        const WITHOUT_WEIGHT: u16 = bit(Fact::OneInvestigatorPreferred);
        match kind {
            FactKind::Entwining => ENTWINING,
            FactKind::Close => CLOSE,
            FactKind::LookAlike => LOOK_ALIKE,
            FactKind::WithoutWeight => WITHOUT_WEIGHT,
        }
    }
}

impl FromIterator<Fact> for FactSet {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        facts.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl fmt::Debug for FactSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(Fact::id)).finish()
    }
}

impl Serialize for FactSet {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(None)?;
        for fact in self.iter() {
            list.serialize_element(&fact)?;
        }
        list.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_masks_are_the_kinds() {
        for &fact in Fact::ALL {
            for &kind in FactKind::ALL {
                assert_eq!(FactSet::EMPTY.with(fact).has(kind), fact.kind() == kind, "{fact:?} {kind:?}");
            }
        }
    }
}
