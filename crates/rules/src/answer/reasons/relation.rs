//! Why a relation is as strong as it is.

use super::reason::{Reason, reason};
use crate::answer::names::clauses;
use crate::routing::cell;
use crate::vocabulary::{FactKind, FactSet, Separable};

/// The reason for the strength of a relation of this name.
pub(crate) fn relation_reason(facts: FactSet, separable: Option<Separable>, name: String) -> Reason {
    let id = cell(facts, separable).reason();
    let mut params = vec![("tie", name)];
    let mut cited = FactSet::EMPTY;
    for &param in id.words().params {
        let named = match param {
            "look_alikes" => facts.of_kind(FactKind::LookAlike),
            "facts" if facts.has(FactKind::Entwining) => facts.of_kind(FactKind::Entwining),
            "facts" => facts.of_kind(FactKind::Close),
            _ => continue,
        };
        params.push((param, clauses(named)));
        cited = cited.union(named);
    }
    reason(id, &params, cited)
}
