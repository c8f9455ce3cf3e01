//! The request of an Initial Look: what to fill in, the draft, what is missing, how to send it.

use super::parts::{Field, area, asking, field, filled, group, missing_answers, sentences};
use crate::context::Context;
use crate::form::FormAction;
use crate::state::{Action, Checked};
use joint_working_casework::guidance::{PAGE, REQUEST, RequestItem};
use joint_working_casework::request::{Draft, Missing, Reasons, RequestField, draft};
use joint_working_interface::{COMMON, NEXT};
use joint_working_rules::fill;
use joint_working_web::app;
use joint_working_web::elements::{actions, h2, link, list, p, status, ticking, typing};
use joint_working_web::export::{by_hand, copy, copying};
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, MouseEvent};

/// The page.
pub(super) fn request(app: &Context, address: Option<&str>) -> Html {
    // Where the check does not come to it, there is no request before the reader says so: what is copied and what is noted agree.
    let is_asked = !app.state.may_ask() || app.state.asks_anyway();
    html! {
        <>
            { app.state.may_ask().then(|| asking(app)) }
            { missing_answers(app) }
            { filled(&REQUEST.lead).map(p) }
            { for REQUEST.items.iter().map(|one| item(app, one)) }
            if is_asked { { drafting(app, address) } } else { { p(fill(NEXT.tick_first, &[("box", COMMON.ask_anyway)])) } }
            { sentences(app, NEXT.how_to_send, REQUEST.rules) }
        </>
    }
}

/// What is missing, the draft, and the ways to take it away.
fn drafting(app: &Context, address: Option<&str>) -> Html {
    let draft = drafted(app, address);
    let text = [&fill(NEXT.subject, &[("subject", &draft.subject)]), "\n\n", &draft.body].concat();
    let whole = match draft.missing.is_empty() {
        true => p(PAGE.whole),
        false => list(draft.missing.iter().map(missing)),
    };
    let mut ways = vec![copy(app, NEXT.copy_draft, text.clone(), NEXT.draft_copied)];
    let mailto = draft.mailto();
    if let Some(mailto) = &mailto {
        let copied = (!mailto.with_body).then(|| copying(app, text.clone(), NEXT.draft_copied));
        let onclick = Callback::from(move |event: MouseEvent| {
            app::stays();
            copied.iter().for_each(|copied| copied.emit(event.clone()));
        });
        ways.push(html! { <a class="btn quiet" href={mailto.href.clone()} {onclick}>{ NEXT.open_email }</a> });
    }
    let no_address = draft.to.is_none().then(|| p(PAGE.no_address));
    let too_long = mailto.filter(|mailto| !mailto.with_body).map(|_| p(PAGE.too_long));
    html! {
        <>
            { h2(NEXT.missing) }
            { missing_answers(app) }
            { whole }
            { h2(NEXT.draft) }
            { app.state.answer().map(|_| reasons(app)) }
            <pre class="aid-record" translate="no" tabindex="0" role="region" aria-label={NEXT.draft}>{ text }</pre>
            { status(app.state.notice, app.state.said) }
            { by_hand(app.state.by_hand.as_ref()) }
            { actions(ways) }
            { no_address }
            { too_long }
        </>
    }
}

/// One of the seven things: a field under its label, or several under a legend. What the briefing says of it is given once.
fn item(app: &Context, item: &'static RequestItem) -> Html {
    match item.fields {
        [only] => fields(app, *only, &[item.text, only.words().hint]),
        several => {
            let all = several.iter().map(|gap| fields(app, *gap, &[gap.words().hint])).collect();
            group(item.label, item.text, item.id, all)
        }
    }
}

fn fields(app: &Context, gap: RequestField, help: &[&'static str]) -> Html {
    let words = gap.words();
    let oninput = typing(app, move |text| Action::Form(FormAction::Fill(gap, text)));
    let value = app.state.form.details.typed(gap).to_owned();
    let one = Field {
        id: ["aid-", gap.id()].concat(),
        label: words.label,
        help,
        value,
        autocomplete: gap.autocomplete(),
        oninput,
    };
    let field = if gap.is_long() { area(one) } else { field(one) };
    html! { <>{ field }{ from_files(app, gap) }</> }
}

/// The names of the files chosen can be filled in where there are any.
fn from_files(app: &Context, gap: RequestField) -> Option<Html> {
    let files: Vec<&str> = app.state.form.files.iter().map(|(name, _)| name.as_str()).collect();
    (gap.is_files() && !files.is_empty()).then(|| {
        let fill_in = app.send(Action::Form(FormAction::Fill(gap, files.join(", "))));
        let rest = fill(NEXT.use_files_for, &[("field", gap.words().label)]);
        html! { <p>{ link(NEXT.use_files, rest, fill_in) }</p> }
    })
}

/// The reasons of the check are added where they are wanted.
fn reasons(app: &Context) -> Html {
    let onchange = ticking(app, |tick| Action::Form(FormAction::Reasons(tick)));
    let checked = app.state.form.reasons == Reasons::Added;
    html! {
        <div class="aid-option">
            <input type="checkbox" id="aid-reasons" aria-describedby="aid-reasons-hint" {checked} {onchange} />
            <label for="aid-reasons">{ NEXT.add_reasons }</label>
            <p class="aid-option-hint" id="aid-reasons-hint">{ NEXT.add_reasons_hint }</p>
        </div>
    }
}

/// What is missing, by the label of its field and, where that is in a group, of the group.
fn missing(one: &Missing) -> String {
    let field = one.field.words().label;
    match one.item.fields {
        [_] => field.to_owned(),
        _ => fill(NEXT.missing_field, &[("item", one.item.label), ("field", field)]),
    }
}

/// The draft, with the issues of the case where there is one.
pub(super) fn drafted(app: &Context, address: Option<&str>) -> Draft {
    let checked = app.state.checked.as_deref().map(Checked::check);
    draft(checked, &app.state.form.details, app.state.form.reasons, address)
}
