//! Scenarios that name each other as partners differ in one answer, and in what comes out.

use crate::told::{Checked, Told, each, told};
use joint_working_rules::scenarios::{Scenario, WORKED};
use joint_working_rules::{Case, FactSet, Relation, Side};
use std::collections::{BTreeMap, BTreeSet};

/// The scenarios that the prose of one names as its partners.
fn partners(scenario: &Scenario) -> impl Iterator<Item = &str> {
    scenario.prose.split("Compare with `").skip(1).filter_map(|rest| Some(rest.split_once('`')?.0))
}

/// Every place in which two cases differ, labels apart. A fact put in the place of another is one difference.
fn differences(one: &Case, other: &Case) -> Vec<String> {
    let ids = |case: &Case| case.issues.iter().map(|issue| issue.id.clone()).collect::<Vec<_>>();
    if ids(one) != ids(other) {
        return vec!["the issues".into(), "their ids".into()];
    }
    let mut found = Vec::new();
    let mut note = |differs: bool, place: String| {
        if differs {
            found.push(place);
        }
    };
    for (a, b) in one.issues.iter().zip(&other.issues) {
        let id = &a.id;
        note(a.functions != b.functions, format!("functions of {id}"));
        // What can only be asked of one of them goes with the difference in functions.
        if a.functions.can_be_both() && b.functions.can_be_both() {
            note(!one_fact(a.facts, b.facts), format!("more than one fact of {id}"));
            note(a.facts != b.facts, format!("facts of {id}"));
            note(a.separable != b.separable, format!("limb one of {id}"));
        }
        for &side in Side::ALL {
            if a.functions.can_involve(side) && b.functions.can_involve(side) {
                note(a.weight[side] != b.weight[side], format!("weight of {id} ({})", side.id()));
            }
        }
    }
    for first in one.positions() {
        for second in one.positions().skip(first.get() + 1) {
            let pair = format!("the relation of issues {} and {}", first.get(), second.get());
            let facts = |tie: Option<&Relation>| tie.map(|tie| tie.facts);
            match (one.relation_between(first, second), other.relation_between(first, second)) {
                (Some(a), Some(b)) => {
                    note(!one_fact(a.facts, b.facts), format!("more than one fact of {pair}"));
                    note(a.facts != b.facts, format!("facts of {pair}"));
                    note(a.separable != b.separable, format!("limb one of {pair}"));
                }
                (a, b) => note(facts(a) != facts(b), pair),
            }
        }
    }
    note(one.consent != other.consent, "consent".into());
    for &side in Side::ALL {
        note(one.responses[side] != other.responses[side], format!("responses ({})", side.id()));
    }
    found
}

/// Do two sets of facts differ by at most one fact added, taken out, or put in the place of another?
fn one_fact(one: FactSet, other: FactSet) -> bool {
    let only = |one: FactSet, other: FactSet| one.iter().filter(|fact| !other.contains(*fact)).count();
    only(one, other) <= 1 && only(other, one) <= 1
}

#[test]
fn partners_differ_in_one_answer_and_in_their_outcome() -> Checked {
    let all = told()?;
    let by_id: BTreeMap<&str, &Told> = all.iter().map(|told| (told.scenario.id, told)).collect();
    let (mut wrong, mut pairs, mut compared) = (Vec::new(), 0, BTreeSet::new());
    for told in &all {
        for id in partners(told.scenario) {
            let Some(partner) = by_id.get(id) else {
                wrong.push(format!("{}: there is no scenario `{id}` to compare with", told.scenario.id));
                continue;
            };
            let differ = differences(&told.case, &partner.case);
            if differ.len() != 1 {
                wrong.push(format!("{} and {id} differ in {}: {}", told.scenario.id, differ.len(), differ.join("; ")));
            }
            if told.answer.outcome == partner.answer.outcome {
                wrong.push(format!("{} and {id} both come out {}", told.scenario.id, told.answer.outcome.id()));
            }
            pairs += 1;
            compared.insert(id);
        }
    }
    assert!(wrong.is_empty(), "partners must differ in one answer, and in their outcome:\n{}", wrong.join("\n"));
    assert!(pairs >= 8, "there are only {pairs} pairs that one answer tells apart");
    each("one answer away", WORKED, |worked| worked.id.to_owned(), |worked| compared.contains(worked.id));
    Ok(())
}
