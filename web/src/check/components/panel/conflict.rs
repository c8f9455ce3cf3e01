//! Answers that point different ways, said in place: which they are, and a way to look again or to keep both.

use super::ask::{Ask, Mode};
use super::field;
use crate::context::Ways;
use crate::state::Action;
use joint_working_interface::AID;
use joint_working_rules::rulebook::CONFLICT;
use joint_working_rules::{FactSet, QuestionRef, conflict as find};
use joint_working_web::elements::{actions, p, secondary_button};
use joint_working_web::view::html;
use yew::prelude::Html;

/// Answers that point different ways.
#[derive(Clone, PartialEq)]
pub(super) struct Notice {
    facts: FactSet,
    facts_question: QuestionRef,
    /// The label of the answer on the other side.
    answer: &'static str,
    /// Both are meant.
    is_kept: bool,
}

impl Notice {
    /// Of a first test, where its answer and a fact point different ways.
    pub(super) fn of(ask: &Ask, question: QuestionRef) -> Option<Self> {
        let state = &ask.app.state;
        let found = find(state.case(), question).filter(|_| state.is_answered(question))?;
        Some(Self {
            facts: found.facts,
            facts_question: found.facts_question,
            answer: found.answer.label,
            is_kept: state.is_kept(question),
        })
    }
}

/// The notice under a first test. The status is there before its message.
pub(super) fn conflict(ways: &Ways, question: QuestionRef, mode: Mode, found: Option<&Notice>) -> Html {
    let id = field::notice(question);
    let content = found.map(|found| match found.is_kept {
        true => p(AID.kept_both),
        false => notice(ways, question, mode, found),
    });
    html! { <div role="status" {id} tabindex="-1">{ content }</div> }
}

fn notice(ways: &Ways, question: QuestionRef, mode: Mode, found: &Notice) -> Html {
    let facts =
        found.facts.iter().map(|fact| html! { <dd>{ fact.words().label_in(found.facts_question.question()) }</dd> });
    let heading = html! { CONFLICT.title };
    let heading = match mode {
        Mode::StepByStep => html! { <h2>{ heading }</h2> },
        Mode::OnePage => html! { <h3>{ heading }</h3> },
    };
    let buttons = vec![
        secondary_button(AID.look_again, ways.send(Action::LookAgain(found.facts_question))),
        secondary_button(AID.keep_both, ways.send(Action::KeepBoth(question))),
    ];
    html! {
        <section class="aid-notice">
            { heading }
            <dl>
                <div><dt>{ AID.conflict_ticked }</dt>{ for facts }</div>
                <div><dt>{ AID.conflict_answered }</dt><dd>{ found.answer }</dd></div>
            </dl>
            { p(CONFLICT.intro) }
            { actions(buttons) }
        </section>
    }
}
