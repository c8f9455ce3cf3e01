//! What is recorded of two issues only to say why they do not belong together (design, section 5, panel 3).

use super::question_ref::QuestionRef;
use crate::case::{IssuePos, Relation};
use crate::vocabulary::Separable;

/// Does the relation of two issues, the earlier one first, only say why they do not belong together? That is so where its questions
/// were not answered, and it has facts, none of which speaks for a link, nor does its first test.
pub fn is_why_not(relation: &Relation, [one, other]: [IssuePos; 2], is_answered: impl Fn(QuestionRef) -> bool) -> bool {
    let asked = [QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)];
    relation.facts.link_nothing()
        && matches!(relation.separable, None | Some(Separable::Yes))
        && !asked.into_iter().any(is_answered)
}
