//! Where a part goes, and the outcome over the whole case.

use crate::case::Side;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Where a part goes.
    Place, "a place" {
        /// The Joint Working Team.
        Joint = "joint",
        /// PHSO.
        Phso = "phso",
        /// LGSCO.
        Lgsco = "lgsco",
        /// Not settled by the answers.
        Unclear = "unclear",
        /// Neither Ombudsman's side is in play.
        Outside = "outside",
    }
}

impl Place {
    /// The Ombudsman of one side.
    pub const fn own(side: Side) -> Self {
        match side {
            Side::Health => Self::Phso,
            Side::SocialCare => Self::Lgsco,
        }
    }
}

vocabulary! {
    /// The recommendation over the whole case.
    Outcome, "an outcome" {
        /// Every part joint.
        Joint = "joint",
        /// Some parts joint, some not.
        Split = "split",
        /// None joint, parts for both Ombudsmen.
        Separate = "separate",
        /// All for PHSO.
        PhsoOnly = "phso-only",
        /// All for LGSCO.
        LgscoOnly = "lgsco-only",
        /// Some part is unclear: ask the Joint Working Team.
        Ask = "ask",
        /// Nothing is left for either Ombudsman.
        Outside = "outside",
    }
}

impl Outcome {
    /// The outcome table of the design: over the places of all parts, the outside ones left out.
    pub fn of(places: impl IntoIterator<Item = Place>) -> Self {
        let (mut joint, mut phso, mut lgsco) = (false, false, false);
        for place in places {
            match place {
                Place::Unclear => return Self::Ask,
                Place::Joint => joint = true,
                Place::Phso => phso = true,
                Place::Lgsco => lgsco = true,
                Place::Outside => {}
            }
        }
        match (joint, phso, lgsco) {
            (true, false, false) => Self::Joint,
            (true, _, _) => Self::Split,
            (false, true, true) => Self::Separate,
            (false, true, false) => Self::PhsoOnly,
            (false, false, true) => Self::LgscoOnly,
            (false, false, false) => Self::Outside,
        }
    }
}
