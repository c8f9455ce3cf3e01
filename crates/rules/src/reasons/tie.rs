//! Why a tie is as strong as it is.

use super::{Reason, ReasonId, reason, words};
use crate::case::Separable;
use crate::facts::{FactKind, FactSet};

/// The reason for the strength of a tie of this name.
pub(super) fn tie_reason(facts: FactSet, separable: Option<Separable>, name: String) -> Reason {
    let id = cell(facts, separable);
    let mut params = vec![("tie", name)];
    let mut cited = FactSet::EMPTY;
    for &param in id.words().params {
        let named = match param {
            "look_alikes" => facts.of_kind(FactKind::LookAlike),
            "facts" if facts.has(FactKind::Entwining) => facts.of_kind(FactKind::Entwining),
            "facts" => facts.of_kind(FactKind::Close),
            _ => continue,
        };
        params.push((param, words::clauses(named)));
        cited = named.iter().fold(cited, FactSet::with);
    }
    reason(id, &params, cited)
}

/// The row and column of the relation table that a tie falls in.
pub(super) fn cell(facts: FactSet, separable: Option<Separable>) -> ReasonId {
    use ReasonId as R;
    let row = (facts.has(FactKind::Entwining), facts.has(FactKind::Close), facts.has(FactKind::LookAlike));
    match (row, separable.unwrap_or(Separable::Unsure)) {
        ((false, false, false), Separable::No) => R::TieEntwinedByAnswer,
        ((false, false, false), Separable::Yes) => R::TieNone,
        ((false, false, false), Separable::Unsure) => R::TieOpen,
        ((false, false, true), Separable::No) => R::TieConflictLookAlike,
        ((false, false, true), Separable::Yes) => R::TieNoneLookAlike,
        ((false, false, true), Separable::Unsure) => R::TieNoneLookAlikeLimbOneOpen,
        ((false, true, false), Separable::No) => R::TieEntwinedCloseByAnswer,
        ((false, true, false), Separable::Yes) => R::TieNoneCloseSeparable,
        ((false, true, false), Separable::Unsure) => R::TieOpenClose,
        ((false, true, true), Separable::No) => R::TieEntwinedCloseDespiteLookAlike,
        ((false, true, true), Separable::Yes) => R::TieNoneCloseLookAlikeSeparable,
        ((false, true, true), Separable::Unsure) => R::TieOpenCloseLookAlike,
        ((true, _, false), Separable::No) => R::TieEntwined,
        ((true, _, false), Separable::Yes) => R::TieConflictEntwining,
        ((true, _, false), Separable::Unsure) => R::TieEntwinedLimbOneOpen,
        ((true, _, true), Separable::No) => R::TieEntwinedDespiteLookAlike,
        ((true, _, true), Separable::Yes) => R::TieNoneEntwiningLookAlikeSeparable,
        ((true, _, true), Separable::Unsure) => R::TieOpenEntwiningLookAlike,
    }
}
