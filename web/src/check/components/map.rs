//! The map: every part in its place, with its ties, and the same as a table.

use super::drawing::drawing;
use super::name::{name, number};
use joint_working_rules::summary::sides;
use joint_working_rules::{
    Case, Destination, Functions, PartPlacement, RelationStrength, Side, Weight, relation_strength,
};
use yew::prelude::*;

/// The places that are always shown; the others only where something goes there.
const ALWAYS: [Destination; 3] = [Destination::Phso, Destination::Joint, Destination::Lgsco];

/// The map and its table.
pub(super) fn map(case: &Case, handling: &[PartPlacement]) -> Html {
    let goes = |place: Destination| handling.iter().filter(move |part| part.to == place);
    let others = [Destination::Unclear, Destination::Outside].into_iter().filter(|place| goes(*place).next().is_some());
    html! {
        <>
            <div class="aid-map">
                { for ALWAYS.into_iter().chain(others).map(|place| html! {
                    <section class="aid-lane" data-place={place.id()}>
                        <h3>{ place.words().label }</h3>
                        if goes(place).next().is_none() {
                            <p>{ place.words().empty }</p>
                        } else {
                            <ul>{ for goes(place).map(|part| card(case, part)) }</ul>
                        }
                    </section>
                }) }
            </div>
            { drawing(case, handling) }
            <details class="aid-table">
                <summary>{ "The same as a table" }</summary>
                <div class="aid-scroll" role="region" aria-label="Where each issue goes" tabindex="0">
                    <table>
                        <thead><tr>
                            <th scope="col">{ "Issue" }</th><th scope="col">{ "Part" }</th>
                            <th scope="col">{ "Goes to" }</th><th scope="col">{ "Links" }</th>
                        </tr></thead>
                        <tbody>{ for handling.iter().map(|part| html! {
                            <tr>
                                <th scope="row">{ format!("{}. {}", number(part.issue), name(case, part.issue)) }</th>
                                <td>{ sides(part.side) }</td>
                                <td>{ part.to.words().label }</td>
                                <td>{ links(case, part).join(". ") }</td>
                            </tr>
                        }) }</tbody>
                    </table>
                </div>
            </details>
        </>
    }
}

fn card(case: &Case, part: &PartPlacement) -> Html {
    html! {
        <li class="aid-card" data-side={part.side.id()}>
            <strong>{ format!("{}. {}", number(part.issue), name(case, part.issue)) }</strong>
            <span>{ format!("{}{}", sides(part.side), weights(case, part)) }</span>
            { for links(case, part).into_iter().map(|link| html! { <span class="aid-tie">{ link }</span> }) }
        </li>
    }
}

fn weights(case: &Case, part: &PartPlacement) -> String {
    let Some(issue) = case.issue(part.issue) else { return String::new() };
    let known: Vec<Weight> = Side::ALL
        .iter()
        .filter(|side| part.side.can_involve(**side))
        .filter_map(|side| issue.weight[*side])
        .filter(|weight| *weight != Weight::Unsure)
        .collect();
    match known.as_slice() {
        [] => String::new(),
        [one] => format!(" · {}", one.id()),
        [one, rest @ ..] if rest.iter().all(|other| other == one) => format!(" · both {}", one.id()),
        several => format!(" · {}", several.iter().map(|weight| weight.id()).collect::<Vec<_>>().join(" and ")),
    }
}

const fn provisional(strength: RelationStrength) -> &'static str {
    if strength.provisional { " (provisional)" } else { "" }
}

/// The links of a part: the one inside its issue, and those to other issues.
fn links(case: &Case, part: &PartPlacement) -> Vec<String> {
    let Some(issue) = case.issue(part.issue) else { return Vec::new() };
    let mut all = Vec::new();
    if issue.functions == Functions::Both {
        let strength = relation_strength(issue.facts, issue.separable);
        all.push(format!("{}{}", strength.words().inside, provisional(strength)));
    }
    for other in case.positions().filter(|other| *other != part.issue) {
        if let Some(relation) = case.relation_between(part.issue, other) {
            let strength = relation_strength(relation.facts, relation.separable);
            all.push(format!("{} “{}”{}", strength.words().between, name(case, other), provisional(strength)));
        }
    }
    all
}
