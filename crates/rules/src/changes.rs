//! What would change it: every change of one answer that moves a part, nearest first.

use crate::board::{Board, Link};
use crate::case::{Case, Consent, Functions, Relation, Separable, Side, Weight};
use crate::facts::{Fact, FactKind, FactSet};
use crate::local::{Effect, Local, Piece, involved};
use crate::outcome::Outcome;
use crate::routing::Handling;
use crate::tie::{Tie, tie};
use serde::{Serialize, Serializer};

/// Up to this many issues, a link between every two that have none is tried.
pub(crate) const MAX_PAIRED: usize = 30;

/// The new value of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum To {
    /// Limb one.
    Separable(Separable),
    /// Limb two.
    Weight(Weight),
    /// The whole new list of facts.
    Facts(FactSet),
    /// A link between two issues that have none.
    Relation(Relation),
    /// Whose functions.
    Functions(Functions),
    /// Consent.
    Consent(Consent),
}

/// A change of one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Which answer.
    #[serde(serialize_with = "pointer")]
    pub at: At,
    /// Its new value.
    pub to: To,
}

/// Which answer, by places in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// An issue's limb one.
    Separable(usize),
    /// A side's weight in an issue.
    Weight(usize, Side),
    /// A relation's limb one.
    TieSeparable(usize),
    /// An issue's facts.
    Facts(usize),
    /// A relation's facts.
    TieFacts(usize),
    /// A pair of issues that has no relation yet.
    Pair(usize, usize),
    /// An issue's functions.
    Functions(usize),
    /// Consent.
    Consent,
}

impl At {
    /// The answer's place as a JSON Pointer into the case.
    pub fn pointer(self) -> String {
        match self {
            Self::Separable(issue) => format!("/issues/{issue}/separable"),
            Self::Weight(issue, side) => format!("/issues/{issue}/weight/{}", side.id()),
            Self::TieSeparable(link) => format!("/relations/{link}/separable"),
            Self::Facts(issue) => format!("/issues/{issue}/facts"),
            Self::TieFacts(link) => format!("/relations/{link}/facts"),
            Self::Pair(..) => "/relations/-".to_owned(),
            Self::Functions(issue) => format!("/issues/{issue}/functions"),
            Self::Consent => "/consent".to_owned(),
        }
    }
}

fn pointer<S: Serializer>(at: &At, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&at.pointer())
}

/// A change that moves a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WouldChange {
    /// The change.
    pub(crate) change: Change,
    /// The outcome with it.
    pub(crate) outcome: Outcome,
    /// The parts that move, where they then go.
    pub(crate) handling: Vec<Handling>,
}

impl Change {
    /// The case with the change. Answers that lose their meaning by it are taken out.
    #[must_use]
    pub fn apply(&self, case: &Case) -> Case {
        let mut case = case.clone();
        self.make(&mut case);
        case.pruned()
    }

    /// Makes the change, and leaves answers standing that lose their meaning by it.
    pub fn make(&self, case: &mut Case) {
        match (self.at, &self.to) {
            (At::Separable(at), To::Separable(to)) => {
                case.issues.get_mut(at).into_iter().for_each(|issue| issue.separable = Some(*to));
            }
            (At::Weight(at, side), To::Weight(to)) => {
                case.issues.get_mut(at).into_iter().for_each(|issue| *issue.weight.of_mut(side) = Some(*to));
            }
            (At::TieSeparable(at), To::Separable(to)) => {
                case.relations.get_mut(at).into_iter().for_each(|relation| relation.separable = Some(*to));
            }
            (At::Facts(at), To::Facts(to)) => case.issues.get_mut(at).into_iter().for_each(|issue| issue.facts = *to),
            (At::TieFacts(at), To::Facts(to)) => {
                case.relations.get_mut(at).into_iter().for_each(|relation| relation.facts = *to);
            }
            (At::Pair(..), To::Relation(to)) => case.relations.push(to.clone()),
            (At::Functions(at), To::Functions(to)) => {
                case.issues.get_mut(at).into_iter().for_each(|issue| issue.functions = *to);
            }
            (At::Consent, To::Consent(to)) => case.consent = *to,
            _ => {}
        }
    }
}

/// Every change of one answer that moves a part: limb one and weights, then facts, then new links, then functions, then
/// consent. The flag says that links between unlinked issues were not tried, because there are too many issues.
pub(crate) fn would_change(case: &Case, board: &Board, local: &Local<'_>) -> (Vec<WouldChange>, bool) {
    let mut search = Search { case, local, found: Vec::new() };
    search.limb_one_and_weights(board);
    search.facts(board);
    let too_many = case.issues.len() > MAX_PAIRED;
    if !too_many {
        search.pairs();
    }
    search.functions();
    search.consent(board);
    (search.found, too_many)
}

struct Search<'a> {
    case: &'a Case,
    local: &'a Local<'a>,
    found: Vec<WouldChange>,
}

/// What ranges of strength were tried at one tie, and what each came to: facts of one kind have one effect.
type Tried = Vec<(Tie, Option<Effect>)>;

impl Search<'_> {
    fn note(&mut self, at: At, to: To, effect: Option<Effect>) {
        if let Some(Effect { outcome, moved }) = effect {
            self.found.push(WouldChange { change: Change { at, to }, outcome, handling: moved });
        }
    }

    /// The effect of a tie's new strength. Only its range moves parts; whether it is provisional does not.
    fn of_tie(&self, touched: &[usize], new: Tie, tried: &mut Tried, set: impl Fn(&mut Piece, Tie)) -> Option<Effect> {
        if let Some((_, effect)) = tried.iter().find(|(tie, _)| (tie.low, tie.high) == (new.low, new.high)) {
            return effect.clone();
        }
        let mut piece = self.local.piece(touched);
        set(&mut piece, new);
        let effect = self.local.effect(&piece);
        tried.push((new, effect.clone()));
        effect
    }

    fn inside(&self, at: usize, new: Tie, tried: &mut Tried) -> Option<Effect> {
        self.of_tie(&[at], new, tried, |piece, new| {
            if let Some(node) = piece.issue(at).and_then(|at| piece.board.nodes.get_mut(at)) {
                node.inner = new;
            }
        })
    }

    fn link(&self, at: usize, ends: [usize; 2], new: Tie, tried: &mut Tried) -> Option<Effect> {
        self.of_tie(&ends, new, tried, |piece, new| {
            if let Some(link) = piece.link(at).and_then(|at| piece.board.links.get_mut(at)) {
                link.tie = new;
            }
        })
    }

    fn limb_one_and_weights(&mut self, board: &Board) {
        for (at, issue) in self.case.issues.iter().enumerate() {
            if issue.functions.can_be_both() {
                let mut tried = Tried::new();
                for to in others(Separable::ALL, issue.separable, Separable::Unsure) {
                    let effect = self.inside(at, tie(issue.facts, Some(to)), &mut tried);
                    self.note(At::Separable(at), To::Separable(to), effect);
                }
            }
            for side in involved(issue.functions) {
                for to in others(Weight::ALL, issue.weight.of(side), Weight::Unsure) {
                    let mut piece = self.local.piece(&[at]);
                    let node = piece.issue(at).and_then(|at| piece.board.nodes.get_mut(at));
                    if let Some(weight) = node.and_then(|node| node.fundamental.get_mut(side as usize)) {
                        *weight = match to {
                            Weight::Fundamental => Some(true),
                            Weight::Minor => Some(false),
                            Weight::Unsure => None,
                        };
                    }
                    let effect = self.local.effect(&piece);
                    self.note(At::Weight(at, side), To::Weight(to), effect);
                }
            }
        }
        for (at, (relation, link)) in self.case.relations.iter().zip(&board.links).enumerate() {
            let mut tried = Tried::new();
            for to in others(Separable::ALL, relation.separable, Separable::Unsure) {
                let effect = self.link(at, link.ends, tie(relation.facts, Some(to)), &mut tried);
                self.note(At::TieSeparable(at), To::Separable(to), effect);
            }
        }
    }

    fn facts(&mut self, board: &Board) {
        for (at, issue) in self.case.issues.iter().enumerate().filter(|(_, issue)| issue.functions.can_be_both()) {
            let mut tried = Tried::new();
            for to in toggled(issue.facts) {
                let effect = self.inside(at, tie(to, issue.separable), &mut tried);
                self.note(At::Facts(at), To::Facts(to), effect);
            }
        }
        for (at, (relation, link)) in self.case.relations.iter().zip(&board.links).enumerate() {
            let mut tried = Tried::new();
            for to in toggled(relation.facts) {
                let effect = self.link(at, link.ends, tie(to, relation.separable), &mut tried);
                self.note(At::TieFacts(at), To::Facts(to), effect);
            }
        }
    }

    /// One answer about a pair that has no relation: not separable, or one fact that speaks for a link.
    fn pairs(&mut self) {
        for (one, first) in self.case.issues.iter().enumerate() {
            for (other, second) in self.case.issues.iter().enumerate().skip(one + 1) {
                if self.case.tie(one, other).is_some() {
                    continue;
                }
                let linking = Fact::ALL.iter().filter(|fact| fact.kind() != FactKind::LookAlike);
                let answers = std::iter::once((FactSet::EMPTY, Some(Separable::No)))
                    .chain(linking.map(|fact| (FactSet::EMPTY.with(*fact), None)));
                let mut tried = Tried::new();
                for (facts, separable) in answers {
                    let effect = self.of_tie(&[one, other], tie(facts, separable), &mut tried, |piece, new| {
                        if let (Some(one), Some(other)) = (piece.issue(one), piece.issue(other)) {
                            piece.board.links.push(Link { ends: [one, other], tie: new });
                        }
                    });
                    let between = [first.id.clone(), second.id.clone()];
                    self.note(At::Pair(one, other), To::Relation(Relation { between, facts, separable }), effect);
                }
            }
        }
    }

    fn functions(&mut self) {
        for (at, issue) in self.case.issues.iter().enumerate() {
            for &to in Functions::ALL.iter().filter(|to| **to != issue.functions) {
                let mut piece = self.local.piece(&[at]);
                if let Some(node) = piece.issue(at).and_then(|at| piece.board.nodes.get_mut(at)) {
                    node.functions = to;
                    node.inner = if to.can_be_both() { tie(issue.facts, issue.separable) } else { Tie::UNRECORDED };
                }
                if issue.functions == Functions::Neither {
                    self.tie_again(at, &mut piece);
                }
                let effect = self.local.effect(&piece);
                self.note(At::Functions(at), To::Functions(to), effect);
            }
        }
    }

    /// An issue that was outside both sides tied to nothing; now its relations count.
    fn tie_again(&self, at: usize, piece: &mut Piece) {
        let Some(within) = piece.issue(at) else { return };
        let inside = |end: &usize, piece: &Piece| {
            piece.board.nodes.get(*end).is_some_and(|node| node.functions != Functions::Neither)
        };
        for slot in 0..piece.links.len() {
            let ends = piece.board.links.get(slot).map(|link| link.ends).unwrap_or_default();
            let relation = piece.links.get(slot).and_then(|whole| self.case.relations.get(*whole));
            if let Some(relation) = relation
                && ends.contains(&within)
                && ends.iter().all(|end| inside(end, piece))
                && let Some(link) = piece.board.links.get_mut(slot)
            {
                link.tie = tie(relation.facts, relation.separable);
            }
        }
    }

    fn consent(&mut self, board: &Board) {
        let now = self.case.consent;
        for &to in Consent::ALL.iter().filter(|to| to.blocks() != now.blocks()) {
            let mut piece = self.local.piece(&(0..board.nodes.len()).collect::<Vec<_>>());
            piece.board.blocked = to.blocks();
            let effect = self.local.effect(&piece);
            self.note(At::Consent, To::Consent(to), effect);
        }
    }
}

/// The other values an answer can have. Unanswered counts as unsure.
fn others<T: Copy + PartialEq>(all: &'static [T], now: Option<T>, unsure: T) -> impl Iterator<Item = T> {
    let now = now.unwrap_or(unsure);
    all.iter().copied().filter(move |one| *one != now)
}

/// The sets of facts with one fact ticked or unticked.
fn toggled(facts: FactSet) -> impl Iterator<Item = FactSet> {
    Fact::ALL.iter().map(move |fact| if facts.contains(*fact) { facts.without(*fact) } else { facts.with(*fact) })
}
