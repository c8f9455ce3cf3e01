//! A question with one answer: radios under the question as their legend.

use super::cites::{RESTS_ON, cites};
use super::frame::{Framed, described_by, field_error, frame};
use super::look_up::look_up;
use crate::app::Context;
use crate::state::{Action, Fault};
use joint_working_rules::Step;
use joint_working_rules::rulebook::Question;
use yew::prelude::*;

/// The id of the field and of its first input.
const FIELD: &str = "aid-answer";

/// A question page with radios.
pub(super) fn choices(app: &Context, step: Step) -> Html {
    let words = step.question().words();
    let chosen = app.state.chosen(step);
    let fault = (app.state.fault == Some(Fault::NothingChosen)).then_some("Choose one of the answers");
    let error = fault.map(|fault| (fault.to_owned(), FIELD));
    let form = html! {
        <>
            <fieldset aria-describedby={described_by(fault.is_some())}>
                <legend><h1 id="aid-title">{ words.title }</h1></legend>
                <p class="aid-hint" id="aid-hint">{ words.hint }</p>
                if let Some(fault) = fault {
                    { field_error(fault) }
                }
                { for words.options.iter().enumerate().map(|(at, option)| {
                    let id = option_id(at);
                    let hint = (!option.hint.is_empty()).then(|| format!("{id}-hint"));
                    html! {
                        <div class="aid-option">
                            <input type="radio" name={FIELD} id={id.clone()} value={option.value}
                                checked={chosen == Some(option.value)}
                                aria-describedby={hint.clone()}
                                onchange={app.send::<Event>(Action::Choose(option.value))} />
                            <label for={id}>{ option.label }</label>
                            if let Some(hint) = hint {
                                <p class="aid-option-hint" id={hint}>{ option.hint }</p>
                            }
                        </div>
                    }
                }) }
            </fieldset>
            { cites(app, RESTS_ON, words.cites) }
            if step.question() == Question::Functions {
                { look_up(app) }
            }
        </>
    };
    frame(app, step, Framed { error, form, ..Framed::default() })
}

/// The first input has the field's id, later ones a number.
pub(super) fn option_id(at: usize) -> String {
    if at == 0 { FIELD.to_owned() } else { format!("{FIELD}-{}", at + 1) }
}

/// The id that the error summary leads to.
pub(super) const fn field_id() -> &'static str {
    FIELD
}
