//! How far the tasks of a list are, given those that are ticked: done, open, waiting, or not needed.

use crate::guidance::{PAPER, Task};
use joint_working_rules::fill;

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is ticked. Where tasks that come before it are not done, they are in [`TaskState::waits_for`]: it was too early.
    Done,
    /// It can be done now.
    Open,
    /// It waits for the tasks in [`TaskState::waits_for`].
    Blocked,
    /// Another task is done instead of it.
    NotNeeded,
}

/// A task and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskState {
    /// The task.
    pub task: &'static Task,
    /// How far it is.
    pub status: Status,
    /// The tasks that come before it and are not done, in the order of the list; empty where it is open or not needed.
    pub waits_for: Vec<&'static Task>,
}

/// How far every task of a list is, in the order of the list, given the ids that are ticked. Ids that tick none of them mean
/// nothing.
pub fn states(list: &'static [Task], ticked: &[&str]) -> Vec<TaskState> {
    let is_ticked = |task: &Task| ticked.iter().any(|id| task.is_ticked_by(id));
    let is_settled =
        |task: &Task| is_ticked(task) || list.iter().any(|other| task.or.contains(&other.id) && is_ticked(other));
    let state = |task: &'static Task| {
        let before = |other: &&Task| task.after.contains(&other.id) && !is_settled(other);
        let mut waits_for: Vec<&'static Task> = list.iter().filter(before).collect();
        let status = if is_ticked(task) {
            Status::Done
        } else if is_settled(task) {
            waits_for.clear();
            Status::NotNeeded
        } else if waits_for.is_empty() {
            Status::Open
        } else {
            Status::Blocked
        };
        TaskState { task, status, waits_for }
    };
    list.iter().map(state).collect()
}

/// A task of a list by its name and number, inside a sentence, with what does instead of it.
pub fn named(list: &[Task], task: &Task) -> String {
    let one = |id: &str| {
        let at = list.iter().position(|other| other.id == id)?;
        let task = list.get(at)?;
        Some(fill(PAPER.numbered, &[("step", &task.name_inside()), ("number", &(at + 1).to_string())]))
    };
    let others = task.or.iter().filter_map(|id| one(id));
    others
        .fold(one(task.id).unwrap_or_default(), |step, other| fill(PAPER.either, &[("step", &step), ("other", &other)]))
}
