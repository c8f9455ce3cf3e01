//! Where each issue goes, beside the panels: the picture of the result, in short.

use super::panel::Shows;
use crate::context::Ways;
use joint_working_rules::{Card, Lane, Picture};
use joint_working_web::elements::{own, p};
use joint_working_web::view::html;
use yew::prelude::Html;

impl Shows for Picture {
    /// The places that hold something with their issues, and a line for each that holds nothing.
    fn draw(&self, _: &Ways) -> Html {
        let Self { lanes, empty } = self;
        html! { <div class="aid-places">{ for lanes.iter().map(lane) }{ for empty.iter().cloned().map(p) }</div> }
    }
}

fn lane(lane: &Lane) -> Html {
    html! {
        <section class="aid-lane" data-place={lane.place.id()}>
            <h3>{ &lane.title }</h3>
            <ul>{ for lane.cards.iter().map(card) }</ul>
        </section>
    }
}

fn card(card: &Card) -> Html {
    let chip = |(side, words): &(joint_working_rules::Side, String)| {
        html! { <span class="aid-chip" data-side={side.id()}>{ words }</span> }
    };
    html! { <li class="aid-card"><b>{ own(card.name.clone()) }</b>{ " " }{ for card.chips.iter().map(chip) }</li> }
}
