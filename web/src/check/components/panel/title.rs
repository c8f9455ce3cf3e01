//! What a panel is called, and what its questions are about: by number, so that nothing typed goes into the title of the page.

use super::super::name::number;
use crate::state::PanelRef;
use joint_working_interface::{AID, COMMON};
use joint_working_rules::rulebook::SENTENCES;
use joint_working_rules::{Case, IssuePos, Panels, Question, QuestionRef, Side, fill};

/// The heading of a panel.
pub(crate) fn title(panel: PanelRef) -> String {
    match panel {
        PanelRef::Issues => AID.issues_title.to_owned(),
        PanelRef::TwoSides(at) => fill(AID.two_sides_title, &[("issue", &number(at).to_string())]),
        PanelRef::Pairs => Question::Ties.words().title.to_owned(),
        PanelRef::Link(one, other) => pair(AID.link_title, [one, other]),
        PanelRef::Weights => COMMON.weights_title.to_owned(),
        PanelRef::ConsentAndResponses => COMMON.consent_responses.to_owned(),
    }
}

/// Which step of how many a panel belongs to, and what it is about.
pub(in super::super) fn step(panel: PanelRef) -> String {
    let name = AID.steps.get(panel.step()).copied().unwrap_or_default();
    let (step, steps) = ((panel.step() + 1).to_string(), PanelRef::STEPS.to_string());
    fill(AID.step, &[("step", &step), ("steps", &steps), ("name", name)])
}

/// The steps that are left out just before the step of a panel or, after the last, all that are; `None` where there are none.
pub(in super::super) fn left_out(panels: &Panels, before: Option<PanelRef>) -> Option<String> {
    let has = |step: usize| panels.list.iter().filter_map(PanelRef::of).any(|panel| panel.step() == step);
    let steps = match before {
        Some(panel) => (0..panel.step()).rev().take_while(|step| !has(*step)).count(),
        None => PanelRef::STEPS,
    };
    let end = before.map_or(PanelRef::STEPS, PanelRef::step);
    let numbers: Vec<String> =
        (end - steps..end).filter(|step| !has(*step)).map(|step| (step + 1).to_string()).collect();
    match numbers.as_slice() {
        [] => None,
        [step] => {
            let words = if panels.is_whose_open { AID.left_out_one_yet } else { AID.left_out_one };
            Some(fill(words, &[("step", step)]))
        }
        [first @ .., last] => {
            let steps = [&first.join(", "), SENTENCES.last, last].concat();
            let words = if panels.is_whose_open { AID.left_out_several_yet } else { AID.left_out_several };
            Some(fill(words, &[("steps", &steps)]))
        }
    }
}

/// What a question is about, by number: “Issue 2”, “Issues 1 and 2”, “Issue 2, council side”; the side alone for responses.
pub(in super::super) fn about(question: QuestionRef) -> String {
    match (question, question.issues()) {
        (QuestionRef::Weight(at, side), _) => {
            let issue = issue(at);
            fill(AID.numbered_side, &[("issue", &issue), ("side", side.words().part)])
        }
        (QuestionRef::Responses(side), _) => side.words().short.to_owned(),
        (_, [Some(at), None]) => issue(at),
        (_, [Some(one), Some(other)]) => pair(AID.pair, [one, other]),
        _ => String::new(),
    }
}

/// “Issue 2”
pub(super) fn issue(at: IssuePos) -> String {
    fill(AID.issue, &[("issue", &number(at).to_string())])
}

/// Words with two issues by their numbers.
pub(super) fn pair(words: &str, [one, other]: [IssuePos; 2]) -> String {
    fill(words, &[("one", &number(one).to_string()), ("other", &number(other).to_string())])
}

/// “2 Discharge under section 117”
pub(in super::super) fn named(case: &Case, at: IssuePos) -> String {
    let name = case.issue(at).map_or("", |issue| issue.name());
    fill(AID.numbered, &[("issue", &number(at).to_string()), ("name", name)])
}

/// “2 Discharge under section 117, council side”
pub(super) fn of_side(named: &str, side: Side) -> String {
    fill(AID.numbered_side, &[("issue", named), ("side", side.words().part)])
}

/// Issues in a list, by number and name.
pub(super) fn all_named(case: &Case, all: &[IssuePos]) -> String {
    let names: Vec<String> = all.iter().map(|at| named(case, *at)).collect();
    match names.as_slice() {
        [first @ .., last] if !first.is_empty() => [&first.join(", "), SENTENCES.last, last].concat(),
        _ => names.concat(),
    }
}

/// A question in a few words.
pub(in super::super) fn label(question: QuestionRef) -> String {
    let words = match question {
        QuestionRef::Issues | QuestionRef::Functions(_) => AID.labels_whose,
        QuestionRef::Facts(_) => AID.labels_facts,
        QuestionRef::Separable(_) | QuestionRef::TieSeparable(..) => AID.labels_first_test,
        QuestionRef::Weight(_, side) => return fill(AID.labels_weight, &[("side", side.words().part)]),
        QuestionRef::Ties(_) => AID.labels_pairs,
        QuestionRef::TieFacts(..) => AID.labels_link,
        QuestionRef::Consent => AID.labels_consent,
        QuestionRef::Responses(side) => return fill(AID.labels_responses, &[("side", side.words().short)]),
    };
    words.to_owned()
}
