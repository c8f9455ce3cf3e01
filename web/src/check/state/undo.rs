//! What was done, so that it can be named and taken back.

use super::action::Action;
use joint_working_rules::{Fact, IssuePos, QuestionRef, Side};
use joint_working_web::tick::Tick;

/// What a change of the answers was.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Undo {
    /// A question was answered, or an answer to it was taken out.
    Answer(QuestionRef),
    /// A fact was ticked, or its tick was taken out.
    Fact(QuestionRef, Fact, Tick),
    /// The words of an issue were changed.
    Words(IssuePos),
    /// An issue was removed.
    Removed(IssuePos),
    /// Which of two issues belong together.
    Pair(IssuePos, IssuePos),
    /// No two of them do.
    Pairs,
    /// A side was taken out of play.
    NothingThere(IssuePos, Side),
    /// An issue was entered as two.
    AsTwo(IssuePos),
    /// A change that was tried was kept.
    Trial,
}

impl Undo {
    /// What an action changes; `None` where it cannot be taken back.
    pub(super) const fn of(action: &Action) -> Option<Self> {
        Some(match action {
            Action::Name(at, _) | Action::Split(at) => Self::Words(*at),
            Action::Choose(question, _) | Action::TickNone(question, _) | Action::TickNotKnown(question, _) => {
                Self::Answer(*question)
            }
            Action::Tick(question, fact, tick) => Self::Fact(*question, *fact, *tick),
            Action::Remove(at) | Action::AskRemove(at) => Self::Removed(*at),
            Action::Pair(one, other, _) | Action::WhyNot(one, other, ..) => Self::Pair(*one, *other),
            Action::PairNone(_) => Self::Pairs,
            Action::NothingThere(at, side) => Self::NothingThere(*at, *side),
            Action::EnterAsTwo(at) => Self::AsTwo(*at),
            Action::UseTrial => Self::Trial,
            _ => return None,
        })
    }
}
