//! What a panel is shown with.

use super::effect_line::{Line, Lines, Would};
use crate::context::{Context, Ways};
use joint_working_rules::{IssuePos, Panels, QuestionRef};
use joint_working_web::tick::Tick;
use std::rc::Rc;

/// How panels are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// One a page, with its help.
    StepByStep,
    /// All below each other.
    OnePage,
}

/// What a panel is shown with.
pub(in super::super) struct Ask<'a> {
    /// The state, and the way to act on it.
    pub(super) app: &'a Context<'a>,
    /// How panels are shown.
    pub(super) mode: Mode,
    /// What each answer would do, where that is shown.
    pub(super) effects: Option<&'a dyn Would>,
    /// The panels.
    pub(super) panels: &'a Rc<Panels>,
}

impl<'a> Ask<'a> {
    /// The way to act, for what is drawn without the state.
    pub(super) fn ways(&self) -> Ways<'a> {
        Ways { state: &(), act: self.app.act.clone(), root: self.app.root, lookup_html: self.app.lookup_html }
    }

    /// A panel of its own page.
    pub(in super::super) fn step_by_step(app: &'a Context<'a>, panels: &'a Rc<Panels>) -> Self {
        Self { app, mode: Mode::StepByStep, effects: None, panels }
    }

    /// All panels on one page; `effects` where it is shown what each answer would do.
    pub(in super::super) fn one_page(
        app: &'a Context<'a>,
        panels: &'a Rc<Panels>,
        effects: Option<&'a dyn Would>,
    ) -> Self {
        Self { app, mode: Mode::OnePage, effects, panels }
    }

    /// What the options of a question would do, where that is shown.
    pub(super) fn effects_of(&self, question: QuestionRef) -> Lines {
        self.effects.map(|effects| effects.of_question(question)).unwrap_or_default()
    }

    /// What saying that two issues belong together would do, or that they do not where they do as answered; where that is shown.
    pub(super) fn effect_of_pair(&self, pair: [IssuePos; 2], are_paired: Tick) -> Option<Line> {
        let effects = self.effects?;
        if are_paired.is_on() { effects.of_parting(pair) } else { effects.of_pairing(pair) }
    }
}
