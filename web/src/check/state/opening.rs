//! A case that is opened, where it comes from, and how it takes the place of another.

use super::answers::Answers;
use super::moved::Moved;
use super::{Focus, Page, State};
use joint_working_rules::{Case, EarlierEdition};

/// A case to open.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Opening {
    pub(crate) case: Case,
    /// The earlier edition that it was answered for, where it was for one.
    pub(crate) earlier: Option<EarlierEdition>,
    /// The fragment of the address that stands for it, where one does.
    pub(crate) address: Option<String>,
    /// What it says of consent.
    pub(crate) consent: ConsentSaid,
}

/// What a case that is opened says of consent. Left out, it is as if nobody was asked; but nobody has answered that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConsentSaid {
    /// Something, be it that nobody was asked.
    Something,
    Nothing,
}

impl From<bool> for ConsentSaid {
    fn from(says: bool) -> Self {
        if says { Self::Something } else { Self::Nothing }
    }
}

impl From<Case> for Opening {
    fn from(case: Case) -> Self {
        Self { case, earlier: None, address: None, consent: ConsentSaid::Something }
    }
}

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
