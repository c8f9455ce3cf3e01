//! Every reason that can be given, in its words.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod cases;

use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    Case, CautionId, Consent, Fact, FactKind, FactSet, Functions, Issue, ReasonId, Relation, Response, Separable, Side,
    Weight, answer,
};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Facts of each kind.
const ENTWINING: FactSet = FactSet::EMPTY.with(Fact::SharedDecision).with(Fact::NotCoordinated);
const CLOSE: FactSet = FactSet::EMPTY.with(Fact::SamePlan);
const LOOK_ALIKE: FactSet = FactSet::EMPTY.with(Fact::SamePeriodOnly);

/// Cases that between them give every reason: each row and column of the relation table inside an issue and between two,
/// each state of the weights, and each thing that is beside them.
fn cases() -> Vec<Case> {
    let of = |issues: Vec<Issue>| Case { issues, ..Case::default() };
    let mut all = Vec::new();
    for class in 0..8_u8 {
        let kinds = [(1, ENTWINING), (2, CLOSE), (4, LOOK_ALIKE)];
        let facts =
            kinds.iter().filter(|(bit, _)| class & bit != 0).fold(FactSet::EMPTY, |set, (_, kind)| set.union(*kind));
        for separable in [Some(Separable::No), Some(Separable::OneWay), Some(Separable::Yes), None] {
            all.push(of(vec![cases::both(facts, separable)]));
            let mut tied = of(vec![
                cases::both(ENTWINING, Some(Separable::No)),
                cases::single("ward", "Care on the ward", Side::Health),
            ]);
            tied.relations.push(Relation { between: ["discharge".into(), "ward".into()], facts, separable });
            // What would come of it with consent is said in other words.
            all.extend([Case { consent: Consent::Refused, ..tied.clone() }, tied]);
        }
    }
    let weights = [Some(Weight::Fundamental), Some(Weight::Minor), None];
    for health in weights {
        for social_care in weights {
            let mut issue = cases::both(ENTWINING, Some(Separable::No));
            issue.weight.health = health;
            issue.weight.social_care = social_care;
            all.push(of(vec![issue]));
        }
    }
    let other = |functions| Issue::new("other", Some("Delay in answering".into()), functions);
    for functions in Functions::ALL {
        all.push(of(vec![other(*functions)]));
    }
    let mut settled = of(vec![cases::both(ENTWINING, Some(Separable::No)), other(Functions::Unsure)]);
    settled.consent = Consent::Refused;
    all.push(settled);
    for consent in Consent::ALL {
        all.push(Case { consent: *consent, ..of(vec![cases::both(ENTWINING, Some(Separable::No))]) });
    }
    all
}

#[test]
fn every_reason_can_be_given_and_reads_well() {
    let mut found: BTreeMap<ReasonId, String> = BTreeMap::new();
    for case in cases() {
        for reason in answer(&cases::valid(case.clone())).reasons {
            assert!(reason.text.ends_with('.') && !reason.text.contains(['{', '}']), "{}", reason.text);
            assert!(reason.text.starts_with(|c: char| c.is_uppercase() || c == '“'), "{}", reason.text);
            assert!(!reason.cites.is_empty(), "{}", reason.text);
            let cites: Vec<&str> = reason.cites.iter().map(|cite| cite.name).collect();
            found.entry(reason.id).or_insert_with(|| format!("{}\n    [{}]", reason.text, cites.join("; ")));
        }
    }
    let never: Vec<&str> = ReasonId::ALL.iter().filter(|id| !found.contains_key(id)).map(|id| id.id()).collect();
    assert_eq!(never, Vec::<&str>::new(), "reasons that are never given");
    assert!(found.values().all(|text| !says_what_readers_do_not(text)), "{found:#?}");
    let mut text = String::new();
    for (id, words) in &found {
        writeln!(text, "{}\n    {words}\n", id.id()).unwrap();
    }
    insta::assert_snapshot!("every_reason", text);
}

#[test]
fn a_side_that_has_not_responded_is_a_caution_and_moves_nothing() {
    let mut case = Case { issues: vec![cases::both(ENTWINING, Some(Separable::No))], ..Case::default() };
    let before = answer(&cases::valid(case.clone()));
    assert_eq!(before.cautions, []);
    case.responses.health = Some(Response::No);
    let after = answer(&cases::valid(case.clone()));
    let [caution] = after.cautions.as_slice() else { unreachable!("one caution") };
    assert_eq!((caution.id, caution.side), (CautionId::NotReady, Side::Health));
    assert!(caution.text.starts_with("The NHS has not yet sent"), "{}", caution.text);
    assert_eq!((before.outcome, before.handling), (after.outcome, after.handling));
}

/// Of no issue is it said both that the first test is met and that this is not decided yet.
#[test]
fn the_first_test_is_not_both_met_and_open_for_one_issue() {
    let mut seen = 0;
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        let answer = answer(&case);
        let of = |id: ReasonId| answer.reasons.iter().filter(move |reason| reason.id == id);
        for (met, open) in of(ReasonId::LimbOneMet)
            .chain(of(ReasonId::LimbOneSeemsMet))
            .flat_map(|met| of(ReasonId::LimbOneUnclear).map(move |open| (met, open)))
        {
            seen += 1;
            for issue in &case.issues {
                let named = format!("“{}”", issue.label.as_deref().unwrap_or_default());
                assert!(
                    !(met.text.contains(&named) && open.text.contains(&named)),
                    "{}: {named}\n{}\n{}",
                    scenario.id,
                    met.text,
                    open.text
                );
            }
        }
    }
    assert!(seen > 0, "some scenario gives both reasons");
}

#[test]
fn braces_in_a_label_stay_as_typed() {
    let mut case = Case { issues: vec![cases::both(ENTWINING, Some(Separable::No))], ..Case::default() };
    case.issues.iter_mut().for_each(|issue| issue.label = Some("{facts} {tie}".into()));
    assert!(answer(&cases::valid(case.clone())).reasons.iter().any(|reason| reason.text.contains("“{facts} {tie}”")));
}

/// Words of the format and of the code, which a reader takes for something else.
fn says_what_readers_do_not(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    words
        .into_iter()
        .any(|word| ["firm", "provisional", "limb", "limbs", "tie", "ties", "relation"].contains(&word.as_str()))
}

/// What is said of one relation: inside an issue of both, or between an issue of each side.
fn said(facts: FactSet, separable: Option<Separable>) -> [String; 2] {
    let inside = Case { issues: vec![cases::both(facts, separable)], ..Case::default() };
    let mut between = Case {
        issues: vec![
            cases::single("care", "Home care", Side::SocialCare),
            cases::single("ward", "Care on the ward", Side::Health),
        ],
        ..Case::default()
    };
    between.relations.push(Relation { between: ["care".into(), "ward".into()], facts, separable });
    [inside, between].map(|case| {
        let reasons = answer(&cases::valid(case)).reasons;
        reasons.into_iter().find(|reason| reason.id.id().starts_with("tie-")).unwrap().text
    })
}

/// At most so many facts of this kind; three of them in an order in which readers meet them.
fn some(kind: FactKind, number: usize) -> FactSet {
    Fact::ALL.iter().copied().filter(|fact| fact.kind() == kind).take(number).collect()
}

/// Every cell of the relation table, with one, two and three facts of each kind that is in it, as far as there are so many,
/// inside an issue and between two, without and with a fact that is not counted.
#[test]
fn every_relation_reads_well() {
    let mut text = String::new();
    for (answer, separable) in [
        ("Only both together", Separable::No),
        ("One can", Separable::OneWay),
        ("Each by itself", Separable::Yes),
        ("Not sure", Separable::Unsure),
    ] {
        for row in 0..8_u8 {
            let kinds = FactKind::COUNTED.iter().enumerate().filter(|(bit, _)| row & (1 << bit) != 0);
            let kinds: Vec<FactKind> = kinds.map(|(_, kind)| *kind).collect();
            let names: Vec<&str> = kinds.iter().map(|kind| kind.id()).collect();
            writeln!(text, "{answer}: {}", if names.is_empty() { "no fact".into() } else { names.join(" + ") })
                .unwrap();
            let mut seen = Vec::new();
            for number in 1..=3 {
                let counted = kinds.iter().fold(FactSet::EMPTY, |all, kind| all.union(some(*kind, number)));
                if seen.contains(&counted) {
                    continue;
                }
                seen.push(counted);
                let recorded = [counted, counted.with(Fact::OneInvestigatorPreferred)];
                for (facts, sentences) in recorded.map(|facts| (facts, said(facts, Some(separable)))) {
                    for sentence in sentences {
                        let is_noted = sentence.to_lowercase().contains("one investigator");
                        assert_eq!(is_noted, facts.contains(Fact::OneInvestigatorPreferred), "{sentence}");
                        assert!(!says_what_readers_do_not(&sentence), "{sentence}");
                        assert!(longest(&sentence) <= 26, "{sentence}");
                        writeln!(text, "  {sentence}").unwrap();
                    }
                }
            }
            text.push('\n');
        }
    }
    insta::assert_snapshot!("every_relation", text);
}

#[test]
fn every_fact_reads_well_of_two_sides_and_of_two_issues() {
    let mut text = String::new();
    for fact in Fact::ALL {
        let separable = if fact.kind() == FactKind::Entwining { Separable::No } else { Separable::Yes };
        for sentence in said(FactSet::EMPTY.with(*fact), Some(separable)) {
            assert!(longest(&sentence) <= 26, "{sentence}");
            writeln!(text, "{sentence}").unwrap();
        }
        text.push('\n');
    }
    insta::assert_snapshot!("every_fact", text);
}

/// The words of the longest sentence.
fn longest(text: &str) -> usize {
    text.split(['.', '?']).map(|sentence| sentence.split_whitespace().count()).max().unwrap_or(0)
}
