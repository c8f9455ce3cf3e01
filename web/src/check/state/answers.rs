//! The answers given so far: the case as it was answered, and which of its questions were. Every change of the case goes through
//! here, so that what follows from it is worked out anew when it changes, and only then.

mod as_two;

use super::evaluated::Evaluated;
use super::moved::Moved;
use joint_working_rules::{Case, Change, Consent, Fact, FactSet, Functions, Issue, IssuePos, Question, QuestionRef};
use joint_working_web::tick::Tick;
use std::rc::Rc;

/// A question about certain issues, by their ids: it stays the same when other issues come and go.
type Key = (Question, [Option<String>; 2]);

/// The answers of a case.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    /// The case, with answers kept that have no meaning just now.
    case: Case,
    /// The questions that the reader has answered.
    answered: Vec<Key>,
    /// The number of the next issue's id, so that no id is given twice.
    next_issue_number: usize,
    /// The answers are saved elsewhere: an example that was opened, or a file or link, with nothing changed since.
    saved_elsewhere: bool,
    /// The case without answers that have no meaning just now, and what follows from it.
    evaluated: Rc<Evaluated>,
}

impl Default for Answers {
    fn default() -> Self {
        Self::of(Case::default())
    }
}

/// Where a case comes from, of which some answers were not given question by question.
#[derive(Clone, Copy)]
enum Origin {
    /// It was opened: whatever it says is an answer, also that nothing applies.
    Opened,
    /// A change of it was tried and kept: what it does not say may only be what nobody was asked.
    Tried,
}

impl Answers {
    /// A case of which no question is answered.
    fn of(case: Case) -> Self {
        let evaluated = Rc::new(Evaluated::new(case.pruned()));
        Self { case, answered: Vec::new(), next_issue_number: 1, saved_elsewhere: false, evaluated }
    }

    /// A case that is saved elsewhere, with its answers.
    pub(super) fn opened(case: Case) -> Self {
        let mut answers = Self::of(case);
        answers.count_answers(Origin::Opened);
        answers.saved_elsewhere = true;
        answers
    }

    /// The case without answers that have no meaning just now, with what follows from it.
    pub(super) const fn evaluated(&self) -> &Rc<Evaluated> {
        &self.evaluated
    }

    /// The case without answers that have no meaning just now, made anew.
    #[cfg(test)]
    pub(super) fn pruned(&self) -> Case {
        self.case.pruned()
    }

    /// How many issues there are.
    pub(super) const fn count(&self) -> usize {
        self.case.issues.len()
    }

    /// What the reader calls an issue.
    pub(super) fn name(&self, at: IssuePos) -> Option<&str> {
        self.case.issue(at).map(Issue::name)
    }

    /// Are there answers that are not saved elsewhere?
    pub(super) const fn are_unsaved(&self) -> bool {
        self.count() > 0 && !self.saved_elsewhere
    }

    /// Has the reader answered this question?
    pub(super) fn is_answered(&self, step: QuestionRef) -> bool {
        self.key(step).is_some_and(|key| self.answered.contains(&key))
    }

    /// The option chosen, if the reader has chosen one.
    pub(super) fn chosen(&self, step: QuestionRef) -> Option<&'static str> {
        self.is_answered(step).then(|| step.chosen(&self.case)).flatten()
    }

    /// Is a fact, or an issue, ticked?
    pub(super) fn has_ticks(&self, step: QuestionRef) -> bool {
        step.facts(&self.case).is_some_and(|facts| !facts.is_empty()) || !step.linked(&self.case).is_empty()
    }

    /// The first question that is asked and not answered.
    pub(super) fn unanswered(&self) -> Option<QuestionRef> {
        self.evaluated.questions().iter().copied().find(|step| !self.is_answered(*step))
    }

    /// Adds an issue.
    pub(super) fn add(&mut self, label: String) {
        let id = loop {
            let id = format!("issue-{}", self.next_issue_number);
            self.next_issue_number += 1;
            if self.case.issues.iter().all(|issue| issue.id != id) {
                break id;
            }
        };
        self.case.issues.push(Issue::new(id, Some(label), Functions::Unsure));
        self.changed();
    }

    /// Changes the words for an issue.
    pub(super) fn rename(&mut self, at: IssuePos, label: String) {
        if let Some(issue) = self.case.issue_mut(at) {
            issue.label = Some(label);
            self.changed();
        }
    }

    /// Takes an issue out, with all that was answered of it.
    pub(super) fn remove(&mut self, at: IssuePos) -> Option<Moved> {
        if at.get() >= self.count() {
            return None;
        }
        let gone = self.case.issues.remove(at.get()).id;
        self.case.relations.retain(|relation| !relation.between.contains(&gone));
        let gone = Some(gone);
        self.answered.retain(|(_, issues)| !issues.contains(&gone));
        self.changed();
        Some(Moved::Removed(at))
    }

    /// Chooses an option, where the question has it.
    pub(super) fn choose(&mut self, step: QuestionRef, value: &'static str) {
        if step.chosen(&self.case) != Some(value) {
            step.choose(&mut self.case, value);
            self.changed();
        }
        if step.chosen(&self.case) == Some(value) {
            self.mark(step, Tick::On);
        }
    }

    /// Ticks a fact or takes its tick away, where the question is about facts.
    pub(super) fn tick(&mut self, step: QuestionRef, fact: Fact, tick: Tick) {
        if let Some(facts) = step.facts(&self.case) {
            let facts = if tick.is_on() { facts.with(fact) } else { facts.without(fact) };
            step.tick(&mut self.case, facts);
            self.changed();
            self.mark_ticks(step);
        }
    }

    /// None of the facts, or no answer to that, where the question is about facts.
    pub(super) fn tick_none(&mut self, step: QuestionRef, tick: Tick) {
        if step.facts(&self.case).is_some() {
            step.tick(&mut self.case, FactSet::EMPTY);
            self.changed();
            self.mark(step, tick);
        }
    }

    /// Links the issue of a question to another one or takes the link away, where the question is about that.
    pub(super) fn link(&mut self, step: QuestionRef, other: IssuePos, tick: Tick) {
        if let QuestionRef::Core(one) | QuestionRef::Ties(one) = step
            && step.others(&self.case).contains(&other)
        {
            match tick {
                Tick::On => self.case.relate(one, other),
                Tick::Off => self.case.unrelate(one, other),
            }
            self.changed();
            self.mark_ticks(step);
        }
    }

    /// Linked to none of the others, or no answer to that.
    pub(super) fn link_none(&mut self, step: QuestionRef, tick: Tick) {
        if let QuestionRef::Core(one) | QuestionRef::Ties(one) = step {
            for other in step.others(&self.case) {
                self.case.unrelate(one, other);
            }
            self.changed();
            self.mark(step, tick);
        }
    }

    /// A question is answered by what the case says already.
    pub(super) fn confirm(&mut self, step: QuestionRef) {
        self.mark(step, Tick::On);
    }

    /// Makes a change that was tried.
    pub(super) fn make(&mut self, change: &Change) {
        change.make(&mut self.case);
        self.changed();
        self.count_answers(Origin::Tried);
    }

    /// The question by the ids of its issues; `None` where one of them is not there.
    fn key(&self, step: QuestionRef) -> Option<Key> {
        let id = |at: Option<IssuePos>| match at {
            Some(at) => self.case.issue(at).map(|issue| Some(issue.id.clone())),
            None => Some(None),
        };
        let [one, other] = step.issues();
        Some((step.question(), [id(one)?, id(other)?]))
    }

    /// A question counts as answered, or not.
    fn mark(&mut self, step: QuestionRef, answered: Tick) {
        if let Some(key) = self.key(step) {
            self.answered.retain(|one| *one != key);
            if answered.is_on() {
                self.answered.push(key);
            }
        }
        self.saved_elsewhere = false;
    }

    /// A question counts as answered where something is ticked.
    fn mark_ticks(&mut self, step: QuestionRef) {
        let answered = if self.has_ticks(step) { Tick::On } else { Tick::Off };
        self.mark(step, answered);
    }

    /// After each change of the case: it is saved nowhere, and what followed from it before does not hold.
    fn changed(&mut self) {
        self.saved_elsewhere = false;
        self.evaluated = Rc::new(Evaluated::new(self.case.pruned()));
    }

    /// Every question that the case has an answer to counts as answered.
    fn count_answers(&mut self, origin: Origin) {
        let opened = matches!(origin, Origin::Opened);
        let evaluated = Rc::clone(&self.evaluated);
        for &step in evaluated.questions() {
            let answered = match step {
                // A case that is opened says whether there is consent; otherwise "not asked yet" may only be what nobody has answered.
                QuestionRef::Consent => opened || self.case.consent != Consent::NotAsked,
                QuestionRef::Issues => true,
                // In a case that is opened, no fact and no link is an answer; otherwise it may only be what nobody was asked.
                QuestionRef::Facts(_) | QuestionRef::TieFacts(..) | QuestionRef::Core(_) | QuestionRef::Ties(_) => {
                    opened || self.has_ticks(step)
                }
                _ => step.chosen(&self.case).is_some(),
            };
            if answered {
                self.answered.extend(self.key(step).filter(|key| !self.answered.contains(key)));
            }
        }
    }
}
