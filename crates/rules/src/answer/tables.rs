//! The tables of the decision, made by the code that decides: the relation table and the outcome table.

use crate::routing::relation_strength;
use crate::vocabulary::{Destination, Fact, FactKind, FactSet, Outcome, Question, Separable};
use serde::Serialize;
use std::fmt::Write as _;

/// One row of the relation table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RelationRow {
    /// The kinds of facts that are ticked.
    pub ticked: Vec<FactKind>,
    /// The strength for each answer on limb one, in words, in the order of [`LIMB_ONE`].
    pub strengths: [String; 4],
}

/// The answers on limb one, in the order of the table's columns.
pub const LIMB_ONE: [Separable; 4] = [Separable::No, Separable::OneWay, Separable::Yes, Separable::Unsure];

/// One row of the outcome table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeRow {
    /// The destinations to which some part goes.
    pub places: Vec<Destination>,
    /// The outcome.
    pub outcome: Outcome,
}

/// How strong a relation is, for every combination of kinds of facts and every answer on limb one.
pub fn relation_table() -> Vec<RelationRow> {
    let row = |kinds: Vec<FactKind>| {
        let one_of = |kind: &FactKind| Fact::ALL.iter().copied().find(|fact| fact.kind() == *kind);
        let facts: FactSet = kinds.iter().filter_map(one_of).collect();
        RelationRow {
            ticked: kinds,
            strengths: LIMB_ONE.map(|answer| relation_strength(facts, Some(answer)).describe()),
        }
    };
    subsets(&FactKind::COUNTED).map(row).collect()
}

/// The destinations that a part can be settled on, in the order of the outcome table's columns.
pub const SETTLED: [Destination; 3] = [Destination::Joint, Destination::Phso, Destination::Lgsco];

/// The outcome of parts that are all settled, for every combination of their destinations. Where one is not, the outcome is that
/// of every way to settle it, or [`Outcome::Ask`] where those differ.
pub fn outcome_table() -> Vec<OutcomeRow> {
    subsets(&SETTLED).map(|places| OutcomeRow { outcome: Outcome::of(places.iter().copied()), places }).collect()
}

/// Every subset, the first elements counting lowest.
fn subsets<T: Copy>(all: &[T]) -> impl Iterator<Item = Vec<T>> {
    (0..1_usize << all.len()).map(|bits| {
        all.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, one)| *one).collect::<Vec<T>>()
    })
}

/// Both tables in Markdown.
pub fn markdown() -> String {
    let mut out = String::new();
    let kinds = FactKind::COUNTED.iter().map(|kind| kind.words().label);
    let answers = LIMB_ONE.iter().filter_map(|answer| Question::TieSeparable.words().option(answer.id()));
    row(&mut out, kinds.chain(answers.map(|option| option.label)));
    row(&mut out, std::iter::repeat_n("---", FactKind::COUNTED.len() + LIMB_ONE.len()));
    for RelationRow { ticked, strengths } in relation_table() {
        let ticks = FactKind::COUNTED.iter().map(|kind| if ticked.contains(kind) { "✓" } else { "–" });
        row(&mut out, ticks.chain(strengths.iter().map(String::as_str)));
    }
    out.push('\n');
    row(&mut out, SETTLED.iter().map(|place| place.words().label).chain(["Recommendation"]));
    row(&mut out, std::iter::repeat_n("---", SETTLED.len() + 1));
    for OutcomeRow { places, outcome } in outcome_table() {
        let ticks = SETTLED.iter().map(|place| if places.contains(place) { "✓" } else { "–" });
        row(&mut out, ticks.chain([outcome.words().title]));
    }
    out
}

fn row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for cell in cells {
        let _ = write!(out, "| {cell} ");
    }
    out.push_str("|\n");
}

#[cfg(test)]
mod tests {
    use super::{markdown, outcome_table, relation_table};
    use crate::vocabulary::Outcome;

    #[test]
    fn they_cover_every_combination_and_every_settled_outcome() {
        assert_eq!(relation_table().len(), 8);
        let outcomes: Vec<Outcome> = outcome_table().into_iter().map(|row| row.outcome).collect();
        assert_eq!(outcomes.len(), 8);
        assert!(Outcome::ALL.iter().all(|outcome| outcomes.contains(outcome) != (*outcome == Outcome::Ask)));
    }

    #[test]
    fn in_markdown_they_read_so() {
        insta::assert_snapshot!(markdown());
    }
}
