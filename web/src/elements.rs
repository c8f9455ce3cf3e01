//! The small elements that every page is made of. As functions, each is in the program once, however often it is shown.

use crate::app::Context;
use crate::tick::Tick;
use crate::view::html;
use joint_working_interface::COMMON;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::{AttrValue, Callback, Event, Html, InputEvent, MouseEvent};

/// What is typed into a field of one line or several, sent as an action.
pub fn typing<S, A: 'static>(app: &Context<S, A>, action: impl Fn(String) -> A + 'static) -> Callback<InputEvent> {
    fn typing<A: 'static>(act: Callback<A>, action: Box<dyn Fn(String) -> A>) -> Callback<InputEvent> {
        Callback::from(move |event: InputEvent| {
            let Some(target) = event.target() else { return };
            let line = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
            let typed = line.or_else(|| target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value));
            if let Some(typed) = typed {
                act.emit(action(typed));
            }
        })
    }
    typing(app.act.clone(), Box::new(action))
}

/// The state that a checkbox has come to, sent as an action.
pub fn ticking<S, A: 'static>(app: &Context<S, A>, action: impl Fn(Tick) -> A + 'static) -> Callback<Event> {
    fn ticking<A: 'static>(act: Callback<A>, action: Box<dyn Fn(Tick) -> A>) -> Callback<Event> {
        Callback::from(move |event: Event| {
            event.stop_propagation();
            if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                act.emit(action(input.checked().into()));
            }
        })
    }
    ticking(app.act.clone(), Box::new(action))
}

/// That a radio is chosen, sent as an action. As with a box, nothing around it hears of it.
pub fn choosing<A: Clone + 'static>(act: &Callback<A>, action: A) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        event.stop_propagation();
        act.emit(action.clone());
    })
}

/// What opens and closes by the state, and not by itself: the click on its summary, sent as an action.
pub fn opening<S, A: Clone + 'static>(app: &Context<S, A>, action: A) -> Callback<MouseEvent> {
    let act = app.act.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act.emit(action.clone());
    })
}

/// A heading of the second level.
pub fn h2(text: impl Into<AttrValue>) -> Html {
    fn h2(text: AttrValue) -> Html {
        html! { <h2>{ text }</h2> }
    }
    h2(text.into())
}

/// A paragraph.
pub fn p(text: impl Into<AttrValue>) -> Html {
    fn p(text: AttrValue) -> Html {
        html! { <p>{ text }</p> }
    }
    p(text.into())
}

/// A paragraph that says what something is about, or adds to it.
pub fn about(text: impl Into<AttrValue>) -> Html {
    fn about(text: AttrValue) -> Html {
        html! { <p class="aid-about">{ text }</p> }
    }
    about(text.into())
}

/// Help under a question or a field, with the id that it is described by.
pub fn hint(id: &'static str, text: impl Into<AttrValue>) -> Html {
    fn hint(id: &'static str, text: AttrValue) -> Html {
        html! { <p class="aid-hint" id={id}>{ text }</p> }
    }
    hint(id, text.into())
}

/// A list of texts.
pub fn list(texts: impl IntoIterator<Item = String>) -> Html {
    fn list(items: Vec<Html>) -> Html {
        html! { <ul>{ items }</ul> }
    }
    fn item(text: String) -> Html {
        html! { <li>{ text }</li> }
    }
    list(texts.into_iter().map(item).collect())
}

/// The reader's own words: a browser is not to translate them, nor to let them turn the words around them.
pub fn own(words: impl Into<AttrValue>) -> Html {
    fn own(words: AttrValue) -> Html {
        html! { <bdi translate="no">{ words }</bdi> }
    }
    own(words.into())
}

/// Words of ours around words of the reader's, which stand in the place of a parameter.
pub fn around(words: &'static str, place: &str, own_words: &AttrValue) -> Html {
    let (before, after) = words.split_once(place).unwrap_or((words, ""));
    html! { <>{ before }{ own(own_words.clone()) }{ after }</> }
}

/// Words for those who listen only.
pub fn hidden(text: impl Into<AttrValue>) -> Html {
    fn hidden(text: AttrValue) -> Html {
        html! { <span class="aid-hidden">{ text }</span> }
    }
    hidden(text.into())
}

/// The button that leads on.
pub fn button(label: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Html {
    fn button(label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
        html! { <button type="button" class="btn" {onclick}>{ label }</button> }
    }
    button(label.into(), onclick)
}

/// Any other button.
pub fn secondary_button(label: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Html {
    fn secondary_button(label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
        html! { <button type="button" class="btn quiet" {onclick}>{ label }</button> }
    }
    secondary_button(label.into(), onclick)
}

/// A button that looks like a link; `rest` says to those who listen what it is about.
pub fn link(label: &'static str, rest: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Html {
    fn link(label: &'static str, rest: AttrValue, onclick: Callback<MouseEvent>) -> Html {
        html! { <button type="button" class="aid-link" {onclick}>{ label }{ hidden(rest) }</button> }
    }
    link(label, rest.into(), onclick)
}

/// A link into the book, which opens beside the aid.
pub fn beside(href: String, label: &'static str) -> Html {
    html! { <a {href} target="_blank" rel="noopener">{ label }{ hidden(COMMON.new_tab) }</a> }
}

/// What was just done, said by a status that is there before it. `times` counts what was said: the same words, said again, are new.
pub fn status(words: Option<&'static str>, times: u32) -> Html {
    html! { <div class="aid-status" role="status">{ said(words, times) }</div> }
}

/// What a status says, made anew each time.
pub fn said(words: Option<&'static str>, times: u32) -> Option<Html> {
    words.map(|words| html! { <p key={times}>{ words }</p> })
}

/// Buttons in a row.
pub fn actions(buttons: Vec<Html>) -> Html {
    html! { <p class="aid-actions">{ buttons }</p> }
}

/// How what a reader can open is shown first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Details {
    /// Folded away.
    Closed,
    /// In sight.
    Open,
}

impl From<bool> for Details {
    fn from(is_open: bool) -> Self {
        if is_open { Self::Open } else { Self::Closed }
    }
}

/// What opens when a reader wants more.
pub fn details(summary: impl Into<AttrValue>, first: Details, content: Html) -> Html {
    fn details(summary: AttrValue, first: Details, content: Html) -> Html {
        let open = first == Details::Open;
        html! { <details class="aid-more" {open}><summary>{ summary }</summary>{ content }</details> }
    }
    details(summary.into(), first, content)
}
