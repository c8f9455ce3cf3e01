//! The map: every part in its place, with its ties, and the same as a table.

use super::drawing::drawing;
use super::name::name;
use joint_working_rules::summary::sides;
use joint_working_rules::{Case, Functions, Handled, Place, Side, Tie, Weight, tie};
use yew::prelude::*;

/// The places that are always shown; the others only where something goes there.
const ALWAYS: [Place; 3] = [Place::Phso, Place::Joint, Place::Lgsco];

/// The map and its table.
pub(super) fn map(case: &Case, handling: &[Handled]) -> Html {
    let goes = |place: Place| handling.iter().filter(move |part| part.to == place);
    let others = [Place::Unclear, Place::Outside].into_iter().filter(|place| goes(*place).next().is_some());
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
                                <th scope="row">{ format!("{}. {}", part.at + 1, name(case, part.at)) }</th>
                                <td>{ sides(part.side) }</td>
                                <td>{ part.to.words().label }</td>
                                <td>{ ties(case, part).join(". ") }</td>
                            </tr>
                        }) }</tbody>
                    </table>
                </div>
            </details>
        </>
    }
}

fn card(case: &Case, part: &Handled) -> Html {
    html! {
        <li class="aid-card" data-side={part.side.id()}>
            <strong>{ format!("{}. {}", part.at + 1, name(case, part.at)) }</strong>
            <span>{ format!("{}{}", sides(part.side), weights(case, part)) }</span>
            { for ties(case, part).into_iter().map(|tie| html! { <span class="aid-tie">{ tie }</span> }) }
        </li>
    }
}

fn weights(case: &Case, part: &Handled) -> String {
    let Some(issue) = case.issues.get(part.at) else { return String::new() };
    let known: Vec<Weight> = Side::ALL
        .iter()
        .filter(|side| part.side.can_involve(**side))
        .filter_map(|side| issue.weight.of(*side))
        .filter(|weight| *weight != Weight::Unsure)
        .collect();
    match known.as_slice() {
        [] => String::new(),
        [one] => format!(" · {}", one.id()),
        [one, rest @ ..] if rest.iter().all(|other| other == one) => format!(" · both {}", one.id()),
        several => format!(" · {}", several.iter().map(|weight| weight.id()).collect::<Vec<_>>().join(" and ")),
    }
}

/// The ties of a part: the one inside its issue, and those to other issues.
const fn provisional(tie: Tie) -> &'static str {
    if tie.provisional { " (provisional)" } else { "" }
}

fn ties(case: &Case, part: &Handled) -> Vec<String> {
    let Some(issue) = case.issues.get(part.at) else { return Vec::new() };
    let mut all = Vec::new();
    if issue.functions == Functions::Both {
        let tie = tie(issue.facts, issue.separable);
        all.push(format!("{}{}", tie.words().inside, provisional(tie)));
    }
    for other in (0..case.issues.len()).filter(|other| *other != part.at) {
        if let Some(relation) = case.tie(part.at, other) {
            let tie = tie(relation.facts, relation.separable);
            all.push(format!("{} “{}”{}", tie.words().between, name(case, other), provisional(tie)));
        }
    }
    all
}
