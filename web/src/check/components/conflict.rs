//! Answers that pull in different directions: which, with what speaks for each side, and a way on.

use super::frame::back;
use crate::context::Context;
use crate::state::Action;
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{CONFLICT, Citation};
use joint_working_rules::{QuestionRef, conflict as find};
use joint_working_web::browser::help;
use joint_working_web::cites::cites;
use joint_working_web::elements::{h2, link, p};
use yew::prelude::*;

/// The page on the conflict that a question is part of; without one, only the way on.
pub(crate) fn conflict(app: &Context, step: QuestionRef) -> Html {
    let found = find(app.state.case(), step);
    let [facts_label, answer_label] = CONFLICT.sides;
    html! {
        <>
            { back() }
            <h1 id={ids::TITLE}>{ CONFLICT.title }</h1>
            if let Some(found) = found {
                { p(found.reason.text) }
                { p(CONFLICT.intro) }
                <div class="aid-two">
                    { side(app, facts_label, found.facts_question, html! {
                        { for found.facts.iter().map(|fact| point(app, fact.words().label_in(found.facts_question.question()), &fact.hint_id(), fact.words().cites)) }
                    }) }
                    { side(app, answer_label, found.answer_question, {
                        let question = found.answer_question.question();
                        let (words, of) = (question.words(), question.option_hint_id(found.answer.value));
                        html! {
                            <>
                                { p(words.title) }
                                { point(app, found.answer.label, &of, words.cites) }
                            </>
                        }
                    }) }
                </div>
            }
            <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                <p><button type="submit" class="btn">{ "Continue" }</button></p>
            </form>
        </>
    }
}

/// One side, with a way to change it.
fn side(app: &Context, label: &'static str, step: QuestionRef, content: Html) -> Html {
    html! {
        <section class="aid-lane">
            { h2(label) }
            { content }
            <p>{ link("Change", format!(" {}", step.question().words().title), app.send(Action::Change(step))) }</p>
        </section>
    }
}

/// A fact or an answer, with the help for it.
fn point(app: &Context, label: &'static str, of: &str, from: &[&'static Citation]) -> Html {
    html! {
        <>
            <p><strong>{ label }</strong></p>
            <p class="aid-option-hint">{ help(of) }</p>
            { cites(app, "", from) }
        </>
    }
}
