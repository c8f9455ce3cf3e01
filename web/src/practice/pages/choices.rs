//! A question with one answer of several, as radios under a legend.

use crate::context::Context;
use crate::state::{Action, Fault};
use joint_working_interface::PRACTICE;
use joint_working_rules::fill;
use joint_working_web::frame::{error_beside, problems};
use joint_working_web::view::html;
use yew::prelude::{Event, Html};

use super::names;

/// What the fields for places are called; their options are short.
const PLACE: &str = "place";

/// An option: its words, whether it is chosen, and what choosing it does.
pub(super) type Option_ = (&'static str, bool, Action);

/// A question with its options; `id` is that of the first, and the name of all.
pub(super) fn choices(app: &Context, id: &str, legend: Html, options: Vec<Option_>, error: Option<String>) -> Html {
    let error_id = [id, "-error"].concat();
    let described = error.is_some().then(|| error_id.clone());
    let option = |(at, (label, checked, action)): (usize, Option_)| {
        let own = if at == 0 { id.to_owned() } else { [id, "-", &(at + 1).to_string()].concat() };
        html! {
            <label class="aid-choice">
                <input type="radio" name={id.to_owned()} id={own} {checked} onchange={app.send::<Event>(action)} />
                <span class="aid-word">{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="aid-pick" data-narrow={id.starts_with(PLACE).then_some("")} aria-describedby={described}>
            <legend>{ legend }</legend>
            { error.map(|words| error_beside(&words, error_id.clone())) }
            <div class="aid-picks">{ for options.into_iter().enumerate().map(option) }</div>
        </fieldset>
    }
}

/// The id of the field where a fault can be put right.
pub(super) fn field(fault: Fault) -> String {
    let numbered = |name: &str, numbers: &[usize]| {
        let mut id = name.to_owned();
        for number in numbers {
            id.push('-');
            id.push_str(&(number + 1).to_string());
        }
        id
    };
    match fault {
        Fault::Place(case, issue) | Fault::PlaceThen(case, issue) => numbered(PLACE, &[case, issue]),
        Fault::By(case) => numbered("by", &[case]),
        Fault::Sure(case) => numbered("sure", &[case]),
        Fault::Choice => "answer".to_owned(),
    }
}

/// The words for a fault.
fn words(app: &Context, fault: Fault) -> String {
    match fault {
        Fault::Place(case, at) | Fault::PlaceThen(case, at) => {
            let name = app.state.case(case).map(|of| names::issue(of, at)).unwrap_or_default();
            fill(PRACTICE.no_place, &[("issue", name)])
        }
        Fault::By(_) => PRACTICE.no_by.to_owned(),
        Fault::Sure(_) => PRACTICE.no_sure.to_owned(),
        Fault::Choice => PRACTICE.no_answer.to_owned(),
    }
}

/// What is wrong with a field, if it is wrong.
pub(super) fn error(app: &Context, fault: Fault) -> Option<String> {
    app.state.faults.contains(&fault).then(|| words(app, fault))
}

/// How many cases are on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cases {
    One,
    Two,
}

/// Everything that is wrong on the page, each with a way to it; with the case's title, where there are two cases.
pub(super) fn summary(app: &Context, cases: Cases) -> Html {
    let titled = |fault: Fault, said: String| match fault {
        Fault::Place(case, _) | Fault::By(case) if cases == Cases::Two => {
            let title = app.state.case(case).map(|of| of.title.as_str()).unwrap_or_default();
            fill(PRACTICE.of_case, &[("title", title), ("fault", &said)])
        }
        _ => said,
    };
    let all: Vec<_> =
        app.state.faults.iter().map(|fault| (titled(*fault, words(app, *fault)), field(*fault))).collect();
    if all.is_empty() {
        html! {}
    } else {
        problems(all, app.state.failures)
    }
}
