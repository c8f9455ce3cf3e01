//! Text that a reader exports: copied, or saved as a file.

use crate::app::Context;
use crate::browser;
use crate::elements::secondary_button;
use crate::view::html;
use joint_working_interface::COMMON;
use yew::prelude::*;

/// An action of either program that says what was just done.
pub trait Notify {
    /// To say so on the status line of the page.
    fn notice(words: &'static str) -> Self;

    /// To say that this text could not be copied, and to show it.
    fn not_copied(text: String) -> Self;
}

/// The id of the field with what could not be copied.
pub const BY_HAND: &str = "aid-by-hand";

/// What could not be copied, to be copied by hand.
pub fn by_hand(text: Option<&String>) -> Option<Html> {
    text.map(|text| {
        html! {
            <div class="aid-field">
                <label for={BY_HAND}>{ COMMON.by_hand }</label>
                <textarea id={BY_HAND} rows="4" readonly="" translate="no" value={text.clone()} />
            </div>
        }
    })
}

/// A button that copies text, and then says so.
pub fn copy<S, A: Notify + 'static>(
    app: &Context<S, A>,
    label: &'static str,
    text: String,
    done: &'static str,
) -> Html {
    secondary_button(label, copying(app, text, done))
}

/// Copies text, and then says so.
pub fn copying<S, A: Notify + 'static>(app: &Context<S, A>, text: String, done: &'static str) -> Callback<MouseEvent> {
    let act = app.act.clone();
    Callback::from(move |_: MouseEvent| {
        let act = act.clone();
        let text = text.clone();
        browser::copy(text.clone(), move |copied| {
            act.emit(if copied { A::notice(done) } else { A::not_copied(text) });
        });
    })
}

/// A button that saves text as a file, and then says so.
pub fn save<S, A: Notify + Clone + 'static>(
    app: &Context<S, A>,
    label: &'static str,
    name: &'static str,
    text: String,
    done: A,
) -> Html {
    let act = app.act.clone();
    let click = Callback::from(move |_: MouseEvent| {
        act.emit(if browser::save(name, &text) { done.clone() } else { A::notice(COMMON.not_saved) });
    });
    secondary_button(label, click)
}
