//! How the check of a case hands it to the next steps, which a reader opens from it in another tab: as a message between the two
//! windows. It goes into no address and no storage, and reaches no window of another site.
//!
//! A tab that is opened by Ctrl and a click, the middle button, or the browser's menu does not know which window has led to it. So the
//! link names a line, which only these two tabs know of.
//!
//! Of a copy that was opened from a disk the browser says no more than that it is nobody's: there the case reaches only a window that this
//! one has opened, or that has opened this one.

use crate::browser;
use gloo::events::EventListener;
use gloo::utils::window;
use joint_working_interface::COMMON;
use joint_working_page_ids as ids;
use joint_working_rules::fill;
use js_sys::{Array, Math};
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Window};
use yew::Callback;

/// A case as it is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The answers, as a link holds them.
    pub code: String,
    /// The record of the check.
    pub record: String,
    /// What was not answered in it and can still change the recommendation, in a sentence; empty where nothing is.
    pub missing: String,
    /// What the reader calls the issues, in order.
    pub labels: Vec<String>,
}

/// What an issue is called whose words are not known, as in a link: by its place in the case.
pub fn numbered(at: usize) -> String {
    fill(COMMON.issue, &[("number", &(at + 1).to_string())])
}

const ASK: &str = "joint-working: which case?";
const TAKE: &str = "joint-working: this case";

/// How long a line may be silent before nobody is there, in milliseconds.
const PATIENCE: i32 = 5000;

/// A line to another tab, by its name.
#[derive(Clone)]
struct Line {
    name: String,
    channel: BroadcastChannel,
}

impl Line {
    /// `None` where the browser has no such lines.
    fn open(name: &str) -> Option<Self> {
        Some(Self { name: name.to_owned(), channel: BroadcastChannel::new(name).ok()? })
    }
}

/// What this tab takes the case from, and what it does with it.
#[derive(Default)]
struct Taking {
    line: Option<Line>,
    each: Option<Callback<Option<Handover>>>,
    /// How often it was asked, and answered.
    asked: u32,
    answered: u32,
}

thread_local! {
    /// The name of the line that this tab's links lead back to.
    static NAME: OnceCell<String> = const { OnceCell::new() };
    static TAKING: RefCell<Taking> = RefCell::default();
}

fn name() -> String {
    // Nobody has to guess it to get the case, and nobody can by chance.
    let random = || (Math::random() * f64::from(u32::MAX)) as u32;
    NAME.with(|name| name.get_or_init(|| format!("{}-{}-{}", random(), random(), random())).clone())
}

/// The address of a page of this site that asks this tab for the case, with what else its fragment says.
pub fn leading_here(page: &str, fragment: &str) -> String {
    let and = if fragment.is_empty() { "" } else { "&" };
    [page, "#", fragment, and, ids::FROM, &name()].concat()
}

/// The window that has opened this one.
fn opener() -> Option<Window> {
    let opener = window().opener().ok()?;
    // A window of another tab has a class of its own, so there is none to check it by.
    opener.is_object().then(|| opener.unchecked_into())
}

/// What a browser calls the site of a file that was opened from a disk, whichever it is.
const NOBODY: &str = "null";

/// Who asks for the case.
pub enum Asking {
    /// A window that this one has opened.
    Window(Window),
    /// A tab that a link of this one has led to.
    Line(BroadcastChannel),
}

fn send(to: &Window, message: &JsValue) {
    let ours = window().origin();
    // A window of another site gets nothing. A site that is nobody's cannot be named.
    let _ = to.post_message(message, if ours == NOBODY { "*" } else { &ours });
}

/// Whether a window that asks may have the case: each of this site, and of nobody's those that were opened from here.
fn may_ask(asking: &Window) -> bool {
    window().origin() != NOBODY || asking.opener().is_ok_and(|opener| opener == JsValue::from(window()))
}

/// Messages from a window of this site.
fn listen(each: impl Fn(&MessageEvent) + 'static) -> EventListener {
    EventListener::new(&window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        if window().origin() == event.origin() {
            each(event);
        }
    })
}

/// Messages on a line, which only a tab of this site can be at the other end of.
fn listen_on(line: &Line, each: impl Fn(&MessageEvent) + 'static) -> EventListener {
    EventListener::new(&line.channel, "message", move |event| {
        if let Some(event) = event.dyn_ref() {
            each(event);
        }
    })
}

fn is_asked(event: &MessageEvent) -> bool {
    event.data().as_string().as_deref() == Some(ASK)
}

/// Hears each window that asks for the case, for as long as the listener lives.
pub fn when_asked(each: Callback<Asking>) -> EventListener {
    listen(move |event| {
        if is_asked(event)
            && let Some(asking) = event.source()
        {
            // What asks is a window; one of another tab has a class of its own.
            let asking: Window = asking.unchecked_into();
            if may_ask(&asking) {
                each.emit(Asking::Window(asking));
            }
        }
    })
}

/// Hears each tab that asks on the line that the links lead back to, likewise; `None` where the browser has no lines.
pub fn when_asked_on_line(each: Callback<Asking>) -> Option<EventListener> {
    let line = Line::open(&name())?;
    let channel = line.channel.clone();
    Some(listen_on(&line, move |event| {
        if is_asked(event) {
            each.emit(Asking::Line(channel.clone()));
        }
    }))
}

/// Hands the case to who has asked, or that there is none.
pub fn hand_over(to: &Asking, case: Option<Handover>) {
    let message = Array::of1(&TAKE.into());
    if let Some(Handover { code, record, missing, labels }) = case {
        for word in [code, record, missing].into_iter().chain(labels) {
            message.push(&word.into());
        }
    }
    match to {
        Asking::Window(window) => send(window, &message),
        Asking::Line(channel) => drop(channel.post_message(&message)),
    }
}

/// Takes from the fragment of the address which tab has led here; what else it says. The window that has opened this one needs no line.
pub fn led_by(fragment: &str) -> &str {
    let (rest, name) = match fragment.strip_prefix(ids::FROM) {
        Some(name) => ("", name),
        None => fragment.split_once(&["&", ids::FROM].concat()).unwrap_or((fragment, "")),
    };
    if !name.is_empty() && opener().is_none() {
        TAKING.with_borrow_mut(|taking| taking.line = Line::open(name));
    }
    rest
}

/// The address says nothing any more but which tab has led here, so that a reload asks it again.
pub fn keep_line_in_address() {
    match TAKING.with_borrow(|taking| Some([ids::FROM, &taking.line.as_ref()?.name].concat())) {
        Some(from) => browser::put_fragment(&from),
        None => browser::drop_fragment(),
    }
}

/// What hears the case come.
pub struct HandoverListener {
    _window: EventListener,
    _line: Option<EventListener>,
}

/// Takes the case that comes, or that there is none, for as long as what is given back lives.
pub fn when_handed_over(each: Callback<Option<Handover>>) -> HandoverListener {
    let line = TAKING.with_borrow_mut(|taking| {
        taking.each = Some(each);
        taking.line.clone()
    });
    let _window = listen(|event| {
        if event.source().map(JsValue::from) == opener().map(JsValue::from) {
            take(event);
        }
    });
    HandoverListener { _window, _line: line.map(|line| listen_on(&line, take)) }
}

fn take(event: &MessageEvent) {
    if !Array::is_array(&event.data()) {
        return;
    }
    // A message of ours holds text only: what is not text ends it.
    let mut words = Array::from(&event.data()).into_iter().map_while(|word| word.as_string());
    if words.next().as_deref() == Some(TAKE) {
        let [code, record, missing] = [words.next(), words.next(), words.next()];
        let case = code.zip(record).zip(missing);
        taken(case.map(|((code, record), missing)| Handover { code, record, missing, labels: words.collect() }));
    }
}

fn taken(case: Option<Handover>) {
    let each = TAKING.with_borrow_mut(|taking| {
        taking.answered = taking.asked;
        taking.each.clone()
    });
    if let Some(each) = each {
        each.emit(case);
    }
}

/// Asks the tab that has led here for its case. Where that is not there any more, it has none.
pub fn ask() {
    if let Some(opener) = opener() {
        return send(&opener, &ASK.into());
    }
    let asked = TAKING.with_borrow_mut(|taking| {
        let line = taking.line.as_ref()?;
        taking.asked += 1;
        line.channel.post_message(&ASK.into()).ok()?;
        Some(taking.asked)
    });
    if let Some(asked) = asked {
        browser::after(PATIENCE, move || {
            if TAKING.with_borrow(|taking| taking.answered < asked) {
                taken(None);
            }
        });
    }
}
