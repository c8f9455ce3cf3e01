//! Links into the book, to the paragraphs that something rests on.

use super::use_app;
use joint_working_rules::rulebook::Citation;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct CitesProps {
    pub(crate) cites: Vec<&'static Citation>,
    #[prop_or_default]
    pub(crate) before: AttrValue,
}

/// Links to paragraphs; they open beside the aid, so that the place in it is not lost.
#[component]
pub(crate) fn Cites(props: &CitesProps) -> Html {
    let app = use_app();
    let last = props.cites.len().saturating_sub(1);
    html! {
        <p class="aid-cites">
            { &props.before }
            { for props.cites.iter().enumerate().map(|(at, cite)| html! {
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
