//! What a recommendation turns on, of the worked examples and against plain trying.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod cases;

use cases::valid;
use joint_working_rules::scenarios::by_id;
use joint_working_rules::{
    AnswerRef, Case, CaseGraph, Change, Fact, FactSet, Functions, Issue, IssuePos, Judged, NewValue, PartPlacement,
    RelationPos, Routing, Separable, Side, TurnsOn, ValidCase, Weight, answer, route, turns_on,
};
use proptest::prelude::*;
use std::cmp::Reverse;
use std::fmt::Write as _;

fn found(case: &ValidCase) -> Vec<TurnsOn> {
    turns_on(case, &answer(case))
}

fn routed(case: &ValidCase) -> Routing {
    route(&CaseGraph::new(case))
}

/// In ids.
fn in_ids(case: &ValidCase, all: &[TurnsOn]) -> String {
    let mut out = String::new();
    for one in all {
        writeln!(out, "  {} ({:?})", one.judgement.pointer(), one.answered).unwrap();
        for other in &one.others {
            let to = match &other.change.to {
                NewValue::Separable(to) => to.id(),
                NewValue::Weight(to) => to.id(),
                to => unreachable!("{to:?}"),
            };
            let id = |part: &PartPlacement| case.issue(part.issue).unwrap().id.clone();
            let parts: Vec<_> = other
                .handling
                .iter()
                .map(|part| format!("{} ({}) to {}", id(part), part.side.id(), part.to.id()))
                .collect();
            writeln!(out, "    {to}: {}; {}", other.outcome.id(), parts.join(", ")).unwrap();
        }
    }
    out
}

#[test]
fn the_worked_examples_turn_on_these() {
    let mut all = String::new();
    for number in 1..=6 {
        let id = format!("example-{number}");
        let case = by_id(&id).unwrap().case().unwrap();
        write!(all, "{id}: {}\n{}", routed(&case).outcome.id(), in_ids(&case, &found(&case))).unwrap();
    }
    insta::assert_snapshot!("worked_examples", all);
}

/// Every judgement, and its other answers.
fn judgements(case: &Case) -> Vec<(AnswerRef, Judged, Vec<NewValue>)> {
    let limb_one = |now: Option<Separable>| match now {
        Some(Separable::Yes) => (Judged::Known, vec![NewValue::Separable(Separable::No)]),
        Some(Separable::No) => (Judged::Known, vec![NewValue::Separable(Separable::Yes)]),
        Some(Separable::OneWay) => (Judged::Known, [Separable::Yes, Separable::No].map(NewValue::Separable).to_vec()),
        _ => (Judged::Doubtful, [Separable::Yes, Separable::No].map(NewValue::Separable).to_vec()),
    };
    let mut all = Vec::new();
    for (at, issue) in case.positions().zip(&case.issues).filter(|(_, issue)| issue.functions != Functions::Unsure) {
        if issue.functions == Functions::Both {
            let (answered, others) = limb_one(issue.separable);
            all.push((AnswerRef::Separable(at), answered, others));
        }
        for side in Side::ALL.iter().copied().filter(|side| issue.functions.can_involve(*side)) {
            let (answered, others) = match issue.weight[side] {
                Some(Weight::Minor) => (Judged::Known, vec![NewValue::Weight(Weight::Fundamental)]),
                Some(Weight::Fundamental) => (Judged::Known, vec![NewValue::Weight(Weight::Minor)]),
                _ => (Judged::Doubtful, [Weight::Fundamental, Weight::Minor].map(NewValue::Weight).to_vec()),
            };
            all.push((AnswerRef::Weight(at, side), answered, others));
        }
    }
    let judged = (0..).map(RelationPos::new).zip(&case.relations).filter(|(_, relation)| !relation.keeps_apart());
    for (at, relation) in judged {
        let (answered, others) = limb_one(relation.separable);
        all.push((AnswerRef::TieSeparable(at), answered, others));
    }
    all
}

/// How much a judgement moves, by plain trying: of its other answers, the most sides, and whether the outcome changes too.
fn most(case: &ValidCase, at: AnswerRef, others: &[NewValue]) -> (usize, bool) {
    let now = routed(case);
    let of = |to: &NewValue| {
        let then = routed(&valid(Change { at, to: to.clone() }.apply(case)));
        let moved = then.handling.iter().filter(|part| !now.handling.contains(part));
        (moved.map(|part| 1 + usize::from(part.side == Functions::Both)).sum::<usize>(), then.outcome != now.outcome)
    };
    others.iter().map(of).max().unwrap()
}

/// The case in another order.
fn turned(case: &Case) -> ValidCase {
    let mut case = case.clone();
    case.issues.reverse();
    case.relations.reverse();
    case.relations.iter_mut().for_each(|relation| relation.between.reverse());
    valid(case)
}

/// A judgement by the ids of its issues, with what its other answers come to.
type Named = (Vec<String>, Judged, Vec<(NewValue, &'static str, usize)>);

fn named(case: &Case, one: &TurnsOn) -> Named {
    let id = |at: IssuePos| case.issue(at).unwrap().id.clone();
    let name = match one.judgement {
        AnswerRef::Separable(at) => vec![id(at)],
        AnswerRef::Weight(at, side) => vec![id(at), side.id().to_owned()],
        AnswerRef::TieSeparable(at) => {
            let mut between = case.relation(at).unwrap().between.to_vec();
            between.sort();
            ["pair".to_owned()].into_iter().chain(between).collect()
        }
        other => unreachable!("{other:?}"),
    };
    let others = one.others.iter().map(|other| (other.change.to.clone(), other.outcome.id(), other.handling.len()));
    (name, one.answered, others.collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_moves_what_it_says_and_nothing_that_moves_more_is_left_out(case in cases::case(4)) {
        let answered = answer(&case);
        let found = turns_on(&case, &answered);
        prop_assert!(found.len() <= 2);
        for one in &found {
            for other in &one.others {
                let then = routed(&valid(other.change.apply(&case)));
                prop_assert_eq!(other.change.at, one.judgement);
                prop_assert_eq!(other.outcome, then.outcome, "{:?}", other);
                let moved: Vec<_> = then.handling.into_iter().filter(|part| !answered.handling.contains(part)).collect();
                prop_assert_eq!(&other.handling, &moved, "{:?}", other);
            }
            let doubtful = one.answered == Judged::Doubtful;
            prop_assert_eq!(answered.still_needed.contains(&one.judgement), doubtful, "{:?}", one.judgement);
        }
        // All that changes something, the best first; what comes after the two that are named is no better than these.
        let rank = |(at, answered, others): &(AnswerRef, Judged, Vec<NewValue>)| {
            (*answered, Reverse(most(&case, *at, others)), !matches!(at, AnswerRef::Weight(..)))
        };
        let mut all = judgements(&case);
        all.retain(|(at, _, others)| most(&case, *at, others) > (0, false));
        let is_found = |(at, answered, others): &(AnswerRef, Judged, Vec<NewValue>)| {
            found.iter().any(|one| {
                let same = one.others.iter().map(|other| &other.change.to).eq(others);
                one.judgement == *at && one.answered == *answered && same
            })
        };
        prop_assert_eq!(all.iter().filter(|one| is_found(one)).count(), found.len());
        prop_assert_eq!(found.len(), all.len().min(2), "{:?}", all);
        let ranks: Vec<_> = found
            .iter()
            .filter_map(|one| all.iter().find(|(at, ..)| *at == one.judgement))
            .map(rank)
            .collect();
        prop_assert!(ranks.is_sorted(), "{:?}", ranks);
        for left_out in all.iter().filter(|one| !is_found(one)) {
            prop_assert!(ranks.iter().all(|found| *found <= rank(left_out)), "{:?}", left_out);
        }
    }

    #[test]
    fn the_order_of_issues_does_not_matter(case in cases::case(4)) {
        let other = turned(&case);
        let [one, two] = [&case, &other].map(|case| found(case).iter().map(|one| named(case, one)).collect::<Vec<_>>());
        prop_assert_eq!(one, two);
    }
}

#[test]
fn what_was_doubtful_comes_before_what_moves_more() {
    // The transport goes along or not, on an answer that was not given; the discharge itself moves two sides and it.
    let mut case = Case {
        issues: vec![
            cases::both(FactSet::EMPTY.with(Fact::JointDuty), Some(Separable::No)),
            cases::single("transport", "Transport", Side::Health),
        ],
        ..Case::default()
    };
    case.relate(IssuePos::new(0), IssuePos::new(1));
    let found = found(&valid(case));
    let judged: Vec<_> = found.iter().map(|one| (one.judgement, one.answered)).collect();
    let weight = AnswerRef::Weight(IssuePos::new(0), Side::SocialCare);
    assert_eq!(judged, [(AnswerRef::TieSeparable(RelationPos::new(0)), Judged::Doubtful), (weight, Judged::Known)]);
}

#[test]
fn where_no_single_judgement_moves_anything_there_is_none() {
    let issues = vec![cases::single("gp", "GP", Side::Health), Issue::new("police", None, Functions::Neither)];
    assert_eq!(found(&valid(Case { issues, ..Case::default() })), []);
}

#[test]
fn of_two_links_that_move_as_much_the_ids_say_which_comes_first() {
    let single = |id: &str, side| cases::single(id, id, side);
    let issues = vec![
        single("a", Side::Health),
        single("b", Side::Health),
        single("c", Side::SocialCare),
        single("d", Side::SocialCare),
    ];
    let mut case = Case { issues, ..Case::default() };
    case.relate(IssuePos::new(1), IssuePos::new(2));
    case.relate(IssuePos::new(0), IssuePos::new(3));
    for case in [turned(&case), valid(case)] {
        let ids = |one: &TurnsOn| named(&case, one).0.join(" ");
        assert_eq!(found(&case).iter().map(ids).collect::<Vec<_>>(), ["pair a d", "pair b c"]);
    }
}

#[test]
fn a_judgement_that_changes_nothing_but_the_outcome_is_named() {
    // It is not known whose the second issue is, so it has no place either way; but it may be joint only if the two are linked.
    let mut unknown = Issue::new("unknown", None, Functions::Unsure);
    Side::ALL.iter().for_each(|side| unknown.weight[*side] = Some(Weight::Minor));
    let core = cases::both(FactSet::EMPTY.with(Fact::JointDuty), Some(Separable::No));
    let mut case = Case { issues: vec![core, unknown], ..Case::default() };
    case.relate(IssuePos::new(0), IssuePos::new(1));
    case.relations[0].facts = FactSet::EMPTY.with(Fact::SamePeriodOnly);
    let case = valid(case);
    assert_eq!(
        in_ids(&case, &found(&case)[..1]),
        "  /relations/0/separable (Doubtful)\n    yes: split; \n    no: ask; \n"
    );
}
