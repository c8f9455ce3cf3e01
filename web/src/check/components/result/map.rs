//! Where each issue goes, as one picture of lanes and cards with the links between them, and the same as a table.

use super::found::Found;
use super::open::question;
use crate::context::Context;
use joint_working_interface::{COMMON, RESULT};
use joint_working_rules::summary::sides;
use joint_working_rules::{Card, Destination, DrawnLink, Lane, OpenQuestion, Picture, Side, Strength};
use joint_working_web::elements::own;
use joint_working_web::view::html;
use yew::prelude::Html;

/// Cards stand level up to this row: the style sheet has no more.
const MOST_LEVEL: usize = 6;

/// The picture and its table.
pub(super) fn map(app: &Context, found: Found<'_>) -> Html {
    let picture = Picture::of(found.case, found.answer);
    // An “ask” leads with its question; elsewhere what is open is asked in its place.
    let open = if found.leads() { &[] } else { found.open };
    let rows = picture.lanes.iter().flat_map(|lane| &lane.cards).map(|card| card.row).max().unwrap_or(0);
    let is_level = rows <= MOST_LEVEL && picture.lanes.iter().any(|lane| !lane.across.is_empty());
    let pair = |lane: &Lane| {
        let linked = matches!(lane.cards.as_slice(), [first, _] if first.below.is_some());
        linked && !is_level && picture.lanes.len() < 3
    };
    let mut shape = String::new();
    for lane in &picture.lanes {
        shape.push(if pair(lane) { 'p' } else { 'l' });
        if is_level && !lane.across.is_empty() {
            shape.push('a');
        }
    }
    html! {
        <>
            <div class="aid-map" data-shape={shape} data-span={is_level.then(|| (rows + 1).to_string())}>
                { for picture.lanes.iter().map(|shown| lane(app, shown, open, pair(shown).then_some(""))) }
            </div>
            if !picture.empty.is_empty() {
                <p class="aid-small">{ picture.empty.join(" ") }</p>
            }
            { table(found, &picture) }
        </>
    }
}

fn lane(app: &Context, lane: &Lane, open: &[OpenQuestion], pair: Option<&'static str>) -> Html {
    html! {
        <>
            <section class="aid-lane" data-place={lane.place.id()} data-pair={pair}>
                <h3>{ &lane.title }</h3>
                <ul class="aid-cards">
                    { for lane.cards.iter().map(|shown| {
                        let asked = open.iter().find(|open| lane.place == Destination::Unclear && open.place == Some(shown.part.issue));
                        html! {
                            <li data-row={shown.row.to_string()}>
                                { card(app, shown, asked) }
                                { shown.below.as_ref().map(|link| html! {
                                    <p class="aid-tie" data-tie={look(link)}><span>{ &link.text }</span></p>
                                }) }
                            </li>
                        }
                    }) }
                </ul>
            </section>
            if !lane.across.is_empty() {
                <ul class="aid-across">
                    { for lane.across.iter().map(|across| html! {
                        <li class="aid-tie" data-tie={look(&across.link)} data-row={across.row.to_string()}><span class="aid-wide">{ &across.link.text }</span><span class="aid-narrow">{ &across.link.line }</span></li>
                    }) }
                </ul>
            }
        </>
    }
}

/// How a link looks.
fn look(link: &DrawnLink) -> &'static str {
    link.strength.map_or("open", Strength::id)
}

fn card(app: &Context, card: &Card, asked: Option<&OpenQuestion>) -> Html {
    html! {
        <div class="aid-card">
            <strong>{ own(card.name.clone()) }</strong>
            if !card.chips.is_empty() {
                <ul class="aid-chips">{ for card.chips.iter().map(chip) }</ul>
            }
            { for card.notes.iter().map(|note| html! { <p>{ note }</p> }) }
            { asked.map(|open| question(app, open)) }
        </div>
    }
}

fn chip((side, text): &(Side, String)) -> Html {
    html! { <li data-side={side.id()}>{ text }</li> }
}

fn table(found: Found<'_>, picture: &Picture) -> Html {
    let cards = || picture.lanes.iter().flat_map(|lane| &lane.cards);
    let row = |card: &Card| {
        html! {
            <tr>
                <th scope="row">{ own(card.name.clone()) }</th>
                <td data-of={RESULT.sides}>{ sides(card.part.side) }</td>
                <td data-of={RESULT.goes_to}>{ card.part.to.words().label }</td>
                <td data-of={RESULT.links}>{ picture.links_of(&card.part).join(". ") }</td>
            </tr>
        }
    };
    // In the order of the issues, as the answer has them.
    let rows = found.answer.handling.iter().filter_map(|part| cards().find(|card| card.part == *part)).map(row);
    html! {
        <details class="aid-table">
            <summary>{ RESULT.as_table }</summary>
            <table class="aid-rows">
                <thead><tr>
                    <th scope="col">{ COMMON.issue_column }</th><th scope="col">{ RESULT.sides }</th>
                    <th scope="col">{ RESULT.goes_to }</th><th scope="col">{ RESULT.links }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    }
}
