//! How strong a relation can turn out, given which of its answers are in.

use crate::routing::{RelationStrength, relation_strength};
use crate::vocabulary::{Fact, FactSet, Separable, Strength};

/// A fact of each kind that counts. Every form offers one of each, also between two issues of one side.
const OF_EACH_KIND: [Fact; 3] = [Fact::FeedsDecision, Fact::SamePlan, Fact::SamePeriodOnly];

/// The two answers on a relation, each `None` as long as it was not asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answered {
    pub(super) facts: Option<FactSet>,
    /// Inside: what was answered, where nothing counts as not sure.
    pub(super) separable: Option<Option<Separable>>,
}

/// The strengths between which a relation can turn out. Each end of an answer that is itself a range moves by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    /// With what was not asked for answered as far against a link as can be.
    pub(super) least: RelationStrength,
    /// And as far towards one.
    pub(super) most: RelationStrength,
    /// Can it turn out close: at the lower end of the answers, and at the upper?
    pub(super) can_be_close: [bool; 2],
}

impl Range {
    /// The range over every way to give the answers that were not asked for.
    pub(super) fn of(answered: Answered) -> Self {
        let facts = answered.facts.map_or_else(every_kind, |facts| vec![facts]);
        let separable = answered.separable.map_or_else(every_answer, |separable| vec![separable]);
        let ways = facts.iter().flat_map(|facts| separable.iter().map(|answer| relation_strength(*facts, *answer)));
        let (mut least, mut most) = (firm(Strength::Entwined), firm(Strength::None));
        let [mut low, mut high] = [false; 2];
        for way in ways {
            least = RelationStrength { low: least.low.min(way.low), high: least.high.min(way.high), ..least };
            most = RelationStrength { low: most.low.max(way.low), high: most.high.max(way.high), ..most };
            low |= way.low == Strength::Close;
            high |= way.high == Strength::Close;
        }
        Self { least, most, can_be_close: [low, high] }
    }
}

/// A strength that is known.
pub(super) const fn firm(strength: Strength) -> RelationStrength {
    RelationStrength { low: strength, high: strength, provisional: false }
}

/// Facts in every mixture of their kinds.
fn every_kind() -> Vec<FactSet> {
    let none = vec![FactSet::EMPTY];
    OF_EACH_KIND.iter().fold(none, |all, fact| all.iter().flat_map(|facts| [*facts, facts.with(*fact)]).collect())
}

fn every_answer() -> Vec<Option<Separable>> {
    Separable::ALL.iter().copied().map(Some).collect()
}
