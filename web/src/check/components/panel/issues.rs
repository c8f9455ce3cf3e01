//! Panel 1: the issues, and whose they are. A row an issue; the static page holds the same with one row, so that nothing moves.

use super::super::ids::YES;
use super::ask::{Ask, Mode};
use super::choice::{Choice, options, row};
use super::{faults, field, help, title};
use crate::state::{Action, Fault};
use joint_working_interface::{AID, COMMON};
use joint_working_page_ids as ids;
use joint_working_rules::{IssuePos, Question, QuestionRef, fill};
use joint_working_web::elements::{hidden, p};
use joint_working_web::view::html;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::{Callback, Html, InputEvent, KeyboardEvent};

/// So many characters stand on a line of the field, about.
const LINE: usize = 26;

/// The panel.
pub(super) fn issues(ask: &Ask) -> Html {
    let state = &ask.app.state;
    let rows = (0..state.rows()).map(IssuePos::new);
    let columns: Vec<&'static str> = Question::Functions.words().options.iter().map(|option| option.value).collect();
    let heads =
        Question::Functions.words().options.iter().map(|option| html! { <th scope="col">{ option.label }</th> });
    let question = (ask.mode == Mode::OnePage).then(|| p(Question::Functions.words().title));
    let table = html! {
        <div>
            { question }
            <table class="aid-grid aid-whose">
                <colgroup><col />{ for columns.iter().map(|value| html! { <col data-value={*value} /> }) }<col class="aid-end" /></colgroup>
                <thead>
                    <tr>
                        <th scope="col" rowspan="2">{ COMMON.issue_column }</th>
                        <th scope="colgroup" colspan={columns.len().to_string()}>{ Question::Functions.words().title }</th>
                        <td rowspan="2"></td>
                    </tr>
                    <tr>{ for heads }</tr>
                </thead>
                <tbody id={ids::ISSUES}>{ for rows.map(|at| issue(ask, at, &columns)) }</tbody>
            </table>
            <p class="aid-actions">
                <button type="button" class="btn quiet" id={ids::ADD_ISSUE} onclick={ask.app.send(Action::AddRow)}>{ AID.add_issue }</button>
                <span class="aid-note">{ AID.stays_here }</span>
            </p>
            { helps(ask) }
        </div>
    };
    html! { <div class="aid-with-look-up">{ table }{ ask.app.lookup_html.clone() }</div> }
}

fn helps(ask: &Ask) -> Html {
    let options = Question::Functions.words().options.iter();
    let options = options.map(|option| (option.label, Question::Functions.option_hint_id(option.value)));
    html! {
        <>
            { help::fold(ask, AID.one_or_two, || help::text(&Question::Issues.hint_id())) }
            { help::fold(ask, AID.whose, || html! { <>{ help::text(&Question::Functions.hint_id()) }{ help::terms(options) }</> }) }
        </>
    }
}

/// A row: the words of an issue, whose it is, and a way to remove it.
fn issue(ask: &Ask, at: IssuePos, columns: &[&'static str]) -> Html {
    let (state, question) = (&ask.app.state, QuestionRef::Functions(at));
    let words = state.words(at);
    let id = field::words(at);
    let is_it = |fault: &Fault| match *fault {
        Fault::EmptyLabel(of) | Fault::LongLabel(of) => of == at,
        Fault::NoIssue => at.get() == 0,
        Fault::Unanswered(_) => false,
    };
    let (error, described) = faults::beside(ask.app, is_it, &id);
    let lines = words.chars().count() / LINE + 1;
    let header = html! {
        <>
            <label class="aid-row-label" for={id.clone()}>{ title::issue(at) }{ hidden(AID.in_a_few_words) }</label>
            { error }
            <textarea {id} rows={lines.to_string()} autocomplete="off" spellcheck="false" value={words.to_owned()}
                aria-describedby={described} oninput={typing(ask, at)} onkeydown={enter(ask)} />
            <span class="aid-per" aria-hidden="true">{ Question::Functions.words().title }</span>
        </>
    };
    let choices: Vec<Choice> = options(ask, question);
    let cells = row(ask, question, header, &title::issue(at), choices, columns, "");
    html! { <tr>{ cells }<td class="aid-end">{ removal(ask, at) }</td></tr> }
}

/// What is typed, sent as the words of a row.
fn typing(ask: &Ask, at: IssuePos) -> Callback<InputEvent> {
    joint_working_web::elements::typing(ask.app, move |words| Action::Name(at, words))
}

/// Enter asks for the next row: where this one has words, and the next one is not there yet.
fn enter(ask: &Ask) -> Callback<KeyboardEvent> {
    let act = ask.app.act.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.is_composing() {
            return;
        }
        event.prevent_default();
        let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if field.is_some_and(|field| !field.value().trim().is_empty()) {
            act.emit(Action::AddRow);
        }
    })
}

/// The way to remove an issue, and after it the question whether to.
fn removal(ask: &Ask, at: IssuePos) -> Html {
    let state = &ask.app.state;
    if state.rows() == 1 && at.get() >= state.case().issues.len() {
        return html! {};
    }
    let number = super::super::name::number(at).to_string();
    if state.removing == Some(at) {
        let sure = fill(AID.remove_sure, &[("issue", &number)]);
        return html! {
            <span class="aid-confirm" role="group" aria-label={sure.clone()}>
                { p(sure) }
                <button type="button" class="aid-link" id={YES} onclick={ask.app.send(Action::Remove(at))}>{ AID.remove_yes }</button>
                <button type="button" class="aid-link" onclick={ask.app.send(Action::Keep)}>{ COMMON.keep_it }</button>
            </span>
        };
    }
    html! {
        <button type="button" class="aid-link" id={field::remove(at)} onclick={ask.app.send(Action::AskRemove(at))}>
            { COMMON.remove }{ hidden(fill(AID.remove_issue, &[("issue", &number)])) }
        </button>
    }
}
