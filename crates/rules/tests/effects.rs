//! What each option would do, against plain trying.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod cases;

use cases::valid;
use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    Case, CaseGraph, Consent, Destination, Effect, Effects, Fact, FactSet, Functions, Issue, IssuePos, OptionEffect,
    OptionRef, Outcome, QuestionRef, Response, Routing, Separable, Side, ValidCase, Weight, facts_against, handling,
    recorded_panels, route,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn routed(case: &ValidCase) -> Routing {
    route(&CaseGraph::new(case))
}

/// What a case with another answer comes to, held against the case as it is.
fn plain(case: &ValidCase, change: impl FnOnce(&mut Case)) -> Option<Effect> {
    let mut changed = Case::clone(case);
    change(&mut changed);
    let changed = valid(changed.pruned());
    let (now, then) = (routed(case), routed(&changed));
    let places = |routing: &Routing, at: IssuePos| -> BTreeSet<_> {
        routing.handling.iter().filter(|part| part.issue == at).map(|part| part.to).collect()
    };
    let moves = |at: IssuePos| places(&now, at) != places(&then, at);
    let moved = then.handling.iter().filter(|part| moves(part.issue) && !now.handling.contains(part));
    (now.outcome != then.outcome || case.positions().any(moves))
        .then(|| Effect { outcome: then.outcome, moved: moved.copied().collect() })
}

/// Says that two issues belong together, and nothing more.
fn pair_anew(case: &mut Case, one: IssuePos, other: IssuePos) {
    case.unrelate(one, other);
    case.relate(one, other);
}

/// Every option of a question, as its vocabulary has it, with what it comes to by plain trying.
fn by_trying(case: &ValidCase, question: QuestionRef) -> Vec<OptionEffect> {
    let one = |option, change: &dyn Fn(&mut Case)| OptionEffect { option, effect: plain(case, change) };
    let values = |ids: Vec<&'static str>| -> Vec<OptionEffect> {
        ids.into_iter().map(|id| one(OptionRef::Value(id), &|case| question.choose(case, id))).collect()
    };
    let is_there = question.issues().iter().flatten().all(|at| case.issue(*at).is_some());
    match question {
        _ if !is_there => Vec::new(),
        QuestionRef::Issues | QuestionRef::Ties(_) => Vec::new(),
        QuestionRef::Functions(_) => values(Functions::ALL.iter().map(|one| one.id()).collect()),
        QuestionRef::Weight(..) => values(Weight::ALL.iter().map(|one| one.id()).collect()),
        QuestionRef::Consent => values(Consent::ALL.iter().map(|one| one.id()).collect()),
        QuestionRef::Responses(_) => values(Response::ALL.iter().map(|one| one.id()).collect()),
        QuestionRef::TieSeparable(one, other) | QuestionRef::TieFacts(one, other)
            if case.relation_between(one, other).is_none() =>
        {
            Vec::new()
        }
        QuestionRef::Separable(_) | QuestionRef::TieSeparable(..) => {
            values(Separable::ALL.iter().map(|one| one.id()).collect())
        }
        QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => {
            let now = question.facts(case).unwrap();
            let toggled = |fact: Fact| if now.contains(fact) { now.without(fact) } else { now.with(fact) };
            let each = |fact: &Fact| one(OptionRef::Fact(*fact), &|case| question.tick(case, toggled(*fact)));
            let none = one(OptionRef::NoneOfThese, &|case| question.tick(case, FactSet::EMPTY));
            Fact::ALL.iter().map(each).chain([none]).collect()
        }
    }
}

/// Every question there could be, also of one issue that the case does not have.
fn every_question(case: &Case) -> Vec<QuestionRef> {
    let mut all = vec![QuestionRef::Issues, QuestionRef::Consent];
    all.extend(Side::ALL.iter().map(|side| QuestionRef::Responses(*side)));
    let positions = || (0..=case.issues.len()).map(IssuePos::new);
    for at in positions() {
        all.extend([QuestionRef::Functions(at), QuestionRef::Facts(at), QuestionRef::Separable(at)]);
        all.extend([QuestionRef::Ties(at)]);
        all.extend(Side::ALL.iter().map(|side| QuestionRef::Weight(at, *side)));
        for other in positions() {
            all.extend([QuestionRef::TieFacts(at, other), QuestionRef::TieSeparable(at, other)]);
        }
    }
    all
}

/// The first difference between the effects and plain trying.
fn difference(case: &ValidCase) -> Option<String> {
    let effects = Effects::new(case);
    for question in every_question(case) {
        let mut expected = by_trying(case, question);
        for found in effects.of(question) {
            let Some(at) = expected.iter().position(|one| one.option == found.option) else {
                return Some(format!("{question:?}: {:?} is no option", found.option));
            };
            let expected = expected.remove(at);
            if expected != found {
                return Some(format!("{question:?}\nexpected {expected:?}\nfound    {found:?}"));
            }
        }
        if !expected.is_empty() {
            return Some(format!("{question:?}: not there: {expected:?}"));
        }
    }
    for one in case.positions() {
        for other in case.positions().filter(|other| *other != one) {
            let pairing = (plain(case, |case| pair_anew(case, one, other)), effects.of_pairing(one, other));
            let parting = (plain(case, |case| case.unrelate(one, other)), effects.of_parting(one, other));
            for (expected, found) in [pairing, parting] {
                if expected != found {
                    return Some(format!("{one:?} with {other:?}\nexpected {expected:?}\nfound    {found:?}"));
                }
            }
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_issue_goes_to_one_place_or_to_its_own_two_ombudsmen(case in cases::case(5)) {
        let handling = routed(&case).handling;
        for issue in case.positions() {
            let places: BTreeSet<_> = handling.iter().filter(|part| part.issue == issue).map(|part| part.to).collect();
            let own = BTreeSet::from([Destination::Phso, Destination::Lgsco]);
            prop_assert!(places.len() == 1 || places == own, "{places:?}");
        }
    }

    #[test]
    fn where_the_parts_go_is_the_same_by_itself(case in cases::case(5)) {
        let graph = CaseGraph::new(&case);
        prop_assert_eq!(handling(&graph), route(&graph).handling);
    }

    #[test]
    fn each_option_does_what_choosing_it_does(case in cases::case(5)) {
        prop_assert_eq!(difference(&case), None);
    }
}

#[test]
fn each_option_of_every_scenario_does_what_choosing_it_does() {
    for scenario in SCENARIOS {
        assert_eq!(difference(&scenario.case().unwrap()), None, "{}", scenario.id);
    }
}

#[test]
fn the_options_come_in_the_order_of_the_question() {
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        let effects = Effects::new(&case);
        for question in recorded_panels(&case).questions() {
            let found: Vec<_> = effects.of(question).into_iter().map(|one| one.option).collect();
            let words = question.question().words().options.iter().map(|option| option.value);
            let values: Vec<_> = words.filter(|value| *value != "none").map(OptionRef::Value).collect();
            let facts: Vec<_> = Fact::ALL.iter().map(|fact| OptionRef::Fact(*fact)).collect();
            let expected = match question {
                QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => [facts, vec![OptionRef::NoneOfThese]].concat(),
                QuestionRef::Ties(_) => Vec::new(),
                _ => values,
            };
            assert_eq!(found, expected, "{}: {question:?}", scenario.id);
        }
    }
}

#[test]
fn a_question_about_what_is_not_there_has_no_options() {
    let case = valid(Case { issues: vec![Issue::new("only", None, Functions::Both)], ..Case::default() });
    let effects = Effects::new(&case);
    let (only, none) = (IssuePos::new(0), IssuePos::new(9));
    for question in [
        QuestionRef::Functions(none),
        QuestionRef::Facts(none),
        QuestionRef::Separable(none),
        QuestionRef::Weight(none, Side::Health),
        QuestionRef::Ties(none),
        QuestionRef::TieFacts(only, none),
        QuestionRef::TieSeparable(none, only),
    ] {
        assert_eq!(effects.of(question), [], "{question:?}");
    }
    for (one, other) in [(only, none), (none, only), (none, none), (only, only)] {
        assert_eq!(effects.of_pairing(one, other), None);
        assert_eq!(effects.of_parting(one, other), None);
    }
    // Nor is an issue a pair with itself, where a link between its sides would change something.
    let apart = valid(Case { issues: vec![cases::both(FactSet::EMPTY, Some(Separable::Yes))], ..Case::default() });
    assert!(!Effects::new(&apart).of(QuestionRef::Separable(only)).is_empty());
    assert_eq!(Effects::new(&apart).of_pairing(only, only), None);
}

#[test]
fn an_option_says_whose_duty_only_where_that_is_asked() {
    let at = IssuePos::new(2);
    for (id, functions) in [("health", Functions::Health), ("both", Functions::Both), ("unsure", Functions::Unsure)] {
        assert_eq!(OptionRef::Value(id).functions(QuestionRef::Functions(at)), Some((at, functions)));
        assert_eq!(OptionRef::Value(id).functions(QuestionRef::Separable(at)), None);
    }
    assert_eq!(OptionRef::Value("yes").functions(QuestionRef::Functions(at)), None);
    assert_eq!(OptionRef::NoneOfThese.functions(QuestionRef::Functions(at)), None);
}

#[test]
fn why_two_issues_do_not_belong_together_is_said_by_the_facts_that_link_nothing_and_by_no_other() {
    for fact in Fact::ALL {
        assert_eq!(facts_against().contains(*fact), FactSet::EMPTY.with(*fact).link_nothing(), "{fact:?}");
    }
    assert!(facts_against().iter().count() > 1);
}

#[test]
fn an_answer_that_settles_only_the_outcome_is_shown() {
    // It is not known whose the third issue is, so it has no place yet; but if neither side of it matters, nothing can be joint.
    let mut unknown = Issue::new("unknown", None, Functions::Unsure);
    unknown.weight.social_care = Some(Weight::Fundamental);
    let issues =
        vec![cases::single("gp", "GP", Side::Health), cases::single("home", "Home", Side::SocialCare), unknown];
    let case = valid(Case { issues, ..Case::default() });
    assert_eq!(routed(&case).outcome, Outcome::Ask);
    let weight = Effects::new(&case).of(QuestionRef::Weight(IssuePos::new(2), Side::Health));
    let minor = weight.into_iter().find(|one| one.option == OptionRef::Value("minor")).unwrap();
    assert_eq!(minor.effect, Some(Effect { outcome: Outcome::Separate, moved: vec![] }));
}
