//! What several pages of the next steps are made of: sentences of guidance, and fields to fill in.

use crate::context::Context;
use crate::form::FormAction;
use crate::state::Action;
use joint_working_casework::guidance::{PAPER, Task};
use joint_working_web::cites::cites;
use joint_working_web::elements::{about, h2, hint, p, typing};
use yew::prelude::*;

/// A sentence of guidance: whose words it is, and what it rests on.
pub(super) fn sentence(app: &Context, step: &Task) -> Html {
    let ours = step.ours.then(|| about(PAPER.ours));
    let source = (!step.source.is_empty()).then(|| about(step.source));
    html! { <li>{ p(step.text) }{ ours }{ source }{ cites(app, "", step.cites) }</li> }
}

/// Sentences under a heading.
pub(super) fn sentences(app: &Context, title: &'static str, steps: &'static [Task]) -> Html {
    html! { <>{ h2(title) }<ul class="aid-reasons">{ for steps.iter().map(|step| sentence(app, step)) }</ul></> }
}

/// A field for a line of text.
pub(super) fn field(
    id: String,
    label: &'static str,
    help: &'static str,
    value: String,
    oninput: Callback<InputEvent>,
) -> Html {
    let input = |id: String, described: Option<String>| html! { <input type="text" {id} autocomplete="off" spellcheck="false" aria-describedby={described} {value} {oninput} /> };
    labelled(id, label, help, input)
}

/// A field for more than a line.
pub(super) fn area(
    id: String,
    label: &'static str,
    help: &'static str,
    value: String,
    oninput: Callback<InputEvent>,
) -> Html {
    let input = |id: String, described: Option<String>| html! { <textarea rows="3" {id} autocomplete="off" spellcheck="false" aria-describedby={described} {value} {oninput} /> };
    labelled(id, label, help, input)
}

/// What is typed into, under its label and what helps with it.
fn labelled(
    id: String,
    label: &'static str,
    help: &'static str,
    input: impl FnOnce(String, Option<String>) -> Html,
) -> Html {
    let described = (!help.is_empty()).then(|| format!("{id}-hint"));
    let help = described.clone().map(|id| html! { <p class="aid-hint" {id}>{ help }</p> });
    html! {
        <div class="aid-field">
            <label for={id.clone()}>{ label }</label>
            { help }
            { input(id, described) }
        </div>
    }
}

/// The LGSCO reference, which several pages need.
pub(super) fn reference(app: &Context) -> Html {
    let value = app.state.form.reference.clone();
    let oninput = typing(app, |text| Action::Form(FormAction::Reference(text)));
    field("aid-reference".into(), "LGSCO reference, once you have it", "It goes into each subject.", value, oninput)
}

/// Help that belongs to no single field.
pub(super) fn help(text: impl Into<AttrValue>) -> Html {
    hint("aid-hint", text)
}
