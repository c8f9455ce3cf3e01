//! The questions: what each asks about a case, and how it is answered.

mod order;

use crate::case::{Case, Consent, Functions, Relation, Response, Separable, Side, Weight};
use crate::changes::At;
use crate::facts::FactSet;
use crate::rulebook::Question;
use crate::tie::{Strength, tie};

pub use order::steps;

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
    /// Which of the issues that are joint by themselves an issue is closely linked to.
    Core(usize),
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
            Self::Core(_) => Question::Core,
            Self::Ties(_) => Question::Ties,
            Self::TieFacts(..) => Question::TieFacts,
            Self::TieSeparable(..) => Question::TieSeparable,
            Self::Consent => Question::Consent,
            Self::Responses(side) => Question::responses(side),
        }
    }

    /// Which part of the questions it belongs to, from 0: the issues, each issue, links between issues, the case as a whole.
    pub const fn part(self) -> usize {
        match self {
            Self::Issues => 0,
            Self::Functions(_) | Self::Facts(_) | Self::Separable(_) | Self::Weight(..) => 1,
            Self::Core(_) | Self::Ties(_) | Self::TieFacts(..) | Self::TieSeparable(..) => 2,
            Self::Consent | Self::Responses(_) => 3,
        }
    }

    /// The issues it is about, by their places.
    pub const fn issues(self) -> [Option<usize>; 2] {
        match self {
            Self::Functions(at)
            | Self::Facts(at)
            | Self::Separable(at)
            | Self::Weight(at, _)
            | Self::Core(at)
            | Self::Ties(at) => [Some(at), None],
            Self::TieFacts(one, other) | Self::TieSeparable(one, other) => [Some(one), Some(other)],
            Self::Issues | Self::Consent | Self::Responses(_) => [None, None],
        }
    }
}

impl Step {
    /// The question that gives an answer of a case.
    pub fn at(case: &Case, at: At) -> Option<Self> {
        let pair = |link: usize| {
            let place = |id: &String| case.issues.iter().position(|issue| issue.id == *id);
            let [one, other] = &case.relations.get(link)?.between;
            let (one, other) = (place(one)?, place(other)?);
            Some((one.min(other), one.max(other)))
        };
        Some(match at {
            At::Functions(at) => Self::Functions(at),
            At::Facts(at) => Self::Facts(at),
            At::Separable(at) => Self::Separable(at),
            At::Weight(at, side) => Self::Weight(at, side),
            At::TieFacts(link) => pair(link).map(|(one, other)| Self::TieFacts(one, other))?,
            At::TieSeparable(link) => pair(link).map(|(one, other)| Self::TieSeparable(one, other))?,
            At::Pair(one, _) => Self::Ties(one),
            At::Consent => Self::Consent,
        })
    }

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
            Self::Issues | Self::Facts(_) | Self::Core(_) | Self::Ties(_) | Self::TieFacts(..) => {}
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
            Self::Issues | Self::Facts(_) | Self::Core(_) | Self::Ties(_) | Self::TieFacts(..) => None,
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

impl Step {
    /// The issues to choose from, by their places, where the question is which of them an issue is tied to. Each pair comes up
    /// once, and none of two issues that are joint by themselves: a tie between these changes nothing.
    pub fn others(self, case: &Case) -> Vec<usize> {
        let involved = |at: &usize| case.issues.get(*at).is_some_and(|issue| issue.functions != Functions::Neither);
        let alone = |at: &usize| involved(at) && !is_core(case, *at);
        let all = 0..case.issues.len();
        match self {
            Self::Core(at) if alone(&at) => all.filter(|other| is_core(case, *other)).collect(),
            Self::Ties(at) if alone(&at) && may_matter(case, at) => all.skip(at + 1).filter(alone).collect(),
            _ => Vec::new(),
        }
    }

    /// Those of them that it is tied to.
    pub fn tied(self, case: &Case) -> Vec<usize> {
        let (Self::Core(at) | Self::Ties(at)) = self else { return Vec::new() };
        self.others(case).into_iter().filter(|other| case.tie(at, *other).is_some()).collect()
    }
}

/// Of the answers that a case still needs, those that its questions ask for, each with its question. What follows from another
/// answer is not asked for: changing it is one of the changes.
pub fn to_answer(case: &Case, needed: &[At]) -> Vec<(At, Option<Step>)> {
    let asked = steps(case);
    let with_step = needed.iter().map(|at| (*at, Step::at(case, *at)));
    with_step.filter(|(_, step)| step.is_none_or(|step| asked.contains(&step))).collect()
}

/// The questions on responses that were answered "not sure". They change no place, but copies go with a request.
pub fn unsure_responses(case: &Case) -> Vec<Step> {
    let asked = steps(case).into_iter();
    let is_unsure =
        |step: &Step| matches!(step, Step::Responses(side) if case.responses.of(*side) == Some(Response::Unsure));
    asked.filter(is_unsure).collect()
}

/// Can a tie of an issue to later ones still matter? Only where what may hang together with it, by these ties and by those
/// recorded, holds both sides.
fn may_matter(case: &Case, at: usize) -> bool {
    let count = case.issues.len();
    let mut with: Vec<bool> = (0..count).map(|other| other >= at && !is_core(case, other)).collect();
    let places = crate::read::Places::of(&case.issues);
    let ends = |relation: &Relation| {
        let [one, other] = &relation.between;
        Some([places.find(one)?, places.find(other)?])
    };
    let links: Vec<[usize; 2]> = case.relations.iter().filter_map(ends).collect();
    // Each round takes in what is tied to something that is in; at most as many rounds as issues.
    for _ in 0..count {
        let is_in = |with: &[bool], at: usize| with.get(at).copied().unwrap_or_default();
        let Some([one, other]) = links.iter().find(|[one, other]| is_in(&with, *one) != is_in(&with, *other)) else {
            break;
        };
        for at in [*one, *other] {
            if let Some(slot) = with.get_mut(at) {
                *slot = true;
            }
        }
    }
    let holds =
        |side: &Side| case.issues.iter().zip(&with).any(|(issue, with)| *with && issue.functions.can_involve(*side));
    Side::ALL.iter().all(holds)
}

/// Is an issue joint by itself, whatever it is tied to? Its two sides are entwined, and both are fundamental.
fn is_core(case: &Case, at: usize) -> bool {
    case.issues.get(at).is_some_and(|issue| {
        let fundamental = |side: &Side| issue.weight.of(*side) == Some(Weight::Fundamental);
        issue.functions == Functions::Both
            && tie(issue.facts, issue.separable).low == Strength::Entwined
            && Side::ALL.iter().all(fundamental)
    })
}
