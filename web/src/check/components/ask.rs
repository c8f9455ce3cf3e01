//! A question page: which kind of page a question has.

use super::choices::choices;
use super::facts::facts;
use super::issues::issues;
use super::ties::ties;
use crate::context::Context;
use joint_working_rules::Step;
use yew::Html;

/// The page of a question.
pub(crate) fn ask(app: &Context, step: Step) -> Html {
    match step {
        Step::Issues => issues(app),
        Step::Facts(_) | Step::TieFacts(..) => facts(app, step),
        Step::Core(_) | Step::Ties(_) => ties(app, step),
        Step::Functions(_)
        | Step::Separable(_)
        | Step::Weight(..)
        | Step::TieSeparable(..)
        | Step::Consent
        | Step::Responses(_) => choices(app, step),
    }
}
