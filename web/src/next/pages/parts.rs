//! What several pages of the next steps are made of: sentences of guidance, and fields to fill in.

use crate::context::Context;
use crate::form::FormAction;
use crate::state::{Action, Topic};
use joint_working_casework::guidance::{PAGE, Task, WAY};
use joint_working_casework::way::Step;
use joint_working_interface::{COMMON, NEXT};
use joint_working_page_ids as ids;
use joint_working_rules::fill;
use joint_working_web::browser;
use joint_working_web::cites::{begins, cites_of};
use joint_working_web::elements::{about, actions, button, h2, hint, link, p, ticking, typing};
use joint_working_web::handover;
use joint_working_web::view::html;
use yew::prelude::{AttrValue, Callback, Html, InputEvent};

/// The way on: to the next step of this case, and from the last one to the list.
pub(super) fn onward(app: &Context, next: Option<Step>) -> Html {
    let (label, topic) = match next {
        Some(next) => (fill(WAY.next, &[("title", next.title_for(app.state.answer()))]), Topic::Of(next)),
        None => (WAY.all.to_owned(), Topic::All),
    };
    actions(vec![button(label, app.send(Action::Show(topic)))])
}

/// What was not answered in the check, and can still change the recommendation.
pub(super) fn missing_answers(app: &Context) -> Html {
    let missing = app.state.checked.as_deref().map(|checked| checked.missing.clone());
    missing.filter(|missing| !missing.is_empty()).map(p).unwrap_or_default()
}

/// That the page keeps the answers that it has, and the way to those of the check as it is now; nothing without a case.
pub(super) fn as_it_stood(app: &Context) -> Option<Html> {
    app.state.answer().map(|_| {
        let update = link(PAGE.update, "", Callback::from(|_| handover::ask()));
        html! { <div class="aid-keep">{ about(PAGE.as_it_stood) }<p>{ update }</p></div> }
    })
}

/// What the page says in the words of a step, where something is filled in there.
pub(super) fn filled(step: &Task) -> Option<String> {
    browser::text(&[ids::SAID, step.id].concat())
}

/// The words of a step, with what is filled in, or marked where they are ours.
pub(super) fn words(step: &Task) -> String {
    filled(step).unwrap_or_else(|| step.marked())
}

/// The box that says that the team is asked although the check does not come to it.
pub(super) fn asking(app: &Context) -> Html {
    let onchange = ticking(app, Action::Ask);
    let checked = app.state.asks_anyway();
    html! {
        <div class="aid-option aid-anyway">
            <input type="checkbox" id="aid-anyway" aria-describedby="aid-anyway-hint" {checked} {onchange} />
            <label for="aid-anyway">{ COMMON.ask_anyway }</label>
            <p class="aid-option-hint" id="aid-anyway-hint">{ WAY.anyway }</p>
        </div>
    }
}

/// A sentence of guidance: its words, and what it rests on.
pub(super) fn sentence(app: &Context, step: &Task) -> Html {
    let source = (!step.source.is_empty()).then(|| about(step.source));
    html! { <li>{ p(words(step)) }{ source }{ cites_of(app, html! { begins(step.text) }, step.cites) }</li> }
}

/// Sentences under a heading.
pub(super) fn sentences(app: &Context, title: &'static str, steps: &'static [Task]) -> Html {
    html! { <>{ h2(title) }<ul class="aid-reasons">{ for steps.iter().map(|step| sentence(app, step)) }</ul></> }
}

/// A field to type into.
pub(super) struct Field<'a> {
    pub(super) id: String,
    pub(super) label: &'static str,
    /// What helps with it, a line each; what is empty is left out.
    pub(super) help: &'a [&'static str],
    pub(super) value: String,
    /// What of the reader's own it is, for a browser that fills it in (WCAG 1.3.5); “off” where it is of another person or of the case.
    pub(super) autocomplete: &'static str,
    pub(super) oninput: Callback<InputEvent>,
}

/// A field for a line of text.
pub(super) fn field(of: Field<'_>) -> Html {
    let (value, oninput, autocomplete) = (of.value.clone(), of.oninput.clone(), of.autocomplete);
    labelled(
        &of,
        |id, described| html! { <input type="text" {id} {autocomplete} spellcheck="false" aria-describedby={described} {value} {oninput} /> },
    )
}

/// A field for more than a line.
pub(super) fn area(of: Field<'_>) -> Html {
    let (value, oninput) = (of.value.clone(), of.oninput.clone());
    labelled(
        &of,
        |id, described| html! { <textarea rows="3" {id} autocomplete="off" spellcheck="false" aria-describedby={described} {value} {oninput} /> },
    )
}

/// What is typed into, under its label and what helps with it.
fn labelled(of: &Field<'_>, input: impl FnOnce(String, Option<String>) -> Html) -> Html {
    let help: Vec<&'static str> = of.help.iter().copied().filter(|line| !line.is_empty()).collect();
    let described = (!help.is_empty()).then(|| [&of.id, "-hint"].concat());
    let help = described.clone().map(|id| {
        html! { <div class="aid-hint" {id}>{ for help.into_iter().map(p) }</div> }
    });
    html! {
        <div class="aid-field">
            <label for={of.id.clone()}>{ of.label }</label>
            { help }
            { input(of.id.clone(), described) }
        </div>
    }
}

/// Fields that belong together, under a legend and what helps with all of them.
pub(super) fn group(legend: &'static str, help: &'static str, id: &str, fields: Vec<Html>) -> Html {
    let id = ["aid-group-", id].concat();
    html! {
        <fieldset class="aid-said" aria-describedby={id.clone()}><legend>{ legend }</legend><p class="aid-hint" {id}>{ help }</p><div class="aid-fields">{ fields }</div></fieldset>
    }
}

/// The LGSCO reference, which several pages need, each for something of its own.
pub(super) fn reference(app: &Context, hint: &'static str) -> Html {
    field(Field {
        id: "aid-reference".into(),
        label: NEXT.reference,
        help: &[hint],
        value: app.state.form.reference.clone(),
        autocomplete: "off",
        oninput: typing(app, |text| Action::Form(FormAction::Reference(text))),
    })
}

/// Help that belongs to no single field.
pub(super) fn help(text: impl Into<AttrValue>) -> Html {
    hint("aid-hint", text)
}
