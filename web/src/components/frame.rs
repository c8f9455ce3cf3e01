//! What every question page has around it: Back, progress, the error summary, Continue.

use super::{name, use_app};
use crate::browser;
use crate::state::Action;
use joint_working_rules::Step;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct FrameProps {
    pub(crate) step: Step,
    /// What is wrong, and the id of the field where it can be put right.
    #[prop_or_default]
    pub(crate) error: Option<(AttrValue, AttrValue)>,
    pub(crate) children: Children,
    /// What stands between Back and the form.
    #[prop_or_default]
    pub(crate) before: Html,
}

/// A question page.
#[component]
pub(crate) fn Frame(props: &FrameProps) -> Html {
    let app = use_app();
    let case = app.state.case();
    let steps = app.state.steps();
    let number = steps.iter().position(|step| *step == props.step).map_or(1, |at| at + 1);
    let about = match props.step.issues() {
        [Some(at), None] => Some(format!("Issue {} of {}: {}", at + 1, case.issues.len(), name(&case, at))),
        [Some(one), Some(other)] => Some(format!("“{}” and “{}”", name(&case, one), name(&case, other))),
        _ => None,
    };
    let back = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::go_back();
    });
    html! {
        <>
            <p class="aid-back"><a href="#aid-title" onclick={back}>{ "Back" }</a></p>
            <p class="aid-progress">
                <span>{ format!("Question {number} of {}", steps.len()) }</span>
                <progress aria-hidden="true" value={number.to_string()} max={steps.len().to_string()}></progress>
            </p>
            if let Some((fault, field)) = &props.error {
                <div class="aid-problem" id="aid-problem" role="alert" aria-labelledby="aid-problem-title">
                    <h2 id="aid-problem-title">{ "There is a problem" }</h2>
                    <p><a href={format!("#{field}")} onclick={focus_field(field.clone())}>{ fault }</a></p>
                </div>
            }
            if let Some(about) = about {
                <p class="aid-about">{ about }</p>
            }
            { props.before.clone() }
            <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                { props.children.clone() }
                <p><button type="submit" class="btn">{ "Continue" }</button></p>
            </form>
        </>
    }
}

/// A link of the error summary puts the focus into the field and leaves the address alone.
fn focus_field(field: AttrValue) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(&field);
    })
}

#[derive(PartialEq, Properties)]
pub(crate) struct FieldErrorProps {
    pub(crate) id: AttrValue,
    pub(crate) fault: AttrValue,
}

/// The words of the summary again, beside the field.
#[component]
pub(crate) fn FieldError(props: &FieldErrorProps) -> Html {
    html! {
        <p class="aid-error" id={props.id.clone()}><span class="aid-hidden">{ "Error: " }</span>{ &props.fault }</p>
    }
}
