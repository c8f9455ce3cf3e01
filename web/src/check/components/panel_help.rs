//! The help with a panel where all are on one page: the same as step by step, read from the page only once it is opened.

use super::panel::help::{terms, text};
use super::panel::{label, title};
use crate::context::Context;
use crate::state::{Action, PanelRef};
use joint_working_interface::{AID, COMMON};
use joint_working_rules::rulebook::{FACT_HEADINGS, FactHeading};
use joint_working_rules::{IssuePos, QuestionRef, Side, offered_facts};
use joint_working_web::cites::cites;
use joint_working_web::elements::hidden;
use joint_working_web::view::html;
use yew::prelude::{Html, MouseEvent};

/// The button that opens the help, and the help where it is open.
pub(super) fn panel_help(app: &Context, panel: PanelRef) -> Html {
    let is_open = app.state.helped.contains(&panel);
    let onclick = app.send::<MouseEvent>(Action::Help(panel));
    html! {
        <>
            <button type="button" class="aid-link" aria-expanded={if is_open { "true" } else { "false" }} {onclick}>
                { AID.help_with }{ hidden([": ", &title(panel)].concat()) }
            </button>
            if is_open { <div class="aid-help">{ for questions(panel).into_iter().map(|asked| about(app, panel, asked)) }</div> }
        </>
    }
}

/// The questions of a panel; one side's stand for both.
fn questions(panel: PanelRef) -> Vec<QuestionRef> {
    match panel {
        PanelRef::Issues => vec![QuestionRef::Issues, QuestionRef::Functions(IssuePos::new(0))],
        PanelRef::TwoSides(at) => vec![QuestionRef::Facts(at), QuestionRef::Separable(at)],
        PanelRef::Pairs => vec![QuestionRef::Ties(IssuePos::new(0))],
        PanelRef::Link(one, other) => vec![QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)],
        PanelRef::Weights => vec![QuestionRef::Weight(IssuePos::new(0), Side::Health)],
        PanelRef::ConsentAndResponses => vec![QuestionRef::Consent, QuestionRef::Responses(Side::Health)],
    }
}

/// The help with a question under its name, its facts under their headings, its options, and what it rests on. Each part opens by itself.
fn about(app: &Context, panel: PanelRef, asked: QuestionRef) -> Html {
    let question = asked.question();
    let offered = offered_facts(app.state.case(), asked);
    let of_heading = |heading: &'static FactHeading| {
        let facts = heading.facts.iter().filter(|fact| offered.contains(**fact));
        let facts: Vec<_> = facts.map(|fact| (fact.words().label_in(question), fact.hint_id())).collect();
        (!facts.is_empty()).then(|| html! { <><h4>{ heading.title }</h4>{ terms(facts.into_iter()) }</> })
    };
    let options = question.words().options.iter().map(|one| (one.label, question.option_hint_id(one.value)));
    html! {
        <div>
            <h3>{ name(panel, asked) }</h3>
            { text(&question.hint_id()) }
            { for FACT_HEADINGS.iter().filter_map(of_heading) }
            { terms(options) }
            { cites(app, COMMON.rests_on, question.words().cites) }
        </div>
    }
}

/// What the help with a question is called.
fn name(panel: PanelRef, asked: QuestionRef) -> String {
    match asked {
        QuestionRef::Issues => AID.one_or_two.to_owned(),
        QuestionRef::Functions(_) => AID.whose.to_owned(),
        QuestionRef::Ties(_) | QuestionRef::Weight(..) => title(panel),
        QuestionRef::Responses(_) => AID.responses_title.to_owned(),
        _ => label(asked),
    }
}
