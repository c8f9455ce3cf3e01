//! The two time limits, each from a day that the reader gives, with a calendar file to keep.

use super::parts::sentence;
use crate::context::Context;
use crate::form::FormAction;
use crate::state::{Action, Topic};
use joint_working_casework::dates::calendar::{Event as Entry, calendar};
use joint_working_casework::dates::fields::Field;
use joint_working_casework::dates::{Day, Deadline, Due, FIRST_YEAR, LAST_YEAR};
use joint_working_casework::guidance::{DATES, PAPER};
use joint_working_casework::way::Step;
use joint_working_interface::{COMMON, NEXT};
use joint_working_rules::fill;
use joint_working_web::browser;
use joint_working_web::cites::cites_of;
use joint_working_web::elements::{about, h2, hidden, link, p, said, typing};
use joint_working_web::frame::problem;
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, MouseEvent};

const FIELDS: [(Field, &str); 3] = [(Field::Day, NEXT.day), (Field::Month, NEXT.month), (Field::Year, NEXT.year)];

/// The id of one of the fields of a time limit.
const fn id(clock: Deadline, field: Field) -> &'static str {
    match (clock, field) {
        (Deadline::Decision, Field::Day) => "aid-date",
        (Deadline::Decision, Field::Month) => "aid-date-2",
        (Deadline::Decision, Field::Year) => "aid-date-3",
        (Deadline::ConsentForm, Field::Day) => "aid-date-4",
        (Deadline::ConsentForm, Field::Month) => "aid-date-5",
        (Deadline::ConsentForm, Field::Year) => "aid-date-6",
    }
}

/// The ids of its hint and of its error.
const fn described(clock: Deadline) -> (&'static str, &'static str) {
    match clock {
        Deadline::Decision => ("aid-date-hint-0", "aid-date-error-0"),
        Deadline::ConsentForm => ("aid-date-hint-1", "aid-date-error-1"),
    }
}

/// The time limit whose date is none, its field, and what is wrong.
fn fault(app: &Context) -> Option<(Deadline, Field, String)> {
    let at = app.state.fault?;
    app.state.form.date(at).due(at).err().map(|(field, words)| (at, field, words))
}

/// What is wrong, to stand above the heading.
pub(super) fn summary(app: &Context) -> Html {
    fault(app).map(|(at, field, words)| problem(&words, id(at, field), app.state.focus_requests)).into_iter().collect()
}

/// The page.
pub(super) fn dates(app: &Context) -> Html {
    let fault = fault(app);
    let clocks = Deadline::ALL.iter().copied().map(|at| {
        let wrong = fault.as_ref().filter(|(wrong, ..)| *wrong == at).map(|(_, _, words)| words.as_str());
        clock(app, at, wrong)
    });
    html! {
        <>
            { for clocks }
            <ul class="aid-reasons">{ sentence(app, &DATES.assumption) }{ sentence(app, &DATES.not_taken) }</ul>
            <p>{ link(Step::Apart.title(), "", app.send(Action::Show(Topic::Of(Step::Apart)))) }</p>
            { about(fill(PAPER.known, &[("first", &FIRST_YEAR.to_string()), ("last", &LAST_YEAR.to_string())])) }
        </>
    }
}

fn clock(app: &Context, clock: Deadline, wrong: Option<&str>) -> Html {
    let words = clock.words();
    let (hint_id, error_id) = described(clock);
    let error = wrong.map(|wrong| {
        html! { <p class="aid-error" id={error_id}><span class="aid-hidden">{ COMMON.error }</span>{ wrong.to_owned() }</p> }
    });
    let described = if wrong.is_some() { format!("{hint_id} {error_id}") } else { hint_id.to_owned() };
    let due = app.state.form.date(clock).worked_out(clock);
    let result = due.map(|(due, from)| result(app, clock, &due, from));
    html! {
        <section>
            { h2(words.title) }
            { p(words.text) }
            { cites_of(app, html! { words.title }, words.cites) }
            <form novalidate=true onsubmit={app.submit(Action::Form(FormAction::WorkOut(clock)))}>
                <fieldset aria-describedby={described}>
                    <legend>{ words.from }</legend>
                    <p class="aid-hint" id={hint_id}>{ NEXT.date_hint }</p>
                    { error }
                    <div class="aid-date">{ for FIELDS.into_iter().map(|(field, label)| part(app, clock, field, label)) }</div>
                </fieldset>
                <p><button type="submit" class="btn quiet">{ NEXT.work_out }{ hidden([": ", words.title].concat()) }</button></p>
            </form>
            <div class="aid-due" role="status">{ result }</div>
        </section>
    }
}

fn part(app: &Context, clock: Deadline, field: Field, label: &'static str) -> Html {
    let value = app.state.form.date(clock).typed(field).to_owned();
    let oninput = typing(app, move |text| Action::Form(FormAction::Date(clock, field, text)));
    let id = id(clock, field);
    let mode = if field == Field::Month { "text" } else { "numeric" };
    html! {
        <div>
            <label for={id}>{ label }</label>
            <input type="text" {id} inputmode={mode} autocomplete="off" spellcheck="false" data-field={field.name()} {value} {oninput} />
        </div>
    }
}

fn result(app: &Context, clock: Deadline, due: &Due, from: Day) -> Html {
    let skipped: Vec<String> = due
        .skipped
        .iter()
        .map(|holiday| fill(NEXT.skipped, &[("title", holiday.title), ("day", &holiday.day.words())]))
        .collect();
    let skipped = (!skipped.is_empty()).then(|| about(fill(NEXT.not_counted, &[("days", &skipped.join("; "))])));
    let words = clock.words().title;
    let (day, reference) = (due.day, app.state.form.reference.clone());
    let act = app.act.clone();
    let save = Callback::from(move |_: MouseEvent| {
        let event = Entry::of(clock, from, day, &reference);
        let saved = browser::stamp().is_some_and(|stamp| browser::save(NEXT.date_file, &calendar(&[event], stamp)));
        act.emit(Action::OfDate(clock, if saved { NEXT.date_saved } else { COMMON.not_saved }));
    });
    html! {
        <>
            <p key={app.state.worked_out}>{ NEXT.due_by }<strong>{ due.day.words() }</strong></p>
            { skipped }
            <p><button type="button" class="btn quiet" onclick={save}>{ NEXT.save_date }{ hidden([": ", words].concat()) }</button></p>
            <div class="aid-status">{ said(app.state.notice.filter(|_| app.state.noticed == Some(clock)), app.state.said) }</div>
        </>
    }
}
