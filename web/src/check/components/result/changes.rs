//! What would change the result, by what it would become: each with what was said, what then, and a way to try it.

use super::folds::long;
use super::found::Found;
use crate::context::Context;
use crate::state::{Action, Fold};
use joint_working_interface::{COMMON, RESULT};
use joint_working_rules::{ChangeGroups, ChangeRow};
use joint_working_web::elements::{h2, hidden, link};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The table of changes; nothing where nothing would.
pub(super) fn changes(app: &Context, found: Found<'_>) -> Html {
    let changes = ChangeGroups::of(found.case, found.answer, |question| app.state.is_answered(question));
    if changes.groups.is_empty() && changes.smaller.is_empty() {
        return html! {};
    }
    let groups = changes.groups.iter().map(|group| html! {
        <tbody>
            <tr class="aid-group"><th colspan="3" scope="rowgroup" data-outcome={group.outcome.id()}>{ group.heading }</th></tr>
            { for group.rows.iter().map(|shown| row(app, shown)) }
        </tbody>
    });
    let groups: Html = groups.collect();
    let smaller = |heading: Html| {
        let rows = || changes.smaller.iter().map(|shown| row(app, shown));
        long(app, Fold::Changes, heading, || table(html! { <tbody>{ for rows() }</tbody> }))
    };
    let count = changes.smaller_heading();
    if changes.groups.is_empty() {
        // No heading over nothing but another one: the fold has it.
        let heading = html! { <>{ h2(COMMON.changes) }<span class="aid-small">{ count }</span></> };
        return html! { <div class="aid-changes-fold">{ smaller(heading) }</div> };
    }
    html! {
        <>
            { h2(COMMON.changes) }
            { table(groups) }
            if !changes.smaller.is_empty() { { smaller(html! { count }) } }
        </>
    }
}

fn table(bodies: Html) -> Html {
    html! {
        <table class="aid-rows aid-changes">
            <thead><tr><th scope="col">{ RESULT.given }</th><th scope="col">{ RESULT.then }</th><th scope="col">{ hidden(RESULT.try_it) }</th></tr></thead>
            { bodies }
        </table>
    }
}

fn row(app: &Context, row: &ChangeRow<'_>) -> Html {
    let try_it = app.send(Action::Try(Box::new(row.change.clone())));
    html! {
        <tr>
            <td>{ &row.given }if !row.said.is_empty() { <span class="aid-now">{ &row.said }</span> }</td>
            <td>{ &row.then }</td>
            <td>{ link(RESULT.try_it, [": ", &row.given].concat(), try_it) }</td>
        </tr>
    }
}
