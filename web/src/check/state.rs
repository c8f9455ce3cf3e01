//! The state of the aid and what each action does to it. Pure: no browser in it.

mod moves;
#[cfg(test)]
mod tests;
mod way;

use joint_working_casework::record;
use joint_working_rules::rulebook::Question;
use joint_working_rules::{Case, Change, Fact, FactSet, Functions, Issue, Step, answer, link, steps};
use joint_working_web::export::Notify;
use joint_working_web::handover::Handover;
use joint_working_web::visit_history::VisitHistory;

/// The longest description of an issue, in characters; the case format allows no longer one.
pub(crate) const MAX_LABEL: usize = 500;

/// A page of the aid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    Start,
    Ask(Step),
    /// Answers that pull in different directions: the question on limb one, and the facts of the same tie.
    Conflict(Step),
    Check,
    Result,
}

/// Why Continue, or Add, did not go on. The words are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    NothingChosen,
    NoIssue,
    EmptyLabel,
    LongLabel,
}

/// A question about certain issues, by their ids: it stays the same when other issues come and go.
type Key = (Question, [Option<String>; 2]);

/// Everything the aid knows. It is kept in memory only.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// The answers, with those kept that have no meaning just now.
    answers: Case,
    /// The questions that the reader has answered.
    answered: Vec<Key>,
    /// The pages visited, and which of them is shown.
    history: VisitHistory<Page>,
    /// The reader came from "check answers" to change one.
    changing: bool,
    /// What is wrong on this page.
    pub(crate) fault: Option<Fault>,
    /// How often the focus had to go to what is wrong, or to a page that has become another.
    pub(crate) focus_requests: u32,
    /// The description that is being typed.
    pub(crate) typed: String,
    /// The issue whose words are being changed.
    pub(crate) editing: Option<usize>,
    /// The issue whose removal waits for a yes.
    pub(crate) removing: Option<usize>,
    /// Clearing everything waits for a yes.
    pub(crate) clearing: bool,
    /// The number of the next issue's id, so that no id is given twice.
    next_issue_number: usize,
    /// The answers are saved elsewhere: an example that was opened, or a file or link, with nothing changed since.
    saved_elsewhere: bool,
    /// A change that is being tried on the result; the answers stay as they are.
    pub(crate) trial: Option<Change>,
    /// Why the reader disagrees with the recommendation, in their own words.
    pub(crate) disagreement: String,
    /// What was just done, for the status line of the result.
    pub(crate) notice: Option<&'static str>,
    /// Why a file or a link could not be opened, and the field it was given in.
    pub(crate) unopened: Option<(String, &'static str)>,
    /// The option ids kept on this device, as a link, where the reader has asked for that.
    pub(crate) stored: Option<String>,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    Start,
    Open(Box<Case>),
    CannotOpen(String, &'static str),
    Stored(Option<String>),
    Try(Box<Change>),
    EndTrial { keep: bool },
    Disagree(String),
    Notice(&'static str),
    Type(String),
    Add,
    Edit(usize),
    AskRemove(usize),
    AskClear,
    Keep,
    Remove(usize),
    Choose(&'static str),
    Tick(Fact, bool),
    TickNone(bool),
    Tie(usize, bool),
    TieNone(bool),
    EnterAsTwo(usize),
    Continue,
    Change(Step),
    Show(Page),
    Visit(usize),
    Restart,
}

impl Default for State {
    fn default() -> Self {
        Self {
            answers: Case::default(),
            answered: Vec::new(),
            history: VisitHistory::from(Page::Start),
            changing: false,
            fault: None,
            focus_requests: 0,
            typed: String::new(),
            editing: None,
            removing: None,
            clearing: false,
            next_issue_number: 1,
            saved_elsewhere: false,
            trial: None,
            disagreement: String::new(),
            notice: None,
            unopened: None,
            stored: None,
        }
    }
}

/// What a reader did on the static page before the aid took over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Begun {
    /// The reader has chosen to start.
    pub(crate) started: bool,
    /// The issues added.
    pub(crate) issues: Vec<String>,
    /// What stands in the field.
    pub(crate) typed: String,
    /// The reader has gone on to the next question.
    pub(crate) gone_on: bool,
}

impl State {
    /// Takes over from the static page.
    pub(crate) fn after(begun: &Begun, stored: Option<String>) -> Self {
        let mut state = Self { stored, ..Self::default() };
        for label in &begun.issues {
            state.typed.clone_from(label);
            // What cannot be added stays in the field, with the words for it.
            if let Err(fault) = state.add() {
                state.fail(fault);
            }
        }
        if !begun.typed.is_empty() {
            state.typed.clone_from(&begun.typed);
        }
        if begun.started {
            state.apply(Action::Start);
        }
        if begun.gone_on {
            state.apply(Action::Continue);
        }
        state
    }

    /// Which visit is shown.
    pub(crate) const fn visit(&self) -> usize {
        self.history.visit()
    }

    /// The page that is shown.
    pub(crate) fn page(&self) -> Page {
        self.history.page().unwrap_or(Page::Start)
    }

    /// The case, without answers that have no meaning just now.
    pub(crate) fn case(&self) -> Case {
        self.answers.pruned()
    }

    /// Is there a case to see a recommendation for?
    pub(crate) fn has_case(&self) -> bool {
        !self.answers.issues.is_empty()
    }

    /// The case for the next steps, where it is whole. `today` goes into its record.
    pub(crate) fn handover(&self, today: &str) -> Option<Handover> {
        let case = self.case();
        let answer = answer(&case).ok()?;
        let record = record(&case, &answer, today, &self.disagreement, |step| self.is_answered(step));
        let labels = case.issues.iter().map(|issue| issue.name().to_owned()).collect();
        Some(Handover { code: link::encode(&case), record, labels })
    }

    /// How many issues there are.
    pub(crate) fn count(&self) -> usize {
        self.answers.issues.len()
    }

    /// The questions, in order.
    pub(crate) fn steps(&self) -> Vec<Step> {
        steps(&self.case())
    }

    /// Has the reader answered this question?
    pub(crate) fn is_answered(&self, step: Step) -> bool {
        self.key(step).is_some_and(|key| self.answered.contains(&key))
    }

    /// The option chosen, if the reader has chosen one.
    pub(crate) fn chosen(&self, step: Step) -> Option<&'static str> {
        self.is_answered(step).then(|| step.chosen(&self.answers)).flatten()
    }

    /// Does the page hold something that leaving it would lose?
    pub(crate) fn has_answers(&self) -> bool {
        let given = !self.answers.issues.is_empty() && !self.saved_elsewhere;
        given || !self.typed.trim().is_empty() || !self.disagreement.trim().is_empty()
    }

    /// The question by the ids of its issues; `None` where one of them is not there.
    fn key(&self, step: Step) -> Option<Key> {
        let id = |at: Option<usize>| match at {
            Some(at) => self.answers.issues.get(at).map(|issue| Some(issue.id.clone())),
            None => Some(None),
        };
        let [one, other] = step.issues();
        Some((step.question(), [id(one)?, id(other)?]))
    }

    fn mark(&mut self, step: Step, answered: bool) {
        let Some(key) = self.key(step) else { return };
        self.answered.retain(|one| *one != key);
        if answered {
            self.answered.push(key);
        }
        self.saved_elsewhere = false;
    }

    fn show(&mut self, page: Page) {
        self.clear_page();
        self.history.go_on(match page {
            Page::Ask(step) if !self.is_there(step) => Page::Ask(Step::Issues),
            Page::Conflict(step) if !self.is_there(step) => Page::Ask(Step::Issues),
            page => page,
        });
    }

    /// Are the issues there that a question is about?
    fn is_there(&self, step: Step) -> bool {
        step.issues().into_iter().flatten().all(|at| at < self.answers.issues.len())
    }

    /// Pages visited that were about issues of another case become the list of issues.
    fn leave_missing_issues(&mut self) {
        let count = self.answers.issues.len();
        self.follow(|step| if step.issues().into_iter().flatten().all(|at| at < count) { step } else { Step::Issues });
    }

    fn clear_page(&mut self) {
        self.fault = None;
        self.removing = None;
        self.clearing = false;
        self.trial = None;
        self.notice = None;
        self.unopened = None;
    }

    fn fail(&mut self, fault: Fault) {
        self.fault = Some(fault);
        self.focus_requests += 1;
    }

    fn add(&mut self) -> Result<(), Fault> {
        let label = self.typed.trim().to_owned();
        if label.is_empty() {
            return Err(Fault::EmptyLabel);
        }
        if label.chars().count() > MAX_LABEL {
            return Err(Fault::LongLabel);
        }
        self.saved_elsewhere = false;
        if let Some(at) = self.editing.take() {
            if let Some(issue) = self.answers.issues.get_mut(at) {
                issue.label = Some(label);
            }
            self.typed.clear();
            return Ok(());
        }
        let id = loop {
            let id = format!("issue-{}", self.next_issue_number);
            self.next_issue_number += 1;
            if self.answers.issues.iter().all(|issue| issue.id != id) {
                break id;
            }
        };
        self.answers.issues.push(Issue::new(id, Some(label), Functions::Unsure));
        self.typed.clear();
        Ok(())
    }

    /// Does what the reader did.
    pub(crate) fn apply(&mut self, action: Action) {
        let step = match self.page() {
            Page::Ask(step) => Some(step),
            _ => None,
        };
        match (action, step) {
            (Action::Start, _) => {
                let first = self.steps().into_iter().find(|step| !self.is_answered(*step)).unwrap_or(Step::Issues);
                self.show(Page::Ask(first));
            }
            (Action::Open(case), _) => {
                *self = Self {
                    history: self.history.clone(),
                    stored: self.stored.take(),
                    answers: *case,
                    ..Self::default()
                };
                self.leave_missing_issues();
                self.count_answers(true);
                self.saved_elsewhere = true;
                self.show(Page::Result);
            }
            (Action::CannotOpen(why, field), _) => {
                self.show(Page::Start);
                self.unopened = Some((why, field));
                self.focus_requests += 1;
            }
            (Action::Stored(code), _) => self.stored = code,
            (Action::Try(change), _) => {
                self.trial = Some(*change);
                self.notice = None;
            }
            (Action::EndTrial { keep }, _) => {
                if let Some(change) = self.trial.take().filter(|_| keep) {
                    change.make(&mut self.answers);
                    self.count_answers(false);
                    self.saved_elsewhere = false;
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
                if let Some(issue) = self.answers.issues.get(at) {
                    self.typed = issue.name().to_owned();
                    self.editing = Some(at);
                    self.fault = None;
                    self.removing = None;
                }
            }
            (Action::AskRemove(at), _) => self.removing = Some(at),
            (Action::AskClear, _) => self.clearing = true,
            (Action::Keep, _) => (self.removing, self.clearing) = (None, false),
            (Action::Remove(at), _) if self.removing == Some(at) => self.remove(at),
            (Action::Choose(value), Some(step)) => {
                step.choose(&mut self.answers, value);
                if step.chosen(&self.answers) == Some(value) {
                    self.mark(step, true);
                }
            }
            (Action::Tick(fact, on), Some(step)) => {
                if let Some(facts) = step.facts(&self.answers) {
                    let facts = if on { facts.with(fact) } else { facts.without(fact) };
                    step.tick(&mut self.answers, facts);
                    self.mark(step, !facts.is_empty());
                }
            }
            (Action::TickNone(on), Some(step)) if step.facts(&self.answers).is_some() => {
                step.tick(&mut self.answers, FactSet::EMPTY);
                self.mark(step, on);
            }
            (Action::Tie(other, on), Some(step @ (Step::Core(one) | Step::Ties(one))))
                if step.others(&self.answers).contains(&other) =>
            {
                self.answers.set_tied(one, other, on);
                let tied = !step.tied(&self.answers).is_empty();
                self.mark(step, tied);
            }
            (Action::TieNone(on), Some(step @ (Step::Core(one) | Step::Ties(one)))) => {
                for other in step.others(&self.answers) {
                    self.answers.set_tied(one, other, false);
                }
                self.mark(step, on);
            }
            (Action::EnterAsTwo(at), _) => self.enter_as_two(at),
            (Action::Continue, Some(step)) => {
                if let Err(fault) = self.continue_from(step) {
                    self.fail(fault);
                }
            }
            (Action::Continue, None) => {
                if let Page::Conflict(step) = self.page() {
                    self.show(self.next(step));
                }
            }
            (Action::Change(step), _) => {
                self.show(Page::Ask(step));
                self.changing = true;
            }
            (Action::Show(page), _) => {
                self.changing = false;
                self.show(page);
            }
            (Action::Visit(visit), _) => {
                self.clear_page();
                self.history.go_to(visit);
                self.changing |= matches!(self.history.before(), Some(Page::Check | Page::Result));
            }
            (Action::Restart, _) => {
                *self = Self { history: self.history.clone(), ..Self::default() };
                self.leave_missing_issues();
                self.show(Page::Start);
            }
            // What belongs to another page than the one that is shown changes nothing.
            (
                Action::Edit(_)
                | Action::Remove(_)
                | Action::Choose(_)
                | Action::Tick(..)
                | Action::TickNone(_)
                | Action::Tie(..)
                | Action::TieNone(_),
                _,
            ) => {}
        }
        // Back and forth between the questions that a change brings up is still that change.
        if !matches!(self.page(), Page::Ask(_) | Page::Conflict(_)) {
            self.changing = false;
        }
    }
}

impl Notify for Action {
    fn notice(words: &'static str) -> Self {
        Self::Notice(words)
    }
}
