//! Random cases for property tests: small, valid, and of every shape.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "shared by tests, which may stop at the first surprise"
)]

use joint_working_rules::{
    Case, Consent, Fact, FactSet, Functions, Issue, PerSide, Relation, Separable, Side, ValidCase, Weight,
};
use proptest::prelude::*;
use proptest::sample::select;

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    prop_oneof![1 => Just(None), 3 => select(all).prop_map(Some)]
}

fn facts() -> impl Strategy<Value = FactSet> {
    proptest::collection::vec(select(Fact::ALL), 0..3).prop_map(|facts| facts.into_iter().collect())
}

fn issue() -> impl Strategy<Value = Issue> {
    (
        prop_oneof![3 => Just(Functions::Both), 3 => Just(Functions::Health), 3 => Just(Functions::SocialCare),
            1 => Just(Functions::Unsure), 1 => Just(Functions::Neither)],
        facts(),
        one_of(Separable::ALL),
        one_of(Weight::ALL),
        one_of(Weight::ALL),
    )
        .prop_map(|(functions, facts, separable, health, social_care)| Issue {
            facts,
            separable,
            weight: PerSide { health, social_care },
            ..Issue::new("", None, functions)
        })
}

/// A valid case of at most so many issues.
pub fn case(most: usize) -> impl Strategy<Value = ValidCase> {
    let pairs = most * (most - 1) / 2;
    (
        proptest::collection::vec(issue(), 1..=most),
        proptest::collection::vec(proptest::option::weighted(0.6, (facts(), one_of(Separable::ALL))), pairs),
        select(Consent::ALL),
        0..6,
    )
        .prop_map(|(issues, ties, consent, asked)| {
            let mut case = Case { issues, ..Case::default() };
            for (at, issue) in case.issues.iter_mut().enumerate() {
                issue.id = format!("i{at}");
            }
            let mut ties = ties.into_iter();
            for one in 0..case.issues.len() {
                for other in one + 1..case.issues.len() {
                    if let Some(Some((facts, separable))) = ties.next() {
                        let between = [format!("i{one}"), format!("i{other}")];
                        case.relations.push(Relation { between, facts, separable });
                    }
                }
            }
            if asked == 0 {
                case.consent = consent;
            }
            ValidCase::new(case.pruned()).unwrap()
        })
}

/// One issue of both sides with these facts and this answer on limb one, both weights fundamental.
pub fn both(facts: FactSet, separable: Option<Separable>) -> Issue {
    let weight = PerSide { health: Some(Weight::Fundamental), social_care: Some(Weight::Fundamental) };
    Issue { facts, separable, weight, ..Issue::new("discharge", Some("Discharge".into()), Functions::Both) }
}

/// An issue of one side, fundamental.
pub fn single(id: &str, label: &str, side: Side) -> Issue {
    let functions = Functions::from_id(side.id()).unwrap();
    let mut issue = Issue::new(id, Some(label.into()), functions);
    issue.weight[side] = Some(Weight::Fundamental);
    issue
}

/// A case that is known to be valid, checked.
pub fn valid(case: Case) -> ValidCase {
    ValidCase::new(case).unwrap()
}
