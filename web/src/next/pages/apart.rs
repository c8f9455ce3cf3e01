//! What is not joint: place by place what goes there and what to do, what to tell the complainant, and the short note for the
//! record.

use super::parts::{asking, missing_answers, sentence};
use super::ticks::{keeping, tick};
use crate::context::Context;
use crate::state::{Action, Checked, Topic};
use joint_working_casework::apart::{Apart, Place, ShortNote, can_ask_anyway, may_check_again, place_name};
use joint_working_casework::guidance::{APART, PAPER, Task};
use joint_working_casework::request::RequestField;
use joint_working_casework::way::{Asking, Step};
use joint_working_interface::{COMMON, NEXT};
use joint_working_rules::rulebook::Citation;
use joint_working_rules::{Destination, Extent, fill};
use joint_working_web::browser;
use joint_working_web::cites::cites;
use joint_working_web::elements::{about, actions, h2, list, own, p, secondary_button, status};
use joint_working_web::export::{by_hand, copy};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page. `pass_on` is the publisher's own way of passing an issue on.
pub(super) fn apart(app: &Context, pass_on: Option<&str>) -> Html {
    let check = app.state.checked.as_deref().map(Checked::check);
    let Apart { places, points, lead, is_idle, open, waits, .. } = Apart::of(check);
    let lead = lead.or_else(|| app.state.asks_anyway().then_some(APART.once_answered));
    let again = app.state.answer().filter(|answer| may_check_again(answer));
    let can_ask = app.state.may_ask() && app.state.asking != Asking::AsRecommended;
    let anyway = (can_ask || app.state.answer().is_some_and(can_ask_anyway)).then(|| anyway(app));
    html! {
        <>
            { missing_answers(app) }
            { lead.map(p) }
            { for places.iter().map(|place| one(app, place, pass_on, is_idle)) }
            { open.map(p) }
            if !is_idle {
                { h2(APART.complainant) }
                if waits { { p(APART.once_decided_each) } }
                { tick(app, &APART.tell) }
                { list(points.iter().map(|point| point.marked())) }
                { rests_on(app, &points) }
                { h2(APART.record) }
                { note(app) }
                { tick(app, &APART.noted) }
                { keeping(app) }
            }
            { again.map(|_| html! { <ul class="aid-reasons">{ sentence(app, &APART.again) }</ul> }) }
            { anyway }
        </>
    }
}

/// What the page rests on, each paragraph once.
fn rests_on(app: &Context, points: &[&'static Task]) -> Html {
    let mut all: Vec<&'static Citation> = Vec::new();
    for cite in points.iter().chain([&&APART.tell]).flat_map(|task| task.cites) {
        if !all.iter().any(|one| one.id == cite.id) {
            all.push(cite);
        }
    }
    cites(app, COMMON.rests_on, &all)
}

/// What goes to one place, and what to do about it: with a box, unless there is nothing to do.
fn one(app: &Context, place: &Place, pass_on: Option<&str>, is_idle: bool) -> Html {
    let early = place.early.clone().map(about);
    let how = (place.to == Destination::Lgsco).then(|| passing(pass_on));
    // Nothing is dealt with before that.
    let first = (place.extent == Extent::SoFar).then_some(APART.once_decided);
    let issue = |issue: &String| html! { <li>{ own(issue.clone()) }</li> };
    let issues = (!place.issues.is_empty()).then(|| html! { <ul>{ for place.issues.iter().map(issue) }</ul> });
    html! {
        <section class="aid-place" data-place={place.to.id()}>
            { h2(place_name(place.to, place.extent)) }
            { issues }
            { early }
            { first.map(p) }
            { if is_idle { p(place.task.marked()) } else { tick(app, place.task) } }
            { how }
        </section>
    }
}

/// How an issue is passed on: what the briefing does not say, and what to go by instead.
fn passing(pass_on: Option<&str>) -> Html {
    let way = match pass_on {
        Some(way) => html! { <>{ p(fill(APART.publisher, &[("way", way)])) }{ about(APART.filled) }</> },
        None => p([APART.own_way, "\u{a0}", PAPER.mark].concat()),
    };
    html! { <>{ p(APART.not_said.marked()) }{ way }</> }
}

/// The short note, where a case was checked.
fn note(app: &Context) -> Html {
    let Some(checked) = app.state.checked.as_deref() else { return html! {} };
    let note = ShortNote {
        checked: checked.check(),
        asking: app.state.asking,
        reasons: app.state.form.details.typed(RequestField::OwnWords),
        date: &browser::today(),
    };
    let text = note.text();
    html! {
        <>
            <pre class="aid-record" translate="no" tabindex="0" role="region" aria-label={NEXT.short_note}>{ text.clone() }</pre>
            { status(app.state.notice, app.state.said) }
            { by_hand(app.state.by_hand.as_ref()) }
            { actions(vec![copy(app, NEXT.copy_short_note, text, NEXT.short_note_copied)]) }
        </>
    }
}

/// The team can be asked all the same.
fn anyway(app: &Context) -> Html {
    html! {
        <>
            { h2(APART.doubt) }
            <ul class="aid-reasons">{ sentence(app, &APART.anyway) }</ul>
            { asking(app) }
            { actions(vec![secondary_button(Step::Request.title(), app.send(Action::Show(Topic::Of(Step::Request))))]) }
        </>
    }
}
