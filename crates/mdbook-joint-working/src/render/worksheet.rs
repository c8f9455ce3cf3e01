//! The decision aid on paper: a sheet that can be worked from the first issue to the recommendation with a pencil. It serves where the
//! aid cannot run, and to print.
//!
//! All words are the rulebook's and the interface's; only their order on the sheet is made here (design, sections 2 and 5).

mod facts;
mod grid;
mod help;
mod questions;
mod room;
#[cfg(test)]
mod tests;
mod working;

use joint_working_interface::PAPER;
use maud::{Markup, html};

pub(crate) use help::help;

/// The whole worksheet, as one block of HTML.
pub(crate) fn worksheet(root: &str) -> Markup {
    html! {
        div class="worksheet" { "\n"
            p { (PAPER.sheet.intro) } "\n"
            ol { "\n"
                (questions::issues(root))
                (facts::inside(root))
                (questions::pairs_together())
                (facts::between(root))
                (questions::weights(root))
                (questions::consent(root))
                (working::strength())
                (working::join(root))
                (working::places())
                (working::outcome(root))
            } "\n"
        } "\n"
    }
}
