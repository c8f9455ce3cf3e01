//! Attachments on as few emails as the limit allows. Only names and sizes are read.

use super::parts::{field, help, reference, sentences};
use super::request::drafted;
use crate::context::Context;
use crate::form::{FormAction, RoomField};
use crate::state::Action;
use joint_working_casework::guidance::SENDING;
use joint_working_casework::packing::{File, Plan, Room, plan};
use joint_working_web::browser;
use joint_working_web::elements::{about, h2, link, list, p, typing};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

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
    let known = Room::default();
    let room = [
        (RoomField::Limit, "aid-limit", "Limit of one email, in MB", "1 MB is 1,000,000 bytes.", known.limit),
        (
            RoomField::Reserved,
            "aid-reserved",
            "Kept free for text, signature and thread, in kB",
            "1 kB is 1,000 bytes.",
            known.reserved,
        ),
    ];
    let room = room.into_iter().map(|(of, id, label, hint, usual)| {
        let value = next.room.typed(of).map_or_else(|| decimal(usual, of.decimals()), str::to_owned);
        field(id.to_owned(), label, hint, value, typing(app, move |text| Action::Form(FormAction::Room(of, text))))
    });
    let rows = next.files.iter().enumerate().map(|(at, (name, bytes))| {
        html! {
            <li><span>{ format!("{name}, {}", size(*bytes)) }</span>
                { link("Remove", format!(" {name}"), app.send(Action::Form(FormAction::RemoveFile(at)))) }</li>
        }
    });
    html! {
        <>
            { help("Choose the files, or drop them on the field. Only their names and sizes are read; none is opened or sent.") }
            <div class="aid-field">
                <label for={FILES}>{ "Files" }</label>
                <input type="file" id={FILES} multiple=true aria-describedby="aid-hint" {onchange} />
            </div>
            <p class="aid-status" role="status">{ count(next.files.len()) }</p>
            <ul class="aid-issues">{ for rows }</ul>
            { reference(app) }
            { for room }
            { h2("The emails") }
            { emails(app) }
            { sentences(app, "How to send them", SENDING.rules) }
        </>
    }
}

fn emails(app: &Context) -> Html {
    let next = &app.state.form;
    let room = match next.room.room() {
        Ok(room) => room,
        Err(RoomField::Limit) => return wrong("Limit of one email: enter a number of MB, such as 10 or 9.5"),
        Err(RoomField::Reserved) => {
            return wrong("Kept free: enter a number of kB, such as 250, that leaves room in the email");
        }
    };
    if next.files.is_empty() {
        return p("No file is chosen yet.");
    }
    let files: Vec<File<'_>> = next.files.iter().map(|(name, bytes)| File { name, bytes: *bytes }).collect();
    let reference = Some(next.reference.trim()).filter(|reference| !reference.is_empty());
    let Plan { emails, too_large, is_fewest } = plan(&files, room, &drafted(app, None).subject, reference);
    let name = |at: &usize| next.files.get(*at).map(|(name, bytes)| format!("{name}, {}", size(*bytes)));
    let shown = emails.iter().map(|email| {
        html! {
            <li>
                <p><strong>{ &email.subject }</strong></p>
                { list(email.files.iter().filter_map(name)) }
                { about(format!("{} when sent, of {}", size(email.encoded), size(room.limit))) }
            </li>
        }
    });
    let fewest = if is_fewest {
        "No fewer emails would do."
    } else {
        "Fewer emails might do: there are too many files to try every way."
    };
    html! {
        <>
            <ol class="aid-reasons">{ for shown }</ol>
            { (!emails.is_empty()).then(|| p(fewest)) }
            if !too_large.is_empty() {
                { h2("Too large for any email") }
                { list(too_large.iter().filter_map(name)) }
                { about(format!("The largest file that fits is {}.", size(room.largest_file()))) }
                { sentences(app, "What can be done", SENDING.too_large) }
            }
        </>
    }
}

fn wrong(text: &'static str) -> Html {
    html! { <p class="aid-error" role="alert">{ text }</p> }
}

fn count(files: usize) -> String {
    match files {
        0 => "No file chosen yet".into(),
        1 => "1 file chosen".into(),
        _ => format!("{files} files chosen"),
    }
}

/// A size in MB or kB, rounded up in its last digit, so that no file looks smaller than it is.
fn size(bytes: u64) -> String {
    if bytes >= 100_000 {
        format!("{} MB", decimal(bytes.div_ceil(10_000), 2))
    } else {
        format!("{} kB", decimal(bytes.div_ceil(100), 1))
    }
}

/// A number of so many decimals, without needless zeros.
fn decimal(number: u64, decimals: usize) -> String {
    let digits = format!("{number:0>width$}", width = decimals + 1);
    let (whole, part) = digits.split_at_checked(digits.len() - decimals).unwrap_or((&digits, ""));
    let part = part.trim_end_matches('0');
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}
