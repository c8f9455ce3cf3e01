//! The note for the complaint record.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use joint_working_casework::dates::{Day, Deadline};
use joint_working_casework::transfer::Stage;
use joint_working_casework::{Asked, DueDate, Progress, Ticked, note};
use joint_working_rules::Consent;

#[test]
fn the_note_adds_what_was_done_and_when() {
    let on = Day::new(2026, 11, 24);
    let done = [
        Ticked { id: "explain-power", on: None },
        Ticked { id: "consent-contact", on },
        Ticked { id: "consent-verbal", on },
        Ticked { id: "consent-note", on },
        Ticked { id: "primary-close", on: None },
    ];
    let from = on.unwrap();
    let due = Deadline::Decision.due(from).unwrap().day;
    let progress = Progress {
        done: &done,
        stage: Some(Stage::Detailed),
        lgsco_reference: "24 001\n234",
        dates: &[DueDate { deadline: Deadline::Decision, from, due }],
        ..Progress::default()
    };
    insta::assert_snapshot!(note("Joint Working: check of a case\n".to_owned(), &progress));
}

#[test]
fn without_consent_it_says_so_and_leaves_nothing_to_do() {
    for (consent, words) in [(Consent::Refused, "was refused"), (Consent::Withdrawn, "was withdrawn")] {
        let done = [Ticked { id: "consent-contact", on: None }];
        let progress = Progress { done: &done, consent, stage: Some(Stage::Intake), ..Progress::default() };
        let text = note(String::new(), &progress);
        assert!(text.contains(words) && text.contains("]: done") && !text.contains("Not ticked"), "{text}");
        assert!(!text.contains("Transfer") && !text.contains("Explained"), "no heading is over nothing");
    }
}

#[test]
fn with_consent_it_says_so_beside_what_is_not_ticked() {
    let done = [Ticked { id: "consent-contact", on: None }];
    let given = Progress { consent: Consent::Given, ..Progress::default() };
    let said = "The check says that the complainant consents.";
    assert!(note(String::new(), &Progress { done: &done, ..given }).contains(said));
    assert!(!note(String::new(), &Progress { consent: Consent::Given, ..Progress::default() }).contains(said));
}

#[test]
fn where_there_is_nothing_to_ask_for_it_holds_only_what_was_done() {
    let progress = Progress { asked: Asked::No, stage: Some(Stage::Intake), ..Progress::default() };
    assert_eq!(note("Record\n".to_owned(), &progress), "Record\n");
    let progress = Progress { done: &[Ticked { id: "consent-contact", on: None }], ..progress };
    assert!(note(String::new(), &progress).ends_with("]: done\n"));
}

#[test]
fn where_the_team_is_asked_all_the_same_it_says_so() {
    let text = note("Record\n".to_owned(), &Progress { asked: Asked::Anyway, ..Progress::default() });
    assert!(text.contains("The Joint Working Team is to be asked all the same.\n"), "{text}");
    let progress = Progress { asked: Asked::Anyway, reasons: "Both plans\nname him.", ..Progress::default() };
    let text = note("Record\n".to_owned(), &progress);
    assert!(text.contains("The Joint Working Team is to be asked all the same. Why: Both plans name him.\n"), "{text}");
    let text = note("Record\n".to_owned(), &Progress { asked: Asked::AsRecommended, ..progress });
    assert!(!text.contains("Both plans"), "where the check comes to it, the request says why: {text}");
}

#[test]
fn what_is_done_with_what_is_not_joint_stands_in_it_whatever_the_recommendation() {
    let done = [Ticked { id: "apart-lgsco", on: None }, Ticked { id: "apart-tell", on: None }];
    for asked in [Asked::AsRecommended, Asked::No] {
        let text = note(String::new(), &Progress { done: &done, asked, ..Progress::default() });
        let (_, apart) = text.split_once("What is not joint\n").unwrap();
        let said = "- For LGSCO: passed on [Background, paragraph 4]: done\n\
            - Told the complainant [Background, paragraph 4]: done\n";
        assert_eq!(apart, said);
    }
}

#[test]
fn what_nobody_has_begun_is_not_said_to_be_missing() {
    assert_eq!(note("Record\n".to_owned(), &Progress::default()), "Record\n");
    for id in ["consent-contact", "explain-power"] {
        let done = [Ticked { id, on: None }];
        let text = note(String::new(), &Progress { done: &done, ..Progress::default() });
        assert_eq!(text.matches("Not ticked").count(), 2, "consent and its explanation belong together: {text}");
        assert!(!text.contains("Transfer"), "{text}");
    }
    let text = note(String::new(), &Progress { stage: Some(Stage::Intake), ..Progress::default() });
    assert_eq!(text.matches("Not ticked").count(), 1, "a transfer is begun with its stage: {text}");
}
