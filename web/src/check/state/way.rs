//! The way through the panels: what comes after one.

use super::answers::Answers;
use super::page::{Page, PanelRef};
use joint_working_rules::{Panel, Panels, QuestionRef};

/// How the reader goes through the panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// All of them, in order.
    InOrder,
    /// One answer is changed, and only what that brings up is asked.
    OneChange,
}

/// The page after a panel that is answered: the next panel, or, where an answer is changed, what has to be asked anew. From a panel
/// that is not in sight any more the way leads to what is not answered, too.
pub(super) fn after(answers: &Answers, course: Course, panel: PanelRef) -> Page {
    let panels = answers.panels();
    let at = panels.list.iter().position(|one| PanelRef::of(one) == Some(panel));
    let next = match at {
        Some(at) if course == Course::InOrder => panels.list.get(at + 1).and_then(PanelRef::of),
        _ => unanswered(&panels),
    };
    next.map_or(Page::Check, Page::Panel)
}

/// The first panel with something to answer.
pub(super) fn unanswered(panels: &Panels) -> Option<PanelRef> {
    panels.list.iter().find(|panel| open_questions(panel).next().is_some()).and_then(PanelRef::of)
}

/// The questions of a panel that are not answered; for the pairs, the rows.
pub(super) fn open_questions(panel: &Panel) -> Box<dyn Iterator<Item = QuestionRef> + '_> {
    match panel {
        Panel::Issues(rows)
        | Panel::TwoSides(_, rows)
        | Panel::Link(_, rows)
        | Panel::Weights(rows)
        | Panel::ConsentAndResponses(rows) => {
            Box::new(rows.iter().filter(|row| !row.is_answered).map(|row| row.question))
        }
        Panel::Pairs(pairs) => {
            let is_open = move |one| pairs.partners(one).any(|other| !pairs.is_answered(one, other));
            Box::new(pairs.rows().filter(move |one| is_open(*one)).map(QuestionRef::Ties))
        }
        Panel::Check => Box::new(std::iter::empty()),
    }
}
