//! The questions of the aid, by their ids.

use super::answers::Side;

vocabulary! {
    /// A question of the aid.
    Question, "a question" {
        /// What is complained about.
        Issues = "issues",
        /// Whose functions an issue puts in play.
        Functions = "functions",
        /// The facts of the relation between an issue's two sides.
        Facts = "facts",
        /// Limb one for that relation.
        Separable = "separable",
        /// Limb two for the NHS part.
        WeightHealth = "weight-health",
        /// Limb two for the council's or care provider's part.
        WeightSocialCare = "weight-social-care",
        /// Which issues belong together.
        Ties = "ties",
        /// The facts of a tie.
        TieFacts = "tie-facts",
        /// Limb one for a tie.
        TieSeparable = "tie-separable",
        /// Whether there is consent.
        Consent = "consent",
        /// Whether the NHS bodies have responded.
        ResponsesHealth = "responses-health",
        /// Whether the council or care provider has responded.
        ResponsesSocialCare = "responses-social-care",
    }
}

impl Question {
    /// The question on one side's weight.
    pub const fn weight(side: Side) -> Self {
        match side {
            Side::Health => Self::WeightHealth,
            Side::SocialCare => Self::WeightSocialCare,
        }
    }

    /// The question on one side's responses.
    pub const fn responses(side: Side) -> Self {
        match side {
            Side::Health => Self::ResponsesHealth,
            Side::SocialCare => Self::ResponsesSocialCare,
        }
    }
}
