//! A question about one thing of a case.

use crate::case::IssuePos;
use crate::vocabulary::{Question, Side};

/// One question about one thing. Issues are named by their position in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuestionRef {
    /// What is complained about.
    Issues,
    /// Whose functions an issue puts in play.
    Functions(IssuePos),
    /// The facts of the relation between an issue's two sides.
    Facts(IssuePos),
    /// Limb one for that relation.
    Separable(IssuePos),
    /// Limb two for one side's part of an issue.
    Weight(IssuePos, Side),
    /// Which of the later issues an issue belongs together with: its row of pairs.
    Ties(IssuePos),
    /// The facts of the relation between two issues.
    TieFacts(IssuePos, IssuePos),
    /// Limb one for that relation.
    TieSeparable(IssuePos, IssuePos),
    /// Whether there is consent.
    Consent,
    /// Whether the bodies of one side have responded.
    Responses(Side),
}

impl QuestionRef {
    /// The question that is asked.
    pub const fn question(self) -> Question {
        match self {
            Self::Issues => Question::Issues,
            Self::Functions(_) => Question::Functions,
            Self::Facts(_) => Question::Facts,
            Self::Separable(_) => Question::Separable,
            Self::Weight(_, side) => Question::weight(side),
            Self::Ties(_) => Question::Ties,
            Self::TieFacts(..) => Question::TieFacts,
            Self::TieSeparable(..) => Question::TieSeparable,
            Self::Consent => Question::Consent,
            Self::Responses(side) => Question::responses(side),
        }
    }

    /// The issues it is about, by their positions.
    pub const fn issues(self) -> [Option<IssuePos>; 2] {
        match self {
            Self::Functions(at) | Self::Facts(at) | Self::Separable(at) | Self::Weight(at, _) | Self::Ties(at) => {
                [Some(at), None]
            }
            Self::TieFacts(one, other) | Self::TieSeparable(one, other) => [Some(one), Some(other)],
            Self::Issues | Self::Consent | Self::Responses(_) => [None, None],
        }
    }
}
