//! The request of an Initial Look: what to fill in, the draft, what is missing, how to send it.

use super::{field, sentences};
use crate::app::Context;
use crate::components::keep::copy;
use crate::components::pieces::{about, actions, h2, list, p, typing};
use crate::state::{Action, Doing};
use joint_working_casework::guidance::REQUEST;
use joint_working_casework::request::{Draft, draft};
use joint_working_rules::answer;
use yew::prelude::*;

/// The page.
pub(super) fn request(app: &Context) -> Html {
    let next = &app.state.next;
    let items = REQUEST.items.iter().map(|item| {
        let fields = item.gaps.iter().map(|&gap| {
            let (words, typed) = (gap.words(), next.details.typed(gap).to_owned());
            let oninput = typing(app, move |text| Action::Next(Doing::Fill(gap, text)));
            field(format!("aid-{}", gap.id()), words.label, words.hint, typed, oninput)
        });
        html! { <fieldset><legend>{ item.label }</legend>{ about(item.text) }{ for fields }</fieldset> }
    });
    let draft = drafted(app);
    let text = format!("Subject: {}\n\n{}", draft.subject, draft.body);
    let missing: Vec<String> =
        draft.missing.iter().map(|one| format!("{}: {}", one.item.label, one.gap.words().label)).collect();
    let whole = if missing.is_empty() {
        p("Nothing is missing from the seven things that the briefing asks for.")
    } else {
        list(missing)
    };
    let mut ways = vec![copy(app, "Copy the draft", text.clone(), "The draft is copied")];
    let mailto = draft.mailto();
    if let Some(mailto) = &mailto {
        ways.push(html! { <a class="btn quiet" href={mailto.href.clone()}>{ "Open it as an email" }</a> });
    }
    let too_long = mailto
        .filter(|mailto| !mailto.with_body)
        .map(|_| p("The email opens without its text, which is too long for that: copy the draft into it."));
    html! {
        <>
            { for items }
            { h2("Still missing") }
            { whole }
            { h2("The draft") }
            <pre class="aid-record" tabindex="0" role="region" aria-label="The draft">{ text }</pre>
            <p class="aid-status" role="status">{ app.state.notice.unwrap_or_default() }</p>
            { actions(ways) }
            { too_long }
            { sentences(app, "How to send it", REQUEST.rules) }
        </>
    }
}

/// The draft, with the reasons of the case as it stands.
pub(super) fn drafted(app: &Context) -> Draft {
    let case = app.state.case();
    let answer = answer(&case).ok();
    draft(answer.as_ref().map(|answer| (&case, answer)), &app.state.next.details, app.address.as_deref())
}
