//! What goes in and out: files, dropped ones too, and the clipboard.

use gloo::utils::{document, window};
use joint_working_rules::shown::is_hidden;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DragEvent, FileSystemEntry, HtmlAnchorElement, HtmlInputElement, Url};

/// The names and sizes of the files chosen in a field, which is then empty again. No file is opened. A name is as it can be seen: marks
/// that turn the direction of writing would show another.
pub fn chosen(input: &HtmlInputElement) -> Vec<(String, u64)> {
    let Some(files) = input.files() else { return Vec::new() };
    let all = (0..files.length())
        .filter_map(|at| files.get(at))
        .map(|file| (seen(&file.name()), file.size() as u64))
        .collect();
    input.set_value("");
    all
}

/// Text with what is percent-encoded in it decoded; as it is, where that is no text.
pub fn decoded(text: &str) -> String {
    js_sys::decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from)
}

/// The names and sizes of the files that were dropped, and the names of the folders among them.
pub fn dropped(event: &DragEvent) -> (Vec<(String, u64)>, Vec<String>) {
    let Some(dropped) = event.data_transfer() else { return Default::default() };
    let items = dropped.items();
    let entries = (0..items.length()).filter_map(|at| items.get(at)?.webkit_get_as_entry().ok().flatten());
    let folders: Vec<String> = entries.filter(FileSystemEntry::is_directory).map(|entry| entry.name()).collect();
    let Some(files) = dropped.files() else { return (Vec::new(), folders) };
    let files = (0..files.length()).filter_map(|at| files.get(at)).map(|file| (file.name(), file.size() as u64));
    (files.filter(|(name, _)| !folders.contains(name)).collect(), folders)
}

fn seen(name: &str) -> String {
    name.chars().filter(|sign| !is_hidden(*sign)).collect()
}

/// Puts text on the clipboard, then says whether that worked.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    // Without a secure context there is no clipboard, although its type says otherwise.
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return done(false);
    }
    let copied = JsFuture::from(clipboard.write_text(&text));
    spawn_local(async move { done(copied.await.is_ok()) });
}

/// Offers text as a file to save. Nothing is asked of any server.
pub fn save(name: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind(name));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return false };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return false };
    let anchor = document().create_element("a").ok().and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok());
    let saved = anchor.is_some();
    if let Some(anchor) = anchor {
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
    }
    let _ = Url::revoke_object_url(&address);
    saved
}

/// The kind of a file, by its name: a phone names a file anew by its kind.
fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "json")) => "application/json",
        Some((_, "ics")) => "text/calendar;charset=utf-8",
        _ => "text/plain;charset=utf-8",
    }
}

/// Reads a chosen file as text; `None` where it cannot be read.
pub fn read(file: &Blob, done: impl FnOnce(Option<String>) + 'static) {
    let text = JsFuture::from(file.text());
    spawn_local(async move { done(text.await.ok().and_then(|text| text.as_string())) });
}
