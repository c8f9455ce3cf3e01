//! What the aid asks of the browser: history, focus, title, print. No state of the aid lives here.

use gloo::events::EventListener;
use gloo::utils::{document, history, window};
use joint_working_casework::dates::Day;
use joint_working_casework::dates::calendar::Stamp;
use joint_working_interface::COMMON;
use joint_working_page_ids as ids;
use joint_working_rules::shown::is_hidden;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Element, EventTarget, FileSystemEntry, FocusOptions, HtmlAnchorElement,
    HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node, ScrollRestoration, Storage, Url,
};

/// Keys pressed in the aid are the aid's: the book's own shortcuts do not see them.
pub fn keep_keys_inside(mount: &Element) {
    EventListener::new(mount, "keydown", |event| event.stop_propagation()).forget();
}

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

/// The programs scroll back to where a reader was; the browser, which does not know what has changed since, is not to.
pub fn scroll_by_ourselves() {
    let _ = history().set_scroll_restoration(ScrollRestoration::Manual);
}

/// The fragment of the address, without its `#`.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Whether the program asks something: where it does, the page's own “next page” is not the way on.
pub fn set_asking(asks: bool) {
    if let Some(body) = document().body() {
        let _ = body.toggle_attribute_with_force(ids::DATA_ASKING, asks);
    }
}

/// Whether the page is the one that other sites show in a frame.
pub fn is_embedded() -> bool {
    document().body().is_some_and(|body| body.has_attribute(ids::DATA_EMBEDDED))
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

/// The id of the element that the page offers to a program. Its content, the static fallback, is replaced.
pub const MOUNT: &str = ids::MOUNT;

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

/// The value of the radio that is chosen in a form.
pub fn chosen_in(form: &EventTarget) -> Option<String> {
    let chosen = form.dyn_ref::<Element>()?.query_selector("input:checked").ok()??;
    chosen.dyn_into::<HtmlInputElement>().ok().map(|input| input.value())
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

/// The text of a part of the page, for a program to read.
pub fn text(id: &str) -> Option<String> {
    part(id)?.text_content()
}

/// The help with a question, an option or a fact, as the worksheet of the page has it.
pub fn help(of: &str) -> Option<String> {
    text(&[ids::HELP, of].concat())
}

/// A part of the page by its id, for a program to show as its own.
pub fn part(id: &str) -> Option<Node> {
    document().get_element_by_id(id).map(Node::from)
}

/// What is in a field of one line.
pub fn value(id: &str) -> String {
    let input = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// What is in a field of several lines; `None` where there is no such field.
pub fn words(id: &str) -> Option<String> {
    let field = document().get_element_by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok()?;
    Some(field.value())
}

/// The value of the option that is selected in a list; empty where there is no such list.
pub fn selected(id: &str) -> String {
    let list = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlSelectElement>().ok());
    list.map(|list| list.value()).unwrap_or_default()
}

/// What the page lends in groups: the title of each group, and in it the title and the text of each thing.
pub fn lent(id: &str) -> Vec<(String, Vec<(String, String)>)> {
    let children = |of: &Element| {
        let all = of.children();
        (0..all.length()).filter_map(|at| all.item(at)).collect::<Vec<_>>()
    };
    let title = |of: &Element| of.get_attribute("title").unwrap_or_default();
    let thing = |of: &Element| (title(of), of.text_content().unwrap_or_default());
    let group = |of: &Element| (title(of), children(of).iter().map(thing).collect());
    document().get_element_by_id(id).map(|all| children(&all).iter().map(group).collect()).unwrap_or_default()
}

/// The value of the radio that is checked, of those of a name; empty where none is.
pub fn checked(name: &str) -> String {
    let found = document().query_selector(&["input[name=", name, "]:checked"].concat()).ok().flatten();
    found.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value()).unwrap_or_default()
}

/// The id of what has the focus; empty where that has none.
pub fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// The name under which a reader's options are kept on the device.
const KEPT: &str = ids::STORED_CASE;

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The option ids kept on this device, as a link.
pub fn kept() -> Option<String> {
    storage()?.get_item(KEPT).ok().flatten()
}

/// Keeps option ids on this device; says whether that worked.
pub fn keep(code: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEPT, code).is_ok())
}

/// Takes away what is kept.
pub fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEPT);
    }
}

/// The name under which ticks are kept on the device.
const TICKS: &str = ids::STORED_TICKS;

/// The ticks kept on this device.
pub fn kept_ticks() -> Option<String> {
    storage()?.get_item(TICKS).ok().flatten()
}

/// Keeps ticks on this device, or takes away what is kept; says whether that worked.
pub fn keep_ticks(ticks: Option<&str>) -> bool {
    let Some(storage) = storage() else { return ticks.is_none() };
    match ticks {
        Some(ticks) => storage.set_item(TICKS, ticks).is_ok(),
        None => storage.remove_item(TICKS).is_ok(),
    }
}

/// How practice went, as it is kept on this device.
pub fn kept_practice() -> Option<String> {
    storage()?.get_item(ids::STORED_PRACTICE).ok().flatten()
}

/// Keeps how practice went on this device, or takes away what is kept; says whether that worked.
pub fn keep_practice(kept: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    match kept {
        Some(kept) => storage.set_item(ids::STORED_PRACTICE, kept).is_ok(),
        None => storage.remove_item(ids::STORED_PRACTICE).is_ok(),
    }
}

/// A part of the page, lent: a copy without its ids. Its links open in another tab, and say so, so that what is being done here is
/// not lost.
pub fn lent_part(id: &str) -> Option<Node> {
    let copy = document().get_element_by_id(id)?.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    let _ = copy.remove_attribute("id");
    let all = |name: &str| {
        let found = copy.query_selector_all(name).ok();
        let nodes =
            found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.get(at))).collect::<Vec<_>>();
        nodes.into_iter().filter_map(|node| node.dyn_into::<Element>().ok()).collect::<Vec<_>>()
    };
    for one in all("[id]") {
        let _ = one.remove_attribute("id");
    }
    for link in all("a") {
        let _ = link.set_attribute("target", "_blank");
        let _ = link.set_attribute("rel", "noopener");
        if let Ok(told) = document().create_element("span") {
            told.set_class_name("aid-hidden");
            told.set_text_content(Some(COMMON.new_tab));
            let _ = link.append_child(&told);
        }
    }
    Some(copy.into())
}

/// When a calendar file is made; nothing where the clock shows no time.
pub fn stamp() -> Option<Stamp> {
    let [year, month, day, hour, minute, second] = now();
    let day = Day::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Stamp::new(day, u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, u8::try_from(second).ok()?)
}

/// Now, in UTC: year, month, day, hour, minute, second.
fn now() -> [u32; 6] {
    let now = js_sys::Date::new_0();
    let month = now.get_utc_month() + 1;
    [
        now.get_utc_full_year(),
        month,
        now.get_utc_date(),
        now.get_utc_hours(),
        now.get_utc_minutes(),
        now.get_utc_seconds(),
    ]
}

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

/// Is there an element of this id?
pub fn is_there(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
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

/// The address of this page, without a fragment.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The title of the page.
pub fn title() -> String {
    document().title()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The address of this page with another fragment.
pub fn link_to(fragment: &str) -> String {
    format!("{}#{fragment}", address())
}

/// Today, by the reader's clock: 24 November 2026; nothing where that is no date.
pub fn today() -> String {
    day().map(Day::date).unwrap_or_default()
}

/// The same as a day.
pub fn day() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Day::new(year, u8::try_from(now.get_month() + 1).ok()?, u8::try_from(now.get_date()).ok()?)
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

/// Does something after so many milliseconds.
pub fn after(milliseconds: i32, what: impl FnOnce() + 'static) {
    let what = Closure::once_into_js(what);
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(what.unchecked_ref(), milliseconds);
}

/// Does something once the browser has painted what is there now.
pub fn after_paint(what: impl FnOnce() + 'static) {
    let what = Closure::once_into_js(move || after(0, what));
    let _ = window().request_animation_frame(what.unchecked_ref());
}

/// Opens the browser's print dialogue.
pub fn print() {
    let _ = window().print();
}
