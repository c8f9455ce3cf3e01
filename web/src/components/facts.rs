//! The facts of a tie: checkboxes, with "none of these" last and exclusive.

use super::choices::{field_id, option_id};
use super::cites::{RESTS_ON, cites};
use super::frame::{Framed, described_by, field_error, frame};
use crate::app::Context;
use crate::state::{Action, Fault};
use joint_working_rules::rulebook::OptionWords;
use joint_working_rules::{Fact, Step};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A question page with the facts.
pub(super) fn facts(app: &Context, step: Step) -> Html {
    let words = step.question().words();
    let ticked = step.facts(&app.state.case()).unwrap_or_default();
    let none = app.state.is_answered(step) && ticked.is_empty();
    let options = Fact::ALL.iter().map(|fact| {
        let (fact, words) = (*fact, fact.words());
        Tickable {
            label: words.label.into(),
            hint: words.hint,
            on: ticked.contains(fact),
            tick: tick(app, move |on| Action::Tick(fact, on)),
        }
    });
    let fault = (app.state.fault == Some(Fault::NothingChosen)).then_some("Tick what applies, or “None of these”");
    let tick_none = tick(app, Action::TickNone);
    let none_words = words.option("none");
    ticks(app, step, Ticks { fault, options: options.collect(), none, none_words, tick_none, after: html! {} })
}

/// Sends an action with the state that a checkbox has come to.
pub(super) fn tick(app: &Context, action: impl Fn(bool) -> Action + 'static) -> Callback<Event> {
    let state = app.state.dispatcher();
    Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            state.dispatch(action(input.checked()));
        }
    })
}

/// One checkbox.
pub(super) struct Tickable {
    pub(super) label: AttrValue,
    pub(super) hint: &'static str,
    pub(super) on: bool,
    pub(super) tick: Callback<Event>,
}

/// A question with several answers.
pub(super) struct Ticks {
    pub(super) fault: Option<&'static str>,
    pub(super) options: Vec<Tickable>,
    pub(super) none: bool,
    pub(super) none_words: Option<&'static OptionWords>,
    pub(super) tick_none: Callback<Event>,
    /// What stands under the options.
    pub(super) after: Html,
}

/// A question page with checkboxes.
pub(super) fn ticks(app: &Context, step: Step, all: Ticks) -> Html {
    let words = step.question().words();
    let error = all.fault.map(|fault| (fault.to_owned(), field_id()));
    let none_id = option_id(all.options.len());
    let form = html! {
        <>
            <fieldset aria-describedby={described_by(all.fault.is_some())}>
                <legend><h1 id="aid-title">{ words.title }</h1></legend>
                <p class="aid-hint" id="aid-hint">{ words.hint }</p>
                if let Some(fault) = all.fault {
                    { field_error(fault) }
                }
                { for all.options.iter().enumerate().map(|(at, option)| {
                    let id = option_id(at);
                    let hint = (!option.hint.is_empty()).then(|| format!("{id}-hint"));
                    html! {
                        <div class="aid-option">
                            <input type="checkbox" id={id.clone()} checked={option.on}
                                aria-describedby={hint.clone()} onchange={option.tick.clone()} />
                            <label for={id}>{ &option.label }</label>
                            if let Some(hint) = hint {
                                <p class="aid-option-hint" id={hint}>{ option.hint }</p>
                            }
                        </div>
                    }
                }) }
                <p class="aid-or">{ "or" }</p>
                if let Some(words) = all.none_words {
                    <div class="aid-option">
                        <input type="checkbox" id={none_id.clone()} checked={all.none}
                            aria-describedby={format!("{none_id}-hint")} onchange={all.tick_none.clone()} />
                        <label for={none_id.clone()}>{ words.label }</label>
                        <p class="aid-option-hint" id={format!("{none_id}-hint")}>{ words.hint }</p>
                    </div>
                }
            </fieldset>
            { all.after }
            { cites(app, RESTS_ON, words.cites) }
        </>
    };
    frame(app, step, Framed { error, form, ..Framed::default() })
}
