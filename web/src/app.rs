//! What the pages of a program need from its root.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;
use yew::prelude::*;

/// The state, and the way to the book.
pub struct Context<S: Reducible> {
    /// The state, with its one reducer.
    pub state: UseReducerHandle<S>,
    /// The way from the page to the book's root: `./` or `../`.
    pub root: AttrValue,
}

impl<S: Reducible<Action: Clone> + 'static> Context<S> {
    /// A callback that sends one action.
    pub fn send<E: 'static>(&self, action: S::Action) -> Callback<E> {
        let state = self.state.dispatcher();
        Callback::from(move |_| state.dispatch(action.clone()))
    }

    /// A callback for a form: sends one action and does not load the page anew.
    pub fn submit(&self, action: S::Action) -> Callback<SubmitEvent> {
        let state = self.state.dispatcher();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            state.dispatch(action.clone());
        })
    }
}

/// Leaving the page asks first, for as long as the listener lives.
pub fn ask_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, |event| {
        event.prevent_default();
        if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.set_return_value("unsaved");
        }
    })
}
