//! The paragraphs that something rests on: named, and opened where they are named, so that the place in the aid is not lost.

use crate::app::Context;
use crate::browser;
use crate::elements::beside;
use crate::view::html;
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::Citation;
use yew::prelude::Html;

/// The names of paragraphs, with words before them; opened, they show what the briefing says there and lead to its page.
pub fn cites<S, A>(app: &Context<S, A>, before: &str, cites: &[&'static Citation]) -> Html {
    let names: Vec<&str> = cites.iter().map(|cite| cite.name).collect();
    html! {
        <details class="aid-cites">
            <summary>{ before.to_owned() }{ names.join("; ") }</summary>
            { for cites.iter().map(|cite| html! {
                <div>
                    if let Some(text) = browser::text(&[ids::PARAGRAPH, cite.id].concat()) {
                        <blockquote>{ text }</blockquote>
                    }
                    <p>{ beside([app.root.as_str(), cite.page, ".html#", cite.id].concat(), cite.name) }</p>
                </div>
            }) }
        </details>
    }
}
