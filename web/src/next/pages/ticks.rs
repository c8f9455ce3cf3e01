//! Steps to tick, each with how it stands.

use crate::app::Context;
use crate::doing::Doing;
use crate::state::Action;
use joint_working_casework::guidance::{PAPER, Step};
use joint_working_casework::steps::{Status, StepState, states};
use joint_working_web::cites::cites;
use joint_working_web::pieces::{about, actions, quiet, ticking};
use yew::prelude::*;

/// A list of steps with a box each.
pub(super) fn ticks(app: &Context, steps: &'static [Step]) -> Html {
    let rows = states(steps, &app.state.done.ticks).into_iter().map(|state| row(app, state));
    html! { <ol class="aid-tasks">{ for rows }</ol> }
}

fn row(app: &Context, state: StepState) -> Html {
    let StepState { step, status, waits_for } = state;
    let (id, key) = (format!("aid-{}", step.id), step.key());
    let onchange = ticking(app, move |on| Action::Do(Doing::Tick(key, on)));
    let names = || waits_for.iter().map(|step| step.name()).collect::<Vec<_>>().join("; ");
    let stands = match status {
        Status::Done if waits_for.is_empty() => "Done".to_owned(),
        Status::Done => format!("Done, before: {}", names()),
        Status::Open => "To do".to_owned(),
        Status::Blocked => format!("Waits for: {}", names()),
        Status::NotNeeded => "Not needed".to_owned(),
    };
    let ours = step.ours.then(|| about(PAPER.ours));
    html! {
        <li class="aid-option">
            <input type="checkbox" id={id.clone()} checked={status == Status::Done} aria-describedby={format!("{id}-stands")} {onchange} />
            <label for={id.clone()}>{ step.text }</label>
            <div class="aid-option-hint">
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
    let keeps = app.state.done.keeps;
    let (label, said) = if keeps {
        ("Stop keeping the ticks", "Your ticks are kept on this device: which steps are done, and no words.")
    } else {
        (
            "Keep the ticks on this device",
            "Ticks are lost when you close this page, unless you keep them. Only which steps are done is kept.",
        )
    };
    html! { <>{ about(said) }{ actions(vec![quiet(label, app.send(Action::Do(Doing::Keep(!keeps))))]) }</> }
}
