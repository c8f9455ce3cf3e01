//! A question of a drill, and its answer.

use super::asked::{step, top};
use super::choices::{Cases, Option_, choices, error, field, summary};
use super::told::onward;
use super::{names, page_parts};
use crate::context::Context;
use crate::state::{Action, Fault, Run, right};
use joint_working_interface::{AID, COMMON, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_practice::Place;
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_rules::{Fact, FactKind, Functions, Question, Vocabulary, fill};
use joint_working_web::browser;
use joint_working_web::cites::cites;
use joint_working_web::elements::{Details, actions, button, details, p};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The options of a question, in the order of the values that they stand for.
fn options(item: Item) -> Vec<&'static str> {
    let whose = |functions: &Functions| match functions {
        Functions::Unsure => names::place(Place::Open),
        _ => Question::Functions.words().option(functions.id()).map_or("", |option| option.label),
    };
    match item {
        Item::Whose(..) => Functions::VALUES.iter().map(whose).collect(),
        Item::Fact(..) => FactKind::VALUES.iter().map(|kind| kind.words().label).collect(),
        Item::Case(_) | Item::Count(_) => PRACTICE.counts.to_vec(),
    }
}

/// What the question is about, beside the case.
fn about(of: &Exercise, item: Item) -> Option<Html> {
    let Item::Fact(_, at) = item else { return None };
    of.facts.get(at).map(|fact| html! { <p class="aid-subject">{ names::fact(of, fact) }</p> })
}

/// The question.
pub(super) fn asked(app: &Context, run: Run, item: Item) -> Html {
    let Some(of) = app.state.case(item.case()) else { return html! {} };
    let chosen = app.state.given(item).choice;
    let all: Vec<Option_> = options(item)
        .into_iter()
        .enumerate()
        .map(|(at, label)| (label, chosen == Some(at), Action::Choose(item, at)))
        .collect();
    let legend = html! { <h1 id={ids::TITLE}>{ names::of_item(app.state, item) }</h1> };
    html! {
        <>
            { top(app) }
            { summary(app, Cases::One) }
            <p class="aid-step">{ step(app, run, item) }</p>
            <div class="aid-practice">
                <div class="aid-story"><h2>{ &of.title }</h2>{ page_parts::story(of) }</div>
                <form novalidate=true onsubmit={app.submit(Action::Continue)}>
                    { about(of, item) }
                    { choices(app, &field(Fault::Choice), legend, all, error(app, Fault::Choice)) }
                    <p class="aid-actions"><button type="submit" class="btn">{ AID.go_on }</button></p>
                </form>
            </div>
        </>
    }
}

/// What helps with a fact, and the paragraphs that it comes from.
fn help(app: &Context, fact: Fact) -> Html {
    let words = browser::help(&fact.hint_id()).map(p);
    html! { <>{ words }{ cites(app, COMMON.rests_on, fact.words().cites) }</> }
}

/// Its answer.
pub(super) fn told(app: &Context, run: Run, item: Item) -> Html {
    let Some(of) = app.state.case(item.case()) else { return html! {} };
    let verdict = app.state.verdict(item);
    let all = options(item);
    let named = |at: Option<usize>| at.and_then(|at| all.get(at)).copied().unwrap_or_default();
    let (said, is) = (named(app.state.given(item).choice), named(right(of, item)));
    let why = match item {
        Item::Count(_) => html! {
            <>
                <ul>{ for of.issues.iter().map(|issue| html! { <li>{ &issue.name }</li> }) }</ul>
                { page_parts::text(ids::COUNTED, of) }
            </>
        },
        Item::Fact(_, at) => of.facts.get(at).map(|fact| help(app, fact.fact)).unwrap_or_default(),
        _ => page_parts::text(ids::DECIDING, of),
    };
    html! {
        <>
            { top(app) }
            <p class="aid-step">{ [&of.title, " – ", &step(app, run, item)].concat() }</p>
            <h1 id={ids::TITLE} data-verdict={verdict.map(|verdict| verdict.id())}>{ names::heading(verdict, item) }</h1>
            <p>{ names::of_item(app.state, item) }</p>
            { about(of, item) }
            if said != is {
                { p([PRACTICE.you_said, ": ", said].concat()) }
            }
            <p><strong>{ fill(PRACTICE.answer_is, &[("answer", is)]) }</strong></p>
            <div class="aid-deciding">{ why }</div>
            { details(PRACTICE.the_case, Details::Closed, page_parts::story(of)) }
            <div class="aid-onward">{ actions(vec![button(onward(app, run, item), app.send(Action::Next))]) }</div>
        </>
    }
}
