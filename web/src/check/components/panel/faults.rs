//! The words for what keeps a reader from going on, and the field where each can be put right.

use super::super::name::number;
use super::{field, title};
use crate::context::Context;
use crate::state::{Fault, State};
use joint_working_interface::AID;
use joint_working_rules::{MAX_LABEL, QuestionRef, fill};
use joint_working_web::frame;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The words for a fault.
pub(super) fn words(fault: Fault) -> String {
    match fault {
        Fault::NoIssue => AID.no_issue.to_owned(),
        Fault::EmptyLabel(at) => fill(AID.empty_label, &[("issue", &number(at).to_string())]),
        Fault::LongLabel(at) => {
            fill(AID.long_label, &[("issue", &number(at).to_string()), ("most", &MAX_LABEL.to_string())])
        }
        Fault::Unanswered(QuestionRef::Ties(_)) => AID.no_pairs.to_owned(),
        Fault::Unanswered(question @ (QuestionRef::Facts(_) | QuestionRef::TieFacts(..))) => {
            fill(AID.no_facts, &[("about", &title::about(question))])
        }
        Fault::Unanswered(QuestionRef::Functions(at)) => fill(AID.no_whose, &[("issue", &number(at).to_string())]),
        Fault::Unanswered(QuestionRef::Consent) => fill(AID.no_answer, &[("about", AID.labels_consent)]),
        Fault::Unanswered(question) => {
            let about = title::about(question);
            let about = match question {
                QuestionRef::Separable(_) | QuestionRef::TieSeparable(..) => [&about, AID.first_test].concat(),
                QuestionRef::Responses(side) => fill(AID.labels_responses, &[("side", side.words().short)]),
                _ => about,
            };
            fill(AID.no_answer, &[("about", &about)])
        }
    }
}

/// The field where a fault can be put right.
fn field_of(fault: Fault) -> String {
    match fault {
        Fault::NoIssue => field::of(QuestionRef::Issues),
        Fault::EmptyLabel(at) | Fault::LongLabel(at) => field::words(at),
        Fault::Unanswered(question) => field::of(question),
    }
}

/// Everything that is wrong on the page, with a way to each.
pub(in super::super) fn problems(app: &Context) -> Html {
    let all: Vec<(String, String)> = app.state.faults.iter().map(|fault| (words(*fault), field_of(*fault))).collect();
    if all.is_empty() {
        html! {}
    } else {
        frame::problems(all, app.state.failures)
    }
}

/// That a question has no answer, where that keeps the reader from going on.
pub(super) fn of_question(state: &State, question: QuestionRef) -> Option<Fault> {
    Some(Fault::Unanswered(question)).filter(|fault| state.faults.contains(fault))
}

/// The words for what is wrong, beside the field of this id, and the id that describes the field.
pub(super) fn beside(fault: Option<Fault>, id: &str) -> (Html, Option<String>) {
    let Some(fault) = fault else { return (html! {}, None) };
    let id = [id, "-error"].concat();
    (frame::error_beside(&words(fault), id.clone()), Some(id))
}
