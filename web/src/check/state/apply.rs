//! What each action does to the state.

use super::answers::Answers;
use super::moved::Moved;
use super::way::{self, Course};
use super::{Action, Evaluated, Focus, Fold, Page, PanelRef, State, Trial, Undo};
use joint_working_casework::text::seen;
use joint_working_interface::{AID, COMMON};
use joint_working_rules::{IssuePos, QuestionRef};
use std::rc::Rc;

/// So many answers can be taken back.
const MOST_UNDONE: usize = 50;

impl State {
    /// Does what the reader did.
    pub(crate) fn apply(&mut self, action: Action) {
        let before = self.answers.clone();
        let is_another = matches!(action, Action::Open(_) | Action::Replace | Action::Restart);
        let can_be_undone = !is_another && action != Action::Undo;
        let what = Undo::of(&action);
        let visit = self.visit();
        self.act(action);
        self.see_weights(visit);
        // Back and forth between the panels that a change brings up is still that change.
        if !matches!(self.page(), Page::Panel(_)) {
            self.course = Course::InOrder;
        }
        if before.version() == self.answers.version() {
            return;
        }
        if !is_another {
            self.address = None;
        }
        if !can_be_undone {
            return;
        }
        // A change is tried on one case only.
        if !Rc::ptr_eq(before.evaluated(), self.evaluated()) {
            self.trial = None;
        }
        // Words typed one letter after the other are one change.
        if let Some(what) = what {
            let goes_on = matches!(what, Undo::Words(_)) && self.undo.last().is_some_and(|(last, _)| *last == what);
            if !goes_on {
                self.undo.push((what, before));
                let too_many = self.undo.len().saturating_sub(MOST_UNDONE);
                self.undo.drain(..too_many);
            }
        }
    }

    /// Takes the last answer back.
    fn undo(&mut self) {
        let Some((_, before)) = self.undo.pop() else { return };
        self.said += 1;
        self.answers = before;
        self.trial = None;
        self.removing = None;
        self.faults.clear();
        self.follow(Moved::Replaced(self.answers.count()));
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Start => {
                let panel = way::unanswered(&self.answers.panels()).filter(|_| self.has_case());
                self.show(Page::Panel(panel.unwrap_or(PanelRef::Issues)));
            }
            Action::Open(opening) => self.open(opening),
            Action::Replace => {
                if let Some(opening) = self.replacing.take() {
                    self.replace(*opening);
                }
            }
            Action::CannotOpen(why, field) => {
                if self.page() != Page::Start {
                    self.show(Page::Files);
                }
                self.unopened = Some((why, field));
                self.failures += 1;
                self.focus(Focus::Problem);
            }
            Action::Stored(code) => {
                self.stored = code;
                if std::mem::take(&mut self.forgetting) {
                    self.focus(Focus::Title);
                }
            }
            Action::Try(change) => {
                let evaluated = Rc::new(Evaluated::new(change.apply(self.case())));
                self.show(Page::Trial);
                self.trial = Some(Trial { change: *change, evaluated });
            }
            Action::UseTrial => {
                if let Some(trial) = self.trial.take() {
                    self.answers.make(&trial.change);
                    self.focus(Focus::Title);
                }
            }
            Action::Disagree(text) => self.disagreement = seen(&text).into_owned(),
            Action::Notice(text) => {
                self.say(text);
                self.by_hand = None;
            }
            Action::Saved => {
                self.answers.save();
                self.say(AID.saved);
            }
            Action::NotCopied(text) => {
                self.say(COMMON.not_copied);
                self.by_hand = Some(text);
                self.focus(Focus::ByHand);
            }
            Action::Name(at, words) => {
                let words = self.one_line(at, &words);
                if at.get() < self.answers.count() || !words.is_empty() {
                    self.extra_row &= at.get() != self.answers.count();
                    self.answers.name(at, words);
                }
            }
            Action::Split(at) => {
                let lines = self.lines.take().filter(|(row, _)| *row == at).map(|(_, lines)| lines).unwrap_or_default();
                for (line, row) in lines.into_iter().zip(std::iter::once(at).chain(self.after_last())) {
                    self.answers.name(row, line);
                }
                self.extra_row = false;
                self.faults.clear();
                self.focus(Focus::Words(at));
            }
            Action::AddRow => {
                self.extra_row = true;
                self.faults.clear();
                self.focus(Focus::Words(IssuePos::new(self.answers.count())));
            }
            Action::AskRemove(at) => self.ask_remove(at),
            Action::AskClear => {
                self.clearing = true;
                self.focus(Focus::Keep);
            }
            Action::AskForget => {
                self.forgetting = true;
                self.focus(Focus::Keep);
            }
            Action::Keep => {
                if let Some(at) = self.removing.take() {
                    self.focus(Focus::Remove(at));
                }
                if std::mem::take(&mut self.clearing) {
                    self.focus(Focus::Clear);
                }
                if std::mem::take(&mut self.forgetting) {
                    self.focus(Focus::Forget);
                }
                if self.replacing.take().is_some() {
                    self.focus(Focus::Title);
                }
            }
            Action::Remove(at) if self.removing == Some(at) => {
                self.remove(at);
                self.removing = None;
                self.faults.clear();
                self.focus(Focus::Words(at));
            }
            Action::Choose(question, value) => {
                if question == QuestionRef::Functions(IssuePos::new(self.answers.count())) {
                    self.extra_row = false;
                }
                self.answers.choose(question, value);
                // What is answered on the result makes another page of it.
                if self.page() == Page::Result {
                    self.focus(Focus::Title);
                }
            }
            Action::Tick(question, fact, tick) => self.answers.tick(question, fact, tick),
            Action::TickNone(question, tick) => self.answers.tick_none(question, tick),
            Action::TickNotKnown(question, tick) => self.answers.tick_not_known(question, tick),
            Action::Pair(one, other, tick) => self.answers.pair(one, other, tick),
            Action::PairNone(tick) => self.answers.pair_none(tick),
            Action::WhyNot(one, other, fact, tick) => self.answers.why_not(one, other, fact, tick),
            Action::OpenWhyNot(pair) => match self.whys.iter().position(|one| *one == pair) {
                Some(at) => {
                    self.whys.swap_remove(at);
                }
                None => self.whys.push(pair),
            },
            Action::Unfold(fold) => match self.unfolded.iter().position(|one| *one == fold) {
                Some(at) => {
                    self.unfolded.swap_remove(at);
                }
                None => self.unfolded.push(fold),
            },
            Action::NothingThere(at, side) => self.answers.nothing_there(at, side),
            Action::KeepBoth(question) => {
                self.answers.keep_both(question);
                self.focus(Focus::FirstTest(question));
            }
            Action::LookAgain(question) => self.focus(Focus::Field(question)),
            Action::EnterAsTwo(at) => {
                if let Some(moved) = self.answers.enter_as_two(at) {
                    self.follow(moved);
                    self.faults.clear();
                    self.focus(Focus::Title);
                }
            }
            Action::ShowEffects(tick) => self.effects = tick,
            Action::OpenBar => self.bar = self.bar.other(),
            Action::Help(panel) => match self.helped.iter().position(|one| *one == panel) {
                Some(at) => drop(self.helped.remove(at)),
                None => self.helped.push(panel),
            },
            Action::Undo => self.undo(),
            Action::Continue => match self.page() {
                Page::Panel(panel) => self.go_on(panel),
                Page::AllPanels => {
                    self.drop_empty_rows();
                    let faults = self.faults_of(PanelRef::Issues);
                    match faults.is_empty() {
                        true => self.show(Page::Result),
                        false => self.fail(faults),
                    }
                }
                _ => {}
            },
            Action::Change(question) => {
                let from = self.page();
                // Who answers all on one page changes it there.
                let is_there = from == Page::Result && self.answers_page() == Page::AllPanels;
                if is_there || from == Page::AllPanels {
                    self.show(Page::AllPanels);
                    self.unfold(question);
                } else {
                    self.show(Page::with(question));
                }
                self.course = Course::OneChange;
                self.came_from = Some(from).filter(|page| matches!(page, Page::Result | Page::Trial));
                self.focus(Focus::Field(question));
            }
            Action::Show(page) => {
                self.course = Course::InOrder;
                self.came_from = None;
                let from = self.page();
                self.show(page);
                // Who changes over goes on where they were.
                if let (Page::Panel(panel), Page::AllPanels) = (from, page)
                    && panel != PanelRef::Issues
                {
                    self.open_fold(Fold::Panel(panel));
                    self.focus(Focus::Panel(panel));
                }
            }
            Action::Visit(visit) => {
                self.clear_page();
                self.history.go_to(visit);
                if matches!(self.history.before(), Some(Page::Check | Page::Result | Page::Trial)) {
                    self.course = Course::OneChange;
                }
            }
            Action::Restart => {
                self.stored = None;
                self.begin_anew(Answers::default());
                self.show(Page::Start);
                self.say(AID.cleared);
            }
            // What belongs to another page than the one that is shown changes nothing.
            Action::Remove(_) | Action::Ask(_) => {}
        }
    }
}
