//! Panels 2 and 4: what is said of the two sides of an issue, or of two issues, and the first test of them. One page each.

use super::ask::Ask;
use super::facts::Facts;
use super::first_test::FirstTest;
use super::piece::piece;
use joint_working_rules::{IssuePos, PanelRow, QuestionRef};
use joint_working_web::view::html;
use yew::prelude::Html;

/// The panel on the two sides of an issue.
pub(super) fn two_sides(ask: &Ask, at: IssuePos, rows: &[PanelRow]) -> Html {
    questions(ask, QuestionRef::Facts(at), QuestionRef::Separable(at), rows)
}

/// The panel on how two issues are linked.
pub(super) fn link(ask: &Ask, [one, other]: [IssuePos; 2], rows: &[PanelRow]) -> Html {
    questions(ask, QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other), rows)
}

fn questions(ask: &Ask, facts: QuestionRef, first_test: QuestionRef, rows: &[PanelRow]) -> Html {
    let is_asked = rows.iter().any(|row| row.question == facts);
    let said = is_asked.then(|| piece(ask.app, Facts::of(ask, facts)));
    let decide = piece(ask.app, FirstTest::of(ask, first_test, facts, rows));
    html! { <>{ said }{ decide }</> }
}
