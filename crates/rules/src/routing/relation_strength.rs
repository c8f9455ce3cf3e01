//! How strong is a relation, and why? The relation table of the design, section 2: one row and column, one cell.

use crate::vocabulary::{FactKind, FactSet, ReasonId, Separable, Strength};

/// What the answers say of a relation: a strength, or the range in which it is unclear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelationStrength {
    /// The least it can be.
    pub low: Strength,
    /// The most it can be.
    pub high: Strength,
    /// Known, but resting on an answer that the others do not fully support.
    pub provisional: bool,
}

impl RelationStrength {
    /// Two issues with no relation recorded: not linked, firm.
    pub const UNRECORDED: Self = Self::firm(Strength::None);

    const fn firm(strength: Strength) -> Self {
        Self { low: strength, high: strength, provisional: false }
    }

    const fn provisional(strength: Strength) -> Self {
        Self { low: strength, high: strength, provisional: true }
    }

    const fn between(low: Strength, high: Strength) -> Self {
        Self { low, high, provisional: false }
    }

    /// Can its strength not be told yet?
    pub fn is_open(self) -> bool {
        self.low != self.high
    }

    /// Every strength it can have, weakest first.
    pub fn strengths(self) -> impl Iterator<Item = Strength> {
        Strength::ALL.iter().copied().filter(move |strength| (self.low..=self.high).contains(strength))
    }

    /// A provisional relation taken the other way: entwined for none, none for entwined.
    #[must_use]
    pub const fn other_way(self) -> Self {
        match self.low {
            Strength::None => Self::firm(Strength::Entwined),
            Strength::Close | Strength::Entwined => Self::firm(Strength::None),
        }
    }
}

/// One cell of the relation table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    strength: RelationStrength,
    reason: ReasonId,
}

impl Cell {
    /// How strong the relation is.
    pub const fn strength(self) -> RelationStrength {
        self.strength
    }

    /// Why it is so strong.
    pub const fn reason(self) -> ReasonId {
        self.reason
    }
}

/// The cell for the facts of a relation and the answer on limb one. `None` counts as not sure.
pub fn cell(facts: FactSet, separable: Option<Separable>) -> Cell {
    use ReasonId as R;
    use Separable::{No, OneWay, Unsure, Yes};
    use Strength::{Close, Entwined, None};
    let firm = RelationStrength::firm;
    let provisional = RelationStrength::provisional;
    let between = RelationStrength::between;
    let entwining = facts.has(FactKind::Entwining);
    let close = facts.has(FactKind::Close);
    let look_alike = facts.has(FactKind::LookAlike);
    let (strength, reason) = match (entwining, close, look_alike, separable.unwrap_or(Unsure)) {
        (false, false, false, No) => (provisional(Entwined), R::TieEntwinedByAnswer),
        (false, false, false, OneWay) => (between(Close, Entwined), R::TieOpenOneWay),
        (false, false, false, Yes) => (firm(None), R::TieNone),
        (false, false, false, Unsure) => (between(None, Entwined), R::TieOpen),

        (false, false, true, No) => (between(None, Entwined), R::TieConflictLookAlike),
        (false, false, true, OneWay) => (between(None, Entwined), R::TieOpenOneWayLookAlike),
        (false, false, true, Yes) => (firm(None), R::TieNoneLookAlike),
        (false, false, true, Unsure) => (provisional(None), R::TieNoneLookAlikeLimbOneOpen),

        (false, true, false, No) => (provisional(Entwined), R::TieEntwinedCloseByAnswer),
        (false, true, false, OneWay) => (between(Close, Entwined), R::TieOpenOneWayClose),
        (false, true, false, Yes) => (firm(Close), R::TieClose),
        (false, true, false, Unsure) => (between(Close, Entwined), R::TieOpenClose),

        (false, true, true, No) => (provisional(Entwined), R::TieEntwinedCloseDespiteLookAlike),
        (false, true, true, OneWay) => (between(None, Entwined), R::TieOpenOneWayCloseLookAlike),
        (false, true, true, Yes) => (provisional(None), R::TieNoneCloseLookAlikeSeparable),
        (false, true, true, Unsure) => (between(None, Entwined), R::TieOpenCloseLookAlike),

        (true, _, false, No) => (firm(Entwined), R::TieEntwined),
        (true, _, false, OneWay) => (firm(Entwined), R::TieEntwinedOneWay),
        (true, false, false, Yes) => (between(None, Entwined), R::TieConflictEntwining),
        (true, true, false, Yes) => (between(Close, Entwined), R::TieConflictEntwiningClose),
        (true, _, false, Unsure) => (provisional(Entwined), R::TieEntwinedLimbOneOpen),

        (true, _, true, No) => (provisional(Entwined), R::TieEntwinedDespiteLookAlike),
        (true, _, true, OneWay) => (provisional(Entwined), R::TieEntwinedOneWayDespiteLookAlike),
        (true, _, true, Yes) => (provisional(None), R::TieNoneEntwiningLookAlikeSeparable),
        (true, _, true, Unsure) => (between(None, Entwined), R::TieOpenEntwiningLookAlike),
    };
    Cell { strength, reason }
}

/// How strong a relation is. `None` on limb one counts as not sure.
pub fn relation_strength(facts: FactSet, separable: Option<Separable>) -> RelationStrength {
    cell(facts, separable).strength
}
