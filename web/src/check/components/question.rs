//! A question with options: the question as their legend, a row each, and what it rests on.

use super::frame::{Framed, described_by, field_error, frame};
use crate::context::Context;
use joint_working_interface::COMMON;
use joint_working_page_ids as ids;
use joint_working_rules::QuestionRef;
use joint_working_web::browser::help;
use joint_working_web::cites::cites;
use joint_working_web::elements::hint;
use yew::prelude::*;

/// The id of the field and of its first input; later ones have a number.
const FIELD: &str = "aid-answer";

/// One option.
pub(super) struct Row {
    /// `radio` or `checkbox`.
    pub(super) kind: &'static str,
    /// The value that is sent, where only one may be chosen.
    pub(super) value: &'static str,
    pub(super) label: AttrValue,
    /// Help, or nothing.
    pub(super) hint: Option<String>,
    pub(super) on: bool,
    pub(super) onchange: Callback<Event>,
}

/// How the last option is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LastRow {
    /// Like the others.
    LikeTheOthers,
    /// After "or": it excludes the others.
    AfterOr,
}

/// A question page. `fault` is what is wrong; `after` comes under the options.
pub(super) fn question(
    app: &Context,
    step: QuestionRef,
    fault: Option<&'static str>,
    rows: Vec<Row>,
    last: LastRow,
    after: Html,
) -> Html {
    let words = step.question().words();
    let end = rows.len().saturating_sub(1);
    let rows = rows.into_iter().enumerate().map(|(at, shown)| {
        let or = (last == LastRow::AfterOr && at == end).then(|| html! { <p class="aid-or">{ "or" }</p> });
        html! { <>{ or }{ row(at, shown) }</> }
    });
    let form = html! {
        <>
            <fieldset aria-describedby={described_by(fault)}>
                <legend><h1 id={ids::TITLE}>{ words.title }</h1></legend>
                { hint("aid-hint", help(&step.question().hint_id()).unwrap_or_default()) }
                { fault.map(field_error) }
                { for rows }
            </fieldset>
            { after }
            { cites(app, COMMON.rests_on, words.cites) }
        </>
    };
    frame(app, step, Framed { error: fault.map(|fault| (fault.to_owned(), FIELD)), form, ..Framed::default() })
}

fn row(at: usize, row: Row) -> Html {
    let id = if at == 0 { FIELD.to_owned() } else { format!("{FIELD}-{}", at + 1) };
    let hint_id = row.hint.is_some().then(|| format!("{id}-hint"));
    let help = hint_id.clone().map(|id| html! { <p class="aid-option-hint" {id}>{ row.hint }</p> });
    html! {
        <div class="aid-option">
            <input type={row.kind} name={FIELD} id={id.clone()} value={row.value} checked={row.on}
                aria-describedby={hint_id} onchange={row.onchange} />
            <label for={id}>{ row.label }</label>
            { help }
        </div>
    }
}
