//! The next steps: a page that lists them, and one for each.

mod attachments;
mod consent;
mod dates;
mod note;
mod request;
mod ticks;
mod transfer;

use super::cites::cites;
use super::frame::back;
use super::pieces::{about, h2, hint, p, typing};
use crate::app::Context;
use crate::state::{Action, Doing, Page, Topic};
use joint_working_casework::guidance::{CONSENT, DATES, PAPER, REQUEST, SENDING, Step, TRANSFER};
use joint_working_casework::request::is_advised;
use joint_working_rules::answer;
use yew::prelude::*;

/// The field for files.
pub(crate) const FILES: &str = "aid-files";

const TOPICS: [Topic; 6] =
    [Topic::Request, Topic::Attachments, Topic::Dates, Topic::Consent, Topic::Transfer, Topic::Note];

/// What a page of the next steps is called.
pub(crate) const fn title(topic: Topic) -> &'static str {
    match topic {
        Topic::All => "Next steps",
        Topic::Request => REQUEST.title,
        Topic::Attachments => SENDING.title,
        Topic::Dates => DATES.title,
        Topic::Consent => CONSENT.title,
        Topic::Transfer => TRANSFER.title,
        Topic::Note => "Note for the complaint record",
    }
}

/// A page of the next steps.
pub(crate) fn next(app: &Context, topic: Topic) -> Html {
    let page = match topic {
        Topic::All => all(app),
        Topic::Request => request::request(app),
        Topic::Attachments => attachments::attachments(app),
        Topic::Dates => return dates::dates(app),
        Topic::Consent => consent::consent(app),
        Topic::Transfer => transfer::transfer(app),
        Topic::Note => note::note(app),
    };
    html! { <>{ back() }<h1 id="aid-title">{ title(topic) }</h1>{ page }</> }
}

/// The list of pages, with what the check came to.
fn all(app: &Context) -> Html {
    let checked = answer(&app.state.case()).ok();
    let said = match &checked {
        None => p("No case has been checked here. The draft and the note leave gaps for it."),
        Some(answer) if is_advised(answer) => p(format!("The check came out as: {}.", answer.outcome.words().title)),
        Some(answer) => p(format!(
            "The check came out as: {}. There is nothing to ask the Joint Working Team for, unless you disagree.",
            answer.outcome.words().title
        )),
    };
    let links = TOPICS.iter().map(|topic| {
        let show = app.send(Action::Show(Page::Next(*topic)));
        html! { <li>{ super::pieces::link(title(*topic), "", show) }</li> }
    });
    html! { <>{ said }<ol class="aid-points">{ for links }</ol></> }
}

/// A sentence of guidance: whose words it is, and what it rests on.
fn sentence(app: &Context, step: &Step) -> Html {
    let ours = step.ours.then(|| about(PAPER.ours));
    let source = (!step.source.is_empty()).then(|| about(step.source));
    html! { <li>{ p(step.text) }{ ours }{ source }{ cites(app, "", step.cites) }</li> }
}

/// Sentences under a heading.
fn sentences(app: &Context, title: &'static str, steps: &'static [Step]) -> Html {
    html! { <>{ h2(title) }<ul class="aid-reasons">{ for steps.iter().map(|step| sentence(app, step)) }</ul></> }
}

/// A field for a line of text.
fn field(id: String, label: &'static str, help: &'static str, value: String, oninput: Callback<InputEvent>) -> Html {
    let described = (!help.is_empty()).then(|| format!("{id}-hint"));
    let help = described.clone().map(|id| html! { <p class="aid-hint" {id}>{ help }</p> });
    html! {
        <div class="aid-field">
            <label for={id.clone()}>{ label }</label>
            { help }
            <input type="text" {id} autocomplete="off" spellcheck="false" aria-describedby={described} {value} {oninput} />
        </div>
    }
}

/// The LGSCO reference, which several pages need.
fn reference(app: &Context) -> Html {
    let value = app.state.next.reference.clone();
    let oninput = typing(app, |text| Action::Next(Doing::Reference(text)));
    field("aid-reference".into(), "LGSCO reference, once you have it", "It goes into each subject.", value, oninput)
}

/// Help that stands on its own.
fn help(text: impl Into<AttrValue>) -> Html {
    hint("aid-hint", text)
}
