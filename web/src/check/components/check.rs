//! Check answers: every question with its answer, and a way to change it.

use super::frame::back;
use super::name::{name, number};
use crate::context::Context;
use crate::state::{Action, Page};
use joint_working_page_ids as ids;
use joint_working_rules::summary::answer_words;
use joint_working_rules::{Case, IssuePos, QuestionRef};
use joint_working_web::elements::{actions, button, h2, link, list, secondary_button};
use yew::prelude::*;

/// The page.
pub(crate) fn check(app: &Context) -> Html {
    let (case, steps) = (app.state.case(), app.state.questions());
    let of_issue = |at: IssuePos| steps.iter().copied().filter(move |step| step.issues() == [Some(at), None]);
    let of_ties = steps.iter().copied().filter(|step| matches!(step.issues(), [Some(_), Some(_)]));
    let of_case = steps.iter().copied().filter(|step| step.issues() == [None, None]);
    let ties: Vec<QuestionRef> = of_ties.collect();
    let missing = steps.iter().find(|step| !app.state.is_answered(**step)).copied();
    let result = Action::Show(Page::Result);
    let ways = match missing {
        Some(step) => vec![
            button("Answer what is missing", app.send(Action::Change(step))),
            secondary_button("See the recommendation as it stands", app.send(result)),
        ],
        None => vec![button("See the recommendation", app.send(result))],
    };
    html! {
        <>
            { back() }
            <h1 id={ids::TITLE}>{ "Check your answers" }</h1>
            { for case.positions().map(|at| html! {
                <section>
                    { h2(format!("Issue {}: {}", number(at), name(case, at))) }
                    <dl class="aid-answers">{ for of_issue(at).map(|step| row(app, case, step)) }</dl>
                </section>
            }) }
            if !ties.is_empty() {
                <section>
                    { h2("Links between issues") }
                    <dl class="aid-answers">{ for ties.into_iter().map(|step| row(app, case, step)) }</dl>
                </section>
            }
            <section>
                { h2("The case") }
                <dl class="aid-answers">{ for of_case.map(|step| row(app, case, step)) }</dl>
            </section>
            { actions(ways) }
        </>
    }
}

fn row(app: &Context, case: &Case, step: QuestionRef) -> Html {
    let title = step.question().words().title;
    let about = match step.issues() {
        [Some(one), Some(other)] => Some(format!("“{}” and “{}”: ", name(case, one), name(case, other))),
        _ => None,
    };
    let suffix = match step.issues() {
        [Some(at), None] => format!(" {title} ({})", name(case, at)),
        _ => format!(" {}{title}", about.clone().unwrap_or_default()),
    };
    html! {
        <div>
            <dt>{ about }{ title }</dt>
            <dd>{ answer(app, case, step) }</dd>
            <dd class="aid-change">
                { link("Change", suffix, app.send(Action::Change(step))) }
            </dd>
        </div>
    }
}

/// The answer to a question, in the words of its options.
fn answer(app: &Context, case: &Case, step: QuestionRef) -> Html {
    let words = answer_words(case, step).filter(|_| app.state.is_answered(step)).unwrap_or_default();
    match words.as_slice() {
        [] => html! { { "Not provided" } },
        [one] => html! { { one } },
        several => list(several.iter().cloned()),
    }
}
