//! Whose function is it? A look-up beside the question on functions. It informs; it sets no answer.

use super::cites::cites;
use super::pieces::more;
use crate::app::Context;
use joint_working_rules::rulebook::FUNCTIONS;
use yew::prelude::*;

/// The look-up, folded.
pub(super) fn look_up(app: &Context) -> Html {
    let entries = html! {
        <>
            <p class="aid-hint">{ FUNCTIONS.intro }</p>
            <dl class="aid-look-up">
                { for FUNCTIONS.entries.iter().map(|entry| html! {
                    <div>
                        <dt>{ entry.title }</dt>
                        <dd>
                            { entry.text }
                            if !entry.cites.is_empty() {
                                { cites(app, "", entry.cites) }
                            }
                            if !entry.law.is_empty() {
                                <p class="aid-cites">{ format!("{}: {}", FUNCTIONS.ours, entry.law) }</p>
                            }
                        </dd>
                    </div>
                }) }
            </dl>
        </>
    };
    more(FUNCTIONS.title, false, entries)
}
