//! The way through the panels: what comes after one.

use super::answers::Answers;
use super::page::{Page, PanelRef};
use joint_working_rules::Panels;

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
    panels.list.iter().find(|panel| panel.unanswered().next().is_some()).and_then(PanelRef::of)
}
