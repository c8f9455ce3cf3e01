//! Which questions to ask, in which order: only those that can still matter.

use crate::board::Board;
use crate::case::{Case, Side};
use crate::outcome::Place;
use crate::routing::{End, Reading, ends, part, places, settle};
use crate::rulebook::Question;
use crate::tie::{Strength, tie};

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
        if issue.functions == crate::Functions::Both {
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
    let tied =
        |at: usize| case.issues.get(at).filter(|issue| Side::ALL.iter().any(|side| issue.functions.can_involve(*side)));
    for one in 0..case.issues.len() {
        let Some(first) = tied(one) else { continue };
        let later: Vec<_> = (one + 1..case.issues.len()).filter_map(|at| Some((at, tied(at)?))).collect();
        if later.is_empty() {
            continue;
        }
        all.push(Step::Ties(one));
        for (other, second) in later {
            if case.relation(&first.id, &second.id).is_some() {
                all.extend([Step::TieFacts(one, other), Step::TieSeparable(one, other)]);
            }
        }
    }
}

/// A weight can matter where its part may stand in a group that holds both sides, unless a part of the same side that is
/// surely in that group is fundamental anyway.
fn weights(board: &Board, all: &mut Vec<Step>) {
    let high = settle(board, &Reading::at(board, End::High));
    let mut known = Reading::at(board, End::Low);
    for (at, node) in board.nodes.iter().enumerate() {
        if node.functions == crate::Functions::Unsure {
            continue;
        }
        for &side in Side::ALL {
            let step = Step::Weight(at, side);
            if !node.functions.can_involve(side) || all.contains(&step) {
                continue;
            }
            let group = high.group.get(part(at, side)).copied().unwrap_or_default();
            if high.holds.get(group) != Some(&[true; 2]) {
                continue;
            }
            // Without this part's own weight: is a fundamental part of its side surely with it already?
            let own = known.fundamental.get_mut(at).and_then(|sides| sides.get_mut(side as usize));
            let before = own.map(|weight| std::mem::replace(weight, false));
            let low = settle(board, &known);
            if let (Some(before), Some(sides)) = (before, known.fundamental.get_mut(at)) {
                if let Some(weight) = sides.get_mut(side as usize) {
                    *weight = before;
                }
            }
            let group = low.group.get(part(at, side)).copied().unwrap_or_default();
            let already = low.fundamental.get(group).and_then(|sides| sides.get(side as usize));
            if already != Some(&true) {
                all.push(step);
            }
        }
    }
}
