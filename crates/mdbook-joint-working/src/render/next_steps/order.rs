//! In what order the steps of a list are taken: what each waits for, and how one names another.

use joint_working_casework::guidance::{self, PAPER, Task};
use maud::{Markup, html};

use super::marks::filled;
use crate::html::joined;

/// What a step waits for, what does instead of it, and what else is the same thing done; nothing where it is none.
pub(super) fn order(list: &[Task], step: &Task) -> Markup {
    let find = |id: &&str| list.iter().position(|other| other.id == *id);
    let same = guidance::task(step.same).map(|same| filled(PAPER.same, &[("step", &link(same))]));
    let after: Vec<Markup> = step.after.iter().filter_map(find).map(|at| either(list, at)).collect();
    let after = (!after.is_empty()).then(|| filled(PAPER.after, &[("steps", &joined(after, "; "))]));
    let or: Vec<Markup> = step.or.iter().filter_map(find).map(|at| named(list, at)).collect();
    let or = (!or.is_empty()).then(|| filled(PAPER.or, &[("steps", &joined(or, "; "))]));
    html! {
        @for line in [same, after, or].into_iter().flatten() { " " small { (line) } }
    }
}

/// A step of a list, or what does instead of it.
fn either(list: &[Task], at: usize) -> Markup {
    let or = list.get(at).map_or(&[][..], |step| step.or);
    let others = or.iter().filter_map(|id| list.iter().position(|other| other.id == *id));
    others.fold(named(list, at), |step, other| filled(PAPER.either, &[("step", &step), ("other", &named(list, other))]))
}

/// A step of a list by its name and number, inside a sentence.
pub(super) fn named(list: &[Task], at: usize) -> Markup {
    let number = html! { (at + 1) };
    let named = list.get(at).map(|step| filled(PAPER.numbered, &[("step", &link(step)), ("number", &number)]));
    html! { @if let Some(named) = named { (named) } }
}

fn link(step: &Task) -> Markup {
    html! { a href={ "#step-" (step.id) } { (step.name_inside()) } }
}
