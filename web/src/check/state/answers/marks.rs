//! Which questions count as answered, and what that changes.

use super::keys::key;
use super::questions::{Keys, Wanted};
use super::{Answers, Origin};
use crate::state::opening::ConsentSaid;
use joint_working_rules::{Consent, Functions, QuestionRef, Side};
use joint_working_web::tick::Tick;
use std::cell::OnceCell;

impl Answers {
    /// Answers on the first test and on the facts are both meant.
    pub(in crate::state) fn keep_both(&mut self, question: QuestionRef) {
        if let Some(key) = key(&self.case, question)
            && self.kept_both.insert(&key)
        {
            self.version += 1;
        }
    }

    /// One of two answers that were both meant has changed.
    pub(super) fn doubt_both(&mut self, question: QuestionRef) {
        let first_test = match question {
            QuestionRef::Facts(at) => QuestionRef::Separable(at),
            QuestionRef::TieFacts(one, other) => QuestionRef::TieSeparable(one, other),
            _ => question,
        };
        if let Some(key) = key(&self.case, first_test) {
            self.kept_both.remove(&key);
        }
    }

    /// A question counts as answered, or not. Afterwards, what is answered is marked.
    pub(super) fn set_answered(&mut self, question: QuestionRef, answered: Tick) {
        if let Some(key) = key(&self.case, question) {
            set(&mut self.answered, &key, answered);
        }
    }

    pub(super) fn set_not_known(&mut self, question: QuestionRef, tick: Tick) {
        if let Some(key) = key(&self.case, question) {
            set(&mut self.not_known, &key, tick);
        }
    }

    /// After each change of what is answered, once it is whole: where that brings up pairs that nobody was asked about, they are asked about.
    pub(super) fn marked(&mut self) {
        self.marked_only();
        self.ask_again_for_new_pairs();
    }

    pub(super) fn marked_only(&mut self) {
        self.saved_elsewhere = false;
        self.version += 1;
        self.panels = OnceCell::new();
    }

    /// Every question that the case has an answer to counts as answered.
    pub(super) fn count_answers(&mut self, origin: Origin) {
        let opened = matches!(origin, Origin::Opened(_));
        let says_consent = matches!(origin, Origin::Opened(ConsentSaid::Something));
        let mut all = vec![QuestionRef::Issues, QuestionRef::Consent];
        all.extend(Side::ALL.iter().map(|side| QuestionRef::Responses(*side)));
        for at in self.case.positions() {
            all.extend([QuestionRef::Functions(at), QuestionRef::Facts(at), QuestionRef::Separable(at)]);
            all.extend(Side::ALL.iter().map(|side| QuestionRef::Weight(at, *side)));
        }
        all.extend(self.pairs_with_answers());
        for question in all {
            let answered = match question {
                // A case that is opened may say that nobody was asked; otherwise "not asked yet" may only be what nobody has answered.
                QuestionRef::Consent => says_consent || self.case.consent != Consent::NotAsked,
                QuestionRef::Issues => true,
                // In a case that is opened, no fact is an answer; otherwise it may only be what nobody was asked.
                QuestionRef::Facts(at) => {
                    let is_both = self.case.issue(at).is_some_and(|issue| issue.functions == Functions::Both);
                    self.has_facts(question) || opened && is_both
                }
                QuestionRef::TieFacts(..) => opened || self.has_facts(question),
                QuestionRef::Functions(_) if !opened => self.is_answered(question),
                _ => question.chosen(&self.case).is_some(),
            };
            if answered {
                key(&self.case, question).map(|key| self.answered.insert(&key));
            }
        }
        self.marked();
        if opened {
            self.count_pairs();
        }
    }
}

/// A question is among others, or not.
fn set(keys: &mut Keys, key: &Wanted<'_>, tick: Tick) {
    if tick.is_on() {
        keys.insert(key);
    } else {
        keys.remove(key);
    }
}
