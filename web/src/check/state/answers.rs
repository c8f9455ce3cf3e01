//! The answers given so far: the case as it was answered, and which of its questions were. Every change of the case goes through
//! here, so that what follows from it is worked out anew when it changes, and only then.

mod as_two;
mod keys;
mod marks;
mod pairs;
mod questions;

use super::evaluated::Evaluated;
use super::moved::Moved;
use super::opening::ConsentSaid;
use joint_working_rules::{Case, Change, Fact, FactSet, Functions, Issue, IssuePos, Panels, QuestionRef, Side, panels};
use joint_working_web::handover::numbered;
use joint_working_web::tick::Tick;
use questions::Keys;
use std::cell::OnceCell;
use std::rc::Rc;

/// Pairs that were asked about, by the ids of their issues.
type AskedPairs = Vec<[Rc<str>; 2]>;

/// Where a case comes from, of which some answers were not given question by question.
#[derive(Clone, Copy)]
enum Origin {
    /// It was opened: whatever it says is an answer, also that nothing applies.
    Opened(ConsentSaid),
    /// A change of it was tried and kept: what it does not say may only be what nobody was asked.
    Tried,
}

/// The answers of a case.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    /// The case, with answers kept that have no meaning just now, and words as they are typed.
    case: Case,
    /// The questions that the reader has answered.
    answered: Keys,
    /// Those on facts that were answered as not known.
    not_known: Keys,
    /// Those on the first test whose answer was kept although a fact points the other way.
    kept_both: Keys,
    /// The sides that were taken out of play as there is nothing to look into, by the id of the issue of both.
    nothing_there: Vec<(String, Side)>,
    /// The pairs that were in sight when it was last answered which issues belong together.
    asked_pairs: AskedPairs,
    /// The number of the next issue's id, so that no id is given twice.
    next_issue_number: usize,
    /// The answers are saved elsewhere: an example that was opened, or a file or link, with nothing changed since.
    saved_elsewhere: bool,
    /// How often an answer has changed.
    version: u32,
    /// The case without answers that have no meaning just now, and what follows from it.
    evaluated: Rc<Evaluated>,
    /// The panels of that case, once they are asked for.
    panels: OnceCell<Rc<Panels>>,
}

impl Default for Answers {
    fn default() -> Self {
        Self::of(Case::default())
    }
}

/// The case as it is evaluated: words without spaces around them, or by their number where there are none, and no answer that has no
/// meaning just now.
fn in_force(case: &Case) -> Case {
    let mut case = case.pruned();
    for (at, issue) in case.issues.iter_mut().enumerate() {
        let words = issue.label.as_deref().unwrap_or_default().trim();
        issue.label = Some(if words.is_empty() { numbered(at) } else { words.to_owned() });
    }
    case
}

impl Answers {
    /// A case of which no question is answered.
    fn of(case: Case) -> Self {
        let evaluated = Rc::new(Evaluated::new(in_force(&case)));
        Self {
            case,
            answered: Keys::default(),
            not_known: Keys::default(),
            kept_both: Keys::default(),
            nothing_there: Vec::new(),
            asked_pairs: AskedPairs::new(),
            next_issue_number: 1,
            saved_elsewhere: false,
            version: 0,
            evaluated,
            panels: OnceCell::new(),
        }
    }

    /// A case that is saved elsewhere, with its answers.
    pub(super) fn opened(case: Case, consent: ConsentSaid) -> Self {
        let mut answers = Self::of(case);
        answers.count_answers(Origin::Opened(consent));
        answers.saved_elsewhere = true;
        answers
    }

    /// The case without answers that have no meaning just now, with what follows from it.
    pub(super) const fn evaluated(&self) -> &Rc<Evaluated> {
        &self.evaluated
    }

    /// The panels, as far as the questions are answered.
    pub(super) fn panels(&self) -> Rc<Panels> {
        let made = self.panels.get_or_init(|| Rc::new(panels(self.evaluated.case(), |one| self.is_answered(one))));
        Rc::clone(made)
    }

    /// The case without answers that have no meaning just now, made anew.
    #[cfg(test)]
    pub(super) fn pruned(&self) -> Case {
        in_force(&self.case)
    }

    /// They are saved elsewhere now, as a file.
    pub(super) const fn save(&mut self) {
        self.saved_elsewhere = true;
    }

    /// How many issues there are.
    pub(super) const fn count(&self) -> usize {
        self.case.issues.len()
    }

    /// How often an answer has changed.
    pub(super) const fn version(&self) -> u32 {
        self.version
    }

    /// The words of an issue as they are typed; empty for one that is not there.
    pub(super) fn words(&self, at: IssuePos) -> &str {
        self.case.issue(at).and_then(|issue| issue.label.as_deref()).unwrap_or_default()
    }

    /// Are there answers that are not saved elsewhere?
    pub(super) const fn are_unsaved(&self) -> bool {
        self.count() > 0 && !self.saved_elsewhere
    }

    /// Words for the issue of a row; in the row after the last, they make a new issue.
    pub(super) fn name(&mut self, at: IssuePos, words: String) {
        self.make_room(at);
        if let Some(issue) = self.case.issue_mut(at) {
            issue.label = Some(words);
            self.changed();
        }
    }

    /// A row after the last becomes an issue.
    fn make_room(&mut self, at: IssuePos) {
        if at.get() != self.count() {
            return;
        }
        let id = loop {
            let id = format!("issue-{}", self.next_issue_number);
            self.next_issue_number += 1;
            if self.case.issues.iter().all(|issue| issue.id != id) {
                break id;
            }
        };
        self.case.issues.push(Issue::new(id, None, Functions::Unsure));
        self.renew();
    }

    /// Takes an issue out, with all that was answered of it.
    pub(super) fn remove(&mut self, at: IssuePos) -> Option<Moved> {
        if at.get() >= self.count() {
            return None;
        }
        let gone = self.case.issues.remove(at.get()).id;
        self.case.relations.retain(|relation| !relation.between.contains(&gone));
        self.nothing_there.retain(|(id, _)| *id != gone);
        let gone = Some(&*gone);
        for keys in [&mut self.answered, &mut self.not_known, &mut self.kept_both] {
            keys.retain(|(_, issues)| issues.iter().all(|id| id.as_deref() != gone));
        }
        self.changed();
        Some(Moved::Removed(at))
    }

    /// Chooses an option, where the question has it.
    pub(super) fn choose(&mut self, question: QuestionRef, value: &'static str) {
        let has_it = question.question().words().option(value).is_some();
        match question {
            QuestionRef::Functions(at) if has_it => {
                self.make_room(at);
                self.forget_nothing_there(at);
            }
            QuestionRef::Weight(at, side) if has_it && self.is_nothing_there(at, side) => self.back_in_play(at),
            _ => {}
        }
        if question.chosen(&self.case) != Some(value) {
            question.choose(&mut self.case, value);
            self.renew();
        }
        if question.chosen(&self.case) == Some(value) {
            self.set_answered(question, Tick::On);
            self.doubt_both(question);
        }
        self.marked();
    }

    /// Ticks a fact or takes its tick away, where the question is about facts.
    pub(super) fn tick(&mut self, question: QuestionRef, fact: Fact, tick: Tick) {
        if let Some(facts) = question.facts(&self.case) {
            let facts = if tick.is_on() { facts.with(fact) } else { facts.without(fact) };
            question.tick(&mut self.case, facts);
            self.renew();
            self.set_answered(question, if facts.is_empty() { Tick::Off } else { Tick::On });
            self.set_not_known(question, Tick::Off);
            self.doubt_both(question);
            self.marked();
        }
    }

    /// None of the facts, or no answer to that, where the question is about facts.
    pub(super) fn tick_none(&mut self, question: QuestionRef, tick: Tick) {
        if question.facts(&self.case).is_some() {
            question.tick(&mut self.case, FactSet::EMPTY);
            self.renew();
            self.set_answered(question, tick);
            self.set_not_known(question, Tick::Off);
            self.marked();
        }
    }

    /// The facts are not known, or no answer to that, where the question is about facts.
    pub(super) fn tick_not_known(&mut self, question: QuestionRef, tick: Tick) {
        self.tick_none(question, tick);
        if question.facts(&self.case).is_some() {
            self.set_not_known(question, tick);
        }
    }

    /// Nothing is complained of on one side of an issue of both, and nothing there needs looking into: the issue is the other
    /// side's, and keeps its answers in case that is taken back.
    pub(super) fn nothing_there(&mut self, at: IssuePos, side: Side) {
        let Some(issue) = self.case.issue_mut(at).filter(|issue| issue.functions == Functions::Both) else { return };
        issue.functions = match side {
            Side::Health => Functions::SocialCare,
            Side::SocialCare => Functions::Health,
        };
        let id = issue.id.clone();
        self.nothing_there.push((id, side));
        self.renew();
        self.set_answered(QuestionRef::Functions(at), Tick::On);
        self.marked();
    }

    /// A side that was out of play is in play again.
    fn back_in_play(&mut self, at: IssuePos) {
        self.forget_nothing_there(at);
        if let Some(issue) = self.case.issue_mut(at) {
            issue.functions = Functions::Both;
            self.renew();
        }
    }

    fn forget_nothing_there(&mut self, at: IssuePos) {
        let id = self.case.issue(at).map(|issue| issue.id.clone());
        self.nothing_there.retain(|(issue, _)| Some(issue) != id.as_ref());
    }

    /// Makes a change that was tried.
    pub(super) fn make(&mut self, change: &Change) {
        change.make(&mut self.case);
        self.renew();
        self.count_answers(Origin::Tried);
    }

    /// After a change of the case that is all of it.
    fn changed(&mut self) {
        self.renew();
        self.marked();
    }

    /// After each change of the case: what followed from it before does not hold. Once what is answered is settled, too, it is
    /// marked; before that, nothing is asked of the panels.
    fn renew(&mut self) {
        self.evaluated = Rc::new(Evaluated::new(in_force(&self.case)));
        self.marked_only();
    }
}
