//! The result: the recommendation, where each issue goes, why, and what comes next.

use super::changes::changes;
use super::keep::keep;
use super::map::map;
use super::nearest::nearest;
use crate::context::Context;
use crate::state::{Action, EndOfTrial, Page, Trial};
use joint_working_casework::request::is_advised;
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{ANSWER, SOURCE};
use joint_working_rules::summary::{change_words, goes, open_words, would_go};
use joint_working_rules::{
    Answer, AnswerView, Case, Destination, Ground, Outcome, Section, Statement, to_answer, unsure_responses,
};
use joint_working_web::browser;
use joint_working_web::cites::cites;
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{actions, button, h2, hidden, link, list, p, secondary_button};
use yew::prelude::*;

/// The result page: of the answers, or of a change that is being tried.
pub(crate) fn outcome(app: &Context) -> Html {
    let case = app.state.case();
    match app.state.evaluated().answer() {
        Ok(before) => match app.state.trial.as_ref().map(|tried| (tried, tried.evaluated.answer())) {
            Some((tried, Ok(after))) => trial(app, before, tried, after),
            _ => result(app, case, before),
        },
        Err(fault) => html! {
            <>
                { back(app) }
                <h1 id={ids::TITLE}>{ "The answers do not make a whole case yet" }</h1>
                { p(fault.to_string()) }
            </>
        },
    }
}

fn back(app: &Context) -> Html {
    html! { <p class="aid-back">{ link("Back to your answers", "", app.send(Action::Show(Page::Check))) }</p> }
}

fn result(app: &Context, case: &Case, answer: &Answer) -> Html {
    let view = AnswerView::of(case, answer);
    let printed = format!("{SOURCE}. Printed on {} from {}", browser::today(), browser::address());
    html! {
        <>
            { back(app) }
            { verdict(answer.outcome, view) }
            { edition_note(app.state.earlier.as_ref()) }
            { certain(case, answer) }
            { h2(ANSWER.places) }
            { map(case, &answer.handling) }
            { open(app, case, answer) }
            { why(app, view) }
            { changes(app, case, answer) }
            { nearest(app, case, answer) }
            { next(app) }
            { keep(app, case, answer) }
            <p class="aid-printed">{ printed }</p>
        </>
    }
}

/// What is certain while the rest is asked.
fn certain(case: &Case, answer: &Answer) -> Html {
    if answer.outcome != Outcome::Ask {
        return html! {};
    }
    let certain = || answer.handling.iter().filter(|part| part.to != Destination::Unclear);
    let what = if certain().next().is_none() {
        p("Nothing yet: where every issue goes depends on what is asked.")
    } else {
        html! { <>{ list(certain().map(|part| goes(case, part))) }{ p("The rest is what to ask about.") }</> }
    };
    html! { <>{ h2("What is certain already") }{ what }</> }
}

/// A change on trial: the recommendation before and with it, side by side, and where each issue would go.
fn trial(app: &Context, before: &Answer, tried: &Trial, after: &Answer) -> Html {
    let (about, question, answer) = change_words(app.state.case(), &tried.change);
    let tried = tried.evaluated.case();
    let side = |label: &'static str, answer: &Answer| {
        html! {
            <div class="aid-verdict" data-outcome={answer.outcome.id()}>
                { h2(label) }
                <p><strong>{ answer.outcome.words().title }</strong></p>
                { answer.strength.map(|strength| p(strength.words().label)) }
            </div>
        }
    };
    let moved: Vec<String> = after
        .handling
        .iter()
        .filter(|part| !before.handling.contains(part))
        .map(|part| would_go(tried, part))
        .collect();
    let moved = if moved.is_empty() {
        p("Every issue stays in its place.")
    } else {
        html! { <>{ p("What moves:") }{ list(moved) }</> }
    };
    html! {
        <>
            <h1 id={ids::TITLE}>{ "Trying a change" }</h1>
            <p>{ format!("{about}: {question} ") }<strong>{ answer }</strong></p>
            <div class="aid-two">
                { side("On your answers", before) }
                { side("With the change", after) }
            </div>
            { moved }
            { actions(vec![
                button("Go back to the recommendation", app.send(Action::EndTrial(EndOfTrial::GoBack))),
                secondary_button("Keep this change", app.send(Action::EndTrial(EndOfTrial::Keep))),
            ]) }
            { h2("Where each issue would go") }
            { map(tried, &after.handling) }
            { why(app, AnswerView::of(tried, after)) }
        </>
    }
}

/// What is not known and could still change the result, each with a way to answer it.
fn open(app: &Context, case: &Case, answer: &Answer) -> Html {
    let needed = to_answer(case, &answer.still_needed);
    let responses = if is_advised(answer) { unsure_responses(case) } else { Vec::new() };
    if needed.is_empty() && responses.is_empty() {
        return html! {};
    }
    let responses = responses.into_iter().map(|step| {
        let title = step.question().words().title;
        html! { <li>{ title }{ " " }{ link("Answer it", format!(": {title}"), app.send(Action::Change(step))) }</li> }
    });
    let needed_is_empty = needed.is_empty();
    let lines = needed.into_iter().map(|(at, step)| {
        let (about, question) = open_words(case, at);
        let words = format!("{about}: {question}");
        let answer = step.map(|step| link("Answer it", format!(": {words}"), app.send(Action::Change(step))));
        html! { <li>{ &words }{ " " }{ answer }</li> }
    });
    let stands = (answer.outcome != Outcome::Ask && !needed_is_empty).then(|| p(ANSWER.stands));
    html! { <>{ h2(ANSWER.open) }{ stands }<ul>{ for lines }{ for responses }</ul></> }
}

fn verdict(outcome: Outcome, view: AnswerView<'_>) -> Html {
    let statement = |statement: &Statement| match statement.lead {
        Some(lead) => html! { <p><strong>{ lead }</strong>{ ". " }{ &statement.text }</p> },
        None => p(statement.text.clone()),
    };
    html! {
        <div class="aid-verdict" data-outcome={outcome.id()}>
            <h1 id={ids::TITLE}>{ view.title() }</h1>
            { for view.recommendation().lines.iter().map(statement) }
        </div>
    }
}

/// The reasons, and what to mind before asking.
fn why(app: &Context, view: AnswerView<'_>) -> Html {
    let section = |section: Section<Ground>| {
        let ground = |ground: &Ground| html! { <li>{ p(ground.text.clone()) }{ cites(app, "", &ground.cites) }</li> };
        html! { <>{ h2(section.heading) }<ul class="aid-reasons">{ for section.lines.iter().map(ground) }</ul></> }
    };
    html! { <>{ section(view.why()) }{ view.before_asking().map(section) }</> }
}

fn next(app: &Context) -> Html {
    html! {
        <>
            { h2("Next") }
            <p class="aid-actions">
                <a class="btn" href={[app.root.as_str(), ids::NEXT_STEPS_PAGE].concat()} target="_blank" rel="opener">{ "Go to the next steps" }{ hidden(" (opens in a new tab)") }</a>
            </p>
        </>
    }
}
