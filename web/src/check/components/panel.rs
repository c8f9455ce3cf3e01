//! The panels of the questions (design, section 5): the same whether one is a page, or all are on one.

mod choice;
mod conflict;
mod effect;
mod faults;
pub(crate) mod field;
mod help;
mod issues;
mod link;
mod pairs;
mod title;
mod weights;
mod whole;

use crate::context::Context;
use crate::state::PanelRef;
use joint_working_rules::{Answer, Effects, Panel, Panels};
use std::rc::Rc;
use yew::prelude::*;

pub(super) use effect::Shown as ShownEffects;
pub(super) use faults::problems;
pub(crate) use title::title;
pub(super) use title::{about, label, named, step};

/// How panels are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// One a page, with its help.
    StepByStep,
    /// All below each other.
    OnePage,
}

/// What a panel is shown with.
pub(super) struct Ask<'a> {
    /// The state, and the way to act on it.
    pub(super) app: &'a Context<'a>,
    /// How panels are shown.
    pub(super) mode: Mode,
    /// What each answer would do, where that is shown.
    pub(super) effects: Option<ShownEffects<'a>>,
    /// The panels.
    pub(super) panels: &'a Rc<Panels>,
}

impl<'a> Ask<'a> {
    /// A panel of its own page.
    pub(super) const fn step_by_step(app: &'a Context<'a>, panels: &'a Rc<Panels>) -> Self {
        Self { app, mode: Mode::StepByStep, effects: None, panels }
    }

    /// All panels on one page; `effects` where it is shown what each answer would do.
    pub(super) fn one_page(
        app: &'a Context<'a>,
        panels: &'a Rc<Panels>,
        effects: Option<(Effects<'a>, &'a Answer)>,
    ) -> Self {
        let effects = effects.map(|(effects, answer)| ShownEffects::new(effects, answer));
        Self { app, mode: Mode::OnePage, effects, panels }
    }
}

/// What stands on a panel under its heading. A panel that is not in sight any more shows nothing.
pub(super) fn content(ask: &Ask, panel: PanelRef) -> Html {
    if panel == PanelRef::Issues {
        return issues::issues(ask);
    }
    let shown = ask.panels.list.iter().find(|one| PanelRef::of(one) == Some(panel));
    match shown {
        Some(Panel::TwoSides(at, rows)) => link::two_sides(ask, *at, rows),
        Some(Panel::Pairs(pairs)) => pairs::pairs(ask, pairs),
        Some(Panel::Link(pair, rows)) => link::link(ask, *pair, rows),
        Some(Panel::Weights(rows)) => weights::weights(ask, rows),
        Some(Panel::ConsentAndResponses(rows)) => whole::whole(ask, rows),
        Some(Panel::Issues(_) | Panel::Check) | None => html! {},
    }
}
