//! What the pages of a program need from its root.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;
use yew::prelude::*;

/// The state `S`, the way to act on it, and the way to the book.
pub struct Context<'a, S, A> {
    /// The state.
    pub state: &'a S,
    /// Where actions go.
    pub act: Callback<A>,
    /// The way from the page to the book's root: `./` or `../`.
    pub root: &'a AttrValue,
    /// The look-up on functions, as the page of the aid holds it; empty in the next steps.
    pub lookup_html: &'a Html,
}

impl<S, A: Clone + 'static> Context<'_, S, A> {
    /// A callback that sends one action.
    pub fn send<E: 'static>(&self, action: A) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action.clone()))
    }

    /// A callback for a form: sends one action and does not load the page anew.
    pub fn submit(&self, action: A) -> Callback<SubmitEvent> {
        let act = self.act.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            act.emit(action.clone());
        })
    }
}

/// Until when what looks like leaving is none, such as opening an email, by the browser's clock.
static STAYS_UNTIL: AtomicU64 = AtomicU64::new(0);

/// How long it takes to open an email, in milliseconds.
const OPENING: u64 = 1_000;

fn clock() -> u64 {
    js_sys::Date::now() as u64
}

/// What is opened now does not leave the page.
pub fn stays() {
    STAYS_UNTIL.store(clock() + OPENING, Relaxed);
}

/// Leaving the page asks first, for as long as the listener lives.
pub fn ask_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, |event| {
        if clock() < STAYS_UNTIL.load(Relaxed) {
            return;
        }
        event.prevent_default();
        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.set_return_value("unsaved");
        }
    })
}
