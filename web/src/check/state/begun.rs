//! How the aid takes over from the static page, which holds its start and its first question.

use super::{Action, State};

/// What a reader did on the static page before the aid took over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Begun {
    /// The reader has chosen to start.
    pub(crate) started: bool,
    /// The issues added.
    pub(crate) issues: Vec<String>,
    /// What is in the field.
    pub(crate) typed: String,
    /// The reader has gone on to the next question.
    pub(crate) gone_on: bool,
}

impl State {
    /// Takes over from the static page.
    pub(crate) fn after(begun: &Begun, stored: Option<String>) -> Self {
        let mut state = Self { stored, ..Self::default() };
        for label in &begun.issues {
            state.typed.clone_from(label);
            // What cannot be added stays in the field, with the words for it.
            if let Err(fault) = state.add() {
                state.fail(fault);
            }
        }
        if !begun.typed.is_empty() {
            state.typed.clone_from(&begun.typed);
        }
        if begun.started {
            state.apply(Action::Start);
        }
        if begun.gone_on {
            state.apply(Action::Continue);
        }
        state
    }
}
