//! Which panels a case has: held against every way in which what was not asked about can turn out, and the load of the examples.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

#[path = "panels/brute.rs"]
mod brute;
mod cases;
#[path = "panels/known.rs"]
mod known;
#[path = "panels/walk.rs"]
mod walk;

use brute::{Fineness, Item, Tried};
use joint_working_rules::scenarios::{SCENARIOS, by_id};
use joint_working_rules::{
    Case, Extent, Fact, FactSet, Functions, Issue, IssuePos, Pairs, Panel, Panels, PerSide, QuestionRef, Separable,
    Side, ValidCase, Weight, panels,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::BTreeSet;

/// Every question that was answered.
type Answered = BTreeSet<QuestionRef>;

/// What panels have in sight and was not answered.
fn asked(panels: &Panels) -> BTreeSet<Item> {
    let mut all = BTreeSet::new();
    for panel in &panels.list {
        match panel {
            Panel::TwoSides(_, rows) | Panel::Link(_, rows) | Panel::Weights(rows) => {
                all.extend(rows.iter().filter(|row| !row.is_answered).map(|row| Item::Question(row.question)));
            }
            Panel::Pairs(pairs) => {
                let open = pairs.iter().filter(|[one, other]| !pairs.is_answered(*one, *other));
                all.extend(open.map(|[one, other]| Item::Pair(one, other)));
            }
            Panel::Issues(_) | Panel::ConsentAndResponses(_) | Panel::Check => {}
        }
    }
    all
}

fn of(case: &Case, answered: &Answered) -> Panels {
    panels(case, |question| answered.contains(&question))
}

/// What panels say of what was not answered is what is in sight on them and was not answered; what consent settles counts only on the merits.
fn hold_unanswered(case: &Case, panels: &Panels, answered: &Answered) -> Result<(), TestCaseError> {
    let mut on_places = Vec::new();
    let mut on_merits = false;
    for (number, panel) in panels.list.iter().enumerate() {
        let rows = panel.rows().iter().filter(|row| !answered.contains(&row.question)).map(|row| row.question);
        let open = |one: &IssuePos| {
            panel
                .pairs()
                .unwrap()
                .iter()
                .any(|pair| pair[0] == *one && !panel.pairs().unwrap().is_answered(pair[0], pair[1]))
        };
        let pairs = panel.pairs().into_iter().flat_map(Pairs::rows).filter(open).map(QuestionRef::Ties);
        let unanswered: Vec<_> = rows.chain(pairs).collect();
        prop_assert_eq!(panel.unanswered().collect::<Vec<_>>(), unanswered.clone());
        let moves_parts = match panel {
            Panel::Issues(_) => true,
            Panel::TwoSides(..) | Panel::Pairs(_) | Panel::Link(..) | Panel::Weights(_) => !case.consent.blocks(),
            Panel::ConsentAndResponses(_) | Panel::Check => false,
        };
        on_places.extend((moves_parts && !unanswered.is_empty()).then_some(number));
        on_merits |= !matches!(panel, Panel::ConsentAndResponses(_) | Panel::Check) && !unanswered.is_empty();
    }
    let extent = |is_open: bool| if is_open { Extent::SoFar } else { Extent::Whole };
    let is = |panel: &Panel| panels.list.iter().position(|one| std::ptr::eq(one, panel)).unwrap();
    prop_assert_eq!(panels.unanswered().map(is).collect::<Vec<_>>(), on_places.clone());
    prop_assert_eq!(panels.extent_of_places(), extent(!on_places.is_empty()));
    prop_assert_eq!(panels.extent(), extent(on_merits));
    let are_pairs_open = on_places.iter().any(|number| matches!(panels.list[*number], Panel::Pairs(_)));
    prop_assert_eq!(panels.are_pairs_open(), are_pairs_open);
    let known = |(at, issue): (IssuePos, &Issue)| {
        issue.functions != Functions::Unsure && answered.contains(&QuestionRef::Functions(at))
    };
    prop_assert_eq!(panels.is_whose_open, !case.positions().zip(&case.issues).all(known));
    Ok(())
}

/// An issue of which it was not answered whose it is, or which is neither's, is asked nothing else, whatever else was answered; and
/// a pair is in sight whichever of its issues is named first, and none of an issue with itself.
fn hold_in_play(case: &Case, panels: &Panels, answered: &Answered) -> Result<(), TestCaseError> {
    let is_in_play = |at: IssuePos| {
        answered.contains(&QuestionRef::Functions(at)) && case.issue(at).unwrap().functions != Functions::Neither
    };
    for panel in panels.list.iter().filter(|panel| !matches!(panel, Panel::Issues(_))) {
        let about = panel.rows().iter().flat_map(|row| row.question.issues()).flatten();
        prop_assert!(about.into_iter().all(is_in_play), "{:?}", panel);
        let Some(pairs) = panel.pairs() else { continue };
        let in_sight: BTreeSet<_> = pairs.iter().collect();
        prop_assert_eq!(format!("{pairs:?}"), format!("{:?}", pairs.iter().collect::<Vec<_>>()));
        prop_assert!(in_sight.iter().flatten().all(|at| is_in_play(*at)));
        for one in case.positions() {
            for other in case.positions() {
                let expected = in_sight.contains(&[one.min(other), one.max(other)]);
                prop_assert_eq!(pairs.is_in_sight(one, other), expected);
            }
        }
    }
    Ok(())
}

/// Holds the panels of a case to what trying every way says. Was it exact, or were some links too many to look at?
fn hold(case: &ValidCase, answered: &Answered, fineness: Fineness, most: usize) -> Result<Exactness, TestCaseError> {
    let panels = of(case, answered);
    hold_unanswered(case, &panels, answered)?;
    hold_in_play(case, &panels, answered)?;
    let Some(Tried { counts, may_be_joint }) = brute::tried(case, answered, fineness, most) else {
        return Ok(Exactness::NotTried);
    };
    let asked = asked(&panels);
    let missing: Vec<_> = counts.difference(&asked).collect();
    prop_assert!(missing.is_empty(), "not asked: {missing:?}\n{answered:?}\n{}", case.to_json());
    let needless: Vec<_> = asked.difference(&counts).collect();
    let is_exact = needless.is_empty();
    prop_assert!(is_exact || panels.is_partial, "cannot matter: {needless:?}\n{answered:?}\n{}", case.to_json());
    let on_consent = panels.list.iter().any(|panel| matches!(panel, Panel::ConsentAndResponses(_)));
    let on_the_whole =
        [QuestionRef::Consent].into_iter().chain(Side::ALL.iter().map(|side| QuestionRef::Responses(*side)));
    let is_answered = on_the_whole.into_iter().any(|question| answered.contains(&question));
    prop_assert_eq!(on_consent, may_be_joint || is_answered, "{:?}\n{}", answered, case.to_json());
    Ok(if panels.is_partial { Exactness::Partial } else { Exactness::Exact })
}

/// How far the panels of a case could be held to every way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exactness {
    Exact,
    Partial,
    NotTried,
}

/// A random case of at most so many issues, and which of its questions were answered: a random share, and as many more as leave
/// few enough ways to try. In every other one, so many issues in ten more are of unsure functions, and keep facts and weights.
fn part_answered(issues: usize, fineness: Fineness, most: usize) -> impl Strategy<Value = (ValidCase, Answered)> {
    (cases::case(issues), 1_usize..=10, 0..8_usize, any::<u64>()).prop_map(move |(case, share, unsure, seed)| {
        let mut dice = seed;
        let mut roll = |limit: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) as usize % limit
        };
        let mut case = case.into_case();
        for issue in case.issues.iter_mut().filter(|issue| issue.functions != Functions::Neither) {
            if unsure % 2 == 1 && roll(10) < unsure {
                issue.functions = Functions::Unsure;
            }
        }
        let case = ValidCase::new(case.pruned()).unwrap();
        let mut answered: Answered = brute::every_question(&case).into_iter().filter(|_| roll(10) < share).collect();
        answered.extend(case.positions().filter(|_| roll(20) > 0).map(QuestionRef::Functions));
        let mut open: Vec<QuestionRef> =
            brute::every_question(&case).into_iter().filter(|question| !answered.contains(question)).collect();
        while !open.is_empty() && brute::way_count(&case, &answered, fineness).is_none_or(|ways| ways > most) {
            answered.insert(open.swap_remove(roll(open.len())));
        }
        (case, answered)
    })
}

/// Holds so many random cases (or as many as the variable `PANELS` says) to every way, all of them exactly.
fn hold_random(cases: u32, issues: usize, fineness: Fineness, most: usize) {
    let cases = std::env::var("PANELS").map_or(cases, |text| text.parse().unwrap());
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let exact = Cell::new(0);
    let result = runner.run(&part_answered(issues, fineness, most), |(case, answered)| {
        let was = hold(&case, &answered, fineness, most)?;
        exact.set(exact.get() + u32::from(was == Exactness::Exact));
        Ok(())
    });
    assert!(result.is_ok(), "{}", result.unwrap_err());
    assert_eq!(exact.get(), cases, "so many were held exactly");
}

#[test]
fn a_row_is_asked_if_and_only_if_some_answer_to_it_can_change_a_place() {
    hold_random(2_000, 3, Fineness::EveryAnswer, 1_500);
}

#[test]
fn the_same_of_four_issues() {
    hold_random(2_000, 4, Fineness::EveryStrength, 2_000);
}

#[test]
fn the_same_of_five_issues() {
    hold_random(1_000, 5, Fineness::EveryStrength, 4_096);
}

#[test]
fn every_scenario_asked_panel_by_panel_comes_to_the_same_places_and_asks_nothing_needless_on_the_way() {
    let mut steps = 0;
    for scenario in SCENARIOS {
        let whole = scenario.case().unwrap();
        let check = |case: &Case, answered: &Answered| {
            let case = ValidCase::new(case.clone()).unwrap();
            let was = hold(&case, answered, Fineness::EveryStrength, 20_000).unwrap();
            steps += u32::from(was == Exactness::Exact);
        };
        let way = walk::through(&whole, check);
        assert_eq!(walk::places(&way.case), walk::places(&whole), "{}\n{}", scenario.id, way.case.to_json());
    }
    assert!(steps > SCENARIOS.len() as u32 * 2, "{steps} steps were held to every way");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_not_asked_changes_no_place(case in cases::case(9)) {
        // Of an issue of unsure functions nothing more is asked.
        let mut whole = case.into_case();
        for issue in whole.issues.iter_mut().filter(|issue| issue.functions == Functions::Unsure) {
            *issue = Issue::new(issue.id.clone(), None, Functions::Unsure);
        }
        let mut before: Option<BTreeSet<Item>> = None;
        let way = walk::through(&whole, |case, answered| {
            let now = asked(&of(case, answered));
            let was_asked = |item: &Item| match item {
                Item::Question(QuestionRef::TieFacts(one, other) | QuestionRef::TieSeparable(one, other)) => {
                    before.as_ref().is_none_or(|before| before.contains(item) || before.contains(&Item::Pair(*one, *other)))
                }
                _ => before.as_ref().is_none_or(|before| before.contains(item)),
            };
            assert!(now.iter().all(was_asked), "an answer makes nothing new count: {now:?}\n{before:?}");
            before = Some(now);
        });
        prop_assert_eq!(walk::places(&way.case), walk::places(&whole), "{}\n{}", way.case.to_json(), whole.to_json());
    }
}

/// A case with two links more than Example 1: the care on the ward belongs to the discharge, the enquiry to the home care. It is a
/// file, as `scripts/reach` answers it on the real site.
fn four_linked_issues() -> Case {
    Case::from_json(include_str!("panels/four-linked-issues.json")).unwrap().into_case()
}

#[test]
fn the_load_before_the_result_is_this() {
    let example = |id: &str| by_id(id).unwrap().case().unwrap().into_case();
    let one_side = Case { issues: vec![Issue::new("ward", None, Functions::Health)], ..Case::default() };
    let cases = [
        ("Example 1", example("example-1")),
        ("Example 4", example("example-4")),
        ("Example 6", example("example-6")),
        ("four linked issues", four_linked_issues()),
        ("one issue of one side", one_side),
    ];
    let lines: Vec<String> = cases
        .iter()
        .map(|(name, case)| {
            let way = walk::through(case, |_, _| ());
            format!("{name}: {}", way.load())
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    Example 1: 7 screens, 13 rows (issues 2, two sides 2, pairs 1, link 2, weights 3, consent and responses 3, check 0)
    Example 4: 7 screens, 13 rows (issues 2, two sides 2, pairs 1, link 2, weights 3, consent and responses 3, check 0)
    Example 6: 7 screens, 16 rows (issues 3, two sides 2, pairs 3, link 2, weights 3, consent and responses 3, check 0)
    four linked issues: 9 screens, 26 rows (issues 4, two sides 2, pairs 6, link 2, link 2, link 2, weights 5, consent and responses 3, check 0)
    one issue of one side: 2 screens, 1 rows (issues 1, check 0)
    ");
}

/// So many issues of both sides that are joint if their weights, of which none is known, turn out so; the last of them with an issue of the
/// NHS side and one of unsure functions, which have nothing to do with the others. What was not asked is which others belong together.
fn joint_if_weighty(count: usize) -> (Case, Answered) {
    let (nhs, unsure, last) = (IssuePos::new(count), IssuePos::new(count + 1), IssuePos::new(count - 1));
    let mut case = Case::default();
    case.issues.extend((0..count).map(|at| {
        let mut both = Issue::new(format!("both-{at}"), None, Functions::Both);
        both.facts = FactSet::EMPTY.with(Fact::JointDuty);
        both.separable = Some(Separable::No);
        both.weight = PerSide { health: Some(Weight::Unsure), social_care: Some(Weight::Unsure) };
        both
    }));
    case.issues.push(Issue::new("nhs", None, Functions::Health));
    case.issues.push(unseen("unsure"));
    let pairs = (0..count).map(IssuePos::new).flat_map(|at| [(at, nhs), (at, unsure)]);
    for (one, other) in pairs.filter(|(at, _)| *at != last).chain([(nhs, unsure)]) {
        case.relate(one, other);
        QuestionRef::TieSeparable(one, other).choose(&mut case, "yes");
    }
    let answered = all_but(&case, &[]);
    (case, answered)
}

#[test]
fn where_pairs_are_too_many_to_try_every_way_none_that_counts_is_left_out() {
    let count = 6;
    let (case, answered) = joint_if_weighty(count);
    let panels = of(&case, &answered);
    assert!(panels.is_partial, "15 pairs of the six, and two more");
    let to_the_nhs_issue = Item::Pair(IssuePos::new(count - 1), IssuePos::new(count));
    assert!(asked(&panels).contains(&to_the_nhs_issue), "{:?}", asked(&panels));
}

#[test]
fn of_twelve_pairs_every_way_is_tried() {
    let count = 5;
    let (case, answered) = joint_if_weighty(count);
    let panels = of(&case, &answered);
    assert!(!panels.is_partial, "10 pairs of the five, and two more");
    assert_eq!(asked(&panels), BTreeSet::from([Item::Pair(IssuePos::new(count - 1), IssuePos::new(count))]));
}

/// An issue of unsure functions whose sides do not hold together: its own place is never seen to change.
fn unseen(id: &str) -> Issue {
    Issue { separable: Some(Separable::Yes), ..Issue::new(id, None, Functions::Unsure) }
}

/// Every question of a case, but its rows of pairs and these.
fn all_but(case: &Case, left_out: &[QuestionRef]) -> Answered {
    let questions = brute::every_question(&ValidCase::new(case.clone()).unwrap());
    let asked = |question: &QuestionRef| !matches!(question, QuestionRef::Ties(_)) && !left_out.contains(question);
    let functions = case.positions().map(QuestionRef::Functions);
    questions.into_iter().filter(asked).chain(functions).collect()
}

/// Whether two issues belong together that are unsure counts only where a third goes along with them, and does not hold them together
/// itself: where its link can turn out close.
#[test]
fn a_pair_that_no_place_shows_counts_where_something_goes_along_with_it() {
    let (nhs, one, other) = (IssuePos::new(0), IssuePos::new(1), IssuePos::new(2));
    let weight = PerSide { health: Some(Weight::Fundamental), social_care: None };
    for (fact, counts) in [(Fact::SamePlan, true), (Fact::SamePeriodOnly, false)] {
        let single = Issue { weight, ..Issue::new("nhs", None, Functions::Health) };
        let mut case = Case { issues: vec![single, unseen("one"), unseen("other")], ..Case::default() };
        case.relate(nhs, one);
        QuestionRef::TieFacts(nhs, one).tick(&mut case, FactSet::EMPTY.with(fact));
        case.relate(nhs, other);
        QuestionRef::TieSeparable(nhs, other).choose(&mut case, "yes");
        let answered = all_but(&case, &[QuestionRef::TieSeparable(nhs, one)]);
        assert_eq!(asked(&of(&case, &answered)).contains(&Item::Pair(one, other)), counts, "{fact:?}");
        let valid = ValidCase::new(case).unwrap();
        assert_eq!(hold(&valid, &answered, Fineness::EveryStrength, 4_096).unwrap(), Exactness::Exact);
    }
}

/// What is surely joint need not be the core itself: what is linked with it is joint, too, and takes along.
#[test]
fn a_pair_with_what_only_goes_along_counts() {
    let [core, along, nhs] = [0, 1, 2].map(IssuePos::new);
    let mut case = Case::default();
    let mut both = Issue::new("core", None, Functions::Both);
    both.facts = FactSet::EMPTY.with(Fact::JointDuty);
    both.separable = Some(Separable::No);
    both.weight = PerSide { health: Some(Weight::Unsure), social_care: Some(Weight::Unsure) };
    let single = |id: &str| Issue::new(id, None, Functions::Health);
    // It makes no core itself.
    let minor = PerSide { health: Some(Weight::Minor), social_care: Some(Weight::Minor) };
    case.issues = vec![both, single("along"), single("nhs"), Issue { weight: minor, ..unseen("unsure") }];
    case.relate(core, along);
    QuestionRef::TieFacts(core, along).tick(&mut case, FactSet::EMPTY.with(Fact::SamePlan));
    QuestionRef::TieSeparable(core, along).choose(&mut case, "yes");
    let mut answered = all_but(&case, &[]);
    answered.insert(QuestionRef::Ties(core));
    assert!(asked(&of(&case, &answered)).contains(&Item::Pair(along, nhs)));
    let valid = ValidCase::new(case).unwrap();
    assert_eq!(hold(&valid, &answered, Fineness::EveryStrength, 4_096).unwrap(), Exactness::Exact);
}

/// Where a link can turn out close and no more, it takes along and is never what a core is missing.
#[test]
fn what_can_be_close_and_no_more_does_not_count_where_its_ends_are_joint_together() {
    let [nhs, council, minor] = [0, 1, 2].map(IssuePos::new);
    let mut case = Case::default();
    for (at, functions) in [Functions::Health, Functions::SocialCare, Functions::Health].into_iter().enumerate() {
        case.issues.push(Issue::new(format!("{at}"), None, functions));
    }
    case.issues[0].weight.health = Some(Weight::Fundamental);
    case.issues[2].weight.health = Some(Weight::Minor);
    for (pair, fact) in [((nhs, council), Fact::ResponsibilityPassed), ((council, minor), Fact::SharedDecision)] {
        case.relate(pair.0, pair.1);
        QuestionRef::TieFacts(pair.0, pair.1).tick(&mut case, FactSet::EMPTY.with(fact));
    }
    case.relate(nhs, minor);
    QuestionRef::TieSeparable(nhs, minor).choose(&mut case, "yes");
    let (facts, first_test) = (QuestionRef::TieFacts(nhs, minor), QuestionRef::TieSeparable(nhs, council));
    let weight = QuestionRef::Weight(council, Side::SocialCare);
    let answered = all_but(&case, &[facts, first_test, weight]);
    assert_eq!(asked(&of(&case, &answered)), BTreeSet::from([first_test, weight].map(Item::Question)));
    let valid = ValidCase::new(case).unwrap();
    assert_eq!(hold(&valid, &answered, Fineness::EveryStrength, 4_096).unwrap(), Exactness::Exact);
}

/// An issue whose two sides are apart is no core by itself, however much both matter: a link that only leads past what it is entwined with
/// changes nothing.
#[test]
fn what_leads_past_the_only_way_to_a_core_does_not_count() {
    let [council, both, nhs] = [0, 1, 2].map(IssuePos::new);
    let mut case = Case::default();
    for (at, functions) in [Functions::SocialCare, Functions::Both, Functions::Health].into_iter().enumerate() {
        case.issues.push(Issue::new(format!("{at}"), None, functions));
    }
    case.issues[0].weight.social_care = Some(Weight::Minor);
    case.issues[1].separable = Some(Separable::OneWay);
    case.issues[2].weight.health = Some(Weight::Unsure);
    for (one, other, first_test) in [(council, both, "no"), (council, nhs, "yes"), (both, nhs, "one-way")] {
        case.relate(one, other);
        QuestionRef::TieSeparable(one, other).choose(&mut case, first_test);
    }
    let facts = [nhs, both].map(|other| QuestionRef::TieFacts(council, other));
    let weights = [Side::Health, Side::SocialCare].map(|side| QuestionRef::Weight(both, side));
    let answered = all_but(&case, &[facts, weights].concat());
    let counts = [weights[0], weights[1], facts[1]].map(Item::Question);
    assert_eq!(asked(&of(&case, &answered)), BTreeSet::from(counts));
    let valid = ValidCase::new(case).unwrap();
    assert_eq!(hold(&valid, &answered, Fineness::EveryStrength, 4_096).unwrap(), Exactness::Exact);
}

/// A weight turns out in two ways: with eight of them, and a pair that no place shows, every way is tried.
#[test]
fn with_eight_weights_every_way_is_tried() {
    let count = 4;
    let [first, last] = [0, count - 1].map(IssuePos::new);
    let (mut case, _) = joint_if_weighty(count);
    case.issues.remove(count);
    case.relations.retain(|relation| !relation.between.contains(&"nhs".to_owned()));
    for other in (1..count).map(IssuePos::new) {
        case.relate(first, other);
        QuestionRef::TieFacts(first, other).tick(&mut case, FactSet::EMPTY.with(Fact::SamePlan));
        QuestionRef::TieSeparable(first, other).choose(&mut case, "yes");
    }
    let positions = || (0..count).map(IssuePos::new);
    let weights: Vec<_> =
        positions().flat_map(|at| Side::ALL.iter().map(move |side| QuestionRef::Weight(at, *side))).collect();
    let mut answered = all_but(&case, &weights);
    answered.extend(positions().filter(|at| *at != last).map(QuestionRef::Ties));
    let panels = of(&case, &answered);
    assert!(!panels.is_partial);
    assert!(weights.iter().all(|weight| asked(&panels).contains(&Item::Question(*weight))));
    let valid = ValidCase::new(case).unwrap();
    assert_eq!(hold(&valid, &answered, Fineness::EveryStrength, 20_000).unwrap(), Exactness::Exact);
}

/// The same where nothing else that is open could be more than close, and the only pair that is open joins two of one side.
#[test]
fn what_can_be_close_and_no_more_does_not_count_beside_an_open_pair() {
    let [one, other, both, last] = [0, 1, 2, 3].map(IssuePos::new);
    let mut case = Case::default();
    let functions = [Functions::Health, Functions::Health, Functions::Both, Functions::Both];
    for (at, functions) in functions.into_iter().enumerate() {
        case.issues.push(Issue::new(format!("{at}"), None, functions));
    }
    case.issues[2].facts = FactSet::EMPTY.with(Fact::AgreedJointAction);
    case.issues[2].separable = Some(Separable::OneWay);
    case.issues[2].weight = PerSide { health: Some(Weight::Minor), social_care: Some(Weight::Fundamental) };
    case.issues[3].facts = FactSet::EMPTY.with(Fact::DutyAndDeliveryDiffer);
    case.issues[3].separable = Some(Separable::Unsure);
    let against = FactSet::EMPTY.with(Fact::ReferralOrInformationOnly).with(Fact::SamePeriodOnly);
    for (pair, facts, first_test) in [
        ((one, both), FactSet::EMPTY.with(Fact::ResponsibilityDisputed), "unsure"),
        ((one, last), FactSet::EMPTY.with(Fact::ResponsibilityPassed), "no"),
        ((other, both), FactSet::EMPTY, "yes"),
        ((other, last), against, "no"),
    ] {
        case.relate(pair.0, pair.1);
        QuestionRef::TieFacts(pair.0, pair.1).tick(&mut case, facts);
        QuestionRef::TieSeparable(pair.0, pair.1).choose(&mut case, first_test);
    }
    let weight = QuestionRef::Weight(other, Side::Health);
    let mut answered = all_but(&case, &[QuestionRef::TieFacts(other, both), weight]);
    answered.extend([other, both, last].map(QuestionRef::Ties));
    let counts = [Item::Question(weight), Item::Pair(one, other)];
    assert_eq!(asked(&of(&case, &answered)), BTreeSet::from(counts));
    let valid = ValidCase::new(case).unwrap();
    assert_eq!(hold(&valid, &answered, Fineness::EveryStrength, 4_096).unwrap(), Exactness::Exact);
}
