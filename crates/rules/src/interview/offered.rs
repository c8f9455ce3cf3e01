//! Which facts the form offers for a relation.

use super::question_ref::QuestionRef;
use crate::case::{Case, IssuePos};
use crate::vocabulary::{Fact, FactSet, Functions};

/// Facts that hold only between the two sides: each says what an NHS body and a council or care provider did, owed or disputed.
/// They are not offered between two issues of one side.
const NEED_BOTH_SIDES: [Fact; 7] = [
    Fact::SharedDecision,
    Fact::NotCoordinated,
    Fact::AgreedJointAction,
    Fact::ResponsibilityPassed,
    Fact::DutyAndDeliveryDiffer,
    Fact::JointDuty,
    Fact::ResponsibilityDisputed,
];

/// The facts to choose from, where the question is about facts: all, but between two issues of one and the same side none that
/// needs both (design, section 5, panel 4). One that is ticked already is offered in any case, so that it can be taken out.
pub fn offered_facts(case: &Case, question: QuestionRef) -> FactSet {
    let all: FactSet = Fact::ALL.iter().copied().collect();
    match question {
        QuestionRef::Facts(_) => all,
        QuestionRef::TieFacts(one, other) if are_of_one_side(case, [one, other]) => {
            let offered = NEED_BOTH_SIDES.into_iter().fold(all, FactSet::without);
            offered.union(question.facts(case).unwrap_or_default())
        }
        QuestionRef::TieFacts(..) => all,
        _ => FactSet::EMPTY,
    }
}

/// Do two issues put the functions of one side in play, and no others?
fn are_of_one_side(case: &Case, pair: [IssuePos; 2]) -> bool {
    let [one, other] = pair.map(|at| case.issue(at).map(|issue| issue.functions));
    one == other && matches!(one, Some(Functions::Health | Functions::SocialCare))
}
