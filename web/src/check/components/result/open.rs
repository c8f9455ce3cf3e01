//! A question that is open, to be answered in place: each option with what it would give.

use super::super::answers::{self, Line};
use super::super::panel::field::numbered;
use crate::context::Context;
use crate::state::Action;
use joint_working_interface::RESULT;
use joint_working_rules::{IssuePos, OpenOption, OpenQuestion, QuestionRef};
use joint_working_web::browser;
use joint_working_web::elements::{actions, button, link, p};
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, SubmitEvent};

/// The question with its options.
pub(super) fn question(app: &Context, open: &OpenQuestion) -> Html {
    let name = name(open.question);
    let chosen = app.state.chosen(open.question);
    let title = open.question.question().words().title;
    html! {
        <form class="aid-open" novalidate=true onsubmit={answered(app, open)}>
            <fieldset>
                <legend><span class="aid-open-about">{ [&open.about, ": "].concat() }</span>{ title }</legend>
                { for open.options.iter().map(|one| option(&name, one, chosen)) }
            </fieldset>
            <p><button type="submit" class="btn slim">{ RESULT.use_answer }</button></p>
        </form>
    }
}

fn option(name: &str, one: &OpenOption, chosen: Option<&'static str>) -> Html {
    let id = [name, "-", one.value].concat();
    let gives = [&id, "-gives"].concat();
    html! {
        <div class="aid-option">
            <input type="radio" name={name.to_owned()} id={id.clone()} value={one.value} checked={chosen == Some(one.value)}
                aria-describedby={gives.clone()} />
            <label for={id}>{ one.label }</label>
            <p class="aid-gives" id={gives} data-outcome={one.outcome.map(|outcome| outcome.id())}>{ &one.gives }</p>
        </div>
    }
}

/// The name of a question's radios, the same for no other question.
fn name(question: QuestionRef) -> String {
    let issues: Vec<IssuePos> = question.issues().into_iter().flatten().collect();
    numbered(&["aid-open-", question.question().id()].concat(), &issues)
}

/// Uses the answer that is chosen; without one, says so and goes to the first.
fn answered(app: &Context, open: &OpenQuestion) -> Callback<SubmitEvent> {
    let act = app.act.clone();
    let question = open.question;
    let values: Vec<&'static str> = open.options.iter().map(|option| option.value).collect();
    let first = values.first().map(|value| [&name(question), "-", value].concat()).unwrap_or_default();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let checked = event.target().and_then(|form| browser::chosen_in(&form));
        match values.iter().find(|value| checked.as_deref() == Some(**value)) {
            Some(value) => {
                act.emit(Action::Choose(question, value));
                act.emit(Action::Notice(RESULT.answer_used));
            }
            None => {
                act.emit(Action::Notice(RESULT.choose_one));
                browser::focus(&first);
            }
        }
    })
}

/// A question that is answered with boxes, and the way to its page.
pub(super) fn boxed(app: &Context, line: &Line) -> Html {
    let go = app.send(Action::Change(line.question));
    html! { <div class="aid-open">{ p(line.title()) }{ actions(vec![button(RESULT.answer_it, go)]) }</div> }
}

/// Other questions that are open, those answered with boxes first, each with a way to it.
pub(super) fn others(app: &Context, rest: &[&OpenQuestion], boxes: &[Line]) -> Html {
    if rest.is_empty() && boxes.is_empty() {
        return html! {};
    }
    let line = |words: String, question: QuestionRef| {
        let answer = link(RESULT.answer_it, [": ", &words].concat(), app.send(Action::Change(question)));
        html! { <li>{ words }{ " " }{ answer }</li> }
    };
    let boxes = boxes.iter().map(|one| line(one.title(), one.question));
    let rest = rest.iter().map(|open| line(answers::line(app, open.question).title(), open.question));
    html! { <><h2>{ RESULT.others }</h2><ul>{ for boxes.chain(rest) }</ul></> }
}
