//! From one panel to the next, and what keeps a reader from it.

use super::way::{self, Course};
use super::{Fault, Page, PanelRef, State};
use joint_working_rules::{MAX_LABEL, Panel, QuestionRef};

impl State {
    /// What keeps a reader from going on from a panel.
    pub(super) fn faults_of(&self, panel: PanelRef) -> Vec<Fault> {
        let mut faults = Vec::new();
        if panel == PanelRef::Issues {
            if self.answers.count() == 0 {
                return vec![Fault::NoIssue];
            }
            for at in self.case().positions() {
                let words = self.answers.words(at).trim();
                if words.is_empty() {
                    faults.push(Fault::EmptyLabel(at));
                } else if words.chars().count() > MAX_LABEL {
                    faults.push(Fault::LongLabel(at));
                }
                if !self.answers.is_answered(QuestionRef::Functions(at)) {
                    faults.push(Fault::Unanswered(QuestionRef::Functions(at)));
                }
            }
            return faults;
        }
        let panels = self.answers.panels();
        let shown = panels.list.iter().find(|one| PanelRef::of(one) == Some(panel));
        let open = shown.into_iter().flat_map(Panel::unanswered);
        match panel {
            // However many rows there are, it is one answer.
            PanelRef::Pairs => open.take(1).map(Fault::Unanswered).collect(),
            _ => open.map(Fault::Unanswered).collect(),
        }
    }

    /// Goes on from a panel, or says why not.
    pub(super) fn go_on(&mut self, panel: PanelRef) {
        if panel == PanelRef::Issues {
            self.drop_empty_rows();
        }
        let faults = self.faults_of(panel);
        if !faults.is_empty() {
            return self.fail(faults);
        }
        let next = way::after(&self.answers, self.course, panel);
        let came_from = self.came_from.filter(|_| self.course == Course::OneChange && next == Page::Check);
        self.show(came_from.unwrap_or(next));
    }
}
