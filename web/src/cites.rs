//! The paragraphs that something rests on: named, and opened where they are named, so that the place in the aid is not lost.

use crate::app::Context;
use crate::browser;
use crate::elements::beside;
use crate::view::html;
use joint_working_page_ids as ids;
use joint_working_rules::rulebook::Citation;
use yew::prelude::Html;

/// So many words of a statement say which it is.
const ENOUGH: usize = 7;

/// The first words of a statement, to tell it from others.
pub fn begins(statement: &str) -> String {
    statement.split_whitespace().take(ENOUGH).collect::<Vec<_>>().join(" ")
}

/// The paragraphs that a statement rests on. `of` is what those who listen hear after their names: several statements rest on the same.
pub fn cites_of<S, A>(app: &Context<S, A>, of: Html, all: &[&'static Citation]) -> Html {
    shown(app, "", html! { <span class="aid-hidden">{ ": " }{ of }</span> }, all)
}

/// The names of paragraphs, with words before them; opened, they show what the briefing says there and lead to its page.
pub fn cites<S, A>(app: &Context<S, A>, before: &str, all: &[&'static Citation]) -> Html {
    shown(app, before, Html::default(), all)
}

fn shown<S, A>(app: &Context<S, A>, before: &str, of: Html, cites: &[&'static Citation]) -> Html {
    let names: Vec<&str> = cites.iter().map(|cite| cite.name).collect();
    html! {
        <details class="aid-cites">
            <summary>{ before.to_owned() }{ names.join("; ") }{ of }</summary>
            { for cites.iter().map(|cite| html! {
                <div>
                    if let Some(text) = browser::text(&[ids::PARAGRAPH, cite.id].concat()) {
                        <blockquote>{ text }</blockquote>
                    }
                    <p class="aid-alone">{ beside([app.root.as_str(), cite.page, ".html#", cite.id].concat(), cite.name) }</p>
                </div>
            }) }
        </details>
    }
}
