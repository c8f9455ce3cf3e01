//! A question page: which kind of page a question has.

use super::choices::Choices;
use super::facts::Facts;
use super::issues::Issues;
use super::ties::Ties;
use joint_working_rules::Step;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct AskProps {
    pub(crate) step: Step,
}

/// The page of a question. The key makes a page of its own for each, so that nothing of the last one stays.
#[component]
pub(crate) fn Ask(props: &AskProps) -> Html {
    let step = props.step;
    let key = format!("{step:?}");
    match step {
        Step::Issues => html! { <Issues {key} /> },
        Step::Facts(_) | Step::TieFacts(..) => html! { <Facts {key} {step} /> },
        Step::Ties(one) => html! { <Ties {key} {one} /> },
        Step::Functions(_)
        | Step::Separable(_)
        | Step::Weight(..)
        | Step::TieSeparable(..)
        | Step::Consent
        | Step::Responses(_) => html! { <Choices {key} {step} /> },
    }
}
