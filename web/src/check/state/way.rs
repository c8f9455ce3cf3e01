//! The way through the questions: what comes after one, and which of them a case already answers.

use super::{Fault, Page, State};
use joint_working_rules::{Consent, Step, conflict};

impl State {
    /// Goes on from a question, or says why not.
    pub(super) fn continue_from(&mut self, step: Step) -> Result<(), Fault> {
        if step == Step::Issues {
            if !self.typed.trim().is_empty() {
                self.add()?;
            }
            if self.answers.issues.is_empty() {
                return Err(Fault::NoIssue);
            }
            self.mark(step, true);
        } else if !self.is_answered(step) {
            if !self.has_ticks(step) {
                return Err(Fault::NothingChosen);
            }
            // What another question has brought along stands ticked, and going on confirms it.
            self.mark(step, true);
        }
        self.show(match self.conflict_after(step) {
            Some(step) => Page::Conflict(step),
            None => self.next(step),
        });
        Ok(())
    }

    /// Is a fact, or an issue, ticked?
    fn has_ticks(&self, step: Step) -> bool {
        step.facts(&self.answers).is_some_and(|facts| !facts.is_empty()) || !step.tied(&self.answers).is_empty()
    }

    /// The page after a question: the next one, or, where an answer was changed, what has to be asked anew.
    pub(super) fn next(&self, step: Step) -> Page {
        let steps = self.steps();
        let next = match steps.iter().position(|one| *one == step) {
            Some(at) if !self.changing => steps.get(at + 1),
            // From a question that is not asked any more, the way leads to what is not answered, too.
            _ => steps.iter().find(|one| !self.is_answered(**one)),
        };
        next.map_or(Page::Check, |step| Page::Ask(*step))
    }

    /// The question whose answer conflicts with the facts of the same tie, once both are given.
    fn conflict_after(&self, step: Step) -> Option<Step> {
        let conflict = conflict(&self.case(), step)?;
        let both_given = step == conflict.answer_step || self.changing && self.is_answered(conflict.answer_step);
        both_given.then_some(conflict.answer_step)
    }

    /// Every question that the case has an answer to counts as answered.
    pub(super) fn count_answers(&mut self, opened: bool) {
        for step in self.steps() {
            let answered = match step {
                // A case that is opened says where consent stands; otherwise "not asked yet" may only be what nobody has answered.
                Step::Consent => opened || self.answers.consent != Consent::NotAsked,
                Step::Issues => true,
                // In a case that is opened, no fact and no link is an answer; otherwise it may only be what nobody was asked.
                Step::Facts(_) | Step::TieFacts(..) | Step::Core(_) | Step::Ties(_) => opened || self.has_ticks(step),
                _ => step.chosen(&self.answers).is_some(),
            };
            if answered {
                self.answered.extend(self.key(step).filter(|key| !self.answered.contains(key)));
            }
        }
    }
}
