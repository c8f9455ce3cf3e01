//! The transfer: the stage, its steps in their order, and who writes to the complainant until when.

use super::parts::sentence;
use super::ticks::{keeping, ticks};
use crate::context::Context;
use crate::form::FormAction;
use crate::state::Action;
use joint_working_casework::guidance::TRANSFER;
use joint_working_casework::transfer::Stage;
use joint_working_interface::NEXT;
use joint_working_rules::fill;
use joint_working_web::elements::{h2, p};
use joint_working_web::view::html;
use yew::prelude::{Event, Html};

/// The page.
pub(super) fn transfer(app: &Context) -> Html {
    let chosen = app.state.form.stage;
    let stages = Stage::ALL.iter().map(|&stage| {
        let id = format!("aid-stage-{}", stage.id());
        html! {
            <div class="aid-option">
                <input type="radio" name="aid-stage" id={id.clone()} checked={chosen == Some(stage)}
                    onchange={app.send::<Event>(Action::Form(FormAction::Stage(stage)))} />
                <label for={id}>{ stage.name() }</label>
            </div>
        }
    });
    html! {
        <>
            { p(TRANSFER.when.text) }
            <fieldset><legend>{ h2(NEXT.stage) }</legend>{ for stages }</fieldset>
            <div role="status">
                { chosen.map(|stage| p(fill(NEXT.steps_below, &[("stage", stage.list().title)]))) }
            </div>
            { chosen.map(|stage| questions(app, stage)) }
        </>
    }
}

fn questions(app: &Context, stage: Stage) -> Html {
    let list = stage.list();
    let still = stage.still_writes(&app.state.form.ticks);
    let writes = if still { TRANSFER.still_yours } else { TRANSFER.passed_on };
    html! {
        <>
            { h2(list.title) }
            { ticks(app, list.steps) }
            { keeping(app) }
            <ul class="aid-reasons">
                { stage.queue().map(|step| sentence(app, step)) }
                { sentence(app, stage.letter()) }
                { sentence(app, &list.writes) }
                { sentence(app, &TRANSFER.order) }
            </ul>
            { p(writes) }
        </>
    }
}
