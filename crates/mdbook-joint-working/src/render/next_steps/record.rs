//! The heads of the note for the complaint record, each with a place for its day.

use joint_working_casework::guidance::RECORD;
use joint_working_casework::transfer::Stage;
use maud::{Markup, html};

use super::marks::{blank, filled, tick_box};

/// The list of the heads.
pub(super) fn record() -> Markup {
    let item = |words: Markup| html! { li { (tick_box()) span { (words) } } "\n" };
    let day = filled(RECORD.done_on, &[("date", &blank())]);
    let dated = |words: Markup| item(html! { (words) ", " (day) });
    html! {
        ul class="ticks" { "\n"
            (item(filled(RECORD.reference, &[("reference", &blank())])))
            @for words in [RECORD.explained, RECORD.consent, RECORD.apart] { (dated(html! { (words) })) }
            @for words in [RECORD.refused, RECORD.withdrawn] { (item(html! { (words) })) }
            @for stage in Stage::ALL {
                (dated(filled(RECORD.transfer, &[("stage", &html! { (stage.name()) })])))
            }
        } "\n"
    }
}
