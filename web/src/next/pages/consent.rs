//! Consent: what to explain, the steps, what to note, the letters, and what holds where it is refused.

use super::parts::{sentence, sentences};
use super::ticks::{keeping, ticks};
use crate::context::Context;
use joint_working_casework::consent::if_refused;
use joint_working_casework::guidance::CONSENT;
use joint_working_interface::NEXT;
use joint_working_rules::summary::{answer_words, goes};
use joint_working_rules::{Consent, QuestionRef, ValidCase, fill};
use joint_working_web::elements::{Details, about, details, h2, p};
use joint_working_web::own_words::OwnWords;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page.
pub(super) fn consent(app: &Context) -> Html {
    let case = app.state.case().map(|(case, _)| case);
    let of_case = |case: &ValidCase| {
        let own = OwnWords::of(case);
        if_refused(case).iter().map(|part| html! { <li>{ own.marked_in(&goes(case, part)) }</li> }).collect()
    };
    let parts: Vec<Html> = case.map(of_case).unwrap_or_default();
    let parts = (!parts.is_empty()).then(|| html! { <>{ p(NEXT.in_this_case) }<ul>{ parts }</ul></> });
    let asked = case.filter(|case| case.consent != Consent::NotAsked);
    let said = asked.and_then(|case| answer_words(case, QuestionRef::Consent)).unwrap_or_default();
    let checked = (!said.is_empty()).then(|| {
        about(fill(
            NEXT.said,
            &[("question", QuestionRef::Consent.question().words().title), ("answer", &said.join("; "))],
        ))
    });
    let refused = html! {
        <>
            <ul class="aid-reasons">
                { for CONSENT.refused.iter().map(|step| sentence(app, step)) }
                { sentence(app, &CONSENT.withdrawn) }
            </ul>
            { parts }
        </>
    };
    let getting = html! {
        <>
            <ul class="aid-reasons">{ sentence(app, &CONSENT.needed_for) }</ul>
            { h2(NEXT.consent_steps) }
            { ticks(app, CONSENT.steps) }
            { h2(CONSENT.lead) }
            { ticks(app, CONSENT.explain) }
            { keeping(app) }
            { sentences(app, NEXT.consent_note, CONSENT.note) }
            { h2(NEXT.letters) }
            <ul class="aid-reasons">{ sentence(app, &CONSENT.letters.intake) }{ sentence(app, &CONSENT.letters.primary_detailed) }</ul>
        </>
    };
    // Where consent is refused, what holds then comes first, and how it is got is for who looks; otherwise the other way round.
    match case.is_some_and(|case| case.consent.blocks()) {
        true => html! {
            <>{ checked }{ h2(NEXT.no_consent) }{ refused }{ details(NEXT.consent_after_all, Details::Closed, getting) }</>
        },
        false => html! { <>{ checked }{ getting }{ details(NEXT.no_consent, Details::Closed, refused) }</> },
    }
}
