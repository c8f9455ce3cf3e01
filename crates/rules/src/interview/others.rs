//! Which other issues a question on relations is about.

use super::question_ref::QuestionRef;
use crate::case::{ByPosition, Case, IssueIndex, IssuePos, Relation};
use crate::routing::relation_strength;
use crate::vocabulary::{Functions, Side, Strength, Weight};

impl QuestionRef {
    /// The issues to choose from, where the question is which of them an issue is linked to. Each pair comes up once, and
    /// none of two issues that are joint by themselves: a relation between these changes nothing.
    pub fn others(self, case: &Case) -> Vec<IssuePos> {
        let involved = |at: &IssuePos| case.issue(*at).is_some_and(|issue| issue.functions != Functions::Neither);
        let alone = |at: &IssuePos| involved(at) && !is_core(case, *at);
        let all = case.positions();
        match self {
            Self::Core(at) if alone(&at) => all.filter(|other| is_core(case, *other)).collect(),
            Self::Ties(at) if alone(&at) && may_matter(case, at) => all.skip(at.get() + 1).filter(alone).collect(),
            _ => Vec::new(),
        }
    }

    /// Those of them that it is linked to.
    pub fn linked(self, case: &Case) -> Vec<IssuePos> {
        let (Self::Core(at) | Self::Ties(at)) = self else { return Vec::new() };
        self.others(case).into_iter().filter(|other| case.find_relation(at, *other).is_some()).collect()
    }
}

/// Can a relation of an issue to later ones still matter? Only where what may be connected with it, by these relations and by
/// those recorded, holds both sides.
fn may_matter(case: &Case, at: IssuePos) -> bool {
    let mut with: ByPosition<IssuePos, bool> =
        case.positions().map(|other| other >= at && !is_core(case, other)).collect();
    let index = IssueIndex::of(case.ids());
    let endpoints = |relation: &Relation| {
        let [one, other] = &relation.between;
        Some([index.find(one)?, index.find(other)?])
    };
    let relations: Vec<[IssuePos; 2]> = case.relations.iter().filter_map(endpoints).collect();
    // Each round takes in what is related to something that is in; at most as many rounds as issues.
    for _ in &case.issues {
        let Some([one, other]) = relations.iter().find(|[one, other]| with[*one] != with[*other]) else { break };
        (with[*one], with[*other]) = (true, true);
    }
    let holds = |side: &Side| {
        with.iter().zip(&case.issues).any(|((_, with), issue)| *with && issue.functions.can_involve(*side))
    };
    Side::ALL.iter().all(holds)
}

/// Is an issue joint by itself, whatever it is linked to? Its two sides are entwined, and both are fundamental.
fn is_core(case: &Case, at: IssuePos) -> bool {
    case.issue(at).is_some_and(|issue| {
        issue.functions == Functions::Both
            && relation_strength(issue.facts, issue.separable).low == Strength::Entwined
            && issue.weight.map(|weight| weight == Some(Weight::Fundamental)).all()
    })
}
