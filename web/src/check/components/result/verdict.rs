//! What is recommended, in one line that names the issues; of an “ask”, the question that is open, to be answered there.

use super::found::Found;
use super::open::{boxed, others, question};
use crate::components::answers::{Line, lines};
use crate::context::Context;
use joint_working_interface::RESULT;
use joint_working_rules::summary::goes;
use joint_working_rules::{Destination, IssuePos, OpenQuestion, QuestionRef};
use joint_working_web::elements::{h2, list, p};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The verdict.
pub(super) fn verdict(app: &Context, found: Found<'_>, title: Option<&'static str>) -> Html {
    let Found { case, answer, open, .. } = found;
    let verdict = app.state.verdict(case, answer);
    let lead = open.first().filter(|_| found.leads());
    let rest = if lead.is_some() { open.get(1..) } else { None }.unwrap_or_default();
    html! {
        <section class="aid-verdict" data-outcome={answer.outcome.id()}>
            <h1 id={title}>{ verdict.title }</h1>
            <p class="aid-lead">{ verdict.places }</p>
            { for verdict.rests_on.into_iter().map(p) }
            if lead.is_none() { { for verdict.open.into_iter().map(p) } }
            { verdict.with_consent.map(p) }
            if let Some(lead) = lead { { asks(app, found, lead, rest) }{ clear(app, found) } }
            <p class="aid-small">{ verdict.recommends }</p>
        </section>
    }
}

/// The question that is open, and the others. What is answered with boxes comes first, as in the panels, where it is about what is open.
fn asks(app: &Context, found: Found<'_>, lead: &OpenQuestion, rest: &[OpenQuestion]) -> Html {
    let is_open =
        |at: IssuePos| found.answer.handling.iter().any(|part| part.issue == at && part.to == Destination::Unclear);
    let mut boxes = unsaid(app);
    match boxes.iter().position(|line| line.question.issues().into_iter().flatten().any(is_open)) {
        Some(at) => {
            let first = boxes.remove(at);
            let all: Vec<&OpenQuestion> = std::iter::once(lead).chain(rest).collect();
            html! { <>{ h2(RESULT.missing) }{ boxed(app, &first) }{ others(app, &all, &boxes) }</> }
        }
        None => {
            let heading = if lead.is_answered { RESULT.look_again } else { RESULT.missing };
            let rest: Vec<&OpenQuestion> = rest.iter().collect();
            html! { <>{ h2(heading) }{ question(app, lead) }{ others(app, &rest, &boxes) }</> }
        }
    }
}

/// The facts that nobody has answered, and which issues belong together: boxes to tick, on a page of their own.
fn unsaid(app: &Context) -> Vec<Line> {
    let is_boxes =
        |line: &Line| matches!(line.question, QuestionRef::Facts(_) | QuestionRef::TieFacts(..) | QuestionRef::Ties(_));
    lines(app).into_iter().filter(|line| line.answer.is_empty() && is_boxes(line)).collect()
}

/// What is clear whatever the answer.
fn clear(app: &Context, found: Found<'_>) -> Html {
    let Some(clear) = app.state.clear(found.case, found.answer) else { return html! {} };
    let clear: Vec<String> = clear.iter().map(|part| goes(found.case, part)).collect();
    let what = if clear.is_empty() { p(RESULT.clear_nothing) } else { list(clear) };
    html! { <>{ h2(RESULT.clear) }{ what }</> }
}
