//! What the comparison says: whether both come to the same and what it hangs on, what to talk about first, where they differ, where each
//! issue goes, and which issue answers to which.

use super::matching::matching;
use super::tables::{differences, places};
use crate::context::Context;
use crate::parts::with_clear;
use crate::state::Action;
use joint_working_compare::{Comparison, ComparisonView, Reader};
use joint_working_interface::COMPARE;
use joint_working_page_ids as ids;
use joint_working_rules::fill;
use joint_working_rules::rulebook::EDITION;
use joint_working_web::browser;
use joint_working_web::elements::{about, h2, list, p, secondary_button, status};
use joint_working_web::export::{by_hand, copy};
use joint_working_web::frame::back;
use joint_working_web::view::html;
use yew::prelude::{Callback, Html};

/// The page.
pub(super) fn result(app: &Context, comparison: &Comparison) -> Html {
    let names = app.state.names();
    let view = ComparisonView::of(comparison, &names);
    let has_one_outcome = comparison.results.a.outcome == comparison.results.b.outcome;
    let (title, look) = match (comparison.is_same_result(), has_one_outcome) {
        (true, _) => (COMPARE.same_title, "same"),
        (false, true) => (COMPARE.places_unlike_title, "unlike"),
        (false, false) => (COMPARE.unlike_title, "unlike"),
    };
    let editions = Reader::ALL.into_iter().flat_map(|reader| {
        let earlier = app.state.slots[reader].reading.as_ref().and_then(|reading| reading.earlier.as_ref());
        let notes = earlier.map(joint_working_rules::EarlierEdition::note).unwrap_or_default();
        let names = &names;
        notes.into_iter().map(move |note| about(fill(COMPARE.edition, &[("reading", &names[reader]), ("note", &note)])))
    });
    let buttons = vec![
        copy(app, COMPARE.copy, view.text(), COMPARE.copied),
        secondary_button(COMPARE.print, Callback::from(|_| browser::print())),
        secondary_button(COMPARE.swap, app.send(Action::Swap)),
    ];
    let (date, address) = (browser::today(), browser::address());
    let printed = fill(COMPARE.printed, &[("date", &date), ("edition", EDITION), ("address", &address)]);
    html! {
        <>
            { back() }
            <section class="aid-verdict aid-compared" data-compared={look}>
                <h1 id={ids::TITLE}>{ title }</h1>
                { for view.verdict().into_iter().map(p) }
                { for editions }
            </section>
            { status(app.state.notice, app.state.said) }
            { by_hand(app.state.by_hand.as_ref()) }
            { h2(COMPARE.first_title) }
            { list(view.first()) }
            { differences(&view, &names) }
            { places(&view, &names) }
            { matching(app, comparison, &view, &names) }
            { with_clear(app, buttons) }
            <p class="aid-printed">{ printed }</p>
        </>
    }
}
