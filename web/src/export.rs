//! Text that a reader exports: copied, or saved as a file.

use crate::app::Context;
use crate::browser;
use crate::elements::secondary_button;
use joint_working_interface::COMMON;
use yew::prelude::*;

/// An action of either program that says what was just done.
pub trait Notify {
    /// To say so on the status line of the page.
    fn notice(words: &'static str) -> Self;
}

/// A button that copies text, and then says so.
pub fn copy<S, A: Notify + 'static>(
    app: &Context<S, A>,
    label: &'static str,
    text: String,
    done: &'static str,
) -> Html {
    let act = app.act.clone();
    let click = Callback::from(move |_: MouseEvent| {
        let act = act.clone();
        browser::copy(text.clone(), move |copied| {
            let notice = if copied { done } else { COMMON.not_copied };
            act.emit(A::notice(notice));
        });
    });
    secondary_button(label, click)
}

/// A button that saves text as a file, and then says so.
pub fn save<S, A: Notify + 'static>(
    app: &Context<S, A>,
    label: &'static str,
    name: &'static str,
    text: String,
    done: &'static str,
) -> Html {
    let act = app.act.clone();
    let click = Callback::from(move |_: MouseEvent| {
        let notice = if browser::save(name, &text) { done } else { COMMON.not_saved };
        act.emit(A::notice(notice));
    });
    secondary_button(label, click)
}
