//! Cases made by hand, of issues that are named by their places.

use super::brute;
use super::held::Answered;
use joint_working_rules::{
    Case, Fact, FactSet, Functions, Issue, IssuePos, PerSide, QuestionRef, Relation, Separable, Weight,
};

/// An issue with these weights on its two sides; of one side, with its own.
pub(crate) fn weighed(at: usize, functions: Functions, weights: [Weight; 2]) -> Issue {
    let mut issue = Issue::new(format!("i{at}"), None, functions);
    let [health, social_care] = weights;
    let all = PerSide { health, social_care };
    functions.sides().for_each(|side| issue.weight[side] = Some(all[side]));
    issue
}

/// An issue of both sides that are entwined.
pub(crate) fn core(at: usize, weights: [Weight; 2]) -> Issue {
    let facts = FactSet::EMPTY.with(Fact::JointDuty);
    Issue { facts, separable: Some(Separable::No), ..weighed(at, Functions::Both, weights) }
}

/// An issue of unsure functions whose sides do not hold together: its own place is not seen to change.
pub(crate) fn unseen(at: usize, weights: [Weight; 2]) -> Issue {
    Issue { separable: Some(Separable::Yes), ..weighed(at, Functions::Unsure, weights) }
}

/// A relation with these answers.
pub(crate) fn linked([one, other]: [usize; 2], facts: &[Fact], separable: Option<Separable>) -> Relation {
    let between = [one, other].map(|at| format!("i{at}"));
    Relation { between, facts: facts.iter().copied().collect(), separable }
}

/// Linked closely, and no more.
pub(crate) fn close(one: usize, other: usize) -> Relation {
    linked([one, other], &[Fact::SamePlan], Some(Separable::Yes))
}

/// Not linked, and looked at.
pub(crate) fn apart(one: usize, other: usize) -> Relation {
    linked([one, other], &[], Some(Separable::Yes))
}

/// The two questions on a link.
pub(crate) fn on_link(ends: [usize; 2]) -> [QuestionRef; 2] {
    let [one, other] = ends.map(IssuePos::new);
    [QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)]
}

/// The rows of pairs of a case.
pub(crate) fn rows(case: &Case) -> impl Iterator<Item = QuestionRef> {
    case.positions().map(QuestionRef::Ties)
}

/// All that there is to answer, but for these questions.
pub(crate) fn all_but(case: &Case, left_out: impl IntoIterator<Item = QuestionRef>) -> Answered {
    let mut answered: Answered = brute::every_question(case).into_iter().collect();
    answered.extend(case.positions().map(QuestionRef::Functions));
    for question in left_out {
        answered.remove(&question);
    }
    answered
}
