//! What a caseworker can answer: sides, functions, limb one, weights, consent and responses.

vocabulary! {
    /// One of the two sides.
    Side, "a side" {
        /// NHS functions: PHSO's remit.
        Health = "health",
        /// Functions of a council or care provider: LGSCO's remit.
        SocialCare = "social-care",
    }
}

impl Side {
    /// The side across.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Health => Self::SocialCare,
            Self::SocialCare => Self::Health,
        }
    }
}

vocabulary! {
    /// Whose functions an issue puts in play.
    Functions, "an answer on functions" {
        /// NHS functions only.
        Health = "health",
        /// A council's or care provider's functions only.
        SocialCare = "social-care",
        /// Both sides' functions.
        Both = "both",
        /// Not known.
        Unsure = "unsure",
        /// Neither side's: a government department, or a body outside England.
        Neither = "neither",
    }
}

impl Functions {
    /// The functions of one side alone.
    pub const fn of(side: Side) -> Self {
        match side {
            Side::Health => Self::Health,
            Side::SocialCare => Self::SocialCare,
        }
    }

    /// The sides that can be in play.
    pub fn sides(self) -> impl Iterator<Item = Side> {
        Side::ALL.iter().copied().filter(move |side| self.can_involve(*side))
    }

    /// Can this side be in play?
    pub const fn can_involve(self, side: Side) -> bool {
        match self {
            Self::Both | Self::Unsure => true,
            Self::Health => matches!(side, Side::Health),
            Self::SocialCare => matches!(side, Side::SocialCare),
            Self::Neither => false,
        }
    }

    /// Can the issue hold a relation between its own two sides?
    pub const fn can_be_both(self) -> bool {
        matches!(self, Self::Both | Self::Unsure)
    }
}

vocabulary! {
    /// Limb one, as the caseworker sees it: could one be worked out without the other?
    Separable, "an answer on limb one" {
        /// Yes, each can be looked at alone.
        Yes = "yes",
        /// One can be worked out without the other, the other not without it.
        OneWay = "one-way",
        /// No, only both together.
        No = "no",
        /// Not known.
        Unsure = "unsure",
    }
}

vocabulary! {
    /// Limb two: how much one side's part of an issue matters to the complaint as a whole.
    Weight, "a weight" {
        /// Fundamental.
        Fundamental = "fundamental",
        /// Relatively minor.
        Minor = "minor",
        /// Not known.
        Unsure = "unsure",
    }
}

vocabulary! {
    /// Whether there is consent to Joint Working.
    Consent, "a state of consent" {
        /// The complainant has not been asked.
        NotAsked = "not-asked",
        /// The complainant consents.
        Given = "given",
        /// The complainant does not consent.
        Refused = "refused",
        /// The complainant consented, then withdrew it.
        Withdrawn = "withdrawn",
    }
}

impl Consent {
    /// Does it keep the case from Joint Working? (Information for complainants, paragraph 15.)
    pub const fn blocks(self) -> bool {
        matches!(self, Self::Refused | Self::Withdrawn)
    }
}

vocabulary! {
    /// Whether the bodies of one side have sent a substantive response.
    Response, "an answer on responses" {
        /// They have.
        Yes = "yes",
        /// They have not.
        No = "no",
        /// Some of them have, some have not.
        Partly = "partly",
        /// The complaint has not been put to them yet.
        NotPut = "not-put",
        /// Not known.
        Unsure = "unsure",
    }
}
