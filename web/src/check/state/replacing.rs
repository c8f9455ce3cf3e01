//! A case in the place of another.

use super::answers::Answers;
use super::moved::Moved;
use super::{Focus, Opening, Page, State};

impl State {
    /// Everything anew but for the pages visited, and how the reader likes to go through them.
    pub(super) fn begin_anew(&mut self, answers: Answers) {
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
    pub(super) fn open(&mut self, opening: Box<Opening>) {
        if self.has_answers() {
            self.show(Page::Files);
            self.replacing = Some(opening);
            self.focus(Focus::Keep);
            return;
        }
        self.replace(*opening);
    }

    pub(super) fn replace(&mut self, opening: Opening) {
        self.begin_anew(Answers::opened(opening.case, opening.consent));
        self.earlier = opening.earlier;
        self.address = opening.address;
        self.show(Page::Result);
        self.focus(Focus::Title);
    }
}
