//! What a reader can do in the aid.

use super::page::Page;
use joint_working_rules::{Case, Change, EarlierEdition, Fact, IssuePos, QuestionRef};
use joint_working_web::export::Notify;
use joint_working_web::tick::Tick;

/// What a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    Start,
    Open(Box<Case>),
    /// The same, of a case that was answered for an earlier edition of the briefing.
    OpenEarlier(Box<Case>, EarlierEdition),
    /// Why a file or a link could not be opened, and the field it was given in.
    CannotOpen(String, &'static str),
    /// The option ids that are kept on this device, as a link.
    Stored(Option<String>),
    Try(Box<Change>),
    /// The change that is being tried becomes an answer.
    UseTrial,
    Disagree(String),
    Notice(&'static str),
    Type(String),
    Add,
    Edit(IssuePos),
    AskRemove(IssuePos),
    AskClear,
    /// Nothing is removed or cleared.
    Keep,
    Remove(IssuePos),
    /// The answer to a question that has one, whichever page shows it.
    Choose(QuestionRef, &'static str),
    Tick(Fact, Tick),
    TickNone(Tick),
    Link(IssuePos, Tick),
    LinkNone(Tick),
    EnterAsTwo(IssuePos),
    Continue,
    Change(QuestionRef),
    Show(Page),
    Visit(usize),
    Restart,
}

impl Notify for Action {
    fn notice(words: &'static str) -> Self {
        Self::Notice(words)
    }
}
