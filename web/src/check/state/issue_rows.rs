//! The rows of the list of issues: how they come and go, and what is pasted into one.

use super::{Focus, State};
use joint_working_casework::text::seen;
use joint_working_rules::{IssuePos, MAX_ISSUES, QuestionRef};

impl State {
    /// Rows of which nothing is filled in are not issues; a single one stays, to be filled in.
    pub(super) fn drop_empty_rows(&mut self) {
        self.extra_row = false;
        for at in (0..self.answers.count()).rev().map(IssuePos::new) {
            let is_empty = self.answers.words(at).trim().is_empty();
            if is_empty && !self.answers.is_answered(QuestionRef::Functions(at)) {
                self.remove(at);
            }
        }
    }

    pub(super) fn remove(&mut self, at: IssuePos) {
        if let Some(moved) = self.answers.remove(at) {
            self.follow(moved);
        }
    }

    /// What is typed into a row, on one line: a line of its own would not be seen in a list. Several that are pasted are offered as issues.
    pub(super) fn one_line(&mut self, at: IssuePos, words: &str) -> String {
        let words = seen(words);
        let lines: Vec<String> =
            words.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        if lines.len() < 2 {
            self.lines.take_if(|(row, _)| *row == at);
            return words.replace(['\n', '\r'], " ");
        }
        let one = lines.join(" ");
        self.lines = Some((at, lines));
        one
    }

    /// The rows after the last issue.
    pub(super) fn after_last(&self) -> impl Iterator<Item = IssuePos> + use<> {
        (self.answers.count()..MAX_ISSUES).map(IssuePos::new)
    }

    /// Removes a row: one without answers at once, an issue after a yes.
    pub(super) fn ask_remove(&mut self, at: IssuePos) {
        if at.get() >= self.answers.count() {
            self.extra_row = false;
            return self.focus(Focus::Words(at));
        }
        let is_empty = self.answers.words(at).trim().is_empty();
        if is_empty && !self.answers.is_answered(QuestionRef::Functions(at)) {
            self.remove(at);
            return self.focus(Focus::Words(at));
        }
        self.removing = Some(at);
        self.focus(Focus::Keep);
    }
}
