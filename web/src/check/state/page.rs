//! The pages of the aid, and what can be wrong on one.

use super::moved::Moved;
use joint_working_rules::{IssuePos, Panel, QuestionRef};

/// A page of the aid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The ways in.
    Start,
    /// One panel of the questions, step by step.
    Panel(PanelRef),
    /// Every panel below each other, with the recommendation in sight.
    AllPanels,
    /// Saving the case, and opening another.
    Files,
    /// Check your answers.
    Check,
    /// The recommendation.
    Result,
    /// A change that is being tried on the result, a visit of its own.
    Trial,
}

/// What is folded where a case has very many issues, and drawn once it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fold {
    /// The pairs of an issue with later ones.
    Pairs(IssuePos),
    /// A panel among all on one page.
    Panel(PanelRef),
    /// The reasons, under the result.
    Reasons,
    /// The answers, under the result.
    Answers,
    /// The smaller changes, in the result.
    Changes,
}

impl Fold {
    /// From so many issues on.
    pub(crate) const FROM: usize = 40;
}

/// A panel of the questions (design, section 5), by what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PanelRef {
    /// The issues, and whose they are.
    Issues,
    /// The two sides of one issue.
    TwoSides(IssuePos),
    /// Which issues belong together.
    Pairs,
    /// How two issues are linked, the earlier one first.
    Link(IssuePos, IssuePos),
    /// How much each side matters.
    Weights,
    /// Consent and responses.
    ConsentAndResponses,
}

impl PanelRef {
    /// So many steps there are: the issues, the links, how much each side matters, consent and responses.
    pub(crate) const STEPS: usize = 4;

    /// What a panel is about; `None` for the check of the answers.
    pub(crate) const fn of(panel: &Panel) -> Option<Self> {
        Some(match panel {
            Panel::Issues(_) => Self::Issues,
            Panel::TwoSides(at, _) => Self::TwoSides(*at),
            Panel::Pairs(_) => Self::Pairs,
            Panel::Link([one, other], _) => Self::Link(*one, *other),
            Panel::Weights(_) => Self::Weights,
            Panel::ConsentAndResponses(_) => Self::ConsentAndResponses,
            Panel::Check => return None,
        })
    }

    /// The panel that a question is on.
    pub(crate) const fn with(question: QuestionRef) -> Self {
        match question {
            QuestionRef::Issues | QuestionRef::Functions(_) => Self::Issues,
            QuestionRef::Facts(at) | QuestionRef::Separable(at) => Self::TwoSides(at),
            QuestionRef::Weight(..) => Self::Weights,
            QuestionRef::Ties(_) => Self::Pairs,
            QuestionRef::TieFacts(one, other) | QuestionRef::TieSeparable(one, other) => Self::Link(one, other),
            QuestionRef::Consent | QuestionRef::Responses(_) => Self::ConsentAndResponses,
        }
    }

    /// Which of the steps it belongs to, from 0.
    pub(crate) const fn step(self) -> usize {
        match self {
            Self::Issues => 0,
            Self::TwoSides(_) | Self::Pairs | Self::Link(..) => 1,
            Self::Weights => 2,
            Self::ConsentAndResponses => 3,
        }
    }

    /// The same panel about the issues in their new places; about an issue that is gone, the list of issues.
    fn follow(self, moved: Moved) -> Self {
        match self {
            Self::TwoSides(at) => Self::with(moved.follow(QuestionRef::Separable(at))),
            Self::Link(one, other) => Self::with(moved.follow(QuestionRef::TieSeparable(one, other))),
            Self::Issues | Self::Pairs | Self::Weights | Self::ConsentAndResponses => self,
        }
    }
}

impl Page {
    /// The page of a question, going step by step.
    pub(crate) const fn with(question: QuestionRef) -> Self {
        Self::Panel(PanelRef::with(question))
    }

    /// The same page about the issues in their new places.
    pub(super) fn follow(self, moved: Moved) -> Self {
        match self {
            Self::Panel(panel) => Self::Panel(panel.follow(moved)),
            _ => self,
        }
    }
}

/// Why Continue did not go on, and where it can be put right. The words are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No issue is there.
    NoIssue,
    /// An issue without words.
    EmptyLabel(IssuePos),
    /// An issue with too many.
    LongLabel(IssuePos),
    /// A question without an answer; for the pairs, that of any row.
    Unanswered(QuestionRef),
}
