//! What each action does to the state.

use super::answers::Answers;
use super::moved::Moved;
use super::way::{self, Course};
use super::{Action, Evaluated, Fault, Focus, Fold, Opening, Page, PanelRef, State, Trial, Undo};
use joint_working_casework::text::seen;
use joint_working_interface::{AID, COMMON};
use joint_working_rules::{IssuePos, MAX_ISSUES, MAX_LABEL, Panel, QuestionRef};
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

    /// Remembers which questions on weights are in sight, for as long as the page is shown and the issues stay in their places.
    fn see_weights(&mut self, before: usize) {
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

    fn show(&mut self, page: Page) {
        self.clear_page();
        if page == Page::AllPanels && self.page() != Page::AllPanels {
            self.folded = self.answered_facts();
        }
        // A page about an issue that is not there is the list of issues.
        self.history.go_on(page.follow(Moved::Replaced(self.answers.count())));
    }

    /// Opens what a question is folded in among all panels on one page.
    fn unfold(&mut self, question: QuestionRef) {
        self.folded.retain(|one| *one != question);
        let panel = match Page::with(question) {
            Page::Panel(panel) => Some(Fold::Panel(panel)),
            _ => None,
        };
        let pairs = match question {
            QuestionRef::Ties(at) => Some(Fold::Pairs(at)),
            _ => None,
        };
        for fold in panel.into_iter().chain(pairs) {
            if !self.unfolded.contains(&fold) {
                self.unfolded.push(fold);
            }
        }
    }

    fn clear_page(&mut self) {
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

    fn say(&mut self, words: &'static str) {
        self.notice = Some(words);
        self.said += 1;
    }

    fn fail(&mut self, faults: Vec<Fault>) {
        self.faults = faults;
        self.failures += 1;
        self.focus(Focus::Problem);
    }

    /// What keeps a reader from going on from a panel.
    fn faults_of(&self, panel: PanelRef) -> Vec<Fault> {
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

    /// The questions on facts that are answered.
    fn answered_facts(&self) -> Vec<QuestionRef> {
        let panels = self.answers.panels();
        let rows = panels.list.iter().flat_map(|panel| match panel {
            Panel::TwoSides(_, rows) | Panel::Link(_, rows) => rows.as_slice(),
            _ => &[],
        });
        let is_facts = |question: &QuestionRef| matches!(question, QuestionRef::Facts(_) | QuestionRef::TieFacts(..));
        rows.filter(|row| row.is_answered).map(|row| row.question).filter(is_facts).collect()
    }

    /// Rows of which nothing is filled in are not issues; a single one stays, to be filled in.
    fn drop_empty_rows(&mut self) {
        self.extra_row = false;
        for at in (0..self.answers.count()).rev().map(IssuePos::new) {
            let is_empty = self.answers.words(at).trim().is_empty();
            if is_empty && !self.answers.is_answered(QuestionRef::Functions(at)) {
                self.remove(at);
            }
        }
    }

    /// Goes on from a panel, or says why not.
    fn go_on(&mut self, panel: PanelRef) {
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

    fn remove(&mut self, at: IssuePos) {
        if let Some(moved) = self.answers.remove(at) {
            self.follow(moved);
        }
    }

    /// Pages visited follow the issues to their new places.
    fn follow(&mut self, moved: Moved) {
        self.lines = None;
        self.seen_weights.clear();
        self.whys.clear();
        self.unfolded.clear();
        self.helped.clear();
        for page in self.history.pages_mut() {
            *page = page.follow(moved);
        }
    }

    /// Everything anew but for the pages visited, and how the reader likes to go through them.
    fn begin_anew(&mut self, answers: Answers) {
        *self = Self {
            history: self.history.clone(),
            stored: self.stored.take(),
            effects: self.effects,
            answers,
            ..Self::default()
        };
        self.follow(Moved::Replaced(self.answers.count()));
    }

    /// Opens a case; where that would lose answers, it asks first.
    fn open(&mut self, opening: Box<Opening>) {
        if self.has_answers() {
            self.show(Page::Files);
            self.replacing = Some(opening);
            self.focus(Focus::Keep);
            return;
        }
        self.replace(*opening);
    }

    fn replace(&mut self, opening: Opening) {
        self.begin_anew(Answers::opened(opening.case, opening.consent));
        self.earlier = opening.earlier;
        self.address = opening.address;
        self.show(Page::Result);
        self.focus(Focus::Title);
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
                if from == Page::Result && self.answers_page() == Page::AllPanels {
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
                self.show(page);
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

    /// What is typed into a row, on one line: a line of its own would not be seen in a list. Several that are pasted are offered as issues.
    fn one_line(&mut self, at: IssuePos, words: &str) -> String {
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
    fn after_last(&self) -> impl Iterator<Item = IssuePos> + use<> {
        (self.answers.count()..MAX_ISSUES).map(IssuePos::new)
    }

    /// Removes a row: one without answers at once, an issue after a yes.
    fn ask_remove(&mut self, at: IssuePos) {
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
