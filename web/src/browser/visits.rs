//! The browser's history and the address: which visit is shown, and what a fragment asks for.

use gloo::utils::{history, window};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use wasm_bindgen::JsValue;

/// The number of the history entry that the first visit has: not 0 where the page was loaded anew in the midst of others.
static FIRST: AtomicUsize = AtomicUsize::new(0);

/// The history entry that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// That of a visit.
    Visit(usize),
    /// One from before the page was loaded anew, so many after the first of the page.
    Earlier(usize),
    /// One that a link within the page has made, or an address that was typed.
    Unmarked,
}

/// The number of the current history entry, if it is one of ours.
fn entry_number() -> Option<usize> {
    let number = history().state().ok()?.as_f64()?;
    (number >= 0.0 && number.fract() == 0.0).then_some(number as usize)
}

/// The history entry that is shown.
pub fn entry() -> Entry {
    let first = FIRST.load(Relaxed);
    match entry_number() {
        None => Entry::Unmarked,
        Some(number) if number >= first => Entry::Visit(number - first),
        // The first entry of the page shows its first visit, whenever that was.
        Some(0) => Entry::Visit(0),
        Some(number) => Entry::Earlier(number),
    }
}

/// Takes the current history entry for this visit. Where the page is loaded anew, the visits go on from its number.
pub fn begin_visits(visit: usize) {
    let number = entry_number().unwrap_or_default();
    FIRST.store(number.saturating_sub(visit), Relaxed);
    let _ = history().replace_state(&JsValue::from_f64(number as f64), "");
}

/// Takes the fragment out of the address: what it asked for is shown, and a reload does not ask for it again.
pub fn drop_fragment() {
    let state = history().state().unwrap_or_default();
    let _ = history().replace_state_with_url(&state, "", Some(&address()));
}

/// Puts a fragment into the address.
pub fn put_fragment(fragment: &str) {
    let state = history().state().unwrap_or_default();
    let _ = history().replace_state_with_url(&state, "", Some(&link_to(fragment)));
}

/// Makes the current history entry that of a visit.
pub fn mark_visit(visit: usize) {
    let _ = history().replace_state(&number_of(visit), "");
}

/// Takes the fragment out of the address of the current history entry.
pub fn take_fragment() -> String {
    let asked = fragment();
    let _ = history().replace_state_with_url(&JsValue::NULL, "", Some(&address()));
    asked
}

/// Adds a history entry for a visit. The address stays as it is: nothing of the answers goes into it.
pub fn push_visit(visit: usize) {
    let _ = history().push_state(&number_of(visit), "");
}

fn number_of(visit: usize) -> JsValue {
    JsValue::from_f64((FIRST.load(Relaxed) + visit) as f64)
}

/// One step back in the browser's history.
pub fn go_back() {
    go(-1);
}

/// So many steps in the browser's history, back where there are less than none.
pub fn go(steps: i32) {
    let _ = history().go_with_delta(steps);
}

/// The fragment of the address, without its `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The address of this page, without a fragment.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The address of this page with another fragment.
pub fn link_to(fragment: &str) -> String {
    format!("{}#{fragment}", address())
}
