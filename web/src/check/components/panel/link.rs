//! Panels 2 and 4: what is said of the two sides of an issue, or of two issues, and the first test of them. One page each.

use super::ask::{Ask, Mode};
use super::effect::OfQuestion;
use super::{choice, conflict, faults, field, help, title};
use crate::state::Action;
use joint_working_interface::{AID, COMMON, ONE_PAGE};
use joint_working_rules::rulebook::{FACT_HEADINGS, FactHeading};
use joint_working_rules::{Fact, FactSet, IssuePos, PanelRow, QuestionRef, fill, offered_facts};
use joint_working_web::cites::cites;
use joint_working_web::elements::{hidden, p, ticking};
use joint_working_web::tick::Tick;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The panel on the two sides of an issue.
pub(super) fn two_sides(ask: &Ask, at: IssuePos, rows: &[PanelRow]) -> Html {
    questions(ask, QuestionRef::Facts(at), QuestionRef::Separable(at), rows)
}

/// The panel on how two issues are linked.
pub(super) fn link(ask: &Ask, [one, other]: [IssuePos; 2], rows: &[PanelRow]) -> Html {
    questions(ask, QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other), rows)
}

fn questions(ask: &Ask, facts: QuestionRef, first_test: QuestionRef, rows: &[PanelRow]) -> Html {
    let is_asked = |question| rows.iter().any(|row| row.question == question);
    html! {
        <>
            { is_asked(facts).then(|| said(ask, facts)) }
            { is_asked(first_test).then(|| html! { <div class="aid-first-test">{ decide(ask, first_test) }</div> }) }
            { conflict::conflict(ask, first_test) }
        </>
    }
}

/// The facts, under their headings, and last that there is none or that they are not known.
fn said(ask: &Ask, question: QuestionRef) -> Html {
    let ticked = question.facts(ask.app.state.case()).unwrap_or(FactSet::EMPTY);
    let offered = offered_facts(ask.app.state.case(), question);
    let effects = OfQuestion::of(ask, question);
    let (error, described) = faults::of_question(ask.app, question);
    // The first box of the panel has the id of the question, so that an error leads to it.
    let mut next = 0;
    let mut number = || {
        next += 1;
        next - 1
    };
    let groups: Vec<Html> = FACT_HEADINGS
        .iter()
        .filter(|heading| heading.facts.iter().any(|fact| offered.contains(*fact)))
        .map(|heading| group(ask, question, heading, (offered, ticked), &effects, described.as_deref(), &mut number))
        .collect();
    let (none, not_known) = (field::option(question, number()), field::option(question, number()));
    let state = &ask.app.state;
    let is_not_known = state.is_not_known(question);
    let is_none = state.is_answered(question) && ticked.is_empty() && !is_not_known;
    let none_words = question.question().words().option("none").map(|option| option.label).unwrap_or_default();
    let content = html! {
        <>
            { error }
            <div class="aid-groups">{ groups }</div>
            <fieldset class="aid-none">
                <legend class="aid-hidden">{ AID.if_nothing }</legend>
                <p class="aid-or">{ AID.or }</p>
                <div class="aid-lines">
                    { choice::tick(none, html! { none_words }, is_none, None, ticking(ask.app, move |tick| Action::TickNone(question, tick)), html! {}) }
                    { choice::tick(not_known, html! { COMMON.not_known }, is_not_known, None, ticking(ask.app, move |tick| Action::TickNotKnown(question, tick)), html! {}) }
                </div>
            </fieldset>
        </>
    };
    match ask.mode {
        Mode::StepByStep => html! { <>{ p(question.question().words().title) }{ content }</> },
        Mode::OnePage => {
            let count = offered.iter().count().to_string();
            let summary = fill(ONE_PAGE.facts, &[("count", &count), ("ticked", &ticked.len().to_string())]);
            html! { <details class="aid-fold-facts" open={!ask.app.state.folded.contains(&question)}><summary>{ summary }</summary>{ content }</details> }
        }
    }
}

fn group(
    ask: &Ask,
    question: QuestionRef,
    heading: &'static FactHeading,
    (offered, ticked): (FactSet, FactSet),
    effects: &OfQuestion,
    error: Option<&str>,
    number: &mut impl FnMut() -> usize,
) -> Html {
    let facts: Vec<Fact> = heading.facts.iter().copied().filter(|fact| offered.contains(*fact)).collect();
    let lines: Vec<Html> = facts
        .iter()
        .map(|&fact| {
            let id = field::option(question, number());
            let is_ticked = ticked.contains(fact);
            let (effect, described) = effects.fact(fact, &id, is_ticked);
            let described = described.or_else(|| error.map(str::to_owned));
            let label = fact.words().label_in(question.question());
            let onchange = ticking(ask.app, move |tick: Tick| Action::Tick(question, fact, tick));
            choice::tick(id, html! { label }, is_ticked, described, onchange, effect)
        })
        .collect();
    let helps = || help::terms(facts.iter().map(|fact| (fact.words().label_in(question.question()), fact.hint_id())));
    html! {
        <fieldset>
            <legend>{ heading.title }{ hidden([", ", &title::about(question)].concat()) }</legend>
            { lines }
            { help::fold(ask, AID.help_with, helps) }
        </fieldset>
    }
}

/// The first test.
fn decide(ask: &Ask, question: QuestionRef) -> Html {
    let words = question.question().words();
    let legend =
        html! { <legend class="aid-ask">{ words.title }{ hidden([", ", &title::about(question)].concat()) }</legend> };
    let options = words.options.iter().map(|option| (option.label, question.question().option_hint_id(option.value)));
    let helps = || {
        html! {
            <>
                { help::text(&question.question().hint_id()) }
                { help::terms(options) }
                { cites(ask.app, COMMON.rests_on, words.cites) }
            </>
        }
    };
    html! { <>{ choice::list(ask, question, legend, html! {}) }{ help::fold(ask, AID.help_with, helps) }</> }
}
