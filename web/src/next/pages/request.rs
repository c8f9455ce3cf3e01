//! The request of an Initial Look: what to fill in, the draft, what is missing, how to send it.

use super::parts::{area, field, sentences};
use crate::context::Context;
use crate::form::FormAction;
use crate::state::Action;
use joint_working_casework::guidance::{PAGE, REQUEST};
use joint_working_casework::request::{Draft, RequestField, draft};
use joint_working_web::elements::{about, actions, h2, link, list, p, typing};
use joint_working_web::export::copy;
use yew::prelude::*;

/// The page.
pub(super) fn request(app: &Context, address: Option<&str>) -> Html {
    let next = &app.state.form;
    let files: Vec<&str> = next.files.iter().map(|(name, _)| name.as_str()).collect();
    let files = files.join(", ");
    let from_files = |gap: RequestField| {
        let fill = app.send(Action::Form(FormAction::Fill(gap, files.clone())));
        html! { <p>{ link("Use the names of the files chosen", format!(" for: {}", gap.words().label), fill) }</p> }
    };
    let items = REQUEST.items.iter().map(|item| {
        let fields = item.fields.iter().map(|&gap| {
            let (words, typed) = (gap.words(), next.details.typed(gap).to_owned());
            let oninput = typing(app, move |text| Action::Form(FormAction::Fill(gap, text)));
            let make = if gap.is_long() { area } else { field };
            let field = make(format!("aid-{}", gap.id()), words.label, words.hint, typed, oninput);
            html! { <>{ field }{ (gap.is_files() && !files.is_empty()).then(|| from_files(gap)) }</> }
        });
        html! { <fieldset><legend>{ item.label }</legend>{ about(item.text) }{ for fields }</fieldset> }
    });
    let draft = drafted(app, address);
    let text = format!("Subject: {}\n\n{}", draft.subject, draft.body);
    let missing: Vec<String> = draft
        .missing
        .iter()
        .map(|one| match (one.item.label, one.field.words().label) {
            (item, gap) if item == gap => item.to_owned(),
            (item, gap) => format!("{item}: {gap}"),
        })
        .collect();
    let whole = if missing.is_empty() { p(PAGE.whole) } else { list(missing) };
    let mut ways = vec![copy(app, "Copy the draft", text.clone(), "The draft is copied")];
    let mailto = draft.mailto();
    if let Some(mailto) = &mailto {
        ways.push(html! { <a class="btn quiet" href={mailto.href.clone()}>{ "Open it as an email" }</a> });
    }
    let no_address = draft.to.is_none().then(|| p(PAGE.no_address));
    let too_long = mailto.filter(|mailto| !mailto.with_body).map(|_| p(PAGE.too_long));
    html! {
        <>
            { for items }
            { h2("Still missing") }
            { whole }
            { h2("The draft") }
            <pre class="aid-record" tabindex="0" role="region" aria-label="The draft">{ text }</pre>
            <p class="aid-status" role="status">{ app.state.notice.unwrap_or_default() }</p>
            { actions(ways) }
            { no_address }
            { too_long }
            { sentences(app, "How to send it", REQUEST.rules) }
        </>
    }
}

/// The draft, with the reasons of the case where there is one.
pub(super) fn drafted(app: &Context, address: Option<&str>) -> Draft {
    let checked = app.state.case().map(|(case, answer)| (&**case, answer));
    draft(checked, &app.state.form.details, address)
}
