//! How the aid takes over from the static page, which holds its start and its first panel.

use super::{Action, Page, PanelRef, State};
use joint_working_rules::{Functions, IssuePos, QuestionRef};

/// What a reader did on the static page before the aid took over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Begun {
    /// The reader has chosen to start, step by step or all on one page.
    pub(crate) started: Option<Way>,
    /// The rows of the first panel: the words typed, and whose the issue is, by the option's id.
    pub(crate) rows: Vec<(String, String)>,
    /// The reader has gone on to the next panel.
    pub(crate) gone_on: bool,
}

/// The two ways through the panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// One panel a page.
    StepByStep,
    /// All on one page.
    OnePage,
}

impl State {
    /// Takes over from the static page.
    pub(crate) fn after(begun: &Begun, stored: Option<String>) -> Self {
        let mut state = Self { stored, ..Self::default() };
        let mut at = IssuePos::new(0);
        for (words, whose) in &begun.rows {
            let whose = Functions::from_id(whose);
            if words.is_empty() && whose.is_none() {
                continue;
            }
            state.apply(Action::Name(at, words.clone()));
            if let Some(whose) = whose {
                state.answers.choose(QuestionRef::Functions(at), whose.id());
            }
            at = IssuePos::new(at.get() + 1);
        }
        let page = match begun.started {
            None => return state,
            Some(Way::StepByStep) => Page::Panel(PanelRef::Issues),
            Some(Way::OnePage) => Page::AllPanels,
        };
        let lines = state.lines.take();
        state.apply(Action::Show(page));
        state.lines = lines;
        state.extra_row = begun.rows.len() > at.get();
        if begun.gone_on {
            state.apply(Action::Continue);
        }
        state
    }
}
