//! Why: the test as a table. A question a row and a group or issue a column; turned round where there are many.

use super::found::Found;
use crate::context::Context;
use joint_working_interface::{COMMON, RESULT};
use joint_working_rules::rulebook::{ANSWER, Citation, TestWords};
use joint_working_rules::{Mark, SoLine, TestCell, TestColumn, TestQuestion, TestTable};
use joint_working_web::elements::beside;
use joint_working_web::view::html;
use yew::prelude::Html;

const WORDS: &TestWords = &ANSWER.test;

/// With more columns than this, each is a row instead.
const MOST_COLUMNS: usize = 4;

/// The table.
pub(super) fn table(app: &Context, found: Found<'_>) -> Html {
    let table = app.state.test_table(found.case, found.answer);
    if table.columns.len() > MOST_COLUMNS { turned(app, &table) } else { upright(app, &table) }
}

fn upright(app: &Context, table: &TestTable) -> Html {
    html! {
        <table class="aid-rows aid-test">
            <thead><tr>
                <th scope="col">{ WORDS.head }</th>
                { for table.columns.iter().map(|column| html! { <th scope="col">{ &column.label }</th> }) }
            </tr></thead>
            <tbody>
                { for table.questions.iter().enumerate().map(|(at, question)| html! {
                    <tr>
                        <th scope="row">{ asked(app, *question) }</th>
                        { for table.columns.iter().map(|column| cell(app, &column.label, column.cells.get(at))) }
                    </tr>
                }) }
                <tr class="aid-so">
                    <th scope="row">{ table.so }</th>
                    { for table.columns.iter().map(|column| so(&column.label, &column.so)) }
                </tr>
            </tbody>
        </table>
    }
}

fn turned(app: &Context, table: &TestTable) -> Html {
    let row = |column: &TestColumn| {
        let cells = table.questions.iter().zip(&column.cells);
        html! {
            <tr>
                <th scope="row">{ &column.label }</th>
                { for cells.map(|(question, shown)| cell(app, question.words().question, Some(shown))) }
                { so(table.so, &column.so) }
            </tr>
        }
    };
    html! {
        <table class="aid-rows aid-test">
            <thead><tr>
                <th scope="col">{ COMMON.issue_column }</th>
                { for table.questions.iter().map(|question| html! { <th scope="col">{ asked(app, *question) }</th> }) }
                <th scope="col">{ table.so }</th>
            </tr></thead>
            <tbody>{ for table.columns.iter().map(row) }</tbody>
        </table>
    }
}

fn asked(app: &Context, question: TestQuestion) -> Html {
    let words = question.words();
    html! { <>{ words.question }{ for words.cites.iter().map(|one| cite(app, one)) }</> }
}

fn cite(app: &Context, cite: &Citation) -> Html {
    html! { <span class="aid-cite">{ " " }{ beside([app.root.as_str(), cite.page, ".html#", cite.id].concat(), cite.name) }</span> }
}

/// The sign before a mark, for those who see it.
const fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes | Mark::Met => "✓ ",
        Mark::No | Mark::NotMet => "✗ ",
        Mark::NotKnown => "? ",
        Mark::NoMatter => "",
    }
}

const fn look(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes | Mark::Met => "met",
        Mark::No | Mark::NotMet => "not",
        Mark::NotKnown => "open",
        Mark::NoMatter => "none",
    }
}

fn cell(app: &Context, of: &str, shown: Option<&TestCell>) -> Html {
    let Some(shown) = shown else { return html! { <td></td> } };
    html! {
        <td data-of={of.to_owned()} data-decides={shown.decides.then_some("")}>
            <span class="aid-mark" data-mark={look(shown.mark)}><span aria-hidden="true">{ sign(shown.mark) }</span>{ shown.label() }</span>
            { " " }<span>{ &shown.why }</span>
            { shown.cite.map(|one| cite(app, one)) }
            if shown.decides { <span class="aid-decides">{ " " }{ RESULT.decides }</span> }
        </td>
    }
}

fn so(of: &str, lines: &[SoLine]) -> Html {
    html! {
        <td data-of={of.to_owned()}>
            { for lines.iter().map(|line| html! { <span class="aid-to" data-place={line.to.id()}>{ &line.text }</span> }) }
        </td>
    }
}
