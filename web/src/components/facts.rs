//! The facts of a tie: checkboxes, with "none of these" last and exclusive.

use super::choices::{field_id, option_id};
use super::cites::Cites;
use super::frame::{FieldError, Frame};
use super::use_app;
use crate::state::{Action, Fault};
use joint_working_rules::{Fact, Step};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct FactsProps {
    pub(crate) step: Step,
}

/// A question page with the facts.
#[component]
pub(crate) fn Facts(props: &FactsProps) -> Html {
    let app = use_app();
    let step = props.step;
    let words = step.question().words();
    let ticked = step.facts(&app.state.case()).unwrap_or_default();
    let none = app.state.is_answered(step) && ticked.is_empty();
    let options = Fact::ALL.iter().map(|fact| {
        let (fact, words) = (*fact, fact.words());
        Tickable {
            label: words.label.into(),
            hint: words.hint,
            on: ticked.contains(fact),
            tick: tick(&app, move |on| Action::Tick(fact, on)),
        }
    });
    let fault = (app.state.fault == Some(Fault::NothingChosen)).then_some("Tick what applies, or “None of these”");
    let none_label = words.option("none").map(|option| option.label).unwrap_or_default();
    html! {
        <Ticks {step} {fault} options={options.collect::<Vec<_>>()} {none} {none_label}
            tick_none={tick(&app, Action::TickNone)} />
    }
}

/// Sends an action with the state that a checkbox has come to.
pub(super) fn tick(app: &crate::app::Context, action: impl Fn(bool) -> Action + 'static) -> Callback<Event> {
    let state = app.state.dispatcher();
    Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            state.dispatch(action(input.checked()));
        }
    })
}

/// One checkbox.
#[derive(Clone, PartialEq)]
pub(super) struct Tickable {
    pub(super) label: AttrValue,
    pub(super) hint: &'static str,
    pub(super) on: bool,
    pub(super) tick: Callback<Event>,
}

#[derive(PartialEq, Properties)]
pub(super) struct TicksProps {
    pub(super) step: Step,
    pub(super) fault: Option<&'static str>,
    pub(super) options: Vec<Tickable>,
    pub(super) none: bool,
    pub(super) none_label: &'static str,
    pub(super) tick_none: Callback<Event>,
}

/// A question page with checkboxes.
#[component]
pub(super) fn Ticks(props: &TicksProps) -> Html {
    let words = props.step.question().words();
    let error = props.fault.map(|fault| (AttrValue::from(fault), AttrValue::from(field_id())));
    let none_id = option_id(props.options.len());
    html! {
        <Frame step={props.step} {error}>
            <fieldset aria-describedby={if props.fault.is_some() { "aid-hint aid-error" } else { "aid-hint" }}>
                <legend><h1 id="aid-title">{ words.title }</h1></legend>
                <p class="aid-hint" id="aid-hint">{ words.hint }</p>
                if let Some(fault) = props.fault {
                    <FieldError id="aid-error" {fault} />
                }
                { for props.options.iter().enumerate().map(|(at, option)| {
                    let id = option_id(at);
                    let hint = (!option.hint.is_empty()).then(|| format!("{id}-hint"));
                    html! {
                        <div class="aid-option" key={id.clone()}>
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
                <div class="aid-option">
                    <input type="checkbox" id={none_id.clone()} checked={props.none} onchange={props.tick_none.clone()} />
                    <label for={none_id}>{ props.none_label }</label>
                </div>
            </fieldset>
            <Cites cites={words.cites.to_vec()} before="What this rests on: " />
        </Frame>
    }
}
