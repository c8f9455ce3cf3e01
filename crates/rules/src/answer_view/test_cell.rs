//! One cell of the table of the test: the question, the mark, and why.

use crate::rulebook::{ANSWER, Citation, TestQuestionWords, TestWords};

const WORDS: &TestWords = &ANSWER.test;

/// What comes of a question of the test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// So it is.
    Yes,
    /// So it is not.
    No,
    /// The test is met.
    Met,
    /// It is not.
    NotMet,
    /// It decides nothing here.
    NoMatter,
    /// It is open.
    NotKnown,
}

impl Mark {
    /// In a word or two, where nothing is doubtful.
    const fn label(self) -> &'static str {
        match self {
            Self::Yes => WORDS.yes,
            Self::No => WORDS.no,
            Self::Met => WORDS.met,
            Self::NotMet => WORDS.not_met,
            Self::NoMatter => WORDS.no_matter,
            Self::NotKnown => WORDS.not_known,
        }
    }

    /// Does it say that something fails?
    pub const fn fails(self) -> bool {
        matches!(self, Self::No | Self::NotMet)
    }
}

/// A question of the test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestQuestion {
    /// Are both sides in play?
    Sides,
    /// The first test.
    First,
    /// The second test.
    Second,
    /// Is it closely linked to what is joint?
    Linked,
    /// Is there consent? Only where it keeps the case from the team.
    Consent,
}

impl TestQuestion {
    pub(super) const ALL: [Self; 5] = [Self::Sides, Self::First, Self::Second, Self::Linked, Self::Consent];

    /// The question, and what it rests on.
    pub const fn words(self) -> &'static TestQuestionWords {
        match self {
            Self::Sides => &WORDS.rows.sides,
            Self::First => &WORDS.rows.first,
            Self::Second => &WORDS.rows.second,
            Self::Linked => &WORDS.rows.linked,
            Self::Consent => &WORDS.rows.consent,
        }
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestCell {
    /// What comes of it.
    pub mark: Mark,
    /// Why, in a clause or two.
    pub why: String,
    /// Where the briefing shows it.
    pub cite: Option<&'static Citation>,
    /// This is what keeps the column from the team, or keeps it open.
    pub decides: bool,
    /// It rests on a doubtful answer that decides where a part goes, or would if there were consent.
    pub is_doubtful: bool,
}

impl TestCell {
    /// What comes of it, in a few words: one thing is said of an answer that is doubtful, here and above the table.
    pub const fn label(&self) -> &'static str {
        match self.mark {
            Mark::Met if self.is_doubtful => WORDS.met_doubtful,
            Mark::NotMet if self.is_doubtful => WORDS.not_met_doubtful,
            mark => mark.label(),
        }
    }
}
