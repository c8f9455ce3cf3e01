//! Steps to tick, each with its status.

use crate::context::Context;
use crate::form::FormAction;
use crate::state::Action;
use joint_working_casework::guidance::{PAPER, RECORD, Task};
use joint_working_casework::tasks::{Status, TaskState, states};
use joint_working_rules::fill;
use joint_working_web::cites::cites;
use joint_working_web::elements::{about, actions, list, secondary_button, ticking};
use yew::prelude::*;

/// A list of steps with a box each.
pub(super) fn ticks(app: &Context, steps: &'static [Task]) -> Html {
    // What only completes the sentence of another step is shown with it, and is ticked with it.
    let whole = states(steps, &app.state.form.ticks).into_iter().filter(|state| state.task.under.is_empty());
    let rows = whole.map(|state| {
        let rest = steps.iter().filter(|step| step.under == state.task.id).collect();
        row(app, state, rest)
    });
    html! { <ol class="aid-tasks">{ for rows }</ol> }
}

fn row(app: &Context, state: TaskState, rest: Vec<&'static Task>) -> Html {
    let TaskState { task: step, status, waits_for } = state;
    let id = format!("aid-{}", step.id);
    let keys: Vec<&'static str> = std::iter::once(step).chain(rest.iter().copied()).map(Task::key).collect();
    let onchange = ticking(app, move |tick| Action::Form(FormAction::Tick(keys.clone(), tick)));
    let names = || waits_for.iter().map(|step| step.name()).collect::<Vec<_>>().join("; ");
    let stands = match status {
        Status::Done if waits_for.is_empty() => "Done".to_owned(),
        Status::Done => format!("Done; {}", fill(RECORD.early, &[("steps", &names())])),
        Status::Open => "To do".to_owned(),
        Status::Blocked => format!("Waits for: {}", names()),
        Status::NotNeeded => "Not needed".to_owned(),
    };
    let mut described = format!("{id}-stands");
    let points = (!rest.is_empty()).then(|| {
        described.insert_str(0, &format!("{id}-points "));
        html! { <div id={format!("{id}-points")}>{ list(rest.iter().map(|step| step.text.to_owned())) }</div> }
    });
    let ours = step.ours.then(|| about(PAPER.ours));
    html! {
        <li class="aid-option">
            <input type="checkbox" id={id.clone()} checked={status == Status::Done} aria-describedby={described} {onchange} />
            <label for={id.clone()}>{ step.text }</label>
            <div class="aid-option-hint">
                { points }
                <p id={format!("{id}-stands")} data-status={kind(status)}>{ stands }</p>
                { ours }
                { cites(app, "", step.cites) }
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
        (
            FormAction::ForgetTicks,
            "Stop keeping the ticks",
            "Your ticks are kept on this device: which steps are done, and no words.",
        )
    } else {
        (
            FormAction::KeepTicks,
            "Keep the ticks on this device",
            "Ticks are lost when you close this page, unless you keep them. Only which steps are done is kept.",
        )
    };
    html! { <>{ about(said) }{ actions(vec![secondary_button(label, app.send(Action::Form(action)))]) }</> }
}
