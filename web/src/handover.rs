//! How the check of a case hands it to the next steps, which a reader opens from it in another tab: as a message between the two
//! windows. It goes into no address and no storage, and reaches no window of another site.

use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_interface::COMMON;
use joint_working_rules::fill;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};
use yew::Callback;

/// A case as it is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The answers, as a link holds them.
    pub code: String,
    /// The record of the check.
    pub record: String,
    /// What the reader calls the issues, in order.
    pub labels: Vec<String>,
}

/// What an issue is called whose words are not known, as in a link: by its place in the case.
pub fn numbered(at: usize) -> String {
    fill(COMMON.issue, &[("number", &(at + 1).to_string())])
}

const ASK: &str = "joint-working: which case?";
const TAKE: &str = "joint-working: this case";

/// The window that has opened this one.
fn opener() -> Option<Window> {
    let opener = window().opener().ok()?;
    // A window of another tab has a class of its own, so there is none to check it by.
    opener.is_object().then(|| opener.unchecked_into())
}

fn send(to: &Window, message: &JsValue) {
    // A window of another site gets nothing.
    let _ = window().location().origin().and_then(|ours| to.post_message(message, &ours));
}

/// Messages from a window of this site.
fn listen(each: impl Fn(&MessageEvent) + 'static) -> EventListener {
    EventListener::new(&window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        if window().location().origin().is_ok_and(|ours| ours == event.origin()) {
            each(event);
        }
    })
}

/// Hears each window that asks for the case, for as long as the listener lives.
pub fn when_asked(each: Callback<Window>) -> EventListener {
    listen(move |event| {
        if event.data().as_string().as_deref() == Some(ASK)
            && let Some(asking) = event.source()
        {
            // What asks is a window; one of another tab has a class of its own.
            each.emit(asking.unchecked_into());
        }
    })
}

/// Hands the case to a window that has asked, or that there is none.
pub fn hand_over(to: &Window, case: Option<Handover>) {
    let message = Array::of1(&TAKE.into());
    if let Some(Handover { code, record, labels }) = case {
        for word in [code, record].into_iter().chain(labels) {
            message.push(&word.into());
        }
    }
    send(to, &message);
}

/// Takes the case that comes, or that there is none, for as long as the listener lives.
pub fn when_handed_over(each: Callback<Option<Handover>>) -> EventListener {
    listen(move |event| {
        let is_from_opener = event.source().map(JsValue::from) == opener().map(JsValue::from);
        if !is_from_opener || !Array::is_array(&event.data()) {
            return;
        }
        // A message of ours holds text only: what is not text ends it.
        let mut words = Array::from(&event.data()).into_iter().map_while(|word| word.as_string());
        if words.next().as_deref() == Some(TAKE) {
            let case = words.next().zip(words.next());
            each.emit(case.map(|(code, record)| Handover { code, record, labels: words.collect() }));
        }
    })
}

/// Asks the window that has opened this one for its case.
pub fn ask() {
    if let Some(opener) = opener() {
        send(&opener, &ASK.into());
    }
}
