//! How it went, what is kept of it, and the summary for supervision.

use super::names;
use crate::context::Context;
use crate::state::{Action, Keeping, Page, Run, Went};
use joint_working_interface::PRACTICE;
use joint_working_page_ids as ids;
use joint_working_practice::{Sureness, Verdict};
use joint_working_rules::fill;
use joint_working_web::browser;
use joint_working_web::elements::{Details, about, actions, details, h2, link, p, secondary_button, status};
use joint_working_web::export::{by_hand, copy};
use joint_working_web::frame::back;
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, MouseEvent};

/// The button that leads to what was missed, where something was.
pub(super) fn review(app: &Context) -> Option<Html> {
    let count = app.state.record.to_look_at().len();
    let label = fill(PRACTICE.review, &[("count", &count.to_string())]);
    (count > 0).then(|| secondary_button(label, app.send(Action::Begin(Run::Review))))
}

/// The page.
pub(super) fn progress(app: &Context) -> Html {
    let record = &app.state.record;
    let line = (!record.is_empty()).then(|| p(line(app)));
    let missed = record.to_look_at();
    let missed = (!missed.is_empty()).then(|| {
        let items = missed.iter().map(|item| html! { <li>{ names::in_list(app.state, *item) }</li> });
        html! { <>{ h2(PRACTICE.missed) }<ul>{ for items }</ul>{ actions(review(app).into_iter().collect()) }</> }
    });
    let nothing =
        if record.is_empty() { Some(PRACTICE.none_yet) } else { missed.is_none().then_some(PRACTICE.nothing_missed) };
    html! {
        <>
            { back() }
            <h1 id={ids::TITLE}>{ PRACTICE.progress_title }</h1>
            { line }
            { nothing.map(p) }
            { missed }
            { keeping(app) }
            { (!record.is_empty()).then(|| summary(app)) }
            <p>{ link(PRACTICE.to_start, "", app.send(Action::Show(Page::Start))) }</p>
        </>
    }
}

/// How many went how.
fn line(app: &Context) -> String {
    let record = &app.state.record;
    let count = |verdict| record.count(verdict).to_string();
    let values = [
        ("all", &record.all().len().to_string()),
        ("right", &count(Verdict::Right)),
        ("reason", &count(Verdict::OtherReason)),
        ("wrong", &count(Verdict::Wrong)),
    ];
    fill(PRACTICE.progress_line, &values.map(|(name, value)| (name, value.as_str())))
}

/// What is kept on the device, and the way to keep it or to take it away.
pub(super) fn keeping(app: &Context) -> Html {
    let state = app.state;
    let is_kept = state.keeping == Keeping::Yes;
    let mut ways = Vec::new();
    if !is_kept {
        ways.push(secondary_button(PRACTICE.remember, app.send(Action::Remember)));
    }
    if is_kept || !state.record.is_empty() {
        ways.push(secondary_button(PRACTICE.clear, app.send(Action::Clear)));
    }
    let stands = match state.keeping {
        Keeping::Yes => Some(PRACTICE.remembered),
        Keeping::Refused => Some(PRACTICE.not_kept),
        Keeping::No => None,
    };
    let kept = state.to_keep().filter(|kept| !kept.is_empty());
    html! {
        <>
            { about(PRACTICE.keeping) }
            { status(state.notice.or(stands), state.said) }
            { by_hand(state.by_hand.as_ref()) }
            { actions(ways) }
            { kept.map(|kept| details(PRACTICE.kept_is, Details::Closed, html! { <pre class="aid-record" translate="no">{ kept }</pre> })) }
        </>
    }
}

/// The summary as text.
fn text(app: &Context) -> String {
    let row = |went: &Went| {
        let guessed = if went.sureness == Some(Sureness::Guess) { PRACTICE.guessed } else { "" };
        let verdict = [names::verdict(went.verdict), guessed].concat();
        fill(PRACTICE.summary_row, &[("title", &names::in_list(app.state, went.item)), ("verdict", &verdict)])
    };
    let rows: Vec<String> = app.state.record.all().iter().map(row).collect();
    [&fill(PRACTICE.summary_title, &[("date", &browser::today())]), "\n", &line(app), "\n\n", &rows.join("\n"), "\n"]
        .concat()
}

fn summary(app: &Context) -> Html {
    let text = text(app);
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <section class="aid-summary">
            { h2(PRACTICE.summary) }
            { about(PRACTICE.summary_help) }
            <pre class="aid-record" tabindex="0" role="region" aria-label={PRACTICE.summary}>{ text.clone() }</pre>
            { actions(vec![copy(app, PRACTICE.copy, text, PRACTICE.copied), secondary_button(PRACTICE.print, print)]) }
        </section>
    }
}
