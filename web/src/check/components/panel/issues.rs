//! Panel 1: the issues, and whose they are. A row an issue; the static page holds the same with one row, so that nothing moves.

use super::super::ids::KEEP;
use super::ask::{Ask, Mode};
use super::choice::{Asked, about, row};
use super::piece::{Shows, keyed_piece};
use super::{faults, field, help, title};
use crate::context::Ways;
use crate::state::{Action, Fault};
use joint_working_interface::{AID, COMMON};
use joint_working_page_ids as ids;
use joint_working_rules::{Functions, IssuePos, Question, QuestionRef, fill};
use joint_working_web::browser;
use joint_working_web::elements::{actions, hidden, p, secondary_button};
use joint_working_web::view::html;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::{AttrValue, Callback, Html, InputEvent, KeyboardEvent};

/// So many characters stand on a line of the field, about.
const LINE: usize = 26;

/// The panel.
pub(super) fn issues(ask: &Ask) -> Html {
    let state = &ask.app.state;
    let rows = (0..state.rows()).map(IssuePos::new);
    let heads =
        Question::Functions.words().options.iter().map(|option| html! { <th scope="col">{ option.label }</th> });
    let lines = state.lines.as_ref().map(|(at, lines)| (*at, lines.len().to_string()));
    let split = lines.as_ref().map(|(at, count)| {
        actions(vec![secondary_button(fill(AID.split, &[("count", count)]), ask.app.send(Action::Split(*at)))])
    });
    let lines = lines.map(|(at, count)| {
        fill(AID.lines, &[("issue", &super::super::name::number(at).to_string()), ("count", &count)])
    });
    let question = (ask.mode == Mode::OnePage).then(|| p(Question::Functions.words().title));
    let table = html! {
        <div>
            { question }
            <table class="aid-grid aid-whose">
                <colgroup><col />{ for columns().into_iter().map(|value| html! { <col data-value={value} /> }) }<col class="aid-end" /></colgroup>
                <thead>
                    <tr>
                        <th scope="col" rowspan="2">{ COMMON.issue_column }</th>
                        <th scope="colgroup" colspan={columns().len().to_string()}>{ Question::Functions.words().title }</th>
                        <td rowspan="2"></td>
                    </tr>
                    <tr>{ for heads }</tr>
                </thead>
                <tbody id={ids::ISSUES}>{ for rows.map(|at| keyed_piece(ask.app, at.get(), IssueRow::of(ask, at))) }</tbody>
            </table>
            <div role="status">{ for disputed(ask).into_iter().map(p) }{ lines.map(p) }</div>
            { split }
            <p class="aid-actions">
                <button type="button" class="btn quiet" id={ids::ADD_ISSUE} onclick={ask.app.send(Action::AddRow)}>{ AID.add_issue }</button>
                <span class="aid-note">{ AID.stays_here }</span>
            </p>
            { helps(ask) }
        </div>
    };
    html! { <div class="aid-with-look-up">{ table }{ ask.app.lookup_html.clone() }</div> }
}

/// Where it is said that an issue's duty is disputed, for each of which it is not known whose it is: facts are not asked of those.
fn disputed(ask: &Ask) -> Vec<String> {
    let state = &ask.app.state;
    let is_unsure = |at: &IssuePos| state.chosen(QuestionRef::Functions(*at)) == Some(Functions::Unsure.id());
    let line = |at| fill(AID.disputed, &[("issue", &super::super::name::number(at).to_string())]);
    (0..state.rows()).map(IssuePos::new).filter(is_unsure).map(line).collect()
}

fn helps(ask: &Ask) -> Html {
    let options = Question::Functions.words().options.iter();
    let options = options.map(|option| (option.label, Question::Functions.option_hint_id(option.value)));
    html! {
        <>
            { help::fold(ask.mode, AID.one_or_two, "", || help::text(&Question::Issues.hint_id())) }
            { help::fold(ask.mode, AID.whose, "", || html! { <>{ help::text(&Question::Functions.hint_id()) }{ help::terms(options) }</> }) }
        </>
    }
}

/// A row, as it is: the words of an issue, whose it is, and a way to remove it.
#[derive(Clone, PartialEq)]
pub(super) struct IssueRow {
    at: IssuePos,
    asked: Asked,
    words: AttrValue,
    fault: Option<Fault>,
    removal: Removal,
}

/// The way to remove an issue.
#[derive(Clone, Copy, PartialEq)]
enum Removal {
    /// There is nothing to remove.
    Nothing,
    /// Not asked for.
    Offered,
    /// It waits for a yes.
    Asked,
}

impl IssueRow {
    fn of(ask: &Ask, at: IssuePos) -> Self {
        let state = &ask.app.state;
        let is_it = |fault: &Fault| match *fault {
            Fault::EmptyLabel(of) | Fault::LongLabel(of) => of == at,
            Fault::NoIssue => at.get() == 0,
            Fault::Unanswered(_) => false,
        };
        let removal = match state.removing {
            _ if state.rows() == 1 && at.get() >= state.case().issues.len() => Removal::Nothing,
            Some(asked) if asked == at => Removal::Asked,
            _ => Removal::Offered,
        };
        Self {
            at,
            asked: Asked::of(ask, QuestionRef::Functions(at)),
            words: AttrValue::from(state.words(at).to_owned()),
            fault: state.faults.iter().copied().find(is_it),
            removal,
        }
    }

    /// The way to remove an issue, and after it the question whether to.
    fn removal(&self, ways: &Ways) -> Html {
        let at = self.at;
        let number = super::super::name::number(at).to_string();
        match self.removal {
            Removal::Nothing => html! {},
            Removal::Asked => {
                let sure = fill(AID.remove_sure, &[("issue", &number)]);
                html! {
                    <span class="aid-confirm" role="group" aria-label={sure.clone()}>
                        { p(sure) }
                        <button type="button" class="aid-link" id={KEEP} onclick={ways.send(Action::Keep)}>{ COMMON.keep_it }</button>
                        <button type="button" class="aid-link" onclick={ways.send(Action::Remove(at))}>{ AID.remove_yes }</button>
                    </span>
                }
            }
            Removal::Offered => html! {
                <button type="button" class="aid-link" id={field::remove(at)} onclick={ways.send(Action::AskRemove(at))}>
                    { COMMON.remove }{ hidden(fill(AID.remove_issue, &[("issue", &number)])) }
                </button>
            },
        }
    }
}

impl Shows for IssueRow {
    fn draw(&self, ways: &Ways) -> Html {
        let id = field::words(self.at);
        let (error, described) = faults::beside(self.fault, &id);
        let lines = self.words.chars().count() / LINE + 1;
        let title = title::issue(self.at);
        let header = html! {
            <>
                <label class="aid-row-label" for={id.clone()}>{ title.clone() }{ hidden(AID.in_a_few_words) }</label>
                { error }
                <textarea {id} rows={lines.to_string()} autocomplete="off" spellcheck="false" value={self.words.clone()}
                    aria-describedby={described} oninput={typing(ways, self.at)} onkeydown={enter(self.at, self.asked.chosen)} />
                <span class="aid-per" aria-hidden="true">{ Question::Functions.words().title }</span>
            </>
        };
        let cells = row(ways, &self.asked, header, &about(&title), self.asked.choices(), &columns(), "");
        html! { <tr>{ cells }<td class="aid-end">{ self.removal(ways) }</td></tr> }
    }
}

/// The values of the columns.
fn columns() -> Vec<&'static str> {
    Question::Functions.words().options.iter().map(|option| option.value).collect()
}

/// What is typed, sent as the words of a row.
fn typing(ways: &Ways, at: IssuePos) -> Callback<InputEvent> {
    joint_working_web::elements::typing(ways, move |words| Action::Name(at, words))
}

/// Enter, after words, goes to what comes next: whose duty it is, where that is not answered; then the words of the next row; after the
/// last, the button that adds another.
fn enter(at: IssuePos, answer: Option<&'static str>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.key() != "Enter" || event.is_composing() {
            return;
        }
        event.prevent_default();
        let typed = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if typed.is_none_or(|typed| typed.value().trim().is_empty()) {
            return;
        }
        if answer.is_some() {
            let _ = browser::focus(&field::words(IssuePos::new(at.get() + 1))) || browser::focus(ids::ADD_ISSUE);
        } else {
            browser::focus(&field::of(QuestionRef::Functions(at)));
        }
    })
}
