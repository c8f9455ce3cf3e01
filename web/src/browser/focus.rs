//! Where the reader is on the page: focus, selection and scrolling.

use super::page::MOUNT;
use gloo::events::EventListener;
use gloo::utils::{document, history, window};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollRestoration};

/// The programs scroll back to where a reader was; the browser, which does not know what has changed since, is not to.
pub fn scroll_by_ourselves() {
    let _ = history().set_scroll_restoration(ScrollRestoration::Manual);
}

/// Moves the focus to an element; says whether it is there.
pub fn focus(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    make_focusable(&element);
    element.focus().is_ok()
}

/// The same, without scrolling.
fn focus_in_place(element: &HtmlElement) {
    make_focusable(element);
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to a field and selects all that is in it.
pub fn select(id: &str) {
    if let Some(field) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Lets an element that is not focusable by itself take the focus, for as long as it stays there.
fn make_focusable(element: &HtmlElement) {
    if element.matches("input, button, a, select, textarea").unwrap_or(false) {
        return;
    }
    let _ = element.set_attribute("tabindex", "-1");
    let own = element.clone();
    EventListener::once(element, "blur", move |_| {
        let _ = own.remove_attribute("tabindex");
    })
    .forget();
}

/// Puts the focus where the static page had it, at the end of what is in a field, without scrolling.
pub fn take_over(id: &str) {
    let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
    focus_in_place(&element);
    if let Ok(field) = element.dyn_into::<HtmlTextAreaElement>() {
        let end = field.value().encode_utf16().count() as u32;
        let _ = field.set_selection_range(end, end);
    }
}

/// Keeps the aid's element as high as it is, so that nothing moves while its content is replaced.
pub fn keep_height() {
    if let Some(mount) = document().get_element_by_id(MOUNT).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = mount.style().set_property("min-height", &format!("{}px", mount.offset_height()));
    }
}

/// Ends [`keep_height`].
pub fn let_go_of_height() {
    if let Some(mount) = document().get_element_by_id(MOUNT).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = mount.style().remove_property("min-height");
    }
}

/// Where a reader is on a page: how far it has scrolled, and what has the focus.
pub struct Place {
    scrolled: f64,
    focus: Option<HtmlElement>,
}

/// Where the reader is now.
pub fn place() -> Place {
    let focus = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    Place { scrolled: window().scroll_y().unwrap_or_default(), focus }
}

/// Goes back there.
pub fn return_to(place: &Place) {
    if let Some(element) = &place.focus {
        focus_in_place(element);
    }
    window().scroll_to_with_x_and_y(0.0, place.scrolled);
}

/// What the reader has just used, and how far down the window it is.
pub struct InHand {
    element: HtmlElement,
    top: f64,
}

/// What has the focus, where it is in sight.
pub fn in_hand() -> Option<InHand> {
    let element = document().active_element()?.dyn_into::<HtmlElement>().ok()?;
    let top = element.get_bounding_client_rect().top();
    let height = window().inner_height().ok()?.as_f64()?;
    (element.tag_name() != "BODY" && (0.0..height).contains(&top)).then_some(InHand { element, top })
}

/// Puts it back there, where it still has the focus: what comes or goes above it moves the rest of the page, and not what the reader uses.
pub fn hold(in_hand: &InHand) {
    let has_focus = document().active_element().is_some_and(|now| now == *in_hand.element);
    let moved = in_hand.element.get_bounding_client_rect().top() - in_hand.top;
    if has_focus && moved.abs() >= 1.0 {
        window().scroll_by_with_x_and_y(0.0, moved);
    }
}

/// Shows the top of the aid if it has scrolled away, and moves the focus to its heading without scrolling on.
pub fn show_top(id: &str) {
    let Some(heading) = document().get_element_by_id(id) else { return };
    if let Ok(Some(mount)) = heading.closest(&["#", MOUNT].concat())
        && mount.get_bounding_client_rect().top() < 0.0
    {
        mount.scroll_into_view();
    }
    if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
        focus_in_place(&heading);
    }
}

/// Shows a heading at the top of the window, with the focus on it; says whether it is there.
pub fn show(id: &str) -> bool {
    let Some(heading) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    heading.scroll_into_view();
    focus_in_place(&heading);
    true
}

/// The id of what has the focus; empty where that has none.
pub fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}
