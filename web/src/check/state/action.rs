//! What a reader can do in the aid.

use super::opening::Opening;
use super::page::{Fold, Page, PanelRef};
use joint_working_rules::{Change, Fact, IssuePos, QuestionRef, Side};
use joint_working_web::export::Notify;
use joint_working_web::tick::Tick;

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// Goes to the questions, step by step: to the first one without an answer.
    Start,
    Open(Box<Opening>),
    /// What was to be opened takes the place of the answers.
    Replace,
    /// Why a file or a link could not be opened, and the field it was given in.
    CannotOpen(String, &'static str),
    /// The option ids that are kept on this device, as a link.
    Stored(Option<String>),
    Try(Box<Change>),
    /// The change that is being tried becomes an answer.
    UseTrial,
    Disagree(String),
    Notice(&'static str),
    /// The case was given to the browser to save as a file.
    Saved,
    /// Text that could not be copied, to be copied by hand.
    NotCopied(String),
    /// Words for the issue of a row; in the row after the last, they make a new issue.
    Name(IssuePos, String),
    /// The lines that were pasted into a row become an issue each.
    Split(IssuePos),
    /// A row for another issue.
    AddRow,
    AskRemove(IssuePos),
    AskClear,
    /// What this device remembers is to be forgotten.
    AskForget,
    /// Nothing is removed, cleared, forgotten or replaced.
    Keep,
    Remove(IssuePos),
    /// An option of a question with one answer. Whose an issue is, in the row after the last, makes a new issue.
    Choose(QuestionRef, &'static str),
    Tick(QuestionRef, Fact, Tick),
    TickNone(QuestionRef, Tick),
    /// The facts are not known.
    TickNotKnown(QuestionRef, Tick),
    /// Two issues belong together, or not.
    Pair(IssuePos, IssuePos, Tick),
    /// No two issues belong together.
    PairNone(Tick),
    /// Why two issues do not belong together.
    WhyNot(IssuePos, IssuePos, Fact, Tick),
    /// Opens why two issues do not belong together, or closes it.
    OpenWhyNot([IssuePos; 2]),
    /// Opens what is folded in a case of very many issues, or closes it.
    Unfold(Fold),
    /// Nothing is complained of on this side of an issue, and nothing there needs looking into.
    NothingThere(IssuePos, Side),
    /// Answers that point different ways are both meant.
    KeepBoth(QuestionRef),
    /// Goes to what they are.
    LookAgain(QuestionRef),
    EnterAsTwo(IssuePos),
    /// Shows what each answer would do, or does not.
    ShowEffects(Tick),
    /// Opens what is in the bar, or closes it.
    OpenBar,
    /// Opens the help with a panel, among all of them, or closes it.
    Help(PanelRef),
    /// Takes the last answer back.
    Undo,
    Continue,
    Change(QuestionRef),
    Show(Page),
    Visit(usize),
    Restart,
    /// What the root does, and the state has no part in.
    Ask(Request),
}

/// What is asked of the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Reads a case, to open it.
    Read(Source),
    /// Tries once more to bring the second part of the program.
    Again,
    /// Shows what is typed of the reader's own view, which waits for a pause: it works the whole result out anew.
    ShowTyped,
}

/// Where a case is that is to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// In the address: an example (`#example=example-1`), or the answers of a link (`#v1.…`).
    Address,
    /// In a link, or its code.
    Link(String),
    /// In the text of a file.
    File(String),
}

impl Action {
    /// Is it an answer that its own field shows already, by what the browser does when it is pressed?
    pub(crate) const fn is_in_sight(&self) -> bool {
        matches!(
            self,
            Self::Choose(..)
                | Self::Tick(..)
                | Self::TickNone(..)
                | Self::TickNotKnown(..)
                | Self::Pair(..)
                | Self::PairNone(_)
                | Self::WhyNot(..)
        )
    }
}

impl Notify for Action {
    fn notice(words: &'static str) -> Self {
        Self::Notice(words)
    }

    fn not_copied(text: String) -> Self {
        Self::NotCopied(text)
    }
}
