//! Every scenario comes out as it says, and together they show what `scenarios/README.md` says they show.
//!
//! Nothing here is counted by hand: each claim is worked out over the cases, and names what is missing.

#[path = "scenarios/partners.rs"]
mod partners;
#[path = "scenarios/situations.rs"]
mod situations;
#[path = "scenarios/subjects.rs"]
mod subjects;
#[path = "scenarios/told.rs"]
mod told;
#[path = "scenarios/vocabulary.rs"]
mod vocabulary;

use joint_working_rules::scenarios::{Expectation, SCENARIOS, run, worked};
use joint_working_rules::summary::change_lines;
use joint_working_rules::{AnswerRef, answer, scenario_file};
use std::collections::{BTreeMap, BTreeSet};
use told::{Checked, each, told};

#[test]
fn there_are_enough_scenarios_to_practise_on() {
    assert!(SCENARIOS.len() >= 90, "there are only {} scenarios", SCENARIOS.len());
}

#[test]
fn every_scenario_comes_out_as_it_says() -> Checked {
    let mut differs = String::new();
    for scenario in SCENARIOS {
        for line in run(scenario.case_json, scenario.expect_json)?.differs {
            differs += &format!("\n{}: {line}", scenario.id);
        }
    }
    assert!(differs.is_empty(), "these did not come out as their files say:{differs}");
    Ok(())
}

#[test]
fn every_deciding_reason_rests_on_the_paragraph_that_is_named() -> Checked {
    let mut wrong = Vec::new();
    for told in told()? {
        let because = serde_json::from_str::<Expectation>(told.scenario.expect_json)?.because;
        let given = told.answer.reasons.iter().filter(|reason| reason.id == because.reason);
        let mut cited: Vec<&str> = given.flat_map(|reason| &reason.cites).map(|cite| cite.id).collect();
        // A scenario may also name the paragraph that it is taken from.
        cited.extend(told.scenario.source.map(|source| source.id));
        if !cited.contains(&because.cites.as_str()) {
            wrong.push(format!("{}: {} is none of {}", told.scenario.id, because.cites, cited.join(", ")));
        }
    }
    assert!(
        wrong.is_empty(),
        "`because.cites` names a paragraph that the reason does not rest on:\n{}",
        wrong.join("\n")
    );
    Ok(())
}

#[test]
fn the_first_paragraph_tells_the_story_and_keeps_the_answer() {
    // The story of a worked example is on its page of the briefing.
    const OF_THE_ANSWER: [&str; 6] = ["PHSO", "LGSCO", "entwined", "provisional", "is joint", "goes along"];
    for scenario in SCENARIOS.iter().filter(|scenario| worked(scenario.id).is_none()) {
        let id = scenario.id;
        let (story, reading) = scenario.prose.split_once("\n\n").unwrap_or_default();
        assert!(
            !story.is_empty() && !reading.is_empty(),
            "{id}: the prose must be a paragraph that tells the story, then one that reads it"
        );
        let told: Vec<_> = OF_THE_ANSWER.iter().filter(|word| story.contains(**word)).collect();
        assert!(told.is_empty(), "{id}: the first paragraph gives the answer away: {told:?}");
    }
}

#[test]
fn the_readme_lists_every_scenario_with_its_outcome() {
    let readme = include_str!("../scenarios/README.md");
    let row = |line: &str| {
        let (id, rest) = line.strip_prefix("| [`")?.split_once("`](")?;
        let (link, rest) = rest.split_once(") | ")?;
        let (shows, outcome) = rest.strip_suffix(" |")?.rsplit_once(" | ")?;
        (link == format!("{id}.md") && !shows.is_empty()).then(|| (id.to_owned(), outcome.to_owned()))
    };
    let listed: Vec<(String, String)> = readme.lines().filter_map(row).collect();
    let known: BTreeMap<&str, &str> = SCENARIOS
        .iter()
        .filter_map(|scenario| {
            let expect: Expectation = serde_json::from_str(scenario.expect_json).ok()?;
            Some((scenario.id, expect.outcome.id()))
        })
        .collect();
    each(
        "what the README lists as",
        &listed,
        |(id, outcome)| format!("{id} ({outcome})"),
        |(id, outcome)| known.get(id.as_str()) == Some(&outcome.as_str()),
    );
    let rows: BTreeSet<&str> = listed.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(rows.len(), listed.len(), "the README lists a scenario twice");
    let missing: Vec<_> = known.keys().filter(|id| !rows.contains(*id)).collect();
    assert!(missing.is_empty(), "the README does not list {missing:?}");
}

#[test]
fn changes_in_judgement_and_consent_come_before_those_of_fact_and_those_of_functions_last() -> Checked {
    let mut seen = BTreeSet::new();
    for scenario in SCENARIOS {
        let case = scenario.case()?;
        let answer = answer(&case);
        let kinds: Vec<_> = change_lines(&case, &answer)
            .iter()
            .map(|line| match line.change.at {
                AnswerRef::Consent | AnswerRef::Separable(_) | AnswerRef::TieSeparable(_) | AnswerRef::Weight(..) => {
                    "judgement"
                }
                AnswerRef::Facts(_) | AnswerRef::TieFacts(_) | AnswerRef::Pair(..) => "of fact",
                AnswerRef::Functions(_) => "whose",
            })
            .collect();
        assert!(kinds.is_sorted(), "{}: {kinds:?}", scenario.id);
        seen.extend(kinds);
    }
    assert_eq!(seen.len(), 3, "each kind is in some scenario: {seen:?}");
    Ok(())
}

#[test]
fn a_fault_in_the_block_is_on_the_line_of_the_file() {
    let text = "# A\n\nOne.\nTwo.\n\n```json\n{\n  \"a\" 1\n}\n```\n";
    let json = scenario_file::json_in_place(text).unwrap_or_default();
    let at = |text: &str| text.lines().position(|line| line.contains("\"a\""));
    assert_eq!(at(&json), at(text));
    assert!(scenario_file::json_in_place("# A\n\nOne.\n").is_err());
}
