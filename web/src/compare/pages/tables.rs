//! The two tables: where the readings differ, and where each issue goes.

use joint_working_compare::{ComparisonView, DifferenceRow, IssueRow, Names, Reader};
use joint_working_interface::{COMMON, COMPARE};
use joint_working_web::elements::h2;
use joint_working_web::view::html;
use yew::prelude::Html;

/// Where they differ, in the order in which to talk about it; nothing where they do not.
pub(super) fn differences(view: &ComparisonView<'_>, names: &Names) -> Option<Html> {
    let rows = view.differences();
    let row = |row: &DifferenceRow| {
        html! {
            <tr>
                <th scope="row">{ &row.question }</th>
                { said(names, Reader::A, &row.said.a) }
                { said(names, Reader::B, &row.said.b) }
                <td data-of={COMPARE.moves_column} data-moves={row.is_moving.then_some("")}>{ lines(&row.moves) }</td>
            </tr>
        }
    };
    (!rows.is_empty()).then(|| {
        html! {
            <>
                { h2(COMPARE.differences_title) }
                <table class="aid-rows aid-compare aid-differ">
                    <thead><tr>
                        <th scope="col">{ COMPARE.question_column }</th>
                        { for Reader::ALL.iter().map(|reader| html! { <th scope="col">{ &names[*reader] }</th> }) }
                        <th scope="col">{ COMPARE.moves_column }</th>
                    </tr></thead>
                    <tbody>{ for rows.iter().map(row) }</tbody>
                </table>
            </>
        }
    })
}

/// Where each issue goes in both.
pub(super) fn places(view: &ComparisonView<'_>, names: &Names) -> Html {
    let row = |row: &IssueRow| {
        html! {
            <tr>
                <th scope="row">{ &row.issue }</th>
                { said(names, Reader::A, &row.places.a) }
                { said(names, Reader::B, &row.places.b) }
                <td data-of={COMPARE.so_column} data-moves={(!row.is_same).then_some("")}>{ &row.so }</td>
            </tr>
        }
    };
    let rows = view.places();
    html! {
        <>
            { h2(COMPARE.places_title) }
            <table class="aid-rows aid-compare">
                <thead><tr>
                    <th scope="col">{ COMMON.issue_column }</th>
                    { for Reader::ALL.iter().map(|reader| html! { <th scope="col">{ &names[*reader] }</th> }) }
                    <th scope="col">{ COMPARE.so_column }</th>
                </tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </>
    }
}

fn said(names: &Names, reader: Reader, all: &[String]) -> Html {
    html! { <td data-of={names[reader].clone()}>{ lines(all) }</td> }
}

/// One line as it is, several below each other.
fn lines(all: &[String]) -> Html {
    match all {
        [one] => html! { one.clone() },
        several => {
            html! { <>{ for several.iter().map(|line| html! { <span class="aid-line">{ line.clone() }</span> }) }</> }
        }
    }
}
