//! What the aid asks of the browser: history, focus, title, print. No state of the aid lives here.

use gloo::events::EventListener;
use gloo::utils::{document, history, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement};

/// Keys pressed in the aid are the aid's: the book's own shortcuts do not see them.
pub(crate) fn keep_keys_inside(mount: &Element) {
    EventListener::new(mount, "keydown", |event| event.stop_propagation()).forget();
}

/// The visit that the current history entry stands for, if it is one of ours.
pub(crate) fn current_visit() -> Option<usize> {
    let number = history().state().ok()?.as_f64()?;
    (number >= 0.0 && number.fract() == 0.0).then_some(number as usize)
}

/// Makes the current history entry stand for a visit.
pub(crate) fn mark_visit(visit: usize) {
    let _ = history().replace_state(&JsValue::from_f64(visit as f64), "");
}

/// Adds a history entry for a visit. The address stays as it is: nothing of the answers goes into it.
pub(crate) fn push_visit(visit: usize) {
    let _ = history().push_state(&JsValue::from_f64(visit as f64), "");
}

/// One step back in the browser's history.
pub(crate) fn go_back() {
    let _ = history().back();
}

/// The fragment of the address, without its `#`.
pub(crate) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Moves the focus to an element that is not focusable by itself, for as long as it stays there.
pub(crate) fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
    let focusable = element.matches("input, button, a, select, textarea").unwrap_or(false);
    if !focusable {
        let _ = element.set_attribute("tabindex", "-1");
        let own = element.clone();
        EventListener::once(&element, "blur", move |_| {
            let _ = own.remove_attribute("tabindex");
        })
        .forget();
    }
    let _ = element.focus();
}

/// Shows the top of the aid if it has scrolled away, and moves the focus to its heading without scrolling on.
pub(crate) fn show_top(id: &str) {
    let Some(heading) = document().get_element_by_id(id) else { return };
    if let Ok(Some(mount)) = heading.closest("#decision-aid")
        && mount.get_bounding_client_rect().top() < 0.0
    {
        mount.scroll_into_view();
    }
    if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
        let _ = heading.set_attribute("tabindex", "-1");
        let own = heading.clone();
        EventListener::once(&heading, "blur", move |_| {
            let _ = own.remove_attribute("tabindex");
        })
        .forget();
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// The title of the page.
pub(crate) fn title() -> String {
    document().title()
}

/// Sets the title of the page.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Opens the browser's print dialogue.
pub(crate) fn print() {
    let _ = window().print();
}
