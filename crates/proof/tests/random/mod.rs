//! Cases at random: large and small, valid and not.

use joint_working_rules::{
    Case, Consent, Fact, FactSet, Functions, Issue, PerSide, Relation, Response, Separable, Weight,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeMap;

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    prop_oneof![1 => Just(None), 5 => select(all).prop_map(Some)]
}

/// Mostly no fact or one, sometimes any set.
fn facts() -> impl Strategy<Value = FactSet> {
    let one = select(Fact::ALL).prop_map(|fact| FactSet::EMPTY.with(fact));
    let any = vec(select(Fact::ALL), 0..6).prop_map(|facts| facts.into_iter().collect());
    prop_oneof![2 => Just(FactSet::EMPTY), 4 => one, 1 => any]
}

fn issue() -> impl Strategy<Value = Issue> {
    let functions = prop_oneof![5 => Just(Functions::Health), 5 => Just(Functions::SocialCare), 5 => Just(Functions::Both), 2 => Just(Functions::Unsure), 1 => Just(Functions::Neither)];
    (functions, facts(), any_of(Separable::ALL), any_of(Weight::ALL), any_of(Weight::ALL)).prop_map(
        |(functions, facts, separable, health, social_care)| Issue {
            facts,
            separable,
            weight: PerSide { health, social_care },
            ..Issue::new("", None, functions)
        },
    )
}

/// The issues and, from a list of pairs of places, the relations of each pair once.
pub(crate) fn assembled(
    issues: Vec<Issue>,
    ties: Vec<(Index, Index, FactSet, Option<Separable>)>,
    consent: Consent,
) -> Case {
    let named = issues.into_iter().enumerate().map(|(at, issue)| Issue { id: format!("issue-{at}"), ..issue });
    let mut case = Case { issues: named.collect(), consent, ..Case::default() };
    let number = case.issues.len();
    let mut pairs = BTreeMap::new();
    for (one, other, facts, separable) in ties {
        let (one, other) = (one.index(number), other.index(number));
        if one != other {
            pairs.insert((one.min(other), one.max(other)), (facts, separable));
        }
    }
    for ((one, other), (facts, separable)) in pairs {
        let between = [case.issues[one].id.clone(), case.issues[other].id.clone()];
        case.relations.push(Relation { between, facts, separable });
    }
    case.pruned()
}

/// A valid case of up to this many issues and twice as many relations.
pub(crate) fn valid(most: usize) -> impl Strategy<Value = Case> {
    let tie = (any::<Index>(), any::<Index>(), facts(), any_of(Separable::ALL));
    let consent = prop_oneof![4 => Just(Consent::NotAsked), 1 => select(Consent::ALL)];
    (vec(issue(), 1..=most), vec(tie, 0..=2 * most), consent)
        .prop_map(|(issues, ties, consent)| assembled(issues, ties, consent))
}

/// A tie that is mostly provisional, and seldom open.
fn mostly_provisional() -> impl Strategy<Value = (FactSet, Option<Separable>)> {
    let only = |facts: &[Fact]| facts.iter().copied().collect::<FactSet>();
    prop_oneof![
        6 => Just((only(&[Fact::SamePlan]), Some(Separable::No))),
        2 => Just((only(&[Fact::JointDuty, Fact::SamePeriodOnly]), Some(Separable::No))),
        3 => Just((only(&[Fact::SamePeriodOnly]), None)),
        1 => Just((only(&[Fact::JointDuty]), Some(Separable::No))),
        1 => Just((only(&[Fact::SamePlan]), Some(Separable::Yes))),
        1 => Just((only(&[Fact::SamePlan, Fact::SamePeriodOnly]), Some(Separable::Yes))),
        1 => Just((only(&[Fact::SamePlan]), None)),
    ]
}

/// A valid case in which every side and weight is known and most ties are provisional: some hold a core together, some more
/// than once, some without effect.
pub(crate) fn held_together() -> impl Strategy<Value = Case> {
    let weight = || prop_oneof![3 => Just(Weight::Fundamental), 2 => Just(Weight::Minor)];
    let functions = select(&[Functions::Health, Functions::SocialCare, Functions::Both][..]);
    let issue = (functions, mostly_provisional(), weight(), weight()).prop_map(
        |(functions, (facts, separable), health, social_care)| Issue {
            facts,
            separable,
            weight: PerSide { health: Some(health), social_care: Some(social_care) },
            ..Issue::new("", None, functions)
        },
    );
    let tie = (any::<Index>(), any::<Index>(), mostly_provisional());
    (vec(issue, 2..=9), vec(tie, 1..=14)).prop_map(|(issues, ties)| {
        let ties = ties.into_iter().map(|(one, other, (facts, separable))| (one, other, facts, separable));
        assembled(issues, ties.collect(), Consent::NotAsked)
    })
}

/// A valid case with a core and a part that nothing is linked to, and much that is open besides: a split, however all that
/// turns out.
pub(crate) fn settled_though_open() -> impl Strategy<Value = Case> {
    let tie = (any::<Index>(), any::<Index>(), facts(), any_of(Separable::ALL));
    (vec(issue(), 6..=20), vec(tie, 0..=40)).prop_map(|(issues, ties)| {
        let mut case = assembled(issues, ties, Consent::NotAsked);
        let both = Some(Weight::Fundamental);
        case.issues.push(Issue {
            facts: FactSet::EMPTY.with(Fact::JointDuty),
            separable: Some(Separable::No),
            weight: PerSide { health: both, social_care: both },
            ..Issue::new("core", None, Functions::Both)
        });
        case.issues.push(Issue::new("apart", None, Functions::Health));
        case
    })
}

/// Any value of a case: ids that are empty, odd or used twice, relations to nothing or to the same issue, answers without meaning.
pub(crate) fn anything() -> impl Strategy<Value = Case> {
    let id = || prop_oneof![6 => select(&["a", "b", "c"][..]).prop_map(String::from), 1 => any::<String>()];
    let issue = (id(), proptest::option::of(any::<String>()), select(Functions::ALL), issue())
        .prop_map(|(id, label, functions, issue)| Issue { id, label, functions, ..issue });
    let relation = ([id(), id()], facts(), any_of(Separable::ALL)).prop_map(|(between, facts, separable)| Relation {
        between,
        facts,
        separable,
    });
    let responses = (any_of(Response::ALL), any_of(Response::ALL))
        .prop_map(|(health, social_care)| PerSide { health, social_care });
    let whole = (vec(issue, 0..4), vec(relation, 0..4), select(Consent::ALL), responses).prop_map(
        |(issues, relations, consent, responses)| Case { issues, relations, consent, responses, ..Case::default() },
    );
    // Seldom is such a case valid; once answers without meaning are taken out, it often is.
    (whole, any::<bool>()).prop_map(|(case, prune)| if prune { case.pruned() } else { case })
}
