//! The list of issues: one is added at a time, and can be taken out again.

use super::frame::{Framed, described_by, field_error, frame};
use super::name::{name, number};
use crate::context::Context;
use crate::state::{Action, Fault};
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::START;
use joint_working_rules::{IssuePos, MAX_LABEL, QuestionRef};
use joint_working_web::browser::help;
use joint_working_web::elements::{hint, link, typing};
use yew::prelude::*;

/// The field for the next issue.
pub(crate) const FIELD: &str = ids::ISSUE;
/// The button that removes an issue, or clears everything, after all.
pub(crate) const YES: &str = "aid-yes";

/// The words for a fault on this page.
fn words(fault: Fault) -> String {
    match fault {
        Fault::NoIssue => "Add at least one issue".into(),
        Fault::EmptyLabel => "Describe the issue in a few words, then add it".into(),
        Fault::LongLabel => format!("Describe the issue in {MAX_LABEL} characters or fewer"),
        Fault::NothingChosen => "Add the issues complained about".into(),
    }
}

/// The page with the list.
pub(super) fn issues(app: &Context) -> Html {
    let step = QuestionRef::Issues;
    let question = step.question().words();
    let case = app.state.case();
    let count = case.issues.len();
    let fault = app.state.fault.map(words);

    let input = typing(app, Action::Type);
    let before = html! {
        <>
            <h1 id={ids::TITLE}>{ question.title }</h1>
            { hint("aid-hint", help(&step.question().hint_id()).unwrap_or_default()) }
            <p class="aid-status" role="status">{ status(count) }</p>
            if count > 0 {
                <ul class="aid-issues" id={ids::ISSUES}>
                    { for case.positions().map(|at| issue(app, &name(case, at), at)) }
                </ul>
            }
            <form class="aid-add" novalidate=true onsubmit={app.submit(Action::Add)}>
                <label for={FIELD}>{ match app.state.editing {
                    Some(at) => format!("The words for issue {}", number(at)),
                    None if count == 0 => START.first.to_owned(),
                    None => "Another issue".to_owned(),
                } }</label>
                if let Some(fault) = &fault {
                    { field_error(fault) }
                }
                <div>
                    <input id={FIELD} type="text" autocomplete="off" spellcheck="false" value={app.state.typed.clone()}
                        aria-describedby={described_by(fault.as_deref())}
                        oninput={input} />
                    <button type="submit" class="btn quiet">{ if app.state.editing.is_some() { "Save" } else { START.add } }</button>
                </div>
            </form>
        </>
    };
    let error = fault.map(|fault| (fault, FIELD));
    frame(app, step, Framed { error, before, ..Framed::default() })
}

fn status(count: usize) -> String {
    match count {
        0 => "No issue added yet".into(),
        1 => "1 issue added".into(),
        _ => format!("{count} issues added"),
    }
}

fn issue(app: &Context, name: &str, at: IssuePos) -> Html {
    let asked = app.state.removing == Some(at);
    html! {
        <li>
            <span>{ name }</span>
            if asked {
                <span class="aid-confirm" role="group" aria-label={format!("Remove {name}?")}>
                    <button type="button" class="aid-link" id={YES} onclick={app.send(Action::Remove(at))}>
                        { "Yes, remove" }<span class="aid-hidden">{ format!(" {name}") }</span>
                    </button>
                    { link("Keep", format!(" {name}"), app.send(Action::Keep)) }
                </span>
            } else {
                <span class="aid-confirm">
                    { link("Change", format!(" the words of {name}"), app.send(Action::Edit(at))) }
                    { link("Remove", format!(" {name}"), app.send(Action::AskRemove(at))) }
                </span>
            }
        </li>
    }
}
