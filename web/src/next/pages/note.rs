//! The note for the complaint record: the check, what was explained, consent, and the transfer, as text.

use super::parts::reference;
use crate::context::Context;
use crate::state::Action;
use joint_working_casework::guidance::{PAGE, RECORD};
use joint_working_casework::request::RequestField;
use joint_working_casework::{Asked, Progress, Ticked, note as with_progress};
use joint_working_interface::NEXT;
use joint_working_rules::{Consent, fill};
use joint_working_web::browser;
use joint_working_web::elements::{actions, p, status};
use joint_working_web::export::{by_hand, copy, save};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The page.
pub(super) fn note(app: &Context) -> Html {
    let state = &app.state;
    let checked = state.checked.as_deref();
    let done: Vec<Ticked<'_>> = state.form.ticks.iter().map(|id| Ticked { id, on: None }).collect();
    let comes_to_it = checked.is_none_or(|checked| checked.answer.asks_the_team());
    let asked = match (comes_to_it, state.asks_anyway()) {
        (true, _) => Asked::AsRecommended,
        (false, true) => Asked::Anyway,
        (false, false) => Asked::No,
    };
    let progress = Progress {
        done: &done,
        asked,
        reasons: state.form.details.typed(RequestField::OwnWords),
        consent: checked.map_or(Consent::NotAsked, |checked| checked.case.consent),
        stage: state.form.stage,
        lgsco_reference: &state.form.reference,
        dates: &state.form.due_dates(),
    };
    let start = checked.map_or_else(
        || [&fill(RECORD.date, &[("date", &browser::today())]), "\n"].concat(),
        |checked| checked.record.clone(),
    );
    let text = with_progress(start, &progress);
    // The team gives it to what it is asked about.
    let asks = asked != Asked::No;
    html! {
        <>
            { p(if asks { PAGE.note_holds } else { PAGE.note_holds_less }) }
            { asks.then(|| reference(app, NEXT.reference_in_note_hint)) }
            <pre class="aid-record" translate="no" tabindex="0" role="region" aria-label={NEXT.note}>{ text.clone() }</pre>
            { status(state.notice, state.said) }
            { by_hand(state.by_hand.as_ref()) }
            { actions(vec![
                copy(app, NEXT.copy_note, text.clone(), NEXT.note_copied),
                save(app, NEXT.save_note, NEXT.note_file, text, Action::Notice(NEXT.note_saved)),
            ]) }
        </>
    }
}
