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
    /// Which of the issues that are joint by themselves an issue is closely linked to.
    Core(IssuePos),
    /// Which of the later issues an issue is linked to.
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
            Self::Core(_) => Question::Core,
            Self::Ties(_) => Question::Ties,
            Self::TieFacts(..) => Question::TieFacts,
            Self::TieSeparable(..) => Question::TieSeparable,
            Self::Consent => Question::Consent,
            Self::Responses(side) => Question::responses(side),
        }
    }

    /// Which part of the questions it belongs to, from 0: the issues, each issue, links between issues, the case as a whole.
    pub const fn part(self) -> usize {
        match self {
            Self::Issues => 0,
            Self::Functions(_) | Self::Facts(_) | Self::Separable(_) | Self::Weight(..) => 1,
            Self::Core(_) | Self::Ties(_) | Self::TieFacts(..) | Self::TieSeparable(..) => 2,
            Self::Consent | Self::Responses(_) => 3,
        }
    }

    /// The issues it is about, by their positions.
    pub const fn issues(self) -> [Option<IssuePos>; 2] {
        match self {
            Self::Functions(at)
            | Self::Facts(at)
            | Self::Separable(at)
            | Self::Weight(at, _)
            | Self::Core(at)
            | Self::Ties(at) => [Some(at), None],
            Self::TieFacts(one, other) | Self::TieSeparable(one, other) => [Some(one), Some(other)],
            Self::Issues | Self::Consent | Self::Responses(_) => [None, None],
        }
    }
}
