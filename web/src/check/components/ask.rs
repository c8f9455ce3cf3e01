//! A question page: which kind of page a question has.

use super::choices::choices;
use super::facts::facts;
use super::issues::issues;
use super::ties::ties;
use crate::context::Context;
use joint_working_rules::QuestionRef;
use yew::Html;

/// The page of a question.
pub(crate) fn ask(app: &Context, step: QuestionRef) -> Html {
    match step {
        QuestionRef::Issues => issues(app),
        QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => facts(app, step),
        QuestionRef::Core(_) | QuestionRef::Ties(_) => ties(app, step),
        QuestionRef::Functions(_)
        | QuestionRef::Separable(_)
        | QuestionRef::Weight(..)
        | QuestionRef::TieSeparable(..)
        | QuestionRef::Consent
        | QuestionRef::Responses(_) => choices(app, step),
    }
}
