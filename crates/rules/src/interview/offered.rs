//! Which facts the form offers for a relation.

use super::question_ref::QuestionRef;
use crate::case::{Case, IssuePos};
use crate::vocabulary::{Fact, FactKind, FactSet, Functions};

/// The facts to choose from, where the question is about facts: all, but between two issues of one and the same side none that
/// needs both (design, section 5, panel 4). One that is ticked already is offered in any case, so that it can be taken out.
pub fn offered_facts(case: &Case, question: QuestionRef) -> FactSet {
    let all: FactSet = Fact::ALL.iter().copied().collect();
    match question {
        QuestionRef::Facts(_) => all,
        QuestionRef::TieFacts(one, other) if are_of_one_side(case, [one, other]) => {
            let offered: FactSet = all.iter().filter(|fact| fact.words().one_side).collect();
            offered.union(question.facts(case).unwrap_or(FactSet::EMPTY))
        }
        QuestionRef::TieFacts(..) => all,
        _ => FactSet::EMPTY,
    }
}

/// The facts that can be recorded of two issues that do not belong together: those that link nothing (design, section 5, panel 3).
pub fn facts_against() -> FactSet {
    let links = |fact: &Fact| matches!(fact.kind(), FactKind::Entwining | FactKind::Close);
    Fact::ALL.iter().copied().filter(|fact| !links(fact)).collect()
}

/// Do two issues put the functions of one side in play, and no others?
fn are_of_one_side(case: &Case, pair: [IssuePos; 2]) -> bool {
    let [one, other] = pair.map(|at| case.issue(at).map(|issue| issue.functions));
    one == other && matches!(one, Some(Functions::Health | Functions::SocialCare))
}
