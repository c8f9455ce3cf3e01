//! Which issue answers to which, and the choice of it: of each issue of the first reading, those of the second that are about the same.

use crate::context::Context;
use crate::parts::MATCHING;
use crate::state::Action;
use joint_working_compare::{Comparison, ComparisonView, MatchRow, Names, Reader, issue_name};
use joint_working_interface::COMPARE;
use joint_working_rules::{IssuePos, fill};
use joint_working_web::elements::{Details, actions, details, p, secondary_button, ticking};
use joint_working_web::view::html;
use yew::prelude::Html;

/// With more issues than this in a reading, the choice would be too long to go through.
const MOST: usize = 12;

/// The matching, as a table and to be changed.
pub(super) fn matching(app: &Context, comparison: &Comparison, view: &ComparisonView<'_>, names: &Names) -> Html {
    let issues = |all: &[String]| if all.is_empty() { COMPARE.nothing.to_owned() } else { all.join(", ") };
    let row = |row: &MatchRow| {
        html! {
            <tr>
                <td data-of={names.a.clone()}>{ issues(&row.issues.a) }</td>
                <td data-of={names.b.clone()}>{ issues(&row.issues.b) }</td>
                <td data-of={COMPARE.why_column}>{ row.why }</td>
            </tr>
        }
    };
    let rows = view.matches();
    html! {
        <>
            <h2 id={MATCHING}>{ COMPARE.matching_title }</h2>
            <table class="aid-rows aid-compare aid-matched">
                <thead><tr>
                    { for Reader::ALL.iter().map(|reader| html! { <th scope="col">{ &names[*reader] }</th> }) }
                    <th scope="col">{ COMPARE.why_column }</th>
                </tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
            { details(COMPARE.change_matching, Details::Closed, choice(app, comparison, names)) }
        </>
    }
}

fn choice(app: &Context, comparison: &Comparison, names: &Names) -> Html {
    let [a, b] = Reader::ALL.map(|reader| &comparison.cases[reader]);
    if a.issues.len() > MOST || b.issues.len() > MOST {
        return p(COMPARE.too_many_issues);
    }
    let one = |at: IssuePos| {
        let name = a.issue(at).map(issue_name).unwrap_or_default();
        let legend = fill(COMPARE.same_thing, &[("issue", &name), ("a", &names.a), ("b", &names.b)]);
        let options = b.positions().zip(&b.issues).map(|(other, issue)| {
            let id = format!("same-{}-{}", at.get(), other.get());
            let checked = app.state.ticked.contains(&(at, other));
            let onchange = ticking(app, move |tick| Action::Tick((at, other), tick));
            html! {
                <div class="aid-option">
                    <input type="checkbox" id={id.clone()} {checked} {onchange} />
                    <label for={id}>{ issue_name(issue) }</label>
                </div>
            }
        });
        html! { <fieldset><legend>{ legend }</legend>{ for options }</fieldset> }
    };
    let mut buttons = vec![secondary_button(COMPARE.compare_again, app.send(Action::CompareAgain))];
    if app.state.is_chosen {
        buttons.push(secondary_button(COMPARE.match_anew, app.send(Action::MatchAnew)));
    }
    html! { <>{ p(COMPARE.same_thing_hint) }{ for a.positions().map(one) }{ actions(buttons) }</> }
}
