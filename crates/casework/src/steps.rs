//! Where the steps of a list stand, given those that are ticked: done, open, waiting, or not needed.

use crate::guidance::Step;

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is ticked. Where steps that come before it are not done, they stand in [`StepState::waits_for`]: it was too early.
    Done,
    /// It can be done now.
    Open,
    /// It waits for the steps in [`StepState::waits_for`].
    Blocked,
    /// Another step is done instead of it.
    NotNeeded,
}

/// A step and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepState {
    /// The step.
    pub step: &'static Step,
    /// How it stands.
    pub status: Status,
    /// The steps that come before it and are not done, in the order of the list; empty where it is open or not needed.
    pub waits_for: Vec<&'static Step>,
}

/// How every step of a list stands, in its order, given the ids that are ticked. Ids that
/// tick none of them mean nothing.
pub fn states(list: &'static [Step], ticked: &[&str]) -> Vec<StepState> {
    let is_ticked = |step: &Step| ticked.iter().any(|id| step.is_ticked_by(id));
    let is_settled =
        |step: &Step| is_ticked(step) || list.iter().any(|other| step.or.contains(&other.id) && is_ticked(other));
    let state = |step: &'static Step| {
        let before = |other: &&Step| step.after.contains(&other.id) && !is_settled(other);
        let mut waits_for: Vec<&'static Step> = list.iter().filter(before).collect();
        let status = if is_ticked(step) {
            Status::Done
        } else if is_settled(step) {
            waits_for.clear();
            Status::NotNeeded
        } else if waits_for.is_empty() {
            Status::Open
        } else {
            Status::Blocked
        };
        StepState { step, status, waits_for }
    };
    list.iter().map(state).collect()
}
