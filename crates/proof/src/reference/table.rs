//! The design's table of facts and its relation table, written out as data a second time, to compare the rules with.

use joint_working_rules::Strength::{Close, Entwined, None as NotLinked};
use joint_working_rules::{Fact, FactSet, Separable, Strength};

/// What a fact speaks for: `E` entwined, `C` closely linked, `N` nothing (a look-alike).
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
    ("one-investigator-preferred", 'N'),
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
const CLOSE_TO_ENTWINED: RelationStrength = RelationStrength { low: Close, ..ENTWINED };

/// How strong a relation can be, by the relation table: six ways. Two issues with no relation recorded have the first.
pub(crate) const STRENGTHS: [RelationStrength; 6] =
    [NONE, NONE_PROVISIONAL, NONE_TO_ENTWINED, CLOSE_TO_ENTWINED, ENTWINED_PROVISIONAL, ENTWINED];

/// The relation table. A row: is an entwining, a close, a look-alike fact ticked? Its columns: separable `no`, `yes`,
/// and `unsure` or absent.
#[rustfmt::skip]
const RELATION_TABLE: [([bool; 3], [RelationStrength; 3]); 8] = [
    // E      C      N
    ([false, false, false], [ENTWINED_PROVISIONAL, NONE,             NONE_TO_ENTWINED]),
    ([false, false, true ], [NONE_TO_ENTWINED,     NONE,             NONE_PROVISIONAL]),
    ([false, true,  false], [ENTWINED_PROVISIONAL, NONE_PROVISIONAL, CLOSE_TO_ENTWINED]),
    ([false, true,  true ], [ENTWINED_PROVISIONAL, NONE,             NONE_TO_ENTWINED]),
    ([true,  false, false], [ENTWINED,             NONE_TO_ENTWINED, ENTWINED_PROVISIONAL]),
    ([true,  true,  false], [ENTWINED,             NONE_TO_ENTWINED, ENTWINED_PROVISIONAL]),
    ([true,  false, true ], [ENTWINED_PROVISIONAL, NONE_PROVISIONAL, NONE_TO_ENTWINED]),
    ([true,  true,  true ], [ENTWINED_PROVISIONAL, NONE_PROVISIONAL, NONE_TO_ENTWINED]),
];

/// "`E`, `C`, `N`: an entwining, a close, a look-alike fact is ticked."
pub(crate) fn class(facts: FactSet) -> [bool; 3] {
    let ticked = |kind| FACTS.iter().any(|&(id, of)| of == kind && facts.iter().any(|fact| fact.id() == id));
    [ticked('E'), ticked('C'), ticked('N')]
}

/// The relation table, looked up.
pub(crate) fn relation_strength(facts: FactSet, separable: Option<Separable>) -> RelationStrength {
    let class = class(facts);
    let mut rows = RELATION_TABLE.iter().filter(|(row, _)| *row == class);
    let [no, yes, open] = rows.next().map_or([NONE; 3], |(_, columns)| *columns);
    match separable {
        Some(Separable::No) => no,
        Some(Separable::Yes) => yes,
        Some(Separable::Unsure) | None => open,
    }
}

/// A set of facts of this class: the first fact of each kind.
pub(crate) fn representative(class: [bool; 3]) -> FactSet {
    let first = |kind| FACTS.iter().find(|(_, of)| *of == kind).and_then(|(id, _)| Fact::from_id(id));
    ['E', 'C', 'N'].into_iter().zip(class).filter(|(_, ticked)| *ticked).filter_map(|(kind, _)| first(kind)).collect()
}
