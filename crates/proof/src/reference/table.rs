//! The design's table of facts and its relation table, written out as data a second time, to compare the rules with.

use joint_working_rules::Strength::{Close, Entwined, None as NotLinked};
use joint_working_rules::{Fact, FactSet, Separable, Strength};

/// What a fact speaks for: `E` entwined, `C` closely linked, `N` nothing (a look-alike); `-` is without weight: "recorded and
/// explained, never counted, neither for nor against".
const FACTS: [(&str, char); 13] = [
    ("shared-decision", 'E'),
    ("not-coordinated", 'E'),
    ("agreed-joint-action", 'E'),
    ("responsibility-passed", 'E'),
    ("duty-and-delivery-differ", 'E'),
    ("joint-duty", 'E'),
    ("feeds-decision", 'E'),
    ("responsibility-disputed", 'E'),
    ("enquiry-into-same-care", 'C'),
    ("same-plan", 'C'),
    ("referral-or-information-only", 'N'),
    ("same-period-only", 'N'),
    ("one-investigator-preferred", '-'),
];

/// How strong a relation is: "three strengths, in order"; "a range means unclear between its ends".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RelationStrength {
    pub(crate) low: Strength,
    pub(crate) high: Strength,
    /// Known, but "resting on an answer that the others do not fully support".
    pub(crate) provisional: bool,
}

const ENTWINED: RelationStrength = RelationStrength { low: Entwined, high: Entwined, provisional: false };
const ENTWINED_PROVISIONAL: RelationStrength = RelationStrength { provisional: true, ..ENTWINED };
/// Two issues with no relation recorded: "none, firm".
pub(crate) const NONE: RelationStrength = RelationStrength { low: NotLinked, high: NotLinked, provisional: false };
const NONE_PROVISIONAL: RelationStrength = RelationStrength { provisional: true, ..NONE };
const NONE_TO_ENTWINED: RelationStrength = RelationStrength { high: Entwined, ..NONE };
const CLOSE: RelationStrength = RelationStrength { low: Close, high: Close, provisional: false };
const CLOSE_TO_ENTWINED: RelationStrength = RelationStrength { low: Close, ..ENTWINED };

/// How strong a relation can be, by the relation table: seven ways. Two issues with no relation recorded have the first.
pub(crate) const STRENGTHS: [RelationStrength; 7] =
    [NONE, NONE_PROVISIONAL, NONE_TO_ENTWINED, CLOSE, CLOSE_TO_ENTWINED, ENTWINED_PROVISIONAL, ENTWINED];

/// The relation table. A row: is an entwining, a close, a look-alike fact ticked? Its columns: separable `no`, `one-way`,
/// `yes`, and `unsure` or absent.
#[rustfmt::skip]
const RELATION_TABLE: [([bool; 3], [RelationStrength; 4]); 8] = [
    // E      C      N       no                    one-way               yes                unsure or absent
    ([false, false, false], [ENTWINED_PROVISIONAL, CLOSE_TO_ENTWINED,    NONE,              NONE_TO_ENTWINED]),
    ([false, false, true ], [NONE_TO_ENTWINED,     NONE_TO_ENTWINED,     NONE,              NONE_PROVISIONAL]),
    ([false, true,  false], [ENTWINED_PROVISIONAL, CLOSE_TO_ENTWINED,    CLOSE,             CLOSE_TO_ENTWINED]),
    ([false, true,  true ], [ENTWINED_PROVISIONAL, NONE_TO_ENTWINED,     NONE_PROVISIONAL,  NONE_TO_ENTWINED]),
    ([true,  false, false], [ENTWINED,             ENTWINED,             NONE_TO_ENTWINED,  ENTWINED_PROVISIONAL]),
    ([true,  true,  false], [ENTWINED,             ENTWINED,             CLOSE_TO_ENTWINED, ENTWINED_PROVISIONAL]),
    ([true,  false, true ], [ENTWINED_PROVISIONAL, ENTWINED_PROVISIONAL, NONE_PROVISIONAL,  NONE_TO_ENTWINED]),
    ([true,  true,  true ], [ENTWINED_PROVISIONAL, ENTWINED_PROVISIONAL, NONE_PROVISIONAL,  NONE_TO_ENTWINED]),
];

/// "`E`, `C`, `N`: an entwining, a close, a look-alike fact is ticked."
pub(crate) fn class(facts: FactSet) -> [bool; 3] {
    let ticked = |kind| FACTS.iter().any(|&(id, of)| of == kind && facts.iter().any(|fact| fact.id() == id));
    [ticked('E'), ticked('C'), ticked('N')]
}

/// Is this fact "never counted, neither for nor against"?
pub(crate) fn is_without_weight(fact: Fact) -> bool {
    FACTS.contains(&(fact.id(), '-'))
}

/// The relation table, looked up.
pub(crate) fn relation_strength(facts: FactSet, separable: Option<Separable>) -> RelationStrength {
    let class = class(facts);
    let mut rows = RELATION_TABLE.iter().filter(|(row, _)| *row == class);
    let [no, one_way, yes, open] = rows.next().map_or([NONE; 4], |(_, columns)| *columns);
    match separable {
        Some(Separable::No) => no,
        Some(Separable::OneWay) => one_way,
        Some(Separable::Yes) => yes,
        Some(Separable::Unsure) | None => open,
    }
}

/// A set of facts of this class: the first fact of each kind.
pub(crate) fn representative(class: [bool; 3]) -> FactSet {
    let first = |kind| FACTS.iter().find(|(_, of)| *of == kind).and_then(|(id, _)| Fact::from_id(id));
    ['E', 'C', 'N'].into_iter().zip(class).filter(|(_, ticked)| *ticked).filter_map(|(kind, _)| first(kind)).collect()
}
