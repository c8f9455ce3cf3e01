//! The way through the next steps for every outcome, what is said of each, and what is done with what is not joint.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may")]

use joint_working_casework::apart::{Apart, ShortNote, can_ask_anyway, may_check_again};
use joint_working_casework::check::Check;
use joint_working_casework::guidance::{PAGE, REQUEST};
use joint_working_casework::way::{Asking, Step, recommends};
use joint_working_rules::scenarios::{SCENARIOS, by_id};
use joint_working_rules::{Answer, Case, Destination, Outcome, Response, ValidCase, answer};
use std::collections::BTreeSet;
use std::fmt::Write as _;

fn scenario(id: &str) -> (ValidCase, Answer) {
    let case = by_id(id).unwrap().case().unwrap();
    let answer = answer(&case);
    (case, answer)
}

/// The short note on a case of which all is answered.
/// A check in which all was answered.
const fn check<'a>(case: &'a ValidCase, answer: &'a Answer) -> Check<'a> {
    Check { case, answer, missing: "" }
}

fn note(case: &ValidCase, answer: &Answer, asking: Asking, reasons: &str) -> String {
    ShortNote { checked: check(case, answer), asking, reasons, date: "24 November 2026" }.text()
}

fn ids(steps: &[Step]) -> String {
    steps.iter().map(|step| step.id()).collect::<Vec<_>>().join(", ")
}

/// One case of each outcome, one without consent, and one with a part that is open.
const CASES: [&str; 10] = [
    "example-1",
    "example-6",
    "kidney-treatment-may-have-shaped-discharge",
    "discharge-no-facts-yet",
    "discharge-nhs-part-minor",
    "two-nhs-bodies",
    "hospital-in-wales",
    "damp-flat",
    "consent-refused-after-discharge",
    "consent-refused-side-not-known",
];

#[test]
fn every_outcome_has_its_way() {
    let mut out = String::new();
    for id in CASES {
        let (case, answer) = scenario(id);
        let (needed, others) = Step::of(Some(&answer), Asking::AsRecommended);
        let (said, blocked) = recommends(&answer);
        let _ = writeln!(out, "== {id} ({})\n{said} {}", answer.outcome.id(), blocked.unwrap_or_default());
        let _ = writeln!(out, "needed: {}\nothers: {}", ids(&needed), ids(&others));
        let apart = Apart::of(Some(check(&case, &answer)));
        let _ = writeln!(out, "if not taken: {}", apart.is_if_not_taken);
        for place in apart.places {
            let _ = writeln!(out, "{}: {}: {}", place.to.id(), place.task.text, place.issues.join("; "));
        }
        let _ = writeln!(out, "open: {:?}", apart.open);
        let told: String = apart.points.iter().map(|point| format!("tell: {}\n", point.text)).collect();
        let _ = write!(out, "{told}");
        let _ = writeln!(out, "anyway: {}, again: {}", can_ask_anyway(&answer), may_check_again(&answer));
        let _ = writeln!(out, "{}", note(&case, &answer, Asking::AsRecommended, ""));
    }
    insta::assert_snapshot!(out);
}

/// Whatever comes out, no page ends in nothing, and each is reached by going on.
#[test]
fn every_page_of_every_scenario_leads_on_to_the_note() {
    let mut outcomes = BTreeSet::new();
    let answers: Vec<Option<Answer>> = SCENARIOS.iter().map(|one| Some(scenario(one.id).1)).chain([None]).collect();
    let ways = answers
        .iter()
        .flat_map(|answer| [Asking::AsRecommended, Asking::Anyway, Asking::TakenBack].map(|asking| (answer, asking)));
    for (answer, asking) in ways {
        let answer = answer.as_ref();
        outcomes.extend(answer.map(|answer| answer.outcome));
        let (needed, others) = Step::of(answer, asking);
        assert_eq!(needed.len() + others.len(), Step::ALL.len());
        assert!(needed.is_sorted() && others.is_sorted() && needed.contains(&Step::Note));
        let asks = answer.is_none_or(|answer| answer.asks_the_team());
        assert_eq!(needed.contains(&Step::Request), asks || asking == Asking::Anyway);
        assert!(asks || needed.contains(&Step::Apart), "where there is nothing to ask for there is something to do");
        for &from in Step::ALL {
            let mut way = vec![from];
            while let Some(next) = way.last().and_then(|step| step.next(answer, asking)) {
                assert!(!way.contains(&next), "{from:?} goes round: {way:?}");
                way.push(next);
            }
            assert_eq!(way.last(), Some(&Step::Note), "{from:?}");
        }
        let mut walked = vec![*needed.first().unwrap()];
        walked.extend(std::iter::successors(needed[0].next(answer, asking), |step| step.next(answer, asking)));
        assert_eq!(walked, needed);
    }
    assert_eq!(outcomes.len(), Outcome::ALL.len(), "every outcome was walked");
}

#[test]
fn every_issue_that_is_apart_is_named_once_in_its_place() {
    for one in SCENARIOS {
        let (case, answer) = scenario(one.id);
        let apart = answer.handling.iter().filter(|part| !matches!(part.to, Destination::Joint | Destination::Unclear));
        let shown = Apart::of(Some(check(&case, &answer)));
        let named: usize = shown.places.iter().map(|place| place.issues.len()).sum();
        match apart.count() {
            0 => assert!(shown.is_if_not_taken, "{}", one.id),
            all => assert_eq!((named, shown.is_if_not_taken), (all, false), "{}", one.id),
        }
    }
    let without = Apart::of(None);
    assert!(without.places.iter().all(|place| place.issues.is_empty()) && without.places.len() == 3);
}

#[test]
fn a_body_that_has_not_had_the_complaint_is_named_where_its_side_goes() {
    let mut case: Case = scenario("example-2").0.into_case();
    case.responses.social_care = Some(Response::NotPut);
    let case = ValidCase::new(case).unwrap();
    let answer = answer(&case);
    let apart = Apart::of(Some(check(&case, &answer)));
    let early: Vec<Option<String>> = apart.places.into_iter().map(|place| place.early).collect();
    let said = "The complaint has not been put to the council or care provider yet. That usually comes first, so this may be too early for LGSCO.";
    assert_eq!(early, [None, Some(said.to_owned())]);
}

#[test]
fn each_step_has_a_title_of_its_own() {
    let titles: BTreeSet<&str> = Step::ALL.iter().map(|step| step.title()).collect();
    assert_eq!(titles.len(), Step::ALL.len());
    assert_eq!((Step::Request.title(), Step::Note.title()), (REQUEST.title, PAGE.note));
}

#[test]
fn where_consent_is_refused_no_step_says_to_get_it() {
    let (_, refused) = scenario("consent-refused-after-discharge");
    let (_, asked) = scenario("example-1");
    for step in Step::ALL {
        let is_consent = *step == Step::Consent;
        assert_eq!(step.title_for(Some(&refused)) != step.title(), is_consent);
        assert_eq!((step.title_for(Some(&asked)), step.title_for(None)), (step.title(), step.title()));
    }
}

#[test]
fn what_the_reader_chose_to_ask_is_needed_and_the_short_note_says_so() {
    let (case, answer) = scenario("example-2");
    let (needed, others) = Step::of(Some(&answer), Asking::Anyway);
    assert_eq!((needed.as_slice(), others.as_slice()), (Step::ALL, [].as_slice()));
    assert!(Asking::Anyway.is_against(&answer) && !Asking::AsRecommended.is_against(&answer));
    assert!(!Asking::Anyway.is_against(&scenario("example-1").1), "there the check comes to it");
    let text = note(&case, &answer, Asking::Anyway, "");
    assert!(text.ends_with("The Joint Working Team is to be asked all the same.\n"), "{text}");
    let text = note(&case, &answer, Asking::Anyway, " Both plans\nname him. ");
    assert!(text.ends_with("is to be asked all the same. Why: Both plans name him.\n"), "{text}");
    let text = note(&case, &answer, Asking::TakenBack, "Both plans name him.");
    assert!(text.ends_with("On this check, the Joint Working Team is not asked.\n"), "{text}");
    let missing = "Not answered yet: which issues belong together. That could change the recommendation.";
    let open = ShortNote {
        checked: Check { case: &case, answer: &answer, missing },
        asking: Asking::AsRecommended,
        reasons: "",
        date: "",
    }
    .text();
    assert_eq!(open.lines().nth(2), Some(missing));
    assert!(!open.contains("Why: ") && !open.contains("entwined"), "why is not known before: {open}");
}

#[test]
fn without_consent_the_short_note_says_that_and_no_more_while_something_is_not_answered() {
    let (case, answer) = scenario("consent-refused-with-an-open-part");
    let missing = "Not answered: which issues belong together. Without consent, an answer would change nothing.";
    let asking = Asking::AsRecommended;
    let text =
        ShortNote { checked: Check { case: &case, answer: &answer, missing }, asking, reasons: "", date: "" }.text();
    assert_eq!(text.matches("Why: ").count(), 1, "{text}");
    assert!(text.contains(missing) && text.contains("Why: The complainant does not consent"), "{text}");
    assert!(!text.contains("entwined") && !text.contains("No link"), "{text}");
}

#[test]
fn the_short_note_says_of_each_part_why_it_is_not_joint() {
    for one in SCENARIOS {
        let (case, answer) = scenario(one.id);
        let text = note(&case, &answer, Asking::AsRecommended, "");
        for line in text.lines().filter(|line| ["PHSO: ", "LGSCO: ", "Not "].iter().any(|to| line.starts_with(to))) {
            let (_, why) = line.split_once("). ").or_else(|| line.split_once(". ")).unwrap();
            assert!(why.ends_with('.') && why.len() > 8, "{}: {line}", one.id);
        }
    }
}
