//! The reference's picture of a case: what matters of it, with its open things open, and every way of settling them.

use crate::reference::table::{NONE, RelationStrength, relation_strength};
use joint_working_rules::{Case, Functions, Issue, Side, Strength, Weight};
use std::iter::successors;

/// A set of parts. A part is one side of one issue, or, as long as nobody has said whose functions it puts in play, the one
/// part of an issue that has no side. There is room for 42 issues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts(u128);

impl Parts {
    pub(crate) const NOTHING: Self = Self(0);
    pub(crate) const HEALTH: Self = Self(((1 << 126) - 1) / 0b111);
    pub(crate) const SOCIAL_CARE: Self = Self(Self::HEALTH.0 << 1);
    pub(crate) const BOTH: Self = Self(Self::HEALTH.0 | Self::SOCIAL_CARE.0);
    pub(crate) const WITHOUT_SIDE: Self = Self(Self::HEALTH.0 << 2);
    pub(crate) const EVERY: Self = Self(Self::BOTH.0 | Self::WITHOUT_SIDE.0);

    pub(crate) fn of_side(side: Side) -> Self {
        if side == Side::Health { Self::HEALTH } else { Self::SOCIAL_CARE }
    }

    pub(crate) fn of_issue(issue: usize) -> Self {
        Self(0b111 << (3 * issue))
    }

    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn within(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) fn any(self) -> bool {
        self != Self::NOTHING
    }

    pub(crate) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The part of the lowest number alone.
    pub(crate) fn first(self) -> Option<Self> {
        self.any().then(|| Self(1 << self.0.trailing_zeros()))
    }

    /// Each part of the set, alone.
    pub(crate) fn each(self) -> impl Iterator<Item = Self> {
        successors(self.first(), move |last| self.without(Self(last.0 | (last.0 - 1))).first())
    }
}

/// What matters of one issue.
#[derive(Clone)]
pub(crate) struct Facet {
    pub(crate) functions: Functions,
    pub(crate) inner: RelationStrength,
    pub(crate) weights: [Option<Weight>; 2],
}

/// What matters of a case, with its open things still open.
#[derive(Clone)]
pub(crate) struct OpenCase {
    pub(crate) issues: Vec<Facet>,
    /// Between issues: the two, and how strong.
    pub(crate) relations: Vec<(usize, usize, RelationStrength)>,
    pub(crate) blocked: bool,
}

impl OpenCase {
    /// "An issue whose functions are not `both` has no inner relation" (an `unsure` one may turn out to be `both`).
    /// "`neither` […] ties to nothing."
    pub(crate) fn of(case: &Case) -> Self {
        let facet = |issue: &Issue| Facet {
            functions: issue.functions,
            inner: if matches!(issue.functions, Functions::Both | Functions::Unsure) {
                relation_strength(issue.facts, issue.separable)
            } else {
                NONE
            },
            weights: [issue.weight.health, issue.weight.social_care],
        };
        let find =
            |id: &String| case.issues.iter().position(|issue| issue.id == *id && issue.functions != Functions::Neither);
        let relations = case.relations.iter().filter_map(|relation| {
            let [one, other] = &relation.between;
            Some((find(one)?, find(other)?, relation_strength(relation.facts, relation.separable)))
        });
        Self {
            issues: case.issues.iter().map(facet).collect(),
            relations: relations.collect(),
            blocked: ["refused", "withdrawn"].contains(&case.consent.id()),
        }
    }

    /// The case as if it had none of its provisional relations.
    pub(crate) fn without_provisional(mut self) -> Self {
        let inner = self.issues.iter_mut().map(|issue| &mut issue.inner);
        for strength in inner.chain(self.relations.iter_mut().map(|(_, _, strength)| strength)) {
            if strength.provisional {
                *strength = NONE;
            }
        }
        self
    }
}

/// Which way to take what is open.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    /// "Every unclear thing resolved against joint"; an `unsure` function counts "as one part that binds what its entwined
    /// relations bind but holds no side of its own".
    Against,
    /// "Towards it"; an `unsure` function counts "as both sides".
    Towards,
    /// The completion of this number: "each range takes each strength in it, each open weight both values, each `unsure`
    /// function the three it can be".
    Completion(u64),
}

/// Takes one choice after another, each from a list that starts furthest from joint, and counts the ways there are.
struct Chooser {
    way: Way,
    completions: u64,
}

impl Chooser {
    fn take<T: Copy>(&mut self, choices: &[T], otherwise: T) -> T {
        let number = choices.len().max(1) as u64;
        self.completions = self.completions.saturating_mul(number);
        let choice = match &mut self.way {
            Way::Against => choices.first(),
            Way::Towards => choices.last(),
            Way::Completion(rest) => {
                let choice = choices.get((*rest % number) as usize);
                *rest /= number;
                choice
            }
        };
        choice.copied().unwrap_or(otherwise)
    }
}

/// A case with nothing open: the parts in play, those that are fundamental, and the edges between sets of parts, with their strength.
pub(crate) struct World {
    pub(crate) in_play: Parts,
    pub(crate) fundamental: Parts,
    pub(crate) edges: Vec<(Parts, Parts, Strength)>,
    pub(crate) completions: u64,
}

/// "Evaluate the case […] with every unclear thing resolved", one way.
pub(crate) fn world(open: &OpenCase, way: Way) -> World {
    let unsure: &[Parts] = match way {
        Way::Against => &[Parts::WITHOUT_SIDE],
        Way::Towards | Way::Completion(_) => &[Parts::HEALTH, Parts::SOCIAL_CARE, Parts::BOTH],
    };
    let mut chooser = Chooser { way, completions: 1 };
    let mut world = World { in_play: Parts::NOTHING, fundamental: Parts::NOTHING, edges: Vec::new(), completions: 1 };
    for (at, issue) in open.issues.iter().enumerate() {
        let sides = match issue.functions {
            Functions::Unsure => chooser.take(unsure, Parts::NOTHING),
            known => could_be(known),
        };
        world.in_play = world.in_play.with(Parts::of_issue(at).within(sides));
        for (side, weight) in [Parts::HEALTH, Parts::SOCIAL_CARE].into_iter().zip(issue.weights) {
            if !side.within(could_be(issue.functions)).any() {
                continue;
            }
            let fundamental = match weight {
                Some(Weight::Fundamental) => true,
                Some(Weight::Minor) => false,
                Some(Weight::Unsure) | None => chooser.take(&[false, true], false),
            };
            if fundamental {
                world.fundamental = world.fundamental.with(Parts::of_issue(at).within(side));
            }
        }
        let inner = chooser.take(strengths(issue.inner), Strength::None);
        let [health, social_care] = [Parts::HEALTH, Parts::SOCIAL_CARE].map(|side| Parts::of_issue(at).within(side));
        world.edges.push((health, social_care, inner));
    }
    for &(one, other, strength) in &open.relations {
        // "If [the inner relation] is not entwined, the issue comes apart into two parts, one a side, and a relation to the
        // issue ties to both."
        let strength = chooser.take(strengths(strength), Strength::None);
        world.edges.push((Parts::of_issue(one), Parts::of_issue(other), strength));
    }
    for (one, other, _) in &mut world.edges {
        (*one, *other) = (one.within(world.in_play), other.within(world.in_play));
    }
    world.edges.retain(|(one, other, _)| one.any() && other.any());
    World { fundamental: world.fundamental.within(world.in_play), completions: chooser.completions, ..world }
}

/// The sides that functions can put in play.
fn could_be(functions: Functions) -> Parts {
    match functions {
        Functions::Health => Parts::HEALTH,
        Functions::SocialCare => Parts::SOCIAL_CARE,
        Functions::Both | Functions::Unsure => Parts::BOTH,
        Functions::Neither => Parts::NOTHING,
    }
}

/// "Three strengths, in order. […] A range means unclear between its ends."
fn strengths(of: RelationStrength) -> &'static [Strength] {
    const IN_ORDER: [Strength; 3] = [Strength::None, Strength::Close, Strength::Entwined];
    IN_ORDER.get(of.low as usize..=of.high as usize).unwrap_or_default()
}

/// How many completions a case has.
pub(crate) fn completions(open: &OpenCase) -> u64 {
    world(open, Way::Completion(0)).completions
}
