//! Taken together, the scenarios tell of every indicator of the briefing, and of whose function a thing is.

use crate::told::{Checked, Told, each, told};
use joint_working_rules::scenarios::{SCENARIOS, Scenario, worked};
use joint_working_rules::{Destination, Fact, Functions, Issue, Outcome, Side};
use std::collections::BTreeMap;

/// Whose function a thing is, words by which a scenario about it is known, and what must come of it there.
type Subject = (&'static str, &'static [&'static str], fn(&Told) -> bool);

const SUBJECTS: [Subject; 17] = [
    ("staff of one body acting for the other: that body alone", &["section 75", "acted for the council"], only_council),
    ("school nurses, commissioned as public health", &["school nurse", "public health"], only_council),
    ("health visitors, commissioned as public health", &["health visitor", "public health"], |told| {
        named(told, "health visitor", Functions::SocialCare)
    }),
    ("health visitors who give NHS care", &["health visitor", "NHS care"], |told| {
        named(told, "health visitor", Functions::Health)
    }),
    ("aftercare, with nothing complained of on one side", &["section 117", "a duty that is shared"], only_council),
    ("aftercare as a duty of both", &["section 117"], |told| of_both(told, Fact::JointDuty)),
    ("a dispute over whose function it was", &["in dispute"], |told| of_both(told, Fact::ResponsibilityDisputed)),
    ("a landlord's repairs", &["landlord", "housing ombudsman"], |told| told.answer.outcome == Outcome::Outside),
    ("eligibility for Continuing Healthcare", &["eligible for continuing healthcare"], |told| {
        told.answer.outcome == Outcome::PhsoOnly
    }),
    ("FNC, which leaves a place whose it was", &["fnc", "leaves the place"], |told| {
        told.answer.outcome == Outcome::Separate
    }),
    ("deprivation of liberty, each side fundamental", &["depriving a man of his liberty"], |told| {
        told.answer.outcome == Outcome::Joint
    }),
    ("a plan's Section F, given by the NHS", &["section f"], |told| of_both(told, Fact::DutyAndDeliveryDiffer)),
    ("a plan's Section G, the NHS's alone", &["section g"], |told| named(told, "section g", Functions::Health)),
    ("an assessment under the Mental Health Act", &["approved mental health professional"], |told| {
        told.answer.outcome == Outcome::Joint
    }),
    ("a council's safeguarding enquiry into NHS care", &["safeguarding enquiry"], enquiry_into_nhs_care),
    ("a learning disability", &["learning disability"], |told| told.answer.outcome == Outcome::Joint),
    ("speech and language therapy", &["speech and language therap"], |told| told.answer.outcome == Outcome::Joint),
];

/// Is there an issue of these functions whose label has these words?
fn named(told: &Told, words: &str, functions: Functions) -> bool {
    let is = |issue: &Issue| issue.functions == functions && issue.name().to_lowercase().contains(words);
    told.case.issues.iter().any(is)
}

fn only_council(told: &Told) -> bool {
    told.answer.outcome == Outcome::LgscoOnly
        && told.case.issues.iter().all(|issue| issue.functions == Functions::of(Side::SocialCare))
}

/// Is there an issue of both sides with this fact that is joint?
fn of_both(told: &Told, fact: Fact) -> bool {
    let is = |issue: &Issue| issue.functions == Functions::Both && issue.facts.contains(fact);
    told.case.issues.iter().any(|issue| is(issue) && told.goes(&issue.id, Destination::Joint))
}

fn enquiry_into_nhs_care(told: &Told) -> bool {
    told.case.relations.iter().any(|link| {
        let functions = link.between.each_ref().map(|end| told.issue(end).map(|issue| issue.functions));
        link.facts.contains(Fact::EnquiryIntoSameCare)
            && functions.contains(&Some(Functions::Health))
            && functions.contains(&Some(Functions::SocialCare))
    })
}

/// The title and the prose of a scenario on one line, in small letters.
fn text(scenario: &Scenario) -> String {
    format!("{} {}", scenario.title, scenario.prose.replace('\n', " ")).to_lowercase()
}

#[test]
fn there_is_a_scenario_for_every_topic() -> Checked {
    let ours: Vec<String> = SCENARIOS.iter().filter(|scenario| worked(scenario.id).is_none()).map(text).collect();
    // Words by which a scenario about a topic is known, by the topics of the briefing's list, which stand on its page.
    let words: BTreeMap<String, Vec<String>> = serde_json::from_str(include_str!("../../scenarios/topics.json"))?;
    let page = include_str!("../../../../book/src/guidance/indicators.md");
    let points = page.lines().filter(|line| line.starts_with("- "));
    let topics = points.filter_map(|line| Some(line.rsplit_once("{#")?.1.trim_end_matches('}').to_owned()));
    each("the topic (its words stand in scenarios/topics.json)", topics.collect::<Vec<_>>(), Clone::clone, |topic| {
        let any = |word: &String| ours.iter().any(|text| text.contains(&word.to_lowercase()));
        words.get(topic).is_some_and(|words| words.iter().any(any))
    });
    Ok(())
}

#[test]
fn there_is_a_scenario_for_whose_function_each_thing_is() -> Checked {
    let all = told()?;
    let ours: Vec<_> = all.iter().filter(|told| worked(told.scenario.id).is_none()).collect();
    each(
        "whose function a thing is in the matter of",
        SUBJECTS,
        |(name, ..)| (*name).to_owned(),
        |(_, words, comes_of_it)| {
            ours.iter().any(|told| {
                let text = text(told.scenario);
                words.iter().all(|words| text.contains(&words.to_lowercase())) && comes_of_it(told)
            })
        },
    );
    Ok(())
}
