//! Attachments on as few emails as the limit allows. Only names and sizes are read.

use super::parts::{Field, field, help, reference, sentences};
use super::request::drafted;
use crate::context::Context;
use crate::form::{FormAction, LeftOut, RoomField};
use crate::state::Action;
use joint_working_casework::guidance::SENDING;
use joint_working_casework::packing::{File, Plan, Room, plan};
use joint_working_interface::{COMMON, NEXT};
use joint_working_rules::fill;
use joint_working_web::browser;
use joint_working_web::elements::{about, details, h2, link, p, typing};
use joint_working_web::view::html;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::{Callback, DragEvent, Event, Html};

/// The field for files.
pub(crate) const FILES: &str = "aid-files";

/// The page.
pub(super) fn attachments(app: &Context) -> Html {
    let next = &app.state.form;
    let act = app.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            act.emit(Action::Form(FormAction::Files(browser::chosen(&input))));
        }
    });
    let rows = next.files.iter().enumerate().map(|(at, file)| {
        let remove = app.send(Action::Form(FormAction::RemoveFile(at)));
        html! {
            <li key={[&file.1.to_string(), " ", &file.0].concat()}><span translate="no">{ named(file) }</span>{ link(COMMON.remove, fill(NEXT.remove_file, &[("name", &named(file))]), remove) }</li>
        }
    });
    html! {
        <>
            { help(NEXT.files_hint) }
            <div class="aid-field">
                <label for={FILES}>{ NEXT.files }</label>
                <input type="file" id={FILES} multiple=true aria-describedby="aid-hint" {onchange} ondrop={dropped(app)} />
            </div>
            <div class="aid-status" role="status">{ p(count(next.files.len())) }{ for next.left_out.iter().map(left_out) }</div>
            { (!next.files.is_empty()).then(|| html! { <ul class="aid-issues">{ for rows }</ul> }) }
            { reference(app, NEXT.reference_hint) }
            { limits(app) }
            { emails(app) }
            { sentences(app, NEXT.how_to_send_them, SENDING.rules) }
        </>
    }
}

/// The limit of an email and the space to leave in it, folded as long as both are the usual ones.
fn limits(app: &Context) -> Html {
    let usual = Room::default();
    let one = |of: RoomField, id: &str, label, hint, usual: u64| {
        let value = app.state.form.room.typed(of).map_or_else(|| decimal(usual, of.decimals()), str::to_owned);
        let oninput = typing(app, move |text| Action::Form(FormAction::Room(of, text)));
        field(Field { id: id.to_owned(), label, help: &[hint], value, autocomplete: "off", oninput })
    };
    let both = html! {
        <>
            { one(RoomField::Limit, "aid-limit", NEXT.limit, NEXT.limit_hint, usual.limit) }
            { one(RoomField::Reserved, "aid-reserved", NEXT.space, NEXT.space_hint, usual.reserved) }
        </>
    };
    let is_changed = [RoomField::Limit, RoomField::Reserved].iter().any(|of| app.state.form.room.typed(*of).is_some());
    details(NEXT.limits, is_changed.into(), both)
}

/// The emails, where a file is chosen.
fn emails(app: &Context) -> Html {
    let next = &app.state.form;
    let room = match next.room.room() {
        Ok(room) => room,
        Err(RoomField::Limit) => return wrong(NEXT.limit_wrong),
        Err(RoomField::Reserved) => return wrong(NEXT.space_wrong),
    };
    if next.files.is_empty() {
        return html! {};
    }
    let files: Vec<File<'_>> = next.files.iter().map(|(name, bytes)| File { name, bytes: *bytes }).collect();
    let reference = Some(next.reference.trim()).filter(|reference| !reference.is_empty());
    let Plan { emails, too_large, is_fewest } = plan(&files, room, &drafted(app, None).subject, reference);
    let name = |at: &usize| next.files.get(*at).map(named);
    let shown = emails.iter().map(|email| {
        let sizes = [("size", &*size(email.encoded)), ("limit", &size(room.limit))];
        html! {
            <li>
                <p translate="no"><strong>{ &email.subject }</strong></p>
                <ul translate="no">{ for email.files.iter().filter_map(name).map(item) }</ul>
                { about(fill(NEXT.when_sent, &sizes)) }
            </li>
        }
    });
    let fewest = if is_fewest { NEXT.fewest } else { NEXT.perhaps_fewer };
    html! {
        <>
            { h2(NEXT.emails) }
            <ol class="aid-reasons">{ for shown }</ol>
            { (!emails.is_empty()).then(|| p(fewest)) }
            if !too_large.is_empty() {
                { h2(NEXT.too_large) }
                <ul translate="no">{ for too_large.iter().filter_map(name).map(item) }</ul>
                { about(fill(NEXT.largest, &[("size", &size(room.largest_file()))])) }
                { sentences(app, NEXT.what_can_be_done, SENDING.too_large) }
            }
        </>
    }
}

fn item(name: String) -> Html {
    html! { <li>{ name }</li> }
}

fn wrong(text: &'static str) -> Html {
    html! { <p class="aid-error" role="alert">{ text }</p> }
}

fn named((name, bytes): &(String, u64)) -> String {
    fill(NEXT.file, &[("name", name), ("size", &size(*bytes))])
}

/// Folders among what is dropped are none of the files.
fn dropped(app: &Context) -> Callback<DragEvent> {
    let act = app.act.clone();
    Callback::from(move |event: DragEvent| {
        let (files, folders) = browser::dropped(&event);
        if !folders.is_empty() {
            event.prevent_default();
            act.emit(Action::Form(FormAction::FilesAndFolders(files, folders)));
        }
    })
}

fn left_out(one: &LeftOut) -> Html {
    p(match one {
        LeftOut::Again(name) => fill(NEXT.file_again, &[("name", name)]),
        LeftOut::Empty(name) => fill(NEXT.file_empty, &[("name", name)]),
        LeftOut::Folder(name) => fill(NEXT.file_folder, &[("name", name)]),
    })
}

/// How many files are chosen. That none is, the field itself says.
fn count(files: usize) -> String {
    match files {
        0 => String::new(),
        1 => NEXT.one_file.to_owned(),
        _ => fill(NEXT.more_files, &[("count", &files.to_string())]),
    }
}

/// A size in MB or kB, rounded up in its last digit, so that no file looks smaller than it is.
fn size(bytes: u64) -> String {
    let (words, number) = match bytes >= 100_000 {
        true => (NEXT.megabytes, decimal(bytes.div_ceil(10_000), 2)),
        false => (NEXT.kilobytes, decimal(bytes.div_ceil(100), 1)),
    };
    fill(words, &[("number", &number)])
}

/// A number of so many decimals, without needless zeros.
fn decimal(number: u64, decimals: usize) -> String {
    let digits = format!("{number:0>width$}", width = decimals + 1);
    let (whole, part) = digits.split_at_checked(digits.len() - decimals).unwrap_or((&digits, ""));
    let part = part.trim_end_matches('0');
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}
