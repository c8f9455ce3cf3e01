//! Answers that point different ways, said in place: which they are, and a way to look again or to keep both.

use super::ask::{Ask, Mode};
use super::field;
use crate::state::Action;
use joint_working_interface::AID;
use joint_working_rules::rulebook::CONFLICT;
use joint_working_rules::{Conflict, QuestionRef, conflict as find};
use joint_working_web::elements::{actions, p, secondary_button};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The notice under a first test, where its answer and a fact point different ways. The status is there before its message.
pub(super) fn conflict(ask: &Ask, question: QuestionRef) -> Html {
    let state = &ask.app.state;
    let is_answered = state.is_answered(question);
    let found = find(state.case(), question).filter(|_| is_answered);
    let id = field::notice(question);
    let content = found.map(|found| match state.is_kept(question) {
        true => p(AID.kept_both),
        false => notice(ask, question, &found),
    });
    html! { <div role="status" {id} tabindex="-1">{ content }</div> }
}

fn notice(ask: &Ask, question: QuestionRef, found: &Conflict) -> Html {
    let facts =
        found.facts.iter().map(|fact| html! { <dd>{ fact.words().label_in(found.facts_question.question()) }</dd> });
    let heading = html! { CONFLICT.title };
    let heading = match ask.mode {
        Mode::StepByStep => html! { <h2>{ heading }</h2> },
        Mode::OnePage => html! { <h3>{ heading }</h3> },
    };
    let ways = vec![
        secondary_button(AID.look_again, ask.app.send(Action::LookAgain(found.facts_question))),
        secondary_button(AID.keep_both, ask.app.send(Action::KeepBoth(question))),
    ];
    html! {
        <section class="aid-notice">
            { heading }
            <dl>
                <div><dt>{ AID.conflict_ticked }</dt>{ for facts }</div>
                <div><dt>{ AID.conflict_answered }</dt><dd>{ found.answer.label }</dd></div>
            </dl>
            { p(CONFLICT.intro) }
            { actions(ways) }
        </section>
    }
}
