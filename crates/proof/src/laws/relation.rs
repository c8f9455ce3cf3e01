//! The laws of one relation: its table, the classes of its facts, and which way each fact and each answer moves it.

use crate::changes;
use crate::law::{Law, Subject, Verdict, json, routed};
use crate::reference::table;
use joint_working_rules::{Case, Fact, FactKind, FactSet, RelationStrength, Separable, relation_strength};

/// The relation table of the rules is that of the reference.
pub const TABLE: Law = Law::new(
    "The strength of a relation is what the relation table says, for every set of facts and every answer to limb one",
    as_in_the_table,
);

/// Only the class of a set of facts counts.
pub const CLASSES: Law = Law::new(
    "Facts of one class are interchangeable: what counts is whether there is an entwining, a close, a look-alike fact, and \
     nothing else",
    by_class,
);

/// Each fact and each answer speaks the way its kind says.
pub const EACH_FACT: Law = Law::new(
    "No entwining or close fact, and no answer nearer “not separable”, weakens a relation; no look-alike strengthens one; a fact \
     without weight does neither",
    each_fact,
);

/// Every law of one relation.
pub const ALL: [Law; 3] = [TABLE, CLASSES, EACH_FACT];

fn said(subject: &Subject<'_>) -> Vec<(FactSet, Option<Separable>)> {
    let mut case = subject.case.clone();
    changes::relations(&mut case).map(|(_, facts, separable)| (*facts, *separable)).collect()
}

fn as_in_the_table(subject: &Subject<'_>) -> Verdict {
    for (facts, separable) in said(subject) {
        let RelationStrength { low, high, provisional } = relation_strength(facts, separable);
        let rules = table::RelationStrength { low, high, provisional };
        let table = table::relation_strength(facts, separable);
        if rules != table {
            return Verdict::Broken(format!("{facts:?}, {separable:?}: the rules give {rules:?}, the table {table:?}"));
        }
    }
    Verdict::Holds
}

fn by_class(subject: &Subject<'_>) -> Verdict {
    let mut case: Case = subject.case.clone();
    for (_, facts, _) in changes::relations(&mut case) {
        *facts = table::representative(table::class(*facts));
    }
    let same = routed(&case).as_ref() == Ok(&subject.routing);
    Verdict::holds_if(same, || {
        format!("with the first fact of each class instead, it is routed otherwise: {}", json(&case))
    })
}

fn each_fact(subject: &Subject<'_>) -> Verdict {
    for (facts, separable) in said(subject) {
        let now = relation_strength(facts, separable);
        for fact in Fact::ALL {
            let after = relation_strength(facts.with(*fact), separable);
            let fits = match fact.kind() {
                FactKind::Entwining | FactKind::Close => no_weaker(after, now),
                FactKind::LookAlike => no_weaker(now, after),
                FactKind::WithoutWeight => now == after,
            };
            if !fits {
                return Verdict::Broken(format!("{facts:?}, {separable:?}: {now:?}; with {}: {after:?}", fact.id()));
            }
        }
        let answers = [Separable::Yes, Separable::Unsure, Separable::OneWay, Separable::No];
        let by_answer = answers.map(|answer| relation_strength(facts, Some(answer)));
        if let Some([one, other]) = by_answer.array_windows().find(|[one, other]| !no_weaker(*other, *one)) {
            return Verdict::Broken(format!(
                "{facts:?}: from yes by not known and one way to no, {one:?} comes before {other:?}"
            ));
        }
    }
    Verdict::Holds
}

fn no_weaker(one: RelationStrength, other: RelationStrength) -> bool {
    one.low >= other.low && one.high >= other.high
}
