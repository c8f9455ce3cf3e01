//! Panel 6: consent and responses, on one page.

use super::ask::{Ask, Mode};
use super::choice::{self, options, row};
use super::help;
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
    html! { <>{ has_consent.then(|| consent(ask)) }{ (!sides.is_empty()).then(|| responses(ask, &sides)) }</> }
}

fn consent(ask: &Ask) -> Html {
    let words = Question::Consent.words();
    let hint = match ask.mode {
        Mode::OnePage => html! {},
        Mode::StepByStep => {
            html! { <p class="aid-note">{ browser::help(&Question::Consent.hint_id()).unwrap_or_default() }</p> }
        }
    };
    let options = words.options.iter().map(|option| (option.label, Question::Consent.option_hint_id(option.value)));
    html! {
        <>
            { choice::list(ask, QuestionRef::Consent, html! { <legend class="aid-ask">{ words.title }</legend> }, hint) }
            { help::fold(ask, AID.help_with, || help::terms(options)) }
        </>
    }
}

fn responses(ask: &Ask, sides: &[Side]) -> Html {
    let words = Question::ResponsesHealth.words();
    let columns: Vec<&'static str> = words.options.iter().map(|option| option.value).collect();
    let heads = words.options.iter().map(|option| html! { <th scope="col">{ option.label }</th> });
    let one = |side: &Side| {
        let (question, name) = (QuestionRef::Responses(*side), side.words().short);
        html! { <tr>{ row(ask, question, html! { name }, name, options(ask, question), &columns, "") }</tr> }
    };
    html! {
        <>
            <h2 class="aid-ask" id="aid-responses">{ AID.responses_title }</h2>
            if ask.mode == Mode::StepByStep { <p class="aid-note">{ AID.responses_help }</p> }
            <table class="aid-grid aid-responses" aria-labelledby="aid-responses">
                <thead><tr><th scope="col">{ AID.bodies_column }</th>{ for heads }</tr></thead>
                <tbody>{ for sides.iter().map(one) }</tbody>
            </table>
        </>
    }
}
