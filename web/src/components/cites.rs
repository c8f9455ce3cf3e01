//! Links into the book, to the paragraphs that something rests on.

use crate::app::Context;
use joint_working_rules::rulebook::Citation;
use yew::prelude::*;

/// What stands before the links of a question.
pub(super) const RESTS_ON: &str = "What this rests on: ";

/// Links to paragraphs, with words before them; they open beside the aid, so that the place in it is not lost.
pub(super) fn cites(app: &Context, before: &str, cites: &[&'static Citation]) -> Html {
    let last = cites.len().saturating_sub(1);
    html! {
        <p class="aid-cites">
            { before.to_owned() }
            { for cites.iter().enumerate().map(|(at, cite)| html! {
                <>
                    <a href={format!("{}{}.html#{}", app.root, cite.page, cite.id)} target="_blank" rel="noopener">
                        { cite.name }<span class="aid-hidden">{ " (opens in a new tab)" }</span>
                    </a>
                    { if at < last { "; " } else { "" } }
                </>
            }) }
        </p>
    }
}
