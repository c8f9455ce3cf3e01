//! A change that is being tried: the recommendation before and after, what moves, and where each issue would go.

use super::found::Found;
use super::{map, table};
use crate::context::Context;
use crate::state::{Action, Trial};
use joint_working_interface::RESULT;
use joint_working_page_ids as ids;
use joint_working_rules::{
    Answer, ChangeEffect, PartPlacement, QuestionRef, Verdict, change_row, panels, would_go_by_number,
};
use joint_working_web::browser;
use joint_working_web::elements::{actions, button, h2, p, secondary_button};
use joint_working_web::frame;
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, MouseEvent};

/// The page; nothing where the change makes no whole case.
pub(super) fn trial(app: &Context, tried: &Trial) -> Option<Html> {
    let (case, before) = app.state.evaluated().checked().ok()?;
    let (then, after) = tried.evaluated.checked().ok()?;
    let handling: Vec<PartPlacement> =
        after.handling.iter().filter(|part| !before.handling.contains(part)).copied().collect();
    let moves = would_go_by_number(then, None, &handling);
    let effect = ChangeEffect { change: tried.change.clone(), outcome: after.outcome, handling };
    let row = change_row(case, &effect, |question| app.state.is_answered(question));
    let found = Found { case: then, answer: after, open: &[], own: tried.evaluated.own_words() };
    // What is tried counts as answered.
    let tried_at = QuestionRef::of(then, tried.change.at);
    let is_answered = |question| app.state.is_answered(question) || Some(question) == tried_at;
    let then_said = Verdict::so_far(then, after, &panels(then, is_answered));
    let keep = Callback::from(|_: MouseEvent| browser::go_back());
    let act = app.act.clone();
    let used = Callback::from(move |_: MouseEvent| {
        act.emit(Action::UseTrial);
        browser::go_back();
    });
    Some(html! {
        <div class="aid-result">
            // What comes before the heading is also where a screen reader lands as the result goes; so the heading, which takes the focus
            // then, is news to it and is spoken.
            { frame::back() }
            <h1 id={ids::TITLE}>{ RESULT.trial }</h1>
            { row.as_ref().map(|row| html! { <p class="aid-lead">{ row.given.clone() }<span class="aid-now">{ row.said.clone() }</span></p> }) }
            <div class="aid-two">
                { side(RESULT.trial_now, before, app.state.verdict(case, before)) }
                { side(RESULT.trial_then, after, then_said) }
            </div>
            { h2(RESULT.trial_moves) }
            { p(row.as_ref().map_or(moves, |row| row.then.clone())) }
            { actions(vec![button(RESULT.trial_keep, keep), secondary_button(RESULT.trial_use, used)]) }
            { h2(RESULT.trial_map) }
            { map::map(app, found) }
            { h2(RESULT.trial_why) }
            { table::table(app, found) }
        </div>
    })
}

fn side(label: &'static str, answer: &Answer, verdict: Verdict) -> Html {
    html! {
        <div class="aid-verdict" data-outcome={answer.outcome.id()}>
            { h2(label) }
            <p><strong>{ verdict.title }</strong></p>
            { p(verdict.places) }
        </div>
    }
}
