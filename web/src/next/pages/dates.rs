//! The two time limits, each from a day that the reader gives, with a calendar file to keep.

use super::parts::sentence;
use super::title::title;
use crate::context::Context;
use crate::form::FormAction;
use crate::state::{Action, Topic};
use joint_working_casework::dates::calendar::{Event as Entry, Stamp, calendar};
use joint_working_casework::dates::fields::Field;
use joint_working_casework::dates::{Clock, Day, Due, FIRST_YEAR, LAST_YEAR};
use joint_working_casework::guidance::DATES;
use joint_working_web::browser;
use joint_working_web::cites::cites;
use joint_working_web::elements::{about, h2, p, secondary_button, typing};
use joint_working_web::frame::{back, problem};
use yew::prelude::*;

const FIELDS: [(Field, &str); 3] = [(Field::Day, "Day"), (Field::Month, "Month"), (Field::Year, "Year")];

/// The id of one of the fields of a clock.
const fn id(at: usize, field: Field) -> &'static str {
    match (at, field) {
        (0, Field::Day) => "aid-date",
        (0, Field::Month) => "aid-date-2",
        (0, Field::Year) => "aid-date-3",
        (_, Field::Day) => "aid-date-4",
        (_, Field::Month) => "aid-date-5",
        (_, Field::Year) => "aid-date-6",
    }
}

/// The page.
pub(super) fn dates(app: &Context) -> Html {
    let fault = app.state.fault;
    let fault = fault.and_then(|at| app.state.form.due(at).err().map(|(field, words)| (at, field, words)));
    let summary = fault.as_ref().map(|(at, field, words)| problem(words, id(*at, *field)));
    let clocks = (0..Clock::ALL.len()).map(|at| {
        let wrong = fault.as_ref().filter(|(wrong, ..)| *wrong == at).map(|(_, _, words)| words.as_str());
        clock(app, at, wrong)
    });
    html! {
        <>
            { back() }
            { summary }
            <h1 id="aid-title">{ title(Topic::Dates) }</h1>
            { for clocks }
            <ul class="aid-reasons">{ sentence(app, &DATES.assumption) }</ul>
            { about(format!("Bank holidays are known here from {FIRST_YEAR} to {LAST_YEAR}.")) }
        </>
    }
}

fn clock(app: &Context, at: usize, wrong: Option<&str>) -> Html {
    let Some(clock) = Clock::ALL.get(at).copied() else { return html! {} };
    let words = clock.words();
    let error = wrong.map(|wrong| {
        let id = format!("aid-date-error-{at}");
        html! { <p class="aid-error" {id}><span class="aid-hidden">{ "Error: " }</span>{ wrong.to_owned() }</p> }
    });
    let described =
        if wrong.is_some() { format!("aid-date-hint-{at} aid-date-error-{at}") } else { format!("aid-date-hint-{at}") };
    let shown = app.state.form.worked_out.get(at).copied().unwrap_or_default();
    let due = shown.then(|| app.state.form.due(at).ok()).flatten();
    let result = due.map(|(_, due, from)| result(app, clock, &due, from));
    html! {
        <section>
            { h2(words.title) }
            { p(words.text) }
            { cites(app, "", words.cites) }
            <form novalidate=true onsubmit={app.submit(Action::Form(FormAction::WorkOut(at)))}>
                <fieldset aria-describedby={described}>
                    <legend>{ words.from }</legend>
                    <p class="aid-hint" id={format!("aid-date-hint-{at}")}>{ "For example, 27 3 2026. The month may be a name." }</p>
                    { error }
                    <div class="aid-date">{ for (0..FIELDS.len()).map(|field| part(app, at, field)) }</div>
                </fieldset>
                <p><button type="submit" class="btn quiet">{ "Work out the date" }</button></p>
            </form>
            <div class="aid-due" role="status">{ result }</div>
        </section>
    }
}

fn part(app: &Context, at: usize, number: usize) -> Html {
    let Some((field, label)) = FIELDS.get(number).copied() else { return html! {} };
    let value = app.state.form.dates.get(at).and_then(|typed| typed.get(number)).cloned().unwrap_or_default();
    let oninput = typing(app, move |text| Action::Form(FormAction::Date(at, number, text)));
    let id = id(at, field);
    let mode = if field == Field::Month { "text" } else { "numeric" };
    html! {
        <div>
            <label for={id}>{ label }</label>
            <input type="text" {id} inputmode={mode} autocomplete="off" spellcheck="false" data-field={field.name()} {value} {oninput} />
        </div>
    }
}

fn result(app: &Context, clock: Clock, due: &Due, from: Day) -> Html {
    let skipped: Vec<String> =
        due.skipped.iter().map(|holiday| format!("{} ({})", holiday.title, holiday.day.words())).collect();
    let skipped = (!skipped.is_empty()).then(|| about(format!("Not counted: {}.", skipped.join("; "))));
    let (day, reference) = (due.day, app.state.form.reference.clone());
    let act = app.act.clone();
    let save = Callback::from(move |_: MouseEvent| {
        let event = Entry::of(clock, from, day, &reference);
        let saved = stamp().is_some_and(|stamp| browser::save("joint-working-date.ics", &calendar(&[event], stamp)));
        act.emit(Action::Notice(if saved { "The date is saved" } else { "It could not be saved here" }));
    });
    html! {
        <>
            <p>{ "Due by " }<strong>{ due.day.words() }</strong></p>
            { skipped }
            <p>{ secondary_button("Save it for your calendar", save) }</p>
            <p class="aid-status">{ app.state.notice.unwrap_or_default() }</p>
        </>
    }
}

fn stamp() -> Option<Stamp> {
    let [year, month, day, hour, minute, second] = browser::now();
    let day = Day::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Stamp::new(day, u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, u8::try_from(second).ok()?)
}
