//! The ids of fields, by the question they answer: issues by their numbers, as the reader counts.

use super::super::name::number;
use joint_working_page_ids as ids;
use joint_working_rules::{IssuePos, QuestionRef};

/// The field for the words of an issue.
pub(crate) fn words(at: IssuePos) -> String {
    format!("{}-{}", ids::ISSUE, number(at))
}

/// The button that removes an issue.
pub(crate) fn remove(at: IssuePos) -> String {
    format!("aid-remove-{}", number(at))
}

/// The first field of a question. It is the name of its radios, too.
pub(crate) fn of(question: QuestionRef) -> String {
    match question {
        QuestionRef::Issues => words(IssuePos::new(0)),
        QuestionRef::Functions(at) => format!("{}-{}", ids::WHOSE, number(at)),
        QuestionRef::Facts(at) => format!("aid-facts-{}", number(at)),
        QuestionRef::Separable(at) => format!("aid-first-test-{}", number(at)),
        QuestionRef::Weight(at, side) => format!("aid-weight-{}-{}", number(at), side.id()),
        QuestionRef::Ties(_) => "aid-pair".to_owned(),
        QuestionRef::TieFacts(one, other) => format!("aid-facts-{}-{}", number(one), number(other)),
        QuestionRef::TieSeparable(one, other) => format!("aid-first-test-{}-{}", number(one), number(other)),
        QuestionRef::Consent => "aid-consent".to_owned(),
        QuestionRef::Responses(side) => format!("aid-responses-{}", side.id()),
    }
}

/// What is said under a first test.
pub(crate) fn notice(question: QuestionRef) -> String {
    [&of(question), "-notice"].concat()
}

/// The field of an option of a question, from 0: the first has the id of the question.
pub(super) fn option(question: QuestionRef, at: usize) -> String {
    let id = of(question);
    if at == 0 { id } else { format!("{id}-{}", at + 1) }
}
