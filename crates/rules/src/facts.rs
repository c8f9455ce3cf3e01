//! Facts: what is true, or alleged, of a relation, and which way each speaks.

use crate::vocabulary::vocabulary;
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};
use std::fmt;

vocabulary! {
    /// A fact of a relation (design, section 1). Its words and the paragraphs it comes from are in the rulebook.
    Fact, "a fact" {
        /// Both sides' staff took part in the assessment or decision (Example 1).
        SharedDecision = "shared-decision",
        /// The two sides did not consult, agree, hand over or act together (Example 1).
        NotCoordinated = "not-coordinated",
        /// The bodies agreed who would do what, or were in ongoing contact (Example 3).
        AgreedJointAction = "agreed-joint-action",
        /// Responsibility for the same care passed from one side to the other (Example 4).
        ResponsibilityPassed = "responsibility-passed",
        /// One side's duty was met through the other side's actions (Example 5).
        DutyAndDeliveryDiffer = "duty-and-delivery-differ",
        /// The law puts a duty on both sides over this same matter (Example 6).
        JointDuty = "joint-duty",
        /// What one side did caused or shaped the other's decision or fault (Example 6).
        FeedsDecision = "feeds-decision",
        /// The bodies dispute who was responsible (Background).
        ResponsibilityDisputed = "responsibility-disputed",
        /// One side's enquiry looked into the very care complained about (Example 4).
        EnquiryIntoSameCare = "enquiry-into-same-care",
        /// Both belong to the same plan, placement or package (Examples 5 and 6).
        SamePlan = "same-plan",
        /// One side only made a referral or supplied information (Example 2).
        ReferralOrInformationOnly = "referral-or-information-only",
        /// They happened over the same period, and nothing more (Example 6).
        SamePeriodOnly = "same-period-only",
        /// One investigator would be simpler or is preferred (Example 6).
        OneInvestigatorPreferred = "one-investigator-preferred",
    }
}

vocabulary! {
    /// Which way a fact speaks.
    FactKind, "a kind of facts" {
        /// Shows that two things are entwined (limb one).
        Entwining = "entwining",
        /// Shows that two things are closely linked, not by itself that they are entwined.
        Close = "close",
        /// Looks like a link and is none.
        LookAlike = "look-alike",
    }
}

impl Fact {
    /// Which way this fact speaks.
    pub const fn kind(self) -> FactKind {
        match self {
            Self::SharedDecision
            | Self::NotCoordinated
            | Self::AgreedJointAction
            | Self::ResponsibilityPassed
            | Self::DutyAndDeliveryDiffer
            | Self::JointDuty
            | Self::FeedsDecision
            | Self::ResponsibilityDisputed => FactKind::Entwining,
            Self::EnquiryIntoSameCare | Self::SamePlan => FactKind::Close,
            Self::ReferralOrInformationOnly | Self::SamePeriodOnly | Self::OneInvestigatorPreferred => {
                FactKind::LookAlike
            }
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
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
        Self(self.0 | fact.bit())
    }

    /// The set with this fact taken out.
    #[must_use]
    pub const fn without(self, fact: Fact) -> Self {
        Self(self.0 & !fact.bit())
    }

    /// Is this fact in the set?
    pub const fn contains(self, fact: Fact) -> bool {
        self.0 & fact.bit() != 0
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

    const fn mask(kind: FactKind) -> u16 {
        const ENTWINING: u16 = Fact::EnquiryIntoSameCare.bit() - 1;
        const CLOSE: u16 = Fact::EnquiryIntoSameCare.bit() | Fact::SamePlan.bit();
        const LOOK_ALIKE: u16 =
            Fact::ReferralOrInformationOnly.bit() | Fact::SamePeriodOnly.bit() | Fact::OneInvestigatorPreferred.bit();
        match kind {
            FactKind::Entwining => ENTWINING,
            FactKind::Close => CLOSE,
            FactKind::LookAlike => LOOK_ALIKE,
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
