//! Steps to tick, each with its status.

use super::parts::words;
use crate::context::Context;
use crate::form::{FormAction, Unkept};
use crate::state::Action;
use joint_working_casework::guidance::{PAPER, Task};
use joint_working_casework::tasks::{Status, TaskState, named, states};
use joint_working_interface::NEXT;
use joint_working_rules::fill;
use joint_working_web::cites::{begins, cites_of};
use joint_working_web::elements::{actions, list, secondary_button, ticking};
use joint_working_web::view::html;
use yew::prelude::Html;

/// A list of steps with a box each; where one waits for another they are numbered.
pub(super) fn ticks(app: &Context, steps: &'static [Task]) -> Html {
    rows(app, steps, Citing::Each)
}

/// One step with its box, on its own. What it rests on, the page says.
pub(super) fn tick(app: &Context, step: &'static Task) -> Html {
    rows(app, std::slice::from_ref(step), Citing::None)
}

/// Does each step name what it rests on?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Citing {
    Each,
    None,
}

fn rows(app: &Context, steps: &'static [Task], citing: Citing) -> Html {
    let are_numbered = steps.iter().any(|step| !step.after.is_empty());
    // What only completes the sentence of another step is shown with it, and is ticked with it.
    let whole = states(steps, &app.state.form.ticks).into_iter().filter(|state| state.task.under.is_empty());
    let rows = whole.enumerate().map(|(at, state)| row(app, steps, state, are_numbered.then_some(at + 1), citing));
    html! { <ol class="aid-tasks">{ for rows }</ol> }
}

fn row(app: &Context, steps: &'static [Task], state: TaskState, number: Option<usize>, citing: Citing) -> Html {
    let TaskState { task: step, status, waits_for } = state;
    let id = ["aid-", step.id].concat();
    let rest: Vec<&'static Task> = steps.iter().filter(|point| point.under == step.id).collect();
    let keys: Vec<&'static str> = std::iter::once(step).chain(rest.iter().copied()).map(Task::key).collect();
    let onchange = ticking(app, move |tick| Action::Form(FormAction::Tick(keys.clone(), tick)));
    let names = || waits_for.iter().map(|step| named(steps, step)).collect::<Vec<_>>().join("; ");
    let stands = match status {
        Status::Done if waits_for.is_empty() => NEXT.done.to_owned(),
        Status::Done => fill(NEXT.done_early, &[("steps", &names())]),
        Status::Open => NEXT.to_do.to_owned(),
        Status::Blocked => fill(PAPER.after, &[("steps", &names())]),
        Status::NotNeeded => NEXT.not_needed.to_owned(),
    };
    let (points_id, stands_id) = ([&id, "-points"].concat(), [&id, "-stands"].concat());
    let points = (!rest.is_empty()).then(|| {
        html! { <div id={points_id.clone()}>{ list(rest.iter().map(|step| step.text.to_owned())) }</div> }
    });
    // Where no step waits for another, the box says all there is to say.
    let stands = number.map(|_| html! { <p id={stands_id.clone()} data-status={kind(status)}>{ stands }</p> });
    let of = [points.as_ref().map(|_| points_id), stands.as_ref().map(|_| stands_id)];
    let described: Vec<String> = of.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let number = number.map_or_else(String::new, |number| [&number.to_string(), ". "].concat());
    html! {
        <li class="aid-option">
            <input type="checkbox" id={id.clone()} checked={status == Status::Done} aria-describedby={described} {onchange} />
            <label for={id.clone()}>{ number }{ words(step) }</label>
            <div class="aid-option-hint">
                { points }
                { stands }
                { (citing == Citing::Each).then(|| cites_of(app, html! { begins(step.text) }, step.cites)) }
            </div>
        </li>
    }
}

const fn kind(status: Status) -> &'static str {
    match status {
        Status::Done => "done",
        Status::Open => "open",
        Status::Blocked => "blocked",
        Status::NotNeeded => "not-needed",
    }
}

/// Whether the ticks are kept on this device.
pub(super) fn keeping(app: &Context) -> Html {
    let (action, label, said) = if app.state.form.keeps {
        (FormAction::ForgetTicks, NEXT.forget_ticks, NEXT.ticks_kept)
    } else {
        let why = match app.state.form.unkept {
            Some(Unkept::Refused) => NEXT.ticks_refused,
            Some(Unkept::Elsewhere) => NEXT.ticks_elsewhere,
            None => NEXT.ticks_lost,
        };
        (FormAction::KeepTicks, NEXT.keep_ticks, why)
    };
    html! { <div class="aid-keep"><div role="status"><p class="aid-about" key={said}>{ said }</p></div>{ actions(vec![secondary_button(label, app.send(Action::Form(action)))]) }</div> }
}
