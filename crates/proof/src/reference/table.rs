//! The design's table of facts and its relation table, written out as data a second time, to compare the rules with.

use joint_working_rules::Strength::{Close, Entwined, None as NotLinked};
use joint_working_rules::{Fact, FactSet, Separable, Tie};

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

const ENTWINED: Tie = Tie { low: Entwined, high: Entwined, provisional: false };
const ENTWINED_PROVISIONAL: Tie = Tie { low: Entwined, high: Entwined, provisional: true };
pub(crate) const NONE: Tie = Tie { low: NotLinked, high: NotLinked, provisional: false };
const NONE_PROVISIONAL: Tie = Tie { low: NotLinked, high: NotLinked, provisional: true };
const NONE_TO_ENTWINED: Tie = Tie { low: NotLinked, high: Entwined, provisional: false };
const CLOSE_TO_ENTWINED: Tie = Tie { low: Close, high: Entwined, provisional: false };

/// What a relation can say of its tie, by the relation table: six things. Two issues with no relation recorded have the
/// first.
pub(crate) const TIES: [Tie; 6] =
    [NONE, NONE_PROVISIONAL, NONE_TO_ENTWINED, CLOSE_TO_ENTWINED, ENTWINED_PROVISIONAL, ENTWINED];

/// The relation table. A row: is an entwining, a close, a look-alike fact ticked? Its columns: separable `no`, `yes`,
/// and `unsure` or absent.
#[rustfmt::skip]
const RELATION_TABLE: [([bool; 3], [Tie; 3]); 8] = [
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
pub(crate) fn tie(facts: FactSet, separable: Option<Separable>) -> Tie {
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
