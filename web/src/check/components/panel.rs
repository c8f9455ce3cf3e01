//! The panels of the questions (design, section 5): the same whether one is a page, or all are on one.

mod ask;
mod choice;
mod conflict;
mod effect;
mod effect_line;
mod facts;
mod faults;
pub(crate) mod field;
mod first_test;
pub(super) mod help;
mod issues;
mod link;
mod pairs;
mod piece;
mod tick_box;
mod title;
mod weights;
mod whole;

use crate::state::PanelRef;
use joint_working_interface::AID;
use joint_working_rules::Panel;
use joint_working_web::elements::p;
use yew::prelude::Html;

pub(super) use ask::Ask;
pub(super) use effect::Shown;
pub(super) use effect_line::Would;
pub(super) use faults::problems;
pub(super) use piece::{Shows, piece};
pub(crate) use title::title;
pub(super) use title::{about, label, left_out, named, step};

/// What is on a panel under its heading. A panel that is not in sight any more says so, but for weights that have been in sight
/// since the page is shown.
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
        None if panel == PanelRef::Weights && !ask.app.state.seen_weights.is_empty() => weights::weights(ask, &[]),
        Some(Panel::Issues(_) | Panel::Check) | None => p(AID.gone),
    }
}
