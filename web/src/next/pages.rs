//! The next steps: a page that lists them, and one for each.

pub(crate) mod attachments;
mod consent;
mod dates;
mod note;
mod parts;
mod request;
mod ticks;
pub(crate) mod title;
mod transfer;

use crate::context::Context;
use crate::form::FormState;
use crate::state::{Action, Complaint, Topic};
use joint_working_casework::guidance::PAGE;
use joint_working_casework::page::came_out;
use joint_working_casework::request::is_advised;
use joint_working_page_ids as ids;
use joint_working_rules::Destination;
use joint_working_rules::summary::goes;
use joint_working_web::edition_note::edition_note;
use joint_working_web::elements::{about, actions, beside, details, link, list, p, secondary_button};
use joint_working_web::frame::back;
use joint_working_web::handover;
use title::title;
use yew::prelude::*;

const TOPICS: [Topic; 6] =
    [Topic::Request, Topic::Attachments, Topic::Dates, Topic::Consent, Topic::Transfer, Topic::Note];

/// A page of the next steps. `address` is where requests of an Initial Look go.
pub(crate) fn page(app: &Context, topic: Topic, address: Option<&str>) -> Html {
    let page = match topic {
        Topic::All => return all(app),
        Topic::Request => request::request(app, address),
        Topic::Attachments => attachments::attachments(app),
        Topic::Dates => return dates::dates(app),
        Topic::Consent => consent::consent(app),
        Topic::Transfer => transfer::transfer(app),
        Topic::Note => note::note(app),
    };
    html! { <>{ back() }<h1 id={ids::TITLE}>{ title(topic) }</h1>{ page }</> }
}

/// The list of pages, with what the check came to. The static page shows the same until the program has come.
fn all(app: &Context) -> Html {
    if app.state.another.is_some() {
        return whose(app);
    }
    let checked = app.state.case().map(|(_, answer)| came_out(answer));
    let as_it_stood = checked.is_some().then(|| about(PAGE.as_it_stood));
    let mut buttons = Vec::new();
    if checked.is_some() || app.state.form != FormState::default() {
        buttons.push(secondary_button("Clear everything on these pages", app.send(Action::Clear)));
    }
    if checked.is_some() {
        buttons
            .insert(0, secondary_button("Take the case from the other tab again", Callback::from(|_| handover::ask())));
    }
    let links = TOPICS.iter().map(|topic| {
        let show = app.send(Action::Show(*topic));
        html! { <li>{ link(title(*topic), "", show) }</li> }
    });
    let steps = html! { <ol class="aid-points">{ for links }</ol> };
    let nothing_to_ask = app.state.case().is_some_and(|(_, answer)| !is_advised(answer));
    let steps = if nothing_to_ask { details(PAGE.all_the_same, false, steps) } else { steps };
    html! {
        <>
            <h1 id={ids::TITLE}>{ title(Topic::All) }</h1>
            { p(checked.unwrap_or_else(|| PAGE.no_case.to_owned())) }
            { edition_note(app.state.earlier()) }
            { elsewhere(app) }
            <p class="aid-status" role="status">{ app.state.notice.unwrap_or_default() }</p>
            { steps }
            <p>{ beside([app.root.as_str(), ids::CHECKLISTS_PAGE].concat(), PAGE.checklists) }</p>
            { about(PAGE.privacy) }
            { as_it_stood }
            { (!buttons.is_empty()).then(|| actions(buttons)) }
        </>
    }
}

/// Another case has come: whose are the things filled in and ticked?
fn whose(app: &Context) -> Html {
    let ways = vec![
        secondary_button(PAGE.same_case, app.send(Action::Settle(Complaint::Same))),
        secondary_button(PAGE.other_case, app.send(Action::Settle(Complaint::Another))),
    ];
    html! { <><h1 id={ids::TITLE}>{ title(Topic::All) }</h1>{ p(PAGE.another) }{ actions(ways) }</> }
}

/// What of the case is not for the team, where some of it is.
fn elsewhere(app: &Context) -> Html {
    let Some((case, answer)) = app.state.case().filter(|(_, answer)| is_advised(answer)) else { return html! {} };
    let others = answer
        .handling
        .iter()
        .filter(|part| matches!(part.to, Destination::Phso | Destination::Lgsco | Destination::Outside));
    let others: Vec<String> = others.map(|part| goes(case, part)).collect();
    if others.is_empty() {
        return html! {};
    }
    html! { <>{ list(others) }{ about(PAGE.elsewhere) }</> }
}
