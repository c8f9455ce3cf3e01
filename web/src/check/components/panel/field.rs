//! The ids of fields, by the question they answer: issues by their numbers, as the reader counts.

use super::super::name::number;
use crate::state::PanelRef;
use joint_working_page_ids as ids;
use joint_working_rules::{IssuePos, QuestionRef};

/// An id that ends with the numbers of issues, as the reader counts.
pub(in super::super) fn numbered(start: &str, issues: &[IssuePos]) -> String {
    let mut id = start.to_owned();
    for at in issues {
        id.push('-');
        id.push_str(&number(*at).to_string());
    }
    id
}

/// The field for the words of an issue.
pub(crate) fn words(at: IssuePos) -> String {
    numbered(ids::ISSUE, &[at])
}

/// The button that removes an issue.
pub(crate) fn remove(at: IssuePos) -> String {
    numbered("aid-remove", &[at])
}

/// The heading of a panel, among all on one page.
pub(crate) fn panel(panel: PanelRef) -> String {
    match panel {
        PanelRef::Issues => "aid-panel-issues".to_owned(),
        PanelRef::TwoSides(at) => numbered("aid-panel", &[at]),
        PanelRef::Pairs => "aid-panel-pairs".to_owned(),
        PanelRef::Link(one, other) => numbered("aid-panel", &[one, other]),
        PanelRef::Weights => "aid-panel-weights".to_owned(),
        PanelRef::ConsentAndResponses => "aid-panel-whole".to_owned(),
    }
}

/// The first field of a question. It is the name of its radios, too.
pub(crate) fn of(question: QuestionRef) -> String {
    match question {
        QuestionRef::Issues => words(IssuePos::new(0)),
        QuestionRef::Functions(at) => numbered(ids::WHOSE, &[at]),
        QuestionRef::Facts(at) => numbered("aid-facts", &[at]),
        QuestionRef::Separable(at) => numbered("aid-first-test", &[at]),
        QuestionRef::Weight(at, side) => [&numbered("aid-weight", &[at]), "-", side.id()].concat(),
        QuestionRef::Ties(_) => "aid-pair".to_owned(),
        QuestionRef::TieFacts(one, other) => of_two("aid-facts", one, other),
        QuestionRef::TieSeparable(one, other) => of_two("aid-first-test", one, other),
        QuestionRef::Consent => "aid-consent".to_owned(),
        QuestionRef::Responses(side) => ["aid-responses-", side.id()].concat(),
    }
}

/// The id of what is about two issues; that of an option of one issue ends with a number, too.
fn of_two(start: &str, one: IssuePos, other: IssuePos) -> String {
    [&numbered(start, &[one]), "-and-", &number(other).to_string()].concat()
}

/// What is said under a first test.
pub(crate) fn notice(question: QuestionRef) -> String {
    [&of(question), "-notice"].concat()
}

/// The field of an option of a question, from 0: the first has the id of the question.
pub(super) fn option(question: QuestionRef, at: usize) -> String {
    let id = of(question);
    if at == 0 { id } else { numbered(&id, &[IssuePos::new(at)]) }
}
