//! What a learner can choose, and which choice the rules bear out; what decides a case.

use joint_working_rules::{Answer, Outcome, ReasonId, vocabulary};

vocabulary! {
    /// An answer to try on a practice case. Separate has three, for the three reasons why something is not joint.
    Choice, "an answer to try" {
        /// All of it is joint.
        Joint = "joint",
        /// Some of it is joint, some is not.
        Split = "split",
        /// Separate: the first test is not met.
        FirstTest = "first-test",
        /// Separate: the first test is met, the second is not.
        SecondTest = "second-test",
        /// Separate: there is no consent.
        NoConsent = "no-consent",
        /// For PHSO alone.
        PhsoOnly = "phso-only",
        /// For LGSCO alone.
        LgscoOnly = "lgsco-only",
        /// For neither Ombudsman's Joint Working.
        Outside = "outside",
        /// Not decided yet: ask.
        Ask = "ask",
    }
}

vocabulary! {
    /// What decides a practice case.
    DecidedBy, "what decides a case" {
        /// Whose function is looked at.
        WhoseFunction = "whose-function",
        /// The first test: is it entwined?
        FirstTest = "first-test",
        /// The second test: are both sides fundamental?
        SecondTest = "second-test",
        /// Whether an issue is closely linked to one that is joint.
        CloseLink = "close-link",
        /// Consent.
        Consent = "consent",
        /// Something that is not known.
        Open = "open",
    }
}

impl Choice {
    /// The choice that agrees with an answer of the rules.
    pub fn of(answer: &Answer) -> Self {
        let gives = |id: ReasonId| answer.reasons.iter().any(|reason| reason.id == id);
        match answer.outcome {
            Outcome::Joint => Self::Joint,
            Outcome::Split => Self::Split,
            Outcome::Separate if answer.lacks_consent() => Self::NoConsent,
            Outcome::Separate if gives(ReasonId::LimbTwoNotMet) || gives(ReasonId::LimbTwoNotMetBothMinor) => {
                Self::SecondTest
            }
            Outcome::Separate => Self::FirstTest,
            Outcome::PhsoOnly => Self::PhsoOnly,
            Outcome::LgscoOnly => Self::LgscoOnly,
            Outcome::Outside => Self::Outside,
            Outcome::Ask => Self::Ask,
        }
    }

    /// What can decide a case to which this is the right choice.
    pub const fn may_be_decided_by(self) -> &'static [DecidedBy] {
        use DecidedBy as By;
        match self {
            Self::Joint => &[By::FirstTest, By::SecondTest, By::CloseLink],
            Self::Split => &[By::CloseLink, By::Open],
            Self::FirstTest => &[By::FirstTest],
            Self::SecondTest => &[By::SecondTest],
            Self::NoConsent => &[By::Consent],
            Self::PhsoOnly | Self::LgscoOnly | Self::Outside => &[By::WhoseFunction],
            Self::Ask => &[By::Open],
        }
    }
}
