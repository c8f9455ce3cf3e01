//! What came of a case: the answer given beside what the rules give, what decides, what is said to this answer and to the others.

use super::asked::{step, top};
use super::{names, page_parts};
use crate::context::Context;
use crate::state::{Action, Page, Run};
use joint_working_interface::{COMMON, PRACTICE};
use joint_working_page_ids as ids;
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::Item;
use joint_working_practice::{Choice, DecidedBy, Place, Sureness, Verdict};
use joint_working_rules::fill;
use joint_working_rules::rulebook::{CITATIONS, Citation};
use joint_working_web::cites::cites;
use joint_working_web::elements::{Details, actions, button, details, h2, p, secondary_button};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page.
pub(super) fn told(app: &Context, run: Run, item: Item, case: usize) -> Html {
    let Some(of) = app.state.case(case) else { return html! {} };
    let given = app.state.given(item);
    let verdict = app.state.verdict(item);
    let mut ways = vec![
        button(PRACTICE.what_if, app.send(Action::Show(Page::If(run, case)))),
        secondary_button(onward(app, run, item), app.send(Action::Next)),
    ];
    if let Some(Item::Case(pair)) = of.pair.as_deref().and_then(|pair| Item::of_key(pair, &app.state.cases)) {
        ways.push(secondary_button(PRACTICE.compare, app.send(Action::Begin(Run::One(pair)))));
    }
    html! {
        <>
            { top(app) }
            <p class="aid-step">{ [&of.title, " – ", &step(app, run, item)].concat() }</p>
            <h1 id={ids::TITLE} data-verdict={verdict.map(|verdict| verdict.id())}>{ names::heading(verdict, item) }</h1>
            { how_sure(verdict, given.sureness).map(p) }
            { details(PRACTICE.the_case, Details::Closed, page_parts::story(of)) }
            { compared(of, &|issue| given.place(issue), &of.places()) }
            { deciding(app, of, given.by) }
            { said_to(of, given.places(of).zip(given.by)) }
            { background(of) }
            <div class="aid-onward">{ actions(ways) }</div>
        </>
    }
}

/// The words on the button that leads on.
pub(super) fn onward(app: &Context, run: Run, item: Item) -> &'static str {
    match (app.state.after(run, item), run) {
        (None, _) => PRACTICE.end_set,
        (Some(_), Run::Drill(..)) => PRACTICE.next_item,
        (Some(_), _) => PRACTICE.next_case,
    }
}

/// What is said where it was right and guessed, or sure and not right.
fn how_sure(verdict: Option<Verdict>, sureness: Option<Sureness>) -> Option<&'static str> {
    match (verdict, sureness) {
        (Some(Verdict::Right), Some(Sureness::Guess)) => Some(PRACTICE.guess_right),
        (Some(Verdict::Wrong | Verdict::OtherReason), Some(Sureness::Sure)) => Some(PRACTICE.sure_wrong),
        _ => None,
    }
}

/// Where each issue goes: as said, and by the rules.
pub(super) fn compared(of: &Exercise, said: &dyn Fn(usize) -> Option<Place>, right: &[Place]) -> Html {
    let row = |(at, right): (usize, &Place)| {
        let said = said(at);
        let same = said == Some(*right);
        html! {
            <tr>
                <th scope="row">{ names::issue(of, at).to_owned() }</th>
                <td data-of={PRACTICE.you_said}><span class="aid-mark" data-same={same.then_some("")}></span>{ said.map(names::place) }</td>
                <td data-of={PRACTICE.rules_give}><span class="aid-to" data-place={place_id(*right)}>{ names::place(*right) }</span></td>
            </tr>
        }
    };
    html! {
        <table class="aid-rows aid-compared">
            <thead><tr>
                <th scope="col">{ COMMON.issue_column }</th><th scope="col">{ PRACTICE.you_said }</th><th scope="col">{ PRACTICE.rules_give }</th>
            </tr></thead>
            <tbody>{ for right.iter().enumerate().map(row) }</tbody>
        </table>
    }
}

/// The colour of a place, as the style sheets name it.
pub(super) const fn place_id(of: Place) -> &'static str {
    match of {
        Place::Open => "unclear",
        Place::Apart => "both",
        _ => of.id(),
    }
}

/// What decides, with the paragraphs it rests on; and what was said to decide, where that was something else.
pub(super) fn deciding(app: &Context, of: &Exercise, said: Option<DecidedBy>) -> Html {
    let other = said.filter(|by| *by != of.by).map(|by| p(fill(PRACTICE.you_by, &[("by", names::by(by))])));
    let rests_on: Vec<&'static Citation> =
        of.cites.iter().filter_map(|id| CITATIONS.iter().copied().find(|cite| cite.id == id)).collect();
    html! {
        <>
            { other }
            <div class="aid-deciding">{ page_parts::text(ids::DECIDING, of) }</div>
            { cites(app, COMMON.rests_on, &rests_on) }
        </>
    }
}

/// What is said to the answer given, where it was not right, and to the others.
pub(super) fn said_to(of: &Exercise, said: Option<(Vec<Place>, DecidedBy)>) -> Html {
    let yours = said.map(|(places, by)| Choice::said(&places, by)).filter(|choice| *choice != of.right);
    let mine = yours.filter(|choice| of.replies.contains(choice));
    let reply = |choice: Choice| page_parts::part(&[ids::REPLY, &of.id, "-", choice.id()].concat());
    let others = of.replies.iter().filter(|choice| Some(**choice) != mine);
    let others = others.map(|choice| html! { <><dt>{ names::choice(*choice) }</dt>{ reply(*choice) }</> });
    html! {
        <>
            { yours.map(|choice| h2(fill(PRACTICE.your_answer, &[("choice", names::choice(choice))]))) }
            { mine.map(|choice| html! { <dl class="aid-replies"><dt class="aid-hidden">{ names::choice(choice) }</dt>{ reply(choice) }</dl> }) }
            { h2(PRACTICE.other_answers) }
            <dl class="aid-replies">{ for others }</dl>
        </>
    }
}

/// Every reason of the rules, and what else there is to read.
fn background(of: &Exercise) -> Html {
    html! {
        <>
            { details(PRACTICE.reasons, Details::Closed, page_parts::text(ids::REASONS, of)) }
            <div class="aid-related">{ page_parts::text(ids::RELATED, of) }</div>
        </>
    }
}
