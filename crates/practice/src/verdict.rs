//! How what a learner has said compares with what the rules give.

use crate::choice::{Choice, DecidedBy};
use crate::place::Place;
use joint_working_rules::vocabulary;

vocabulary! {
    /// How sure a learner is.
    Sureness, "how sure one is" {
        /// Sure.
        Sure = "sure",
        /// Fairly sure.
        Fairly = "fairly",
        /// Guessing.
        Guess = "guess",
    }
}

vocabulary! {
    /// How an answer compares with the right one. The ids are what is kept on a device.
    Verdict, "a verdict" {
        /// The result is right, and so is the reason.
        Right = "right",
        /// The result is right; another reason decides.
        OtherReason = "reason",
        /// The result is not right.
        Wrong = "wrong",
    }
}

impl Verdict {
    /// Of the places of the issues and what decides, as said and as it is.
    pub fn of((places, by): (&[Place], DecidedBy), (right, decides): (&[Place], DecidedBy)) -> Self {
        if places != right {
            Self::Wrong
        } else if by == decides {
            Self::Right
        } else {
            Self::OtherReason
        }
    }

    /// Of an answer that is one of several, as said and as it is.
    pub fn plain<T: PartialEq>(said: T, right: T) -> Self {
        if said == right { Self::Right } else { Self::Wrong }
    }

    /// Is it worth another look: all that was not right, and what was only guessed?
    pub fn is_to_look_at(self, sureness: Option<Sureness>) -> bool {
        self != Self::Right || sureness == Some(Sureness::Guess)
    }
}

impl Choice {
    /// What places and a reason come to, as one of the answers to try.
    pub fn said(places: &[Place], by: DecidedBy) -> Self {
        let any = |place: Place| places.contains(&place);
        let (nhs, council) = (any(Place::Phso) || any(Place::Apart), any(Place::Lgsco) || any(Place::Apart));
        match (any(Place::Joint), any(Place::Open), nhs, council) {
            (true, false, false, false) => Self::Joint,
            (true, ..) => Self::Split,
            (false, true, ..) => Self::Ask,
            (false, false, true, false) => Self::PhsoOnly,
            (false, false, false, true) => Self::LgscoOnly,
            (false, false, false, false) => Self::Outside,
            (false, false, true, true) => match by {
                DecidedBy::SecondTest => Self::SecondTest,
                DecidedBy::Consent => Self::NoConsent,
                _ => Self::FirstTest,
            },
        }
    }
}
