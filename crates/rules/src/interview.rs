//! Which questions to ask, in which order: only those that can still matter.

use crate::board::Board;
use crate::case::{Case, Consent, Functions, Response, Separable, Side, Weight};
use crate::facts::FactSet;
use crate::outcome::Place;
use crate::routing::places;
use crate::rulebook::Question;
use crate::settle::{End, Reading, ends, part, settle};
use crate::tie::{Strength, tie};
use std::collections::BTreeSet;

/// One question about one thing. Issues are named by their place in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What is complained about.
    Issues,
    /// Whose functions an issue puts in play.
    Functions(usize),
    /// The facts of the relation between an issue's two sides.
    Facts(usize),
    /// Limb one for that relation.
    Separable(usize),
    /// Limb two for one side's part of an issue.
    Weight(usize, Side),
    /// Which of the later issues an issue is tied to.
    Ties(usize),
    /// The facts of the tie between two issues.
    TieFacts(usize, usize),
    /// Limb one for that tie.
    TieSeparable(usize, usize),
    /// Where consent stands.
    Consent,
    /// Whether the bodies of one side have responded.
    Responses(Side),
}

impl Step {
    /// The question that is asked.
    pub const fn question(self) -> Question {
        match self {
            Self::Issues => Question::Issues,
            Self::Functions(_) => Question::Functions,
            Self::Facts(_) => Question::Facts,
            Self::Separable(_) => Question::Separable,
            Self::Weight(_, side) => Question::weight(side),
            Self::Ties(_) => Question::Ties,
            Self::TieFacts(..) => Question::TieFacts,
            Self::TieSeparable(..) => Question::TieSeparable,
            Self::Consent => Question::Consent,
            Self::Responses(side) => Question::responses(side),
        }
    }

    /// The issues it is about, by their places.
    pub const fn issues(self) -> [Option<usize>; 2] {
        match self {
            Self::Functions(at) | Self::Facts(at) | Self::Separable(at) | Self::Weight(at, _) | Self::Ties(at) => {
                [Some(at), None]
            }
            Self::TieFacts(one, other) | Self::TieSeparable(one, other) => [Some(one), Some(other)],
            Self::Issues | Self::Consent | Self::Responses(_) => [None, None],
        }
    }
}

impl Step {
    /// Answers a question that has one answer, by the id of the option. Unknown ids change nothing.
    pub fn choose(self, case: &mut Case, value: &str) {
        match self {
            Self::Functions(at) => {
                if let (Some(issue), Some(functions)) = (case.issues.get_mut(at), Functions::from_id(value)) {
                    issue.functions = functions;
                }
            }
            Self::Separable(at) => {
                if let (Some(issue), Some(separable)) = (case.issues.get_mut(at), Separable::from_id(value)) {
                    issue.separable = Some(separable);
                }
            }
            Self::Weight(at, side) => {
                if let (Some(issue), Some(weight)) = (case.issues.get_mut(at), Weight::from_id(value)) {
                    *issue.weight.of_mut(side) = Some(weight);
                }
            }
            Self::TieSeparable(one, other) => {
                if let (Some(relation), Some(separable)) = (case.tie_mut(one, other), Separable::from_id(value)) {
                    relation.separable = Some(separable);
                }
            }
            Self::Consent => case.consent = Consent::from_id(value).unwrap_or(case.consent),
            Self::Responses(side) => {
                if let Some(response) = Response::from_id(value) {
                    *case.responses.of_mut(side) = Some(response);
                }
            }
            Self::Issues | Self::Facts(_) | Self::Ties(_) | Self::TieFacts(..) => {}
        }
    }

    /// The id of the option that is chosen, if any. Functions and consent always have a value in a case; whether it was
    /// chosen is for the caller to know.
    pub fn chosen(self, case: &Case) -> Option<&'static str> {
        match self {
            Self::Functions(at) => Some(case.issues.get(at)?.functions.id()),
            Self::Separable(at) => case.issues.get(at)?.separable.map(Separable::id),
            Self::Weight(at, side) => case.issues.get(at)?.weight.of(side).map(Weight::id),
            Self::TieSeparable(one, other) => case.tie(one, other)?.separable.map(Separable::id),
            Self::Consent => Some(case.consent.id()),
            Self::Responses(side) => case.responses.of(side).map(Response::id),
            Self::Issues | Self::Facts(_) | Self::Ties(_) | Self::TieFacts(..) => None,
        }
    }

    /// The facts ticked, where the question is about facts.
    pub fn facts(self, case: &Case) -> Option<FactSet> {
        match self {
            Self::Facts(at) => case.issues.get(at).map(|issue| issue.facts),
            Self::TieFacts(one, other) => case.tie(one, other).map(|relation| relation.facts),
            _ => None,
        }
    }

    /// Ticks exactly these facts.
    pub fn tick(self, case: &mut Case, facts: FactSet) {
        match self {
            Self::Facts(at) => {
                if let Some(issue) = case.issues.get_mut(at) {
                    issue.facts = facts;
                }
            }
            Self::TieFacts(one, other) => {
                if let Some(relation) = case.tie_mut(one, other) {
                    relation.facts = facts;
                }
            }
            _ => {}
        }
    }
}

/// The issues that may be tied to an issue and stand after it, by their places: those that come up on its page.
pub fn later_issues(case: &Case, at: usize) -> Vec<usize> {
    let involved = |at: &usize| case.issues.get(*at).is_some_and(|issue| issue.functions != Functions::Neither);
    (at + 1..case.issues.len()).filter(involved).collect()
}

/// The questions for a case as answered so far, in the order to ask them. Issues; for each its functions and, where both
/// sides are in play, the tie between them and the weights; then the ties between issues; then the weights that these have
/// brought into play; then consent and responses, where some part may be joint.
///
/// A case that is not valid yet, for example without an issue, has the questions up to the fault.
pub fn steps(case: &Case) -> Vec<Step> {
    let mut all = vec![Step::Issues];
    let involved: Vec<usize> = (0..case.issues.len()).collect();
    for &at in &involved {
        all.push(Step::Functions(at));
        let Some(issue) = case.issues.get(at) else { continue };
        if issue.functions == Functions::Both {
            all.extend([Step::Facts(at), Step::Separable(at)]);
            if tie(issue.facts, issue.separable).high == Strength::Entwined {
                all.extend(Side::ALL.iter().map(|side| Step::Weight(at, *side)));
            }
        }
    }
    ties(case, &mut all);
    let Ok(board) = Board::new(case) else { return all };
    weights(&board, &mut all);
    let routed = places(&board, &ends(&board), false);
    if routed.iter().any(|place| matches!(place.to, Place::Joint | Place::Unclear)) {
        all.push(Step::Consent);
        let involved = |side: &&Side| case.issues.iter().any(|issue| issue.functions.can_involve(**side));
        all.extend(Side::ALL.iter().filter(involved).map(|side| Step::Responses(*side)));
    }
    all
}

/// Ties matter only where both sides can be in play somewhere, and never for an issue outside both.
fn ties(case: &Case, all: &mut Vec<Step>) {
    let can = |side| case.issues.iter().any(|issue| issue.functions.can_involve(side));
    if !(can(Side::Health) && can(Side::SocialCare)) {
        return;
    }
    for (one, first) in case.issues.iter().enumerate() {
        let later = later_issues(case, one);
        if first.functions == Functions::Neither || later.is_empty() {
            continue;
        }
        all.push(Step::Ties(one));
        for other in later.into_iter().filter(|other| case.tie(one, *other).is_some()) {
            all.extend([Step::TieFacts(one, other), Step::TieSeparable(one, other)]);
        }
    }
}

/// A weight can matter where its part may stand in a group that holds both sides, unless a part of the same side that is
/// surely in that group, and was asked about before, is fundamental anyway.
fn weights(board: &Board, all: &mut Vec<Step>) {
    let high = settle(board, &Reading::at(board, End::High));
    let low = settle(board, &Reading::at(board, End::Low));
    let mut fundamental: BTreeSet<(usize, Side)> = BTreeSet::new();
    let surely_with = |at: usize, side: Side| low.group.get(part(at, side)).copied().unwrap_or_default();
    let is_fundamental = |at: usize, side: Side| {
        board.nodes.get(at).and_then(|node| node.fundamental.get(side as usize)).copied().flatten() == Some(true)
    };
    for step in all.iter() {
        if let Step::Weight(at, side) = *step
            && is_fundamental(at, side)
        {
            fundamental.insert((surely_with(at, side), side));
        }
    }
    for (at, node) in board.nodes.iter().enumerate().filter(|(_, node)| node.functions != Functions::Unsure) {
        for &side in Side::ALL.iter().filter(|side| node.functions.can_involve(**side)) {
            let step = Step::Weight(at, side);
            let may_be_with = high.group.get(part(at, side)).copied().unwrap_or_default();
            let needed = high.holds.get(may_be_with) == Some(&[true; 2])
                && !fundamental.contains(&(surely_with(at, side), side))
                && !all.contains(&step);
            if needed {
                all.push(step);
                if is_fundamental(at, side) {
                    fundamental.insert((surely_with(at, side), side));
                }
            }
        }
    }
}
