//! Where a part goes, and the outcome over the whole case.

use super::answers::Side;

vocabulary! {
    /// Where a part goes.
    Destination, "a destination" {
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

impl Destination {
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
    /// Does it come to a request of the Joint Working Team?
    pub const fn comes_to_a_request(self) -> bool {
        matches!(self, Self::Joint | Self::Split | Self::Ask)
    }

    /// The outcome table of the design: over the destinations of all parts, the outside ones left out. It is for parts that are all
    /// settled; one that is unclear gives `ask`, though the case as a whole can come to more.
    pub fn of(destinations: impl IntoIterator<Item = Destination>) -> Self {
        let (mut joint, mut phso, mut lgsco) = (false, false, false);
        for destination in destinations {
            match destination {
                Destination::Unclear => return Self::Ask,
                Destination::Joint => joint = true,
                Destination::Phso => phso = true,
                Destination::Lgsco => lgsco = true,
                Destination::Outside => {}
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
