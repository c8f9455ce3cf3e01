//! What would change it, and what is still needed, against plain trying.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod cases;

use cases::valid;
use joint_working_rules::scenarios::by_id;
use joint_working_rules::{
    AnswerRef, Case, CaseGraph, Change, Consent, Fact, FactKind, FactSet, Functions, IssuePos, NewValue, Outcome,
    PartPlacement, Relation, RelationPos, Separable, Side, ValidCase, Weight, answer, route,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The outcome, and where the parts of each issue go, each place once.
fn result(case: &ValidCase) -> (Outcome, Vec<BTreeSet<&'static str>>) {
    let routed = route(&CaseGraph::new(case));
    let of = |at: IssuePos| routed.handling.iter().filter(|part| part.issue == at).map(|part| part.to.id()).collect();
    (routed.outcome, case.positions().map(of).collect())
}

/// Every change of one answer, without any thought of whether it matters.
fn every_change(case: &Case) -> Vec<Change> {
    let mut all = Vec::new();
    let mut add = |at, to| all.push(Change { at, to });
    let toggled = |facts: FactSet| {
        Fact::ALL.iter().map(move |fact| if facts.contains(*fact) { facts.without(*fact) } else { facts.with(*fact) })
    };
    for (at, issue) in case.positions().zip(&case.issues) {
        if issue.functions.can_be_both() {
            Separable::ALL.iter().for_each(|to| add(AnswerRef::Separable(at), NewValue::Separable(*to)));
            toggled(issue.facts).for_each(|to| add(AnswerRef::Facts(at), NewValue::Facts(to)));
        }
        for side in Side::ALL.iter().filter(|side| issue.functions.can_involve(**side)) {
            Weight::ALL.iter().for_each(|to| add(AnswerRef::Weight(at, *side), NewValue::Weight(*to)));
        }
        Functions::ALL.iter().for_each(|to| add(AnswerRef::Functions(at), NewValue::Functions(*to)));
        for (other, second) in case.positions().zip(&case.issues).skip(at.get() + 1) {
            if case.find_relation(at, other).is_none() {
                let between = [issue.id.clone(), second.id.clone()];
                let with =
                    |facts, separable| NewValue::Relation(Relation { between: between.clone(), facts, separable });
                add(AnswerRef::Pair(at, other), with(FactSet::EMPTY, Some(Separable::No)));
                for fact in Fact::ALL.iter().filter(|fact| matches!(fact.kind(), FactKind::Entwining | FactKind::Close))
                {
                    add(AnswerRef::Pair(at, other), with(FactSet::EMPTY.with(*fact), None));
                }
            }
        }
    }
    for (at, relation) in (0..).map(RelationPos::new).zip(&case.relations) {
        Separable::ALL.iter().for_each(|to| add(AnswerRef::TieSeparable(at), NewValue::Separable(*to)));
        toggled(relation.facts).for_each(|to| add(AnswerRef::TieFacts(at), NewValue::Facts(to)));
    }
    Consent::ALL.iter().for_each(|to| add(AnswerRef::Consent, NewValue::Consent(*to)));
    all
}

fn is_open<T: PartialEq>(answer: Option<T>, unsure: T) -> bool {
    answer.is_none_or(|answer| answer == unsure)
}

/// Every open answer with the ways to answer it.
fn opens(case: &Case) -> Vec<(AnswerRef, Vec<NewValue>)> {
    let limb_one = || [Separable::Yes, Separable::OneWay, Separable::No].map(NewValue::Separable).to_vec();
    let mut all = Vec::new();
    for (at, issue) in case.positions().zip(&case.issues) {
        if issue.functions == Functions::Unsure {
            let sides = [Functions::Health, Functions::SocialCare, Functions::Both];
            all.push((AnswerRef::Functions(at), sides.map(NewValue::Functions).to_vec()));
        }
        if issue.functions.can_be_both() && is_open(issue.separable, Separable::Unsure) {
            all.push((AnswerRef::Separable(at), limb_one()));
        }
        for side in Side::ALL.iter().filter(|side| issue.functions.can_involve(**side)) {
            if is_open(issue.weight[*side], Weight::Unsure) {
                all.push((
                    AnswerRef::Weight(at, *side),
                    [Weight::Minor, Weight::Fundamental].map(NewValue::Weight).to_vec(),
                ));
            }
        }
    }
    for (at, relation) in (0..).map(RelationPos::new).zip(&case.relations) {
        if is_open(relation.separable, Separable::Unsure) {
            all.push((AnswerRef::TieSeparable(at), limb_one()));
        }
    }
    all
}

/// Every way to answer the open questions, with the routing it gives.
fn completions(case: &Case, opens: &[(AnswerRef, Vec<NewValue>)]) -> Vec<(Vec<usize>, Vec<PartPlacement>)> {
    let mut all = vec![Vec::new()];
    for (_, ways) in opens {
        all = all.iter().flat_map(|so_far| (0..ways.len()).map(|way| [so_far.as_slice(), &[way]].concat())).collect();
    }
    let routed = |ways: &Vec<usize>| {
        // Functions last: answers that lose their meaning by them are taken out.
        let mut done = case.clone();
        let functions = |at: &AnswerRef| matches!(at, AnswerRef::Functions(_));
        for last in [false, true] {
            for ((at, to), way) in opens.iter().zip(ways).filter(|((at, _), _)| functions(at) == last) {
                done = Change { at: *at, to: to[*way].clone() }.apply(&done);
            }
        }
        route(&CaseGraph::new(&valid(done))).handling
    };
    all.into_iter().map(|ways| (ways.clone(), routed(&ways))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exactly_the_changes_that_change_the_result_are_listed(case in cases::case(4)) {
        let now = result(&case);
        let answered = answer(&case);
        let listed: Vec<&Change> = answered.would_change.iter().map(|one| &one.change).collect();
        for change in every_change(&case) {
            let changes = result(&valid(change.apply(&case))) != now;
            prop_assert_eq!(listed.contains(&&change), changes, "{:?}", change);
        }
        for one in &answered.would_change {
            let then = route(&CaseGraph::new(&valid(one.change.apply(&case))));
            prop_assert_eq!(one.outcome, then.outcome, "{:?}", one.change);
            for part in &one.handling {
                prop_assert!(then.handling.contains(part), "{:?}", one);
            }
            prop_assert!(one.handling.iter().all(|part| !answered.handling.contains(part)), "{:?}", one);
        }
        let rank = |at: &AnswerRef| match at {
            AnswerRef::Separable(_) | AnswerRef::Weight(..) | AnswerRef::TieSeparable(_) => 0,
            AnswerRef::Facts(_) | AnswerRef::TieFacts(_) => 1,
            AnswerRef::Pair(..) => 2,
            AnswerRef::Functions(_) => 3,
            AnswerRef::Consent => 4,
        };
        let nearest_first = answered.would_change.is_sorted_by_key(|one| rank(&one.change.at));
        prop_assert!(nearest_first);
    }

    #[test]
    fn still_needed_and_cannot_matter_are_exact(case in cases::case(3)) {
        let opens = opens(&case);
        prop_assume!(opens.len() <= 7);
        let answered = answer(&case);
        prop_assert!(!answered.still_needed_is_partial);
        let completions = completions(&case, &opens);
        for (bit, (at, _)) in opens.iter().enumerate() {
            // Two completions that differ in this answer alone and in the result: then it matters.
            let mut by_others: BTreeMap<Vec<usize>, &Vec<PartPlacement>> = BTreeMap::new();
            let matters = completions.iter().any(|(ways, handling)| {
                let mut others = ways.clone();
                others[bit] = 0;
                *by_others.entry(others).or_insert(handling) != handling
            });
            prop_assert_eq!(answered.still_needed.contains(at), matters, "{:?}", at);
            prop_assert_eq!(answered.cannot_matter.contains(at), !matters, "{:?}", at);
        }
        prop_assert_eq!(answered.still_needed.len() + answered.cannot_matter.len(), opens.len());
    }
}

#[test]
fn beyond_what_can_be_tried_every_open_answer_is_listed_as_needed() {
    let mut case = Case::default();
    for at in 0..14 {
        let mut issue =
            cases::single(&format!("i{at}"), "Care", if at % 2 == 0 { Side::Health } else { Side::SocialCare });
        issue.weight = Default::default();
        case.issues.push(issue);
        if at > 0 {
            let between = [format!("i{}", at - 1), format!("i{at}")];
            case.relations.push(Relation { between, facts: FactSet::EMPTY, separable: None });
        }
    }
    let answered = answer(&valid(case));
    assert!(answered.still_needed_is_partial && answered.possible_is_partial);
    assert_eq!(answered.still_needed.len(), 14 + 13);
    assert_eq!(answered.cannot_matter, []);
}

#[test]
fn a_safeguarding_case_sets_examples_two_and_three_side_by_side() {
    let mut case = Case { issues: vec![cases::single("gp", "GP", Side::Health)], ..Case::default() };
    case.issues.push(cases::single("safeguarding", "Safeguarding", Side::SocialCare));
    let facts = FactSet::EMPTY.with(Fact::ReferralOrInformationOnly).with(Fact::AgreedJointAction);
    case.relations.push(Relation { between: ["gp".into(), "safeguarding".into()], facts, separable: None });
    let nearest = answer(&valid(case)).nearest;
    assert_eq!(nearest.iter().map(|one| one.scenario).collect::<Vec<_>>(), ["example-2", "example-3"]);
    assert_eq!(nearest[0].shared, FactSet::EMPTY.with(Fact::ReferralOrInformationOnly));
    assert_eq!(nearest[0].differs, FactSet::EMPTY.with(Fact::AgreedJointAction));
}

/// What a page offered a moment ago may be pressed again, or when the case is another: two issues are linked once, and only those
/// that are there.
#[test]
fn a_new_relation_is_made_once_and_only_between_issues_that_are_there() {
    let mut case = by_id("example-6").unwrap().case().unwrap().into_case();
    let [first, last] = [0, 2].map(IssuePos::new);
    let between = [0, 2].map(|at| case.issues[at].id.clone());
    case.relations.retain(|relation| relation.between != between);
    let before = case.clone();
    let to = |facts| NewValue::Relation(Relation { between: between.clone(), facts, separable: None });
    for [one, other] in [[0, 0], [0, 1], [0, 7]] {
        Change { at: AnswerRef::Pair(IssuePos::new(one), IssuePos::new(other)), to: to(FactSet::EMPTY) }
            .make(&mut case);
        assert_eq!(case, before, "{one} and {other}");
    }
    Change { at: AnswerRef::Pair(first, last), to: to(FactSet::EMPTY) }.make(&mut case);
    assert_eq!(case.relations.len(), before.relations.len() + 1);
    let once = case.clone();
    Change { at: AnswerRef::Pair(last, first), to: to(FactSet::EMPTY.with(Fact::SamePlan)) }.make(&mut case);
    assert_eq!(case, once);
}
