//! The state of the next steps and what each action does to it. Pure: no browser in it.

#[cfg(test)]
mod tests;

use crate::form::{FormAction, FormState};
use joint_working_casework::check::Check;
use joint_working_casework::dates::Deadline;
use joint_working_casework::guidance::PAGE;
use joint_working_casework::way::{Asking, Step};
use joint_working_interface::{COMMON, NEXT};
use joint_working_rules::{Answer, EarlierEdition, Issue, Opened, ValidCase, link, recommendation};
use joint_working_web::export::Notify;
use joint_working_web::handover::{Handover, numbered};
use joint_working_web::tick::Tick;
use joint_working_web::visit_history::VisitHistory;
use std::rc::Rc;

/// A page of the next steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// The list of them.
    All,
    /// One of them.
    Of(Step),
}

/// The case that was checked, and what the check came to.
#[derive(Debug, PartialEq)]
pub(crate) struct Checked {
    pub(crate) case: ValidCase,
    pub(crate) answer: Answer,
    /// The record of the check.
    pub(crate) record: String,
    /// What was not answered in it, in a sentence; empty where nothing is missing.
    pub(crate) missing: String,
    /// The earlier edition that it was answered for: the page of the check can be older than this one.
    pub(crate) earlier: Option<EarlierEdition>,
}

impl Checked {
    /// Takes a case as the check hands it over; `None` where it is none that is known here.
    fn from(handover: Handover) -> Option<Self> {
        Self::of(link::open(&handover.code).ok()?, handover)
    }

    /// The same, once its link is opened.
    fn of(Opened { case, earlier, .. }: Opened, handover: Handover) -> Option<Self> {
        let mut case = case.into_case();
        if handover.labels.len() != case.issues.len() {
            return None;
        }
        for (issue, label) in case.issues.iter_mut().zip(handover.labels) {
            issue.label = Some(label);
        }
        let case = ValidCase::new(case).ok()?;
        let answer = recommendation(&case);
        Some(Self { case, answer, record: handover.record, missing: handover.missing, earlier })
    }

    /// It, as the texts of the next steps rest on it.
    pub(crate) fn check(&self) -> Check<'_> {
        Check { case: &self.case, answer: &self.answer, missing: &self.missing }
    }

    /// Can it only be the same complaint? The same case, or an issue in the same words; a number is called the same in any case.
    fn is_same_complaint(&self, other: &Self) -> bool {
        let is_known = |issue: &Issue| other.case.issues.iter().any(|one| one.name() == issue.name());
        let mut issues = self.case.issues.iter().enumerate();
        self.case == other.case || issues.any(|(at, issue)| issue.name() != numbered(at) && is_known(issue))
    }
}

/// Everything these pages know. It is kept in memory only, but for ticks that the reader asks to keep.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct State {
    /// The case, where one was handed over.
    pub(crate) checked: Option<Rc<Checked>>,
    /// Another case that has come while something was filled in or ticked for this one: the reader says whose that is.
    pub(crate) another: Option<Rc<Checked>>,
    /// Whether the team is asked.
    pub(crate) asking: Asking,
    pub(crate) form: FormState,
    history: VisitHistory<Topic>,
    /// What is filled in was kept on the device, and nobody has said yet whose it is.
    is_of_before: bool,
    /// Clearing everything waits for a yes.
    pub(crate) clearing: bool,
    /// The time limit whose date is none, or has no answer.
    pub(crate) fault: Option<Deadline>,
    /// How often the focus had to go to what is wrong.
    pub(crate) focus_requests: u32,
    /// Where it went last.
    pub(crate) focus: Focus,
    /// What was just done, for the status line.
    pub(crate) notice: Option<&'static str>,
    /// How often something was said there.
    pub(crate) said: u32,
    /// The time limit that it was done to, where it was to one.
    pub(crate) noticed: Option<Deadline>,
    /// What could not be copied, to be copied by hand.
    pub(crate) by_hand: Option<String>,
    /// How often a date was worked out.
    pub(crate) worked_out: u32,
}

/// Where the focus has to go on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The heading.
    Title,
    /// What is wrong.
    Problem,
    /// The button that keeps what was to be cleared.
    Keep,
    /// The button that clears everything.
    Clear,
    /// What could not be copied.
    ByHand,
}

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    Take(Option<Handover>),
    /// Whose the things are that were filled in and ticked, where another case has come.
    Settle(Complaint),
    Show(Topic),
    /// The team is asked although the check does not come to it, or not.
    Ask(Tick),
    Visit(usize),
    Form(FormAction),
    Notice(&'static str),
    /// The same, of the date of a time limit.
    OfDate(Deadline, &'static str),
    /// Text that could not be copied, to be copied by hand.
    NotCopied(String),
    AskClear,
    /// Nothing is cleared.
    Keep,
    Clear,
}

/// Which complaint another case is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Complaint {
    /// The one that was checked before.
    Same,
    /// Another one.
    Another,
}

impl Notify for Action {
    fn notice(words: &'static str) -> Self {
        Self::Notice(words)
    }

    fn not_copied(text: String) -> Self {
        Self::NotCopied(text)
    }
}

impl State {
    /// The list of pages, with the ticks that were kept on the device.
    pub(crate) fn begin(ticks: Option<&str>) -> Self {
        let form = FormState::from_stored(ticks);
        let is_of_before = !form.ticks.is_empty();
        let notice = is_of_before.then_some(PAGE.ticks_back);
        Self {
            checked: None,
            another: None,
            asking: Asking::AsRecommended,
            form,
            history: VisitHistory::from(Topic::All),
            is_of_before,
            clearing: false,
            fault: None,
            focus_requests: 0,
            focus: Focus::Title,
            notice,
            said: 0,
            noticed: None,
            by_hand: None,
            worked_out: 0,
        }
    }

    /// The page that is shown.
    pub(crate) fn page(&self) -> Topic {
        self.history.page()
    }

    /// Which visit is shown.
    pub(crate) const fn visit(&self) -> usize {
        self.history.visit()
    }

    /// The case and its answer, where one was handed over.
    pub(crate) fn case(&self) -> Option<(&ValidCase, &Answer)> {
        self.checked.as_deref().map(|checked| (&checked.case, &checked.answer))
    }

    /// What the check came to, where a case was handed over.
    pub(crate) fn answer(&self) -> Option<&Answer> {
        self.checked.as_deref().map(|checked| &checked.answer)
    }

    /// The steps that this case needs, and those that it does not.
    pub(crate) fn steps(&self) -> (Vec<Step>, Vec<Step>) {
        Step::of(self.answer(), self.asking)
    }

    /// Is the team asked although the check does not come to that?
    pub(crate) fn asks_anyway(&self) -> bool {
        self.answer().is_some_and(|answer| self.asking.is_against(answer))
    }

    /// Is it the reader who says whether the team is asked? The check does not come to it.
    pub(crate) fn may_ask(&self) -> bool {
        self.answer().is_some_and(|answer| !answer.asks_the_team())
    }

    /// The earlier edition that the case was answered for, where it was for one.
    pub(crate) fn earlier(&self) -> Option<&EarlierEdition> {
        self.checked.as_deref()?.earlier.as_ref()
    }

    /// Does what the reader did.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Take(handover) => {
                let checked = handover.and_then(Checked::from).map(Rc::new);
                let before = self.checked.as_deref();
                let is_filled_in = self.form.has_words() || !self.form.ticks.is_empty();
                let differs = |other| before.map_or(self.is_of_before, |one| !one.is_same_complaint(other));
                if is_filled_in && checked.as_deref().is_some_and(differs) {
                    self.another = checked;
                    return self.focus(Focus::Title);
                }
                if before.is_some() {
                    self.focus(Focus::Title);
                    self.say(if checked.is_some() { PAGE.taken_over } else { PAGE.none_there });
                }
                self.checked = checked.or_else(|| self.checked.take());
                self.asking = self.answer().map_or(self.asking, |answer| self.asking.with(answer));
            }
            Action::Settle(complaint) => {
                let Some(another) = self.another.take() else { return };
                let (history, focus_requests) = (self.history.clone(), self.focus_requests + 1);
                let (form, asking) = match complaint {
                    Complaint::Same => (std::mem::take(&mut self.form), self.asking.with(&another.answer)),
                    Complaint::Another => Default::default(),
                };
                let notice = Some(PAGE.taken_over);
                let checked = Some(another);
                *self = Self { checked, asking, history, form, focus_requests, notice, ..Self::begin(None) };
            }
            Action::Show(topic) => {
                self.clear_page();
                self.history.go_on(topic);
            }
            Action::Ask(tick) => self.asking = if tick.is_on() { Asking::Anyway } else { Asking::TakenBack },
            Action::Visit(visit) => {
                self.clear_page();
                self.history.go_to(visit);
            }
            Action::Form(action) => {
                let works_out = matches!(action, FormAction::WorkOut(_));
                let result = self.form.apply(action);
                if works_out {
                    self.worked_out += 1;
                    self.fault = result.err();
                    if self.fault.is_some() {
                        self.focus(Focus::Problem);
                    }
                }
            }
            Action::Notice(words) => self.say(words),
            Action::OfDate(clock, words) => {
                self.say(words);
                self.noticed = Some(clock);
            }
            Action::NotCopied(text) => {
                self.say(COMMON.not_copied);
                self.by_hand = Some(text);
                self.focus(Focus::ByHand);
            }
            Action::AskClear => {
                self.clearing = true;
                self.focus(Focus::Keep);
            }
            Action::Keep => {
                self.clearing = false;
                self.focus(Focus::Clear);
            }
            Action::Clear => {
                let (history, focus_requests) = (self.history.clone(), self.focus_requests + 1);
                let notice = Some(NEXT.cleared);
                *self = Self { history, focus_requests, notice, said: self.said + 1, ..Self::begin(None) };
            }
        }
    }

    fn say(&mut self, words: &'static str) {
        self.notice = Some(words);
        self.noticed = None;
        self.by_hand = None;
        self.said += 1;
    }

    fn focus(&mut self, focus: Focus) {
        self.focus_requests += 1;
        self.focus = focus;
    }

    /// Are the things that are filled in from before the page was opened?
    pub(crate) const fn is_of_before(&self) -> bool {
        self.is_of_before && self.checked.is_none()
    }

    fn clear_page(&mut self) {
        self.fault = None;
        self.notice = None;
        self.noticed = None;
        self.by_hand = None;
        self.clearing = false;
    }
}
