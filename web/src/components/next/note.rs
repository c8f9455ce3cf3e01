//! The note for the complaint record: the check, what was explained, consent, and the transfer, as text.

use super::reference;
use crate::app::Context;
use crate::browser;
use crate::components::keep::{copy, save};
use crate::components::pieces::{actions, p};
use joint_working_casework::{Progress, Ticked, note as with_progress, record};
use joint_working_rules::answer;
use yew::prelude::*;

/// The page.
pub(super) fn note(app: &Context) -> Html {
    let (state, case) = (&app.state, app.state.case());
    let checked = answer(&case)
        .ok()
        .map(|answer| record(&case, &answer, &browser::today(), &state.disagreement, |step| state.is_answered(step)));
    let done: Vec<Ticked<'_>> = state.next.ticks.iter().map(|id| Ticked { id, on: None }).collect();
    let progress = Progress {
        done: &done,
        consent: case.consent,
        stage: state.next.stage,
        lgsco_reference: &state.next.reference,
    };
    let start = checked.unwrap_or_else(|| format!("Date: {}\n", browser::today()));
    let text = with_progress(start, &progress);
    html! {
        <>
            { p("It holds the check, what you ticked under consent and transfer, and the LGSCO reference. Add names and dates in your case system.") }
            { reference(app) }
            <pre class="aid-record" tabindex="0" role="region" aria-label="The note">{ text.clone() }</pre>
            <p class="aid-status" role="status">{ state.notice.unwrap_or_default() }</p>
            { actions(vec![
                copy(app, "Copy the note", text.clone(), "The note is copied"),
                save(app, "Save the note as a file", "joint-working-note.txt", text, "The note is saved"),
            ]) }
        </>
    }
}
