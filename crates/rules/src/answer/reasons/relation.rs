//! Why a relation is as strong as it is.

use super::reason::{Reason, reason};
use crate::answer::relation_name::RelationName;
use crate::answer::sentence::capital;
use crate::routing::cell;
use crate::rulebook::SENTENCES;
use crate::vocabulary::{FactKind, FactSet, Separable};

/// The reason for the strength of a relation of this name.
pub(crate) fn relation_reason(facts: FactSet, separable: Option<Separable>, name: &RelationName) -> Reason {
    let id = cell(facts, separable).reason();
    let of = |kind: FactKind| facts.of_kind(kind);
    let strongest = if facts.has(FactKind::Entwining) { of(FactKind::Entwining) } else { of(FactKind::Close) };
    let look_alikes = of(FactKind::LookAlike);
    let without_weight = of(FactKind::WithoutWeight);
    let mut params = vec![("tie", name.text().to_owned())];
    let mut cited = FactSet::EMPTY;
    for &param in id.words().params {
        let (named, text) = match param {
            "because" => (strongest, name.because(strongest)),
            "facts" => (strongest, name.clauses(strongest)),
            "Facts" => (strongest, capital(name.clauses(strongest))),
            // Of two issues that do not belong together nobody was asked whether each could be decided by itself.
            "how" => {
                let is_apart = matches!(name, RelationName::Between(_)) && facts.link_nothing();
                (FactSet::EMPTY, if is_apart { SENTENCES.kept_apart } else { SENTENCES.not_linked }.to_owned())
            }
            "close" => (of(FactKind::Close), name.because(of(FactKind::Close))),
            "look_alikes" => (look_alikes, name.clauses(look_alikes)),
            "Look_alikes" => (look_alikes, capital(name.clauses(look_alikes))),
            "no_link" => {
                let all = look_alikes.union(without_weight);
                (all, name.no_link(all))
            }
            "No_link" => {
                let all = look_alikes.union(without_weight);
                (all, capital(name.no_link(all)))
            }
            "note" => (without_weight, name.note(without_weight)),
            _ => continue,
        };
        params.push((param, text));
        cited = cited.union(named);
    }
    reason(id, &params, cited)
}
