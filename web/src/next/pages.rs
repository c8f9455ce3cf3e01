//! The next steps: a page that lists them, and one for each, which leads on to the next.

mod apart;
pub(crate) mod attachments;
mod consent;
mod dates;
mod list;
mod note;
mod parts;
mod request;
mod ticks;
mod transfer;

use crate::context::Context;
use crate::state::{Action, Topic};
use joint_working_casework::guidance::{PAPER, WAY};
use joint_working_casework::way::Step;
use joint_working_page_ids as ids;
use joint_working_web::elements::link;
use joint_working_web::frame::back;
use joint_working_web::view::html;
use yew::prelude::Html;

pub(crate) use list::{CLEAR, KEEP};

/// What the publisher of the site has filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Publisher {
    /// Where requests of an Initial Look go.
    pub(crate) address: Option<String>,
    /// How an issue is passed on to the other Ombudsman.
    pub(crate) pass_on: Option<String>,
}

/// A page of the next steps.
pub(crate) fn page(app: &Context, topic: Topic, publisher: &Publisher) -> Html {
    if app.state.another.is_some() {
        return list::whose(app);
    }
    let step = match topic {
        Topic::All => return list::all(app),
        Topic::Of(step) => step,
    };
    let problem = (step == Step::Dates).then(|| dates::summary(app));
    let page = match step {
        Step::Request => request::request(app, publisher.address.as_deref()),
        Step::Attachments => attachments::attachments(app),
        Step::Dates => dates::dates(app),
        Step::Consent => consent::consent(app),
        Step::Transfer => transfer::transfer(app),
        Step::Apart => apart::apart(app, publisher.pass_on.as_deref()),
        Step::Note => note::note(app),
    };
    // What these say comes from the check as it was.
    let kept = matches!(step, Step::Request | Step::Apart | Step::Note).then(|| parts::as_it_stood(app));
    let next = step.next(app.state.answer(), app.state.asking);
    // After the last one the way on is the way to the list.
    let list = next.map(|_| html! { <span>{ link(WAY.all, "", app.send(Action::Show(Topic::All))) }</span> });
    let tools = html! { <div class="aid-tools">{ back() }{ list }</div> };
    let ours = (step != Step::Note).then(|| html! { <p class="aid-ours">{ PAPER.ours }</p> });
    html! { <>{ tools }{ problem }<h1 id={ids::TITLE}>{ step.title_for(app.state.answer()) }</h1>{ ours }{ page }{ kept }<div class="aid-onward">{ parts::onward(app, next) }</div></> }
}
