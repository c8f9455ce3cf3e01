//! Panel 6: consent and responses, on one page.

use super::ask::Ask;
use super::choice::{self, Asked, row};
use super::help;
use super::piece::{Shows, piece};
use crate::context::Ways;
use joint_working_interface::AID;
use joint_working_rules::{PanelRow, Question, QuestionRef, Side};
use joint_working_web::browser;
use joint_working_web::view::html;
use yew::prelude::Html;

/// The panel.
pub(super) fn whole(ask: &Ask, rows: &[PanelRow]) -> Html {
    let has_consent = rows.iter().any(|row| row.question == QuestionRef::Consent);
    let sides: Vec<Side> = rows
        .iter()
        .filter_map(|row| match row.question {
            QuestionRef::Responses(side) => Some(side),
            _ => None,
        })
        .collect();
    html! { <>{ has_consent.then(|| piece(ask.app, Consent(Asked::of(ask, QuestionRef::Consent)))) }{ (!sides.is_empty()).then(|| responses(ask, &sides)) }</> }
}

/// The question on consent, as it is.
#[derive(PartialEq)]
struct Consent(Asked);

impl Shows for Consent {
    fn draw(&self, ways: &Ways) -> Html {
        consent(ways, &self.0)
    }
}

fn consent(ways: &Ways, asked: &Asked) -> Html {
    let words = Question::Consent.words();
    let hint = browser::help(&Question::Consent.hint_id()).unwrap_or_default();
    let hint = html! { <p class="aid-note">{ hint }</p> };
    let options = words.options.iter().map(|option| (option.label, Question::Consent.option_hint_id(option.value)));
    html! {
        <>
            { choice::list(ways, asked, html! { <legend class="aid-ask">{ words.title }</legend> }, hint) }
            { help::fold(asked.mode, AID.help_with, words.title, || help::terms(options)) }
        </>
    }
}

fn responses(ask: &Ask, sides: &[Side]) -> Html {
    let words = Question::ResponsesHealth.words();
    let heads = words.options.iter().map(|option| html! { <th scope="col">{ option.label }</th> });
    let one = |side: &Side| piece(ask.app, Responded(*side, Asked::of(ask, QuestionRef::Responses(*side))));
    html! {
        <>
            <h2 class="aid-ask" id="aid-responses">{ AID.responses_title }</h2>
            <p class="aid-note">{ AID.responses_help }</p>
            <table class="aid-grid aid-responses" aria-labelledby="aid-responses">
                <thead><tr><th scope="col">{ AID.bodies_column }</th>{ for heads }</tr></thead>
                <tbody>{ for sides.iter().map(one) }</tbody>
            </table>
        </>
    }
}

/// A row, as it is: how the body of a side has responded.
#[derive(PartialEq)]
struct Responded(Side, Asked);

impl Shows for Responded {
    fn draw(&self, ways: &Ways) -> Html {
        let Self(side, asked) = self;
        let name = side.words().short;
        let columns: Vec<&'static str> =
            Question::ResponsesHealth.words().options.iter().map(|option| option.value).collect();
        html! { <tr>{ row(ways, asked, html! { name }, &choice::about(name), asked.choices(), &columns, "") }</tr> }
    }
}
