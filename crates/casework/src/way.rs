//! The way through the next steps: which of them a case needs, in which order, and what the check recommends (The aid, what to
//! do now: every outcome has next steps).

use crate::closed_list::closed_list;
use crate::guidance::{APART, CONSENT, DATES, PAGE, REQUEST, SENDING, TRANSFER, WAY};
use joint_working_rules::{Answer, Destination, Outcome};

closed_list! {
    /// One of the next steps, in the order in which they are taken.
    Step, "a next step" {
        /// The request of an Initial Look.
        Request = "request",
        /// Attachments that fit.
        Attachments = "attachments",
        /// The two time limits.
        Dates = "dates",
        /// Consent.
        Consent = "consent",
        /// The transfer.
        Transfer = "transfer",
        /// What is not joint.
        Apart = "apart",
        /// The note for the complaint record.
        Note = "record",
    }
}

/// Is the team asked?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asking {
    /// Where the check recommends it.
    #[default]
    AsRecommended,
    /// In any case, as the reader has chosen to (apart, ask anyway).
    Anyway,
    /// The reader had chosen to, and has taken it back.
    TakenBack,
}

impl Asking {
    /// Is the team asked although the check does not come to that?
    pub fn is_against(self, answer: &Answer) -> bool {
        self == Self::Anyway && !answer.asks_the_team()
    }

    /// The same for another answer: what comes to a request needs no choice.
    #[must_use]
    pub fn with(self, answer: &Answer) -> Self {
        if answer.asks_the_team() { Self::AsRecommended } else { self }
    }
}

impl Step {
    /// Its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Request => REQUEST.title,
            Self::Attachments => SENDING.title,
            Self::Dates => DATES.title,
            Self::Consent => CONSENT.title,
            Self::Transfer => TRANSFER.title,
            Self::Apart => APART.title,
            Self::Note => PAGE.note,
        }
    }

    /// Its title for a case with this answer, where there is one: without consent there is none to get.
    pub fn title_for(self, answer: Option<&Answer>) -> &'static str {
        match self {
            Self::Consent if answer.is_some_and(Answer::lacks_consent) => CONSENT.title_refused,
            step => step.title(),
        }
    }

    /// Does a case with this answer need it? Without one, all may be needed.
    fn is_needed(self, answer: &Answer, asking: Asking) -> bool {
        let asks = answer.asks_the_team() || asking == Asking::Anyway;
        match self {
            Self::Request | Self::Attachments | Self::Dates => asks,
            Self::Consent => asks || answer.lacks_consent(),
            Self::Transfer => asks && answer.blocked_by.is_none(),
            // Where nothing is asked and nothing is decided, it says so.
            Self::Apart => !asks || answer.handling.iter().any(|part| is_apart(part.to)),
            Self::Note => true,
        }
    }

    /// The steps that a case needs, and those that it does not, each in order. Where the team is asked anyway, what goes with that
    /// is needed.
    pub fn of(answer: Option<&Answer>, asking: Asking) -> (Vec<Self>, Vec<Self>) {
        Self::ALL.iter().partition(|step| answer.is_none_or(|answer| step.is_needed(answer, asking)))
    }

    /// The step after this one: the next that is needed or, of steps that are not, the next of these, and then the note.
    pub fn next(self, answer: Option<&Answer>, asking: Asking) -> Option<Self> {
        let (needed, others) = Self::of(answer, asking);
        let is_needed = needed.contains(&self);
        let list = if is_needed { needed } else { others };
        let next = list.into_iter().find(|step| *step > self);
        next.or((!is_needed).then_some(Self::Note))
    }
}

/// Does what goes there go to one Ombudsman, or to neither?
pub(crate) const fn is_apart(to: Destination) -> bool {
    matches!(to, Destination::Phso | Destination::Lgsco | Destination::Outside)
}

/// What the check recommends, in a sentence; without consent, why it is not what the answers would come to.
pub fn recommends(answer: &Answer) -> (&'static str, Option<&'static str>) {
    let words = &WAY.outcomes;
    let said = match answer.outcome {
        Outcome::Joint => words.joint,
        Outcome::Split => words.split,
        Outcome::Separate => words.separate,
        Outcome::PhsoOnly => words.phso_only,
        Outcome::LgscoOnly => words.lgsco_only,
        Outcome::Ask if answer.asks_the_team() => words.ask,
        Outcome::Ask => words.open_without_consent,
        Outcome::Outside => words.outside,
    };
    (said, answer.lacks_consent().then_some(WAY.blocked))
}
