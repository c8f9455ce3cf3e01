//! What each action does to the state.

use super::answers::Answers;
use super::moved::Moved;
use super::way::{self, Course};
use super::{Action, Evaluated, Fault, Page, State, Trial};
use joint_working_rules::{Case, MAX_LABEL, QuestionRef};
use std::rc::Rc;

impl State {
    /// Does what the reader did.
    pub(crate) fn apply(&mut self, action: Action) {
        let before = Rc::clone(self.evaluated());
        self.act(action);
        // Back and forth between the questions that a change brings up is still that change.
        if !matches!(self.page(), Page::Ask(_) | Page::Conflict(_)) {
            self.course = Course::InOrder;
        }
        // A change is tried on one case only.
        if !Rc::ptr_eq(&before, self.evaluated()) {
            self.trial = None;
        }
    }

    fn show(&mut self, page: Page) {
        self.clear_page();
        // A page about an issue that is not there is the list of issues.
        self.history.go_on(page.follow(Moved::Replaced(self.answers.count())));
    }

    fn clear_page(&mut self) {
        self.fault = None;
        self.removing = None;
        self.clearing = false;
        self.notice = None;
        self.unopened = None;
    }

    pub(super) fn fail(&mut self, fault: Fault) {
        self.fault = Some(fault);
        self.focus_requests += 1;
    }

    /// Adds the issue that is typed, or changes the words of the one that is being edited.
    pub(super) fn add(&mut self) -> Result<(), Fault> {
        let label = self.typed.trim().to_owned();
        if label.is_empty() {
            return Err(Fault::EmptyLabel);
        }
        if label.chars().count() > MAX_LABEL {
            return Err(Fault::LongLabel);
        }
        match self.editing.take() {
            Some(at) => self.answers.rename(at, label),
            None => self.answers.add(label),
        }
        self.typed.clear();
        Ok(())
    }

    /// Goes on from a question, or says why not.
    fn go_on(&mut self, step: QuestionRef) -> Result<(), Fault> {
        if step == QuestionRef::Issues {
            if !self.typed.trim().is_empty() {
                self.add()?;
            }
            if !self.has_case() {
                return Err(Fault::NoIssue);
            }
            self.answers.confirm(step);
        } else if !self.is_answered(step) {
            if !self.answers.has_ticks(step) {
                return Err(Fault::NothingChosen);
            }
            // What another question has brought along is ticked, and going on confirms it.
            self.answers.confirm(step);
        }
        self.show(way::after(&self.answers, self.course, step));
        Ok(())
    }

    /// Pages visited, and words that are being changed, follow the issues to their new places.
    fn follow(&mut self, moved: Moved) {
        for page in self.history.pages_mut() {
            *page = page.follow(moved);
        }
        if let Some(at) = self.editing {
            self.editing = moved.place(at);
            if self.editing.is_none() {
                self.typed.clear();
            }
        }
    }

    /// Everything anew but for the pages visited.
    fn begin_anew(&mut self, answers: Answers) {
        *self = Self { history: self.history.clone(), stored: self.stored.take(), answers, ..Self::default() };
        self.follow(Moved::Replaced(self.answers.count()));
    }

    fn open(&mut self, case: Case) {
        self.begin_anew(Answers::opened(case));
        self.show(Page::Result);
    }

    fn act(&mut self, action: Action) {
        let step = match self.page() {
            Page::Ask(step) => Some(step),
            _ => None,
        };
        match (action, step) {
            (Action::Start, _) => self.show(Page::Ask(self.answers.unanswered().unwrap_or(QuestionRef::Issues))),
            (Action::Open(case), _) => self.open(*case),
            (Action::OpenEarlier(case, earlier), _) => {
                self.open(*case);
                self.earlier = Some(earlier);
            }
            (Action::CannotOpen(why, field), _) => {
                self.show(Page::Start);
                self.unopened = Some((why, field));
                self.focus_requests += 1;
            }
            (Action::Stored(code), _) => self.stored = code,
            (Action::Try(change), _) => {
                let evaluated = Rc::new(Evaluated::new(change.apply(self.case())));
                self.show(Page::Trial);
                self.trial = Some(Trial { change: *change, evaluated });
            }
            (Action::UseTrial, _) => {
                if let Some(trial) = self.trial.take() {
                    self.answers.make(&trial.change);
                }
            }
            (Action::Disagree(text), _) => self.disagreement = text,
            (Action::Notice(text), _) => self.notice = Some(text),
            (Action::Type(text), _) => self.typed = text,
            (Action::Add, _) => match self.add() {
                Ok(()) => self.fault = None,
                Err(fault) => self.fail(fault),
            },
            // Words that are being changed stay as they are typed, whatever asks to change them again.
            (Action::Edit(at), _) if self.editing != Some(at) => {
                if let Some(name) = self.answers.name(at) {
                    self.typed = name.to_owned();
                    self.editing = Some(at);
                    self.fault = None;
                    self.removing = None;
                }
            }
            (Action::AskRemove(at), _) => self.removing = Some(at),
            (Action::AskClear, _) => self.clearing = true,
            (Action::Keep, _) => (self.removing, self.clearing) = (None, false),
            (Action::Remove(at), _) if self.removing == Some(at) => {
                if let Some(moved) = self.answers.remove(at) {
                    self.follow(moved);
                }
                self.removing = None;
            }
            (Action::Choose(step, value), _) => {
                let is_there = step.issues().into_iter().flatten().all(|at| at.get() < self.count());
                if is_there {
                    self.answers.choose(step, value);
                }
                // What is answered on the result makes another page of it.
                if is_there && self.page() == Page::Result {
                    self.focus_requests += 1;
                }
            }
            (Action::Tick(fact, tick), Some(step)) => self.answers.tick(step, fact, tick),
            (Action::TickNone(tick), Some(step)) => self.answers.tick_none(step, tick),
            (Action::Link(other, tick), Some(step)) => self.answers.link(step, other, tick),
            (Action::LinkNone(tick), Some(step)) => self.answers.link_none(step, tick),
            (Action::EnterAsTwo(at), _) => {
                if let Some(moved) = self.answers.enter_as_two(at) {
                    self.follow(moved);
                    self.fault = None;
                    self.focus_requests += 1;
                }
            }
            (Action::Continue, Some(step)) => {
                if let Err(fault) = self.go_on(step) {
                    self.fail(fault);
                }
            }
            (Action::Continue, None) => {
                if let Page::Conflict(step) = self.page() {
                    self.show(way::next(&self.answers, self.course, step));
                }
            }
            (Action::Change(step), _) => {
                self.show(Page::Ask(step));
                self.course = Course::OneChange;
            }
            (Action::Show(page), _) => {
                self.course = Course::InOrder;
                self.show(page);
            }
            (Action::Visit(visit), _) => {
                self.clear_page();
                self.history.go_to(visit);
                if matches!(self.history.before(), Some(Page::Check | Page::Result)) {
                    self.course = Course::OneChange;
                }
            }
            (Action::Restart, _) => {
                self.stored = None;
                self.begin_anew(Answers::default());
                self.show(Page::Start);
            }
            // What belongs to another page than the one that is shown changes nothing.
            (
                Action::Edit(_)
                | Action::Remove(_)
                | Action::Tick(..)
                | Action::TickNone(_)
                | Action::Link(..)
                | Action::LinkNone(_),
                _,
            ) => {}
        }
    }
}
