//! A slow, separate and plainly right reading of the design's section 2, to compare the rules with.
//!
//! It shares nothing with the rules but the case model and the names of places, outcomes and strengths. Each function quotes the
//! sentence it stands for. Sets of parts are sets, a group is grown until nothing more joins it, and completions are
//! tried one by one.

pub(crate) mod completions;
pub(crate) mod groups;
mod of_parts;
pub(crate) mod outcomes;
pub(crate) mod places;
pub(crate) mod strength;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod world;

use completions::Completed;
use joint_working_rules::{Firmness, Outcome, PartPlacement};
use outcomes::Possible;
use places::{handling, two_evaluations};
use std::collections::BTreeSet;
use strength::strength;
use world::OpenCase;

/// The whole routing of a case.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) outcome: Outcome,
    /// "`merits` keeps the outcome without the block."
    pub(crate) merits: Outcome,
    pub(crate) strength: Option<Firmness>,
    pub(crate) possible: BTreeSet<Outcome>,
    pub(crate) possible_is_partial: bool,
    pub(crate) handling: Vec<PartPlacement>,
}

/// What the design says of a case, of which every completion was tried if they are not too many.
pub(crate) fn expected(open: &OpenCase, completed: Option<&Completed>) -> Expected {
    let handling = handling(open, two_evaluations(open));
    let (outcome, possible) = outcomes::outcome(open, completed);
    let (merits, _) = outcomes::outcome(&OpenCase { blocked: false, ..open.clone() }, completed);
    let strength = strength(open, outcome, &handling);
    let Possible { outcomes: possible, is_partial: possible_is_partial } = possible;
    Expected { outcome, merits, strength, possible, possible_is_partial, handling }
}
