//! The result: the recommendation, where each issue goes, why, and what comes next.

use super::changes::changes;
use super::cites::cites;
use super::keep::keep;
use super::map::map;
use super::name;
use super::nearest::nearest;
use crate::app::Context;
use crate::browser;
use crate::state::{Action, Page};
use joint_working_rules::rulebook::SOURCE;
use joint_working_rules::summary::{change_words, open_words, sides};
use joint_working_rules::{Answer, Case, Outcome, Place, answer};
use yew::prelude::*;

/// The result page: of the answers, or of a change that is being tried.
pub(crate) fn outcome(app: &Context) -> Html {
    let case = app.state.case();
    let tried = app.state.trial.as_ref().map(|change| change.apply(&case));
    match (answer(&case), tried.as_ref().map(answer)) {
        (Ok(before), Some(Ok(after))) => trial(app, &case, &before, tried.as_ref().unwrap_or(&case), &after),
        (Ok(answer), _) => result(app, &case, &answer),
        (Err(fault), _) => html! {
            <>
                { back(app) }
                <h1 id="aid-title">{ "The answers do not make a whole case yet" }</h1>
                <p>{ fault.to_string() }</p>
            </>
        },
    }
}

fn back(app: &Context) -> Html {
    html! {
        <p class="aid-back">
            <button type="button" class="aid-link" onclick={app.send(Action::Show(Page::Check))}>
                { "Back to your answers" }
            </button>
        </p>
    }
}

fn result(app: &Context, case: &Case, answer: &Answer) -> Html {
    html! {
        <>
            { back(app) }
            { verdict(answer) }
            { certain(case, answer) }
            <h2>{ "Where each issue goes" }</h2>
            { map(case, &answer.handling) }
            { open(case, answer) }
            { why(app, answer) }
            { changes(app, case, answer) }
            { nearest(app, answer) }
            { next(app, answer) }
            { keep(app, case, answer) }
            <p class="aid-printed">{ format!("{SOURCE}. Printed on {} from {}", browser::today(), browser::address()) }</p>
        </>
    }
}

/// What is certain while the rest is asked.
fn certain(case: &Case, answer: &Answer) -> Html {
    if answer.outcome != Outcome::Ask {
        return html! {};
    }
    let certain: Vec<_> = answer.handling.iter().filter(|part| part.to != Place::Unclear).collect();
    html! {
        <>
            <h2>{ "What is certain already" }</h2>
            if certain.is_empty() {
                <p>{ "Nothing yet: where every issue goes depends on what is asked." }</p>
            } else {
                <ul>
                    { for certain.into_iter().map(|part| html! {
                        <li>{ format!("“{}” ({}): {}", name(case, part.at), sides(part.side), part.to.words().label) }</li>
                    }) }
                </ul>
                <p>{ "The rest is what to ask about." }</p>
            }
        </>
    }
}

/// A change on trial: the recommendation before and with it, side by side, and where each issue would go.
fn trial(app: &Context, case: &Case, before: &Answer, tried: &Case, after: &Answer) -> Html {
    let words = app.state.trial.as_ref().map(|change| change_words(case, change));
    let (about, question, answer) = words.unwrap_or_default();
    let side = |label: &str, answer: &Answer| {
        html! {
            <div class="aid-verdict" data-outcome={answer.outcome.id()}>
                <h2>{ label.to_owned() }</h2>
                <p><strong>{ answer.outcome.words().title }</strong></p>
            </div>
        }
    };
    html! {
        <>
            <h1 id="aid-title">{ "Trying a change" }</h1>
            <p>{ format!("{about}: {question} ") }<strong>{ answer }</strong></p>
            <div class="aid-two">
                { side("On your answers", before) }
                { side("With the change", after) }
            </div>
            <p class="aid-actions">
                <button type="button" class="btn" onclick={app.send(Action::EndTrial { keep: false })}>
                    { "Go back to your answers" }
                </button>
                <button type="button" class="btn quiet" onclick={app.send(Action::EndTrial { keep: true })}>
                    { "Keep this change" }
                </button>
            </p>
            <h2>{ "Where each issue would go" }</h2>
            { map(tried, &after.handling) }
            { why(app, after) }
        </>
    }
}

/// What is not known and could still change the result.
fn open(case: &Case, answer: &Answer) -> Html {
    if answer.still_needed.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h2>{ "Not answered yet, and could change it" }</h2>
            <ul>
                { for answer.still_needed.iter().map(|at| {
                    let (about, question) = open_words(case, *at);
                    html! { <li>{ format!("{about}: {question}") }</li> }
                }) }
            </ul>
        </>
    }
}

fn verdict(answer: &Answer) -> Html {
    let words = answer.outcome.words();
    html! {
        <div class="aid-verdict" data-outcome={answer.outcome.id()}>
            <h1 id="aid-title">{ words.title }</h1>
            <p>{ words.sentence }</p>
            if answer.possible.len() > 1 {
                <p>
                    { if answer.possible_is_partial { "It could come out, among others, as: " } else { "It could come out as: " } }
                    { answer.possible.iter().map(|outcome| outcome.words().short).collect::<Vec<_>>().join(", ") }
                    { "." }
                </p>
            }
            if let Some(strength) = answer.strength {
                <p class="aid-strength">
                    <strong>{ strength.words().label }</strong>{ ". " }{ strength.words().sentence }
                </p>
            }
            if answer.outcome != answer.merits {
                <p>{ format!("Without that, the recommendation would be: {}.", answer.merits.words().title) }</p>
            }
        </div>
    }
}

fn why(app: &Context, answer: &Answer) -> Html {
    html! {
        <>
            <h2>{ "Why" }</h2>
            <ul class="aid-reasons">
                { for answer.reasons.iter().map(|reason| html! {
                    <li><p>{ &reason.text }</p>{ cites(app, "", &reason.cites) }</li>
                }) }
            </ul>
            if !answer.cautions.is_empty() {
                <h2>{ "Before you ask" }</h2>
                <ul class="aid-reasons">
                    { for answer.cautions.iter().map(|caution| html! {
                        <li><p>{ &caution.text }</p>{ cites(app, "", &caution.cites) }</li>
                    }) }
                </ul>
            }
        </>
    }
}

fn next(app: &Context, answer: &Answer) -> Html {
    if !answer.handling.iter().any(|part| matches!(part.to, Place::Joint | Place::Unclear)) {
        return html! {};
    }
    html! {
        <>
            <h2>{ "Next" }</h2>
            { cites(app, "In the briefing: ", answer.outcome.words().cites) }
            <p class="aid-actions">
                <a class="btn" href={format!("{}guidance/initial-look.html", app.root)} target="_blank" rel="noopener">
                    { "How to ask for an Initial Look" }<span class="aid-hidden">{ " (opens in a new tab)" }</span>
                </a>
            </p>
        </>
    }
}
