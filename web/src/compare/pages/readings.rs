//! The two places for a reading: each takes a file, a link or a text, or a model answer.

use crate::context::Context;
use crate::models::Models;
use crate::parts::{place_id, with_clear};
use crate::state::{Action, Field, Reading, Source};
use joint_working_compare::{Reader, issue_name};
use joint_working_interface::{AID, COMPARE};
use joint_working_page_ids as ids;
use joint_working_rules::{MAX_BYTES, fill};
use joint_working_web::browser;
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{about, button, link, list, p, secondary_button, status, typing};
use joint_working_web::frame::{error_beside, problems};
use joint_working_web::view::html;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::{Callback, Event, Html, MouseEvent};

/// The page.
pub(super) fn readings(app: &Context, models: &[Models]) -> Html {
    let state = app.state;
    let faults: Vec<(String, String)> = Reader::ALL
        .iter()
        .filter_map(|reader| state.slots[*reader].fault.as_ref().map(|(why, field)| (why.clone(), id(*reader, *field))))
        .collect();
    let problem = (!faults.is_empty()).then(|| problems(faults, state.focus.1));
    let has_any = Reader::ALL.iter().any(|reader| state.slots[*reader].reading.is_some());
    let mut buttons = vec![button(COMPARE.compare, app.send(Action::Compare))];
    if has_any {
        buttons.push(secondary_button(COMPARE.swap, app.send(Action::Swap)));
    }
    html! {
        <>
            { problem }
            <h1 id={ids::TITLE}>{ COMPARE.title }</h1>
            { p(COMPARE.intro) }
            { about(COMPARE.stays_here) }
            { status(state.notice, state.said) }
            <div class="aid-readings">{ for Reader::ALL.iter().map(|reader| place(app, *reader, models)) }</div>
            { with_clear(app, buttons) }
        </>
    }
}

/// The id of a field.
fn id(reader: Reader, field: Field) -> String {
    let field = match field {
        Field::File => "-file",
        Field::Pasted => "-pasted",
        Field::Model => "-model",
    };
    [place_id(reader), field].concat()
}

/// The place for a reading.
fn place(app: &Context, reader: Reader, models: &[Models]) -> Html {
    let slot = &app.state.slots[reader];
    let [a, b] = COMPARE.readings;
    let default = if reader == Reader::A { a } else { b };
    let name_id = [place_id(reader), "-name"].concat();
    let hint_id = [place_id(reader), "-name-hint"].concat();
    let content = match &slot.reading {
        Some(reading) => taken(app, reader, reading),
        None => fields(app, reader, models),
    };
    html! {
        <section class="aid-reading" aria-labelledby={place_id(reader)}>
            <h2 id={place_id(reader)}>{ default }</h2>
            <div class="aid-field">
                <label for={name_id.clone()}>{ COMPARE.name_label }</label>
                <p class="aid-hint" id={hint_id.clone()}>{ COMPARE.name_hint }</p>
                <input type="text" id={name_id} autocomplete="off" spellcheck="false" maxlength="60" aria-describedby={hint_id}
                    value={slot.name.clone()} oninput={typing(app, move |name| Action::Name(reader, name))} />
            </div>
            { content }
        </section>
    }
}

/// A reading that was put in: where it is from, and its issues.
fn taken(app: &Context, reader: Reader, reading: &Reading) -> Html {
    let from = match &reading.from {
        Source::File => COMPARE.from_file.to_owned(),
        Source::Link => COMPARE.from_link.to_owned(),
        Source::Text => COMPARE.from_text.to_owned(),
        Source::Check => COMPARE.from_check.to_owned(),
        Source::Model(title) => fill(COMPARE.from_model, &[("title", title)]),
    };
    let count = reading.case.issues.len();
    let words = if count == 1 { COMPARE.put_in_one } else { COMPARE.put_in };
    let said = fill(words, &[("from", &from), ("count", &count.to_string())]);
    let rest = fill(COMPARE.of_reading, &[("reading", &app.state.names()[reader])]);
    html! {
        <div key="taken">
            { p(said) }
            { list(reading.case.issues.iter().map(issue_name)) }
            { edition_note(reading.earlier.as_ref()) }
            <p>{ link(COMPARE.take_out, rest, app.send(Action::TakeOut(reader))) }</p>
        </div>
    }
}

/// The ways to put a reading in.
fn fields(app: &Context, reader: Reader, models: &[Models]) -> Html {
    let rest = fill(COMPARE.of_reading, &[("reading", &app.state.names()[reader])]);
    let file = html! { <input type="file" id={id(reader, Field::File)} accept=".json,.txt,application/json,text/plain"
    aria-describedby={described(app, reader, Field::File)} aria-invalid={invalid(app, reader, Field::File)} onchange={read(app, reader)} /> };
    let pasted = html! { <textarea rows="2" id={id(reader, Field::Pasted)} autocomplete="off" spellcheck="false"
    aria-describedby={described(app, reader, Field::Pasted)} aria-invalid={invalid(app, reader, Field::Pasted)} /> };
    let model = html! {
        <select id={id(reader, Field::Model)} aria-describedby={described(app, reader, Field::Model)} aria-invalid={invalid(app, reader, Field::Model)}>
            <option value="" selected="">{ COMPARE.model_none }</option>
            { for models.iter().enumerate().map(|(at, group)| html! {
                <optgroup label={group.title.to_string()}>
                    { for group.all.iter().enumerate().map(|(within, (title, _))| html! {
                        <option value={format!("{at}.{within}")}>{ title.to_string() }</option>
                    }) }
                </optgroup>
            }) }
        </select>
    };
    html! {
        <div key="fields">
            { field(app, reader, Field::File, AID.file_label, AID.file_hint, file) }
            { field(app, reader, Field::Pasted, COMPARE.paste_label, COMPARE.paste_hint, pasted) }
            { use_it(COMPARE.use_pasted, &rest, give_pasted(app, reader)) }
            if !models.is_empty() {
                { field(app, reader, Field::Model, COMPARE.model_label, COMPARE.model_hint, model) }
                { use_it(COMPARE.use_model, &rest, give_model(app, reader, models)) }
            }
        </div>
    }
}

fn use_it(label: &'static str, rest: &str, onclick: Callback<MouseEvent>) -> Html {
    html! { <p><button type="button" class="btn quiet" {onclick}>{ label }<span class="aid-hidden">{ rest.to_owned() }</span></button></p> }
}

fn is_wrong(app: &Context, reader: Reader, of: Field) -> bool {
    app.state.slots[reader].fault.as_ref().is_some_and(|(_, field)| *field == of)
}

fn invalid(app: &Context, reader: Reader, of: Field) -> Option<&'static str> {
    is_wrong(app, reader, of).then_some("true")
}

/// What describes a field: its hint and, where there is one, its error.
fn described(app: &Context, reader: Reader, of: Field) -> String {
    let id = id(reader, of);
    if is_wrong(app, reader, of) { [&id, "-hint", " ", &id, "-error"].concat() } else { [&id, "-hint"].concat() }
}

/// A field with its label, its hint and its error.
fn field(app: &Context, reader: Reader, of: Field, label: &'static str, hint: &'static str, input: Html) -> Html {
    let id = id(reader, of);
    let fault = app.state.slots[reader].fault.as_ref().filter(|(_, field)| *field == of);
    html! {
        <div class="aid-field">
            <label for={id.clone()}>{ label }</label>
            <p class="aid-hint" id={[&id, "-hint"].concat()}>{ hint }</p>
            { fault.map(|(why, _)| error_beside(why, [&id, "-error"].concat())) }
            { input }
        </div>
    }
}

/// Reads the chosen file.
fn read(app: &Context, reader: Reader) -> Callback<Event> {
    let act = app.act.clone();
    Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        input.set_value("");
        if file.size() > MAX_BYTES as f64 {
            let why = fill(AID.too_large, &[("most", &MAX_BYTES.to_string())]);
            return act.emit(Action::Refuse(reader, why, Field::File));
        }
        let act = act.clone();
        browser::read(&file, move |text| {
            act.emit(match text {
                Some(text) => Action::Give(reader, text, Source::File),
                None => Action::Refuse(reader, AID.unreadable.to_owned(), Field::File),
            });
        });
    })
}

/// Takes what is pasted.
fn give_pasted(app: &Context, reader: Reader) -> Callback<MouseEvent> {
    let act = app.act.clone();
    Callback::from(move |_| {
        let text = browser::words(&id(reader, Field::Pasted)).unwrap_or_default();
        act.emit(if text.trim().is_empty() {
            Action::Refuse(reader, COMPARE.nothing_pasted.to_owned(), Field::Pasted)
        } else {
            Action::Give(reader, text, Source::Text)
        });
    })
}

/// Takes the model answer that is chosen.
fn give_model(app: &Context, reader: Reader, models: &[Models]) -> Callback<MouseEvent> {
    let act = app.act.clone();
    let models: Rc<[Models]> = models.into();
    Callback::from(move |_| {
        let chosen = browser::selected(&id(reader, Field::Model));
        let model = chosen.split_once('.').and_then(|(at, within)| {
            let group = models.get(at.parse::<usize>().ok()?)?;
            group.all.get(within.parse::<usize>().ok()?)
        });
        act.emit(match model {
            Some((title, case)) => Action::Give(reader, case.clone(), Source::Model(title.clone())),
            None => Action::Refuse(reader, COMPARE.nothing_chosen.to_owned(), Field::Model),
        });
    })
}
