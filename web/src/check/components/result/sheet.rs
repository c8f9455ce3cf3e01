//! The result on paper: a sheet for the file, with lines to fill in by hand. On the screen it is not shown.

use super::found::Found;
use crate::components::answers::{Line, lines};
use crate::context::Context;
use joint_working_interface::{COMMON, RESULT};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::{ANSWER, Citation, SOURCE};
use joint_working_rules::{AnswerView, Card, Extent, Picture, QuestionRef, consent_line, fill, responses_line};
use joint_working_web::browser;
use joint_working_web::elements::{h2, own, p};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The sheet.
pub(super) fn sheet(app: &Context, found: Found<'_>) -> Html {
    let Found { case, answer, .. } = found;
    let verdict = app.state.verdict(case, answer);
    let ready = &ANSWER.readiness;
    let extent = app.state.panels().extent();
    let consent = consent_line(case, |question| app.state.is_answered(question));
    let blank = [RESULT.sheet_lgsco, RESULT.sheet_affected, RESULT.sheet_complainant, RESULT.sheet_caseworker];
    let said = |question: String, answer: String| html! { <div><dt>{ question }</dt><dd>{ found.own.marked_in(&answer) }</dd></div> };
    let is_readiness = |line: &Line| matches!(line.question, QuestionRef::Consent | QuestionRef::Responses(_));
    let says_readiness = answer.asks_the_team() || answer.blocked_by.is_some();
    // What has its own heading is not here, too.
    let asked = lines(app).into_iter().filter(|line| !(says_readiness && is_readiness(line)));
    html! {
        <div class="aid-sheet">
            // The head is on each page, so that a loose one can be told.
            <div class="aid-sheet-head"><div>
                <p class="aid-sheet-title">{ RESULT.sheet }</p>
                <dl class="aid-sheet-lines">{ to_fill_in(RESULT.sheet_phso) }</dl>
                <p>{ browser::today() }</p>
            </div></div>
            <div class="aid-sheet-body">
            <dl class="aid-sheet-lines">
                { for blank.into_iter().map(to_fill_in) }
                <div><dt>{ RESULT.sheet_edition }</dt><dd data-filled="">{ SOURCE }</dd></div>
            </dl>
            <div class="aid-sheet-box">
                <p><strong>{ verdict.title }</strong></p>
                { p(verdict.places) }
                { for verdict.rests_on.into_iter().chain(verdict.open).map(p) }
                { for verdict.on_consent.into_iter().map(p) }
                { p(verdict.recommends) }
            </div>
            { h2(AnswerView::so_far(case, answer, extent).places_heading()) }
            { places(app, found) }
            if says_readiness {
                { h2(COMMON.consent_responses) }
                <dl class="aid-sheet-said">
                    { said(ready.consent.to_owned(), consent.to_owned()) }
                    { said(ready.responses.to_owned(), responses_line(case)) }
                </dl>
            }
            { h2(match extent {
                Extent::Whole => RESULT.sheet_reasons,
                Extent::SoFar => RESULT.sheet_reasons_so_far,
            }) }
            { reasons(found, extent) }
            { h2(RESULT.sheet_answers) }
            <dl class="aid-sheet-answers">
                { for asked.map(|line| said(line.title(), line.words())) }
            </dl>
            <div class="aid-sheet-view">
                { h2(RESULT.own_view) }
                if app.state.disagreement.trim().is_empty() {
                    <div class="aid-sheet-rules" aria-hidden="true"><i></i><i></i><i></i></div>
                } else {
                    <p>{ own(app.state.disagreement.clone()) }</p>
                }
                <div class="aid-sheet-sign">{ p(RESULT.signed_name) }{ p(RESULT.signature) }{ p(RESULT.date) }</div>
            </div>
            <p class="aid-sheet-tail">{ fill(RESULT.printed, &[("address", &browser::address())]) }</p>
            </div>
        </div>
    }
}

/// A line to fill in by hand.
fn to_fill_in(label: &'static str) -> Html {
    html! { <div><dt>{ label }</dt><dd></dd></div> }
}

fn places(app: &Context, found: Found<'_>) -> Html {
    let picture = Picture::of(found.case, found.answer);
    let table = app.state.test_table(found.case, found.answer);
    let cards = || picture.lanes.iter().flat_map(|lane| &lane.cards);
    let row = |card: &Card| {
        html! {
            <tr>
                <th scope="row">{ own(card.name.clone()) }</th>
                <td>{ for card.chips.iter().map(|(_, chip)| html! { <span>{ chip }</span> }) }</td>
                <td><strong>{ card.part.to.words().label }</strong></td>
                <td>{ table.because(card.part.issue).map(|because| found.own.marked_in(&because)) }</td>
            </tr>
        }
    };
    html! {
        <table>
            <thead><tr>
                <th scope="col">{ COMMON.issue_column }</th><th scope="col">{ RESULT.sides }</th>
                <th scope="col">{ RESULT.goes_to }</th><th scope="col">{ RESULT.because }</th>
            </tr></thead>
            <tbody>{ for found.answer.handling.iter().filter_map(|part| cards().find(|card| card.part == *part)).map(row) }</tbody>
        </table>
    }
}

/// The reasons, each with the briefing's words; what was quoted already is named only.
fn reasons(found: Found<'_>, extent: Extent) -> Html {
    let mut quoted: Vec<&'static str> = Vec::new();
    let why = AnswerView::so_far(found.case, found.answer, extent).why();
    let rows = why.lines.into_iter().map(|ground| {
        let quotes: Vec<Html> = ground
            .cites
            .iter()
            .enumerate()
            .map(|(at, cite)| {
                // What a reason rests on first is quoted, once; the rest is named.
                let is_new = at == 0 && !quoted.contains(&cite.id);
                if is_new {
                    quoted.push(cite.id);
                }
                if is_new { quote(cite) } else { named(cite) }
            })
            .collect();
        html! { <li>{ found.own.marked_in(&ground.text) }{ quotes }</li> }
    });
    let rows: Vec<Html> = rows.collect();
    html! { <>{ why.note.map(p) }if !rows.is_empty() { <ol>{ rows }</ol> }</> }
}

/// A paragraph in the briefing's words; by its name, where the page does not have them.
fn quote(cite: &'static Citation) -> Html {
    match browser::text(&[ids::PARAGRAPH, cite.id].concat()) {
        Some(text) => html! { <blockquote><q>{ text }</q>{ " (" }{ cite.name }{ ")" }</blockquote> },
        None => named(cite),
    }
}

fn named(cite: &'static Citation) -> Html {
    html! { <span>{ " [" }{ cite.name }{ "]" }</span> }
}
