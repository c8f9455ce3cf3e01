//! The state of the aid, and what a page may ask of it. What each action does to it is in `apply`. Pure: no browser in it.

mod action;
mod answers;
mod apply;
pub(crate) mod begun;
mod evaluated;
mod moved;
mod page;
#[cfg(test)]
mod tests;
mod way;

pub(crate) use action::Action;
pub(crate) use evaluated::Evaluated;
pub(crate) use page::{Fault, Page};

use answers::Answers;
use joint_working_casework::record;
use joint_working_rules::{Answer, Case, Change, EarlierEdition, IssuePos, QuestionRef, link};
use joint_working_web::handover::Handover;
use joint_working_web::visit_history::VisitHistory;
use std::rc::Rc;
use way::Course;

/// Everything the aid knows. It is kept in memory only.
#[derive(Clone, Debug)]
pub(crate) struct State {
    answers: Answers,
    /// The pages visited, and which of them is shown.
    history: VisitHistory<Page>,
    /// From "check answers" and the result, one answer is changed.
    course: Course,
    /// What is wrong on this page.
    pub(crate) fault: Option<Fault>,
    /// How often the focus had to go to what is wrong, or to a page that has become another.
    pub(crate) focus_requests: u32,
    /// The description that is being typed.
    pub(crate) typed: String,
    /// The issue whose words are being changed.
    pub(crate) editing: Option<IssuePos>,
    /// The issue whose removal waits for a yes.
    pub(crate) removing: Option<IssuePos>,
    /// Clearing everything waits for a yes.
    pub(crate) clearing: bool,
    /// A change that is being tried on the result; the answers stay as they are.
    pub(crate) trial: Option<Trial>,
    /// Why the reader disagrees with the recommendation, in their own words.
    pub(crate) disagreement: String,
    /// What was just done, for the status line of the result.
    pub(crate) notice: Option<&'static str>,
    /// Why a file or a link could not be opened, and the field it was given in.
    pub(crate) unopened: Option<(String, &'static str)>,
    /// The earlier edition that the case was answered for, where it was opened as one of such.
    pub(crate) earlier: Option<EarlierEdition>,
    /// The option ids kept on this device, as a link, where the reader has asked for that.
    pub(crate) stored: Option<String>,
}

/// A change that is being tried.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    /// The change.
    pub(crate) change: Change,
    /// The case with it.
    pub(crate) evaluated: Rc<Evaluated>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            answers: Answers::default(),
            history: VisitHistory::from(Page::Start),
            course: Course::InOrder,
            fault: None,
            focus_requests: 0,
            typed: String::new(),
            editing: None,
            removing: None,
            clearing: false,
            trial: None,
            disagreement: String::new(),
            notice: None,
            unopened: None,
            earlier: None,
            stored: None,
        }
    }
}

impl State {
    /// Which visit is shown.
    pub(crate) const fn visit(&self) -> usize {
        self.history.visit()
    }

    /// The page that is shown.
    pub(crate) fn page(&self) -> Page {
        self.history.page()
    }

    /// The case, without answers that have no meaning just now, and what follows from it.
    pub(crate) const fn evaluated(&self) -> &Rc<Evaluated> {
        self.answers.evaluated()
    }

    /// The case, without answers that have no meaning just now.
    pub(crate) fn case(&self) -> &Case {
        self.evaluated().case()
    }

    /// Is there a case to see a recommendation for?
    pub(crate) const fn has_case(&self) -> bool {
        self.answers.count() > 0
    }

    /// How many issues there are.
    pub(crate) const fn count(&self) -> usize {
        self.answers.count()
    }

    /// The questions, in order.
    pub(crate) fn questions(&self) -> &[QuestionRef] {
        self.evaluated().questions()
    }

    /// Has the reader answered this question?
    pub(crate) fn is_answered(&self, step: QuestionRef) -> bool {
        self.answers.is_answered(step)
    }

    /// The option chosen, if the reader has chosen one.
    pub(crate) fn chosen(&self, step: QuestionRef) -> Option<&'static str> {
        self.answers.chosen(step)
    }

    /// Does the page hold something that leaving it would lose?
    pub(crate) fn has_answers(&self) -> bool {
        self.answers.are_unsaved() || !self.typed.trim().is_empty() || !self.disagreement.trim().is_empty()
    }

    /// The record of the check. `today` goes into it.
    pub(crate) fn record(&self, answer: &Answer, today: &str) -> String {
        record(self.case(), answer, today, &self.disagreement, |step| self.is_answered(step))
    }

    /// The case for the next steps, where it is whole. `today` goes into its record.
    pub(crate) fn handover(&self, today: &str) -> Option<Handover> {
        let answer = self.evaluated().answer().as_ref().ok()?;
        let labels = self.case().issues.iter().map(|issue| issue.name().to_owned()).collect();
        Some(Handover { code: link::encode(self.case()), record: self.record(answer, today), labels })
    }
}
