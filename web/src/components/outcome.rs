//! The result: the recommendation, where each issue goes, why, and what comes next.

use super::cites::cites;
use super::map::map;
use crate::app::Context;
use crate::browser;
use crate::state::{Action, Page};
use joint_working_rules::{Answer, Place, answer};
use yew::prelude::*;

/// The result page.
pub(crate) fn outcome(app: &Context) -> Html {
    let case = app.state.case();
    let back = html! {
        <p class="aid-back">
            <button type="button" class="aid-link" onclick={app.send(Action::Show(Page::Check))}>{ "Back to your answers" }</button>
        </p>
    };
    match answer(&case) {
        Ok(answer) => html! {
            <>
                { back }
                { verdict(&answer) }
                <h2>{ "Where each issue goes" }</h2>
                { map(&case, &answer.handling) }
                { why(app, &answer) }
                { next(app, &answer) }
            </>
        },
        Err(fault) => html! {
            <>
                { back }
                <h1 id="aid-title">{ "The answers do not make a whole case yet" }</h1>
                <p>{ fault.to_string() }</p>
            </>
        },
    }
}

fn verdict(answer: &Answer) -> Html {
    let words = answer.outcome.words();
    html! {
        <div class={classes!("aid-verdict", format!("aid-verdict-{}", answer.outcome.id()))}>
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
    let ask = answer.handling.iter().any(|part| matches!(part.to, Place::Joint | Place::Unclear));
    html! {
        <>
            <h2>{ "Next" }</h2>
            if ask {
                { cites(app, "In the briefing: ", answer.outcome.words().cites) }
            }
            <p class="aid-actions">
                if ask {
                    <a class="btn" href={format!("{}guidance/initial-look.html", app.root)} target="_blank" rel="noopener">
                        { "How to ask for an Initial Look" }<span class="aid-hidden">{ " (opens in a new tab)" }</span>
                    </a>
                }
                <button type="button" class="btn quiet" onclick={Callback::from(|_| browser::print())}>{ "Print" }</button>
                <button type="button" class="btn quiet" onclick={app.send(Action::Restart)}>{ "Clear everything and start again" }</button>
            </p>
        </>
    }
}
