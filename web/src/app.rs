//! What the pages of a program need from its root.

use gloo::utils::window;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicBool, AtomicU64};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
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

/// Leaving the page asks first, for as long as this lives.
pub struct AskBeforeLeaving {
    _ask: Closure<dyn Fn(BeforeUnloadEvent)>,
}

/// Something would be lost.
static ASKS: AtomicBool = AtomicBool::new(false);

/// Until when what looks like leaving is none, such as opening an email, by the browser's clock.
static STAYS_UNTIL: AtomicU64 = AtomicU64::new(0);

/// How long it takes to leave once the reader has said so, or to open an email, in milliseconds.
const LEAVING: i32 = 4_000;
const OPENING: u64 = 1_000;

fn clock() -> u64 {
    js_sys::Date::now() as u64
}

/// What is opened now does not leave the page.
pub fn stays() {
    STAYS_UNTIL.store(clock() + OPENING, Relaxed);
}

impl AskBeforeLeaving {
    /// Begins to ask.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        let ask = Closure::<dyn Fn(BeforeUnloadEvent)>::new(|event: BeforeUnloadEvent| {
            if clock() < STAYS_UNTIL.load(Relaxed) {
                return;
            }
            event.prevent_default();
            event.set_return_value("unsaved");
            // Firefox keeps a page for Back only where nothing asks: who leaves all the same finds the case again. Who stays is asked
            // again the next time.
            let Some(own) = window().onbeforeunload() else { return };
            window().set_onbeforeunload(None);
            let again = Closure::once_into_js(move || {
                if ASKS.load(Relaxed) {
                    window().set_onbeforeunload(Some(&own));
                }
            });
            let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(again.unchecked_ref(), LEAVING);
        });
        ASKS.store(true, Relaxed);
        window().set_onbeforeunload(Some(ask.as_ref().unchecked_ref()));
        Self { _ask: ask }
    }
}

impl Drop for AskBeforeLeaving {
    fn drop(&mut self) {
        ASKS.store(false, Relaxed);
        window().set_onbeforeunload(None);
    }
}
