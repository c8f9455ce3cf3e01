//! The words of the rulebook, as readers meet them: how long they are, and under which heading a fact is asked.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use joint_working_rules::rulebook::{FACT_HEADINGS, FactHeading, hint};
use joint_working_rules::{CautionId, Destination, Fact, FactKind, Firmness, Outcome, Question, ReasonId, Strength};

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn a_label_is_ten_words_at_most_and_a_short_form_eight() {
    for fact in Fact::ALL {
        let said = fact.words();
        for label in [said.label, said.label_between] {
            assert!(words(label) <= 10, "{label}");
        }
        assert!(words(said.short) <= 8, "{}", said.short);
        assert!(!hint(&fact.hint_id()).is_empty(), "{} has no help", fact.id());
    }
    for option in Question::ALL.iter().flat_map(|question| question.words().options) {
        assert!(words(option.label) <= 10, "{}", option.label);
    }
}

#[test]
fn the_help_and_the_results_are_in_sentences_that_are_read_once() {
    let questions = Question::ALL.iter().flat_map(|question| {
        let options = question.words().options.iter().map(|option| hint(&question.option_hint_id(option.value)));
        [question.words().title, hint(&question.hint_id())].into_iter().chain(options)
    });
    let facts = Fact::ALL.iter().map(|fact| hint(&fact.hint_id()));
    let outcomes = Outcome::ALL.iter().map(|outcome| outcome.words().sentence);
    let strengths = Firmness::ALL.iter().map(|firmness| firmness.words().sentence);
    for text in questions.chain(facts).chain(outcomes).chain(strengths) {
        for sentence in text.split(['.', '?']) {
            assert!(words(sentence) <= 25, "{} words: {sentence}", words(sentence));
        }
    }
}

#[test]
fn every_fact_is_asked_once_under_the_headings_in_their_order() {
    let asked: Vec<(&str, Vec<&str>)> = FACT_HEADINGS
        .iter()
        .map(|FactHeading { title, facts, .. }| (*title, facts.iter().map(|fact| fact.id()).collect()))
        .collect();
    let expected = [
        ("What they did together", vec!["shared-decision", "agreed-joint-action", "not-coordinated"]),
        (
            "Whose job it was",
            vec!["responsibility-passed", "duty-and-delivery-differ", "joint-duty", "responsibility-disputed"],
        ),
        ("What led to what", vec!["feeds-decision", "enquiry-into-same-care", "same-plan"]),
        (
            "Often said, but not enough by itself",
            vec!["referral-or-information-only", "same-period-only", "one-investigator-preferred"],
        ),
    ];
    assert_eq!(asked, expected);
    let mut all: Vec<Fact> = FACT_HEADINGS.iter().flat_map(|heading| heading.facts).copied().collect();
    all.sort_unstable();
    assert_eq!(all, Fact::ALL);
}

#[test]
fn only_the_last_heading_is_of_facts_that_link_nothing() {
    let (last, others) = FACT_HEADINGS.split_last().unwrap();
    let links = |fact: &Fact| matches!(fact.kind(), FactKind::Entwining | FactKind::Close);
    assert!(last.facts.iter().all(|fact| !links(fact)), "{}", last.title);
    for heading in others {
        assert!(heading.facts.iter().all(links), "{}", heading.title);
    }
}

#[test]
fn of_two_issues_of_one_side_nothing_is_asked_that_needs_both() {
    let of_one_side: Vec<&str> = Fact::ALL.iter().filter(|fact| fact.words().one_side).map(|fact| fact.id()).collect();
    let expected = [
        "feeds-decision",
        "enquiry-into-same-care",
        "same-plan",
        "referral-or-information-only",
        "same-period-only",
        "one-investigator-preferred",
    ];
    assert_eq!(of_one_side, expected);
}

#[test]
fn words_of_the_code_are_not_said_to_readers() {
    let never = ["firm", "provisional", "limb", "tie", "ties", "tied"];
    let strengths = Firmness::ALL.iter().flat_map(|one| [one.words().label, one.words().sentence]);
    let links = Strength::ALL.iter().flat_map(|one| [one.words().label, one.words().inside, one.words().between]);
    let outcomes = Outcome::ALL.iter().flat_map(|one| [one.words().title, one.words().short, one.words().sentence]);
    let places = Destination::ALL.iter().flat_map(|one| [one.words().label, one.words().empty]);
    let questions = Question::ALL.iter().flat_map(|question| {
        let options = question.words().options;
        let helps = options.iter().map(|option| hint(&question.option_hint_id(option.value)));
        let own = [question.words().title, hint(&question.hint_id())];
        own.into_iter().chain(options.iter().map(|option| option.label)).chain(helps)
    });
    let given = ReasonId::ALL.iter().map(|one| without_parameters(one.words().text));
    let given = given.chain(CautionId::ALL.iter().map(|one| without_parameters(one.words().text)));
    let others = strengths.chain(links).chain(outcomes).chain(places).chain(questions).map(str::to_owned);
    for text in others.chain(given) {
        let mut words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        assert!(words.all(|word| !never.contains(&word.as_str())), "{text}");
    }
}

/// A text without what is in braces, which is no word.
fn without_parameters(text: &str) -> String {
    text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after)).collect()
}
