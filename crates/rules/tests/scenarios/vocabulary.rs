//! Taken together, the scenarios show every outcome, fact, cell of the table of links, answer, caution and deciding reason.

use crate::told::{Checked, each, told};
use joint_working_rules::scenarios::Expectation;
use joint_working_rules::{
    CautionId, Consent, Fact, FactKind, FactSet, Functions, Issue, Outcome, ReasonId, Separable, Side, Weight,
};
use std::collections::BTreeSet;

#[test]
fn there_is_a_scenario_for_every_outcome_and_every_fact() -> Checked {
    let all = told()?;
    each(
        "the outcome",
        Outcome::ALL,
        |outcome| outcome.id().to_owned(),
        |outcome| all.iter().any(|told| told.answer.outcome == **outcome),
    );
    each(
        "the fact",
        Fact::ALL,
        |fact| fact.id().to_owned(),
        |fact| all.iter().any(|told| told.links().any(|(facts, _)| facts.contains(**fact))),
    );
    Ok(())
}

#[test]
fn there_is_a_scenario_for_every_cell_of_the_table_of_links() -> Checked {
    // An entwining and a look-alike fact make one row, whether or not a close one is with them.
    let row = |facts: FactSet| {
        let [entwining, close, look_alike] = FactKind::COUNTED.map(|kind| facts.has(kind));
        (entwining, close && !(entwining && look_alike), look_alike)
    };
    let rows = [
        (false, false, false),
        (false, false, true),
        (false, true, false),
        (false, true, true),
        (true, false, false),
        (true, true, false),
        (true, false, true),
    ];
    let all = told()?;
    let cells: Vec<_> =
        rows.into_iter().flat_map(|row| Separable::ALL.iter().map(move |separable| (row, *separable))).collect();
    assert_eq!(cells.len(), 28, "the table has seven rows and four columns");
    each(
        "the cell (entwining, close, look-alike; separable)",
        cells,
        |((entwining, close, look_alike), separable)| {
            format!("({entwining}, {close}, {look_alike}; {})", separable.id())
        },
        |cell| all.iter().any(|told| told.links().any(|(facts, separable)| (row(facts), separable) == *cell)),
    );
    Ok(())
}

#[test]
fn there_is_a_scenario_that_each_reason_for_a_link_decides() -> Checked {
    let mut deciding = BTreeSet::new();
    for told in told()? {
        deciding.insert(serde_json::from_str::<Expectation>(told.scenario.expect_json)?.because.reason);
    }
    each(
        "as what decides it",
        ReasonId::ALL.iter().filter(|reason| reason.id().starts_with("tie-")),
        |reason| reason.id().to_owned(),
        |reason| deciding.contains(*reason),
    );
    Ok(())
}

#[test]
fn there_is_a_scenario_for_every_answer_on_functions_weights_consent_and_responses() -> Checked {
    let all = told()?;
    each(
        "functions",
        Functions::ALL,
        |functions| functions.id().to_owned(),
        |functions| all.iter().any(|told| told.case.issues.iter().any(|issue| issue.functions == **functions)),
    );
    each(
        "consent",
        Consent::ALL,
        |consent| consent.id().to_owned(),
        |consent| all.iter().any(|told| told.case.consent == **consent),
    );
    each(
        "the caution of a side that has not responded",
        Side::ALL,
        |side| side.id().to_owned(),
        |side| all.iter().any(|told| told.answer.cautions.iter().any(|caution| caution.side == **side)),
    );
    each(
        "the caution",
        CautionId::ALL,
        |caution| caution.id().to_owned(),
        |id| all.iter().any(|told| told.answer.cautions.iter().any(|caution| caution.id == **id)),
    );
    let weights = |health: Weight, social_care: Weight| {
        let both = |issue: &Issue| (issue.weight.health, issue.weight.social_care) == (Some(health), Some(social_care));
        all.iter().any(|told| told.case.issues.iter().any(both))
    };
    assert!(weights(Weight::Minor, Weight::Minor), "no scenario has an issue whose two sides are both minor");
    assert!(weights(Weight::Minor, Weight::Fundamental), "no scenario has an issue of which one side is minor");
    assert!(weights(Weight::Fundamental, Weight::Unsure), "no scenario has an issue of which one weight is not known");
    assert!(weights(Weight::Unsure, Weight::Unsure), "no scenario has an issue of which neither weight is known");
    Ok(())
}

#[test]
fn there_is_a_scenario_for_the_second_test_conflicts_and_consent() -> Checked {
    use ReasonId as R;
    let all = told()?;
    let wanted = [
        R::LimbTwoNotMet,
        R::LimbTwoNotMetBothMinor,
        R::LimbTwoUnclear,
        R::LimbTwoUnclearBoth,
        R::TieConflictEntwining,
        R::TieConflictLookAlike,
        R::SideUnknown,
        R::OutsideBoth,
        R::OnlyOneSide,
        R::ConsentRefused,
        R::ConsentWithdrawn,
    ];
    each(
        "the reason",
        wanted,
        |reason| reason.id().to_owned(),
        |reason| all.iter().any(|told| told.gives(*reason, None)),
    );
    Ok(())
}
