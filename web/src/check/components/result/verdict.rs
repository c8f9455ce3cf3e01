//! What is recommended, in one line that names the issues; of an “ask”, the question that is open, to be answered there.

use super::found::Found;
use super::open::{boxed, others, question};
use crate::components::answers::{Line, lines};
use crate::context::Context;
use joint_working_interface::RESULT;
use joint_working_rules::summary::goes;
use joint_working_rules::{OpenQuestion, Panel, QuestionRef};
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
            { for verdict.on_consent.into_iter().map(p) }
            if let Some(lead) = lead { { asks(app, lead, rest) }{ clear(app, found) } }
            <p class="aid-small">{ verdict.recommends }</p>
        </section>
    }
}

/// The question that is open, and the others: of what was not answered and can still change it, what the panels ask first.
fn asks(app: &Context, lead: &OpenQuestion, rest: &[OpenQuestion]) -> Html {
    let panels = app.state.panels();
    let unanswered: Vec<QuestionRef> = panels.unanswered().flat_map(Panel::unanswered).collect();
    let mut boxes: Vec<Line> =
        lines(app).into_iter().filter(|line| is_boxes(line) && unanswered.contains(&line.question)).collect();
    let mut open: Vec<&OpenQuestion> = std::iter::once(lead).chain(rest).collect();
    let first = unanswered.into_iter().find_map(|question| {
        let of_boxes = boxes.iter().position(|line| line.question == question).map(First::Boxes);
        of_boxes.or_else(|| open.iter().position(|one| one.question == question).map(First::Open))
    });
    let (heading, first) = match first {
        Some(First::Boxes(at)) => (RESULT.missing, boxed(app, &boxes.remove(at))),
        Some(First::Open(at)) => (RESULT.missing, question(app, open.remove(at))),
        None => (if lead.is_answered { RESULT.look_again } else { RESULT.missing }, question(app, open.remove(0))),
    };
    html! { <>{ h2(heading) }{ first }{ others(app, &open, &boxes) }</> }
}

/// What is asked first: a question with boxes, or one of those that are open.
enum First {
    Boxes(usize),
    Open(usize),
}

/// Facts, or which issues belong together: boxes to tick, on a page of their own.
const fn is_boxes(line: &Line) -> bool {
    matches!(line.question, QuestionRef::Facts(_) | QuestionRef::TieFacts(..) | QuestionRef::Ties(_))
}

/// What is clear whatever the answer.
fn clear(app: &Context, found: Found<'_>) -> Html {
    let Some(clear) = app.state.clear(found.case, found.answer) else { return html! {} };
    let clear: Vec<String> = clear.iter().map(|part| goes(found.case, part)).collect();
    let what = if clear.is_empty() { p(RESULT.clear_nothing) } else { list(clear) };
    html! { <>{ h2(RESULT.clear) }{ what }</> }
}
