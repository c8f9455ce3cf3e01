//! What a panel is shown with.

use super::effect_line::Lines;
use crate::context::{Context, Ways};
use joint_working_rules::{Answer, Effects, Panels, QuestionRef};
use std::cell::RefCell;
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
    /// What each answer would do beside the answer to the case, where that is shown.
    pub(super) effects: Option<(Effects<'a>, &'a Answer)>,
    /// What is known already of what the options of a question would do.
    pub(super) known: RefCell<Vec<(QuestionRef, Lines)>>,
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
        Self { app, mode: Mode::StepByStep, effects: None, known: RefCell::default(), panels }
    }

    /// All panels on one page; `effects` where it is shown what each answer would do.
    pub(in super::super) fn one_page(
        app: &'a Context<'a>,
        panels: &'a Rc<Panels>,
        effects: Option<(Effects<'a>, &'a Answer)>,
    ) -> Self {
        Self { app, mode: Mode::OnePage, effects, known: RefCell::default(), panels }
    }
}
