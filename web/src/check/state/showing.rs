//! What is shown, and what is said of it: pages, focus, notices and faults.

use super::moved::Moved;
use super::{Fault, Focus, Fold, Page, PanelRef, State};
use joint_working_rules::{Panel, QuestionRef};

impl State {
    /// Remembers which questions on weights are in sight, for as long as the page is shown and the issues stay in their places.
    pub(super) fn see_weights(&mut self, before: usize) {
        if self.visit() != before {
            self.seen_weights.clear();
        }
        if !matches!(self.page(), Page::AllPanels | Page::Panel(PanelRef::Weights)) {
            return;
        }
        let panels = self.answers.panels();
        let rows = panels.list.iter().find_map(|panel| match panel {
            Panel::Weights(rows) => Some(rows),
            _ => None,
        });
        for row in rows.into_iter().flatten() {
            if !self.seen_weights.contains(&row.question) {
                self.seen_weights.push(row.question);
            }
        }
    }

    pub(super) fn show(&mut self, page: Page) {
        self.clear_page();
        if page == Page::AllPanels && self.page() != Page::AllPanels {
            self.folded = self.answered_facts();
        }
        // A page about an issue that is not there is the list of issues.
        self.history.go_on(page.follow(Moved::Replaced(self.answers.count())));
    }

    /// Opens what a question is folded in among all panels on one page.
    pub(super) fn unfold(&mut self, question: QuestionRef) {
        self.folded.retain(|one| *one != question);
        if let Page::Panel(panel) = Page::with(question) {
            self.open_fold(Fold::Panel(panel));
        }
        if let QuestionRef::Ties(at) = question {
            self.open_fold(Fold::Pairs(at));
        }
    }

    /// Opens a fold, if it is not.
    pub(super) fn open_fold(&mut self, fold: Fold) {
        if !self.unfolded.contains(&fold) {
            self.unfolded.push(fold);
        }
    }

    pub(super) fn clear_page(&mut self) {
        self.faults.clear();
        self.removing = None;
        self.clearing = false;
        self.replacing = None;
        self.forgetting = false;
        self.extra_row = false;
        self.lines = None;
        self.notice = None;
        self.by_hand = None;
        self.unopened = None;
    }

    pub(super) fn focus(&mut self, focus: Focus) {
        self.focus_requests += 1;
        self.focus = focus;
    }

    pub(super) fn say(&mut self, words: &'static str) {
        self.notice = Some(words);
        self.said += 1;
    }

    pub(super) fn fail(&mut self, faults: Vec<Fault>) {
        self.faults = faults;
        self.failures += 1;
        self.focus(Focus::Problem);
    }

    /// Pages visited follow the issues to their new places.
    pub(super) fn follow(&mut self, moved: Moved) {
        self.lines = None;
        self.seen_weights.clear();
        self.whys.clear();
        self.unfolded.clear();
        self.helped.clear();
        for page in self.history.pages_mut() {
            *page = page.follow(moved);
        }
    }

    /// The questions on facts that are answered.
    pub(super) fn answered_facts(&self) -> Vec<QuestionRef> {
        let panels = self.answers.panels();
        let rows = panels.list.iter().flat_map(|panel| match panel {
            Panel::TwoSides(_, rows) | Panel::Link(_, rows) => rows.as_slice(),
            _ => &[],
        });
        let is_facts = |question: &QuestionRef| matches!(question, QuestionRef::Facts(_) | QuestionRef::TieFacts(..));
        rows.filter(|row| row.is_answered).map(|row| row.question).filter(is_facts).collect()
    }
}
