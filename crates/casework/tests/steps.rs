//! The steps: the order that each list demands, and what holds for any ticks.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may")]

use joint_working_casework::guidance::{self, CONSENT, Task};
use joint_working_casework::tasks::{Status, states};
use joint_working_casework::transfer::Stage;
use proptest::prelude::*;

const LISTS: [fn() -> &'static [Task]; 3] =
    [|| CONSENT.steps, || Stage::Intake.list().steps, || Stage::Detailed.list().steps];

fn status(list: &'static [Task], ticked: &[&str], id: &str) -> (Status, Vec<&'static str>) {
    let state = states(list, ticked).into_iter().find(|state| state.task.id == id).unwrap();
    (state.status, state.waits_for.iter().map(|step| step.id).collect())
}

#[test]
fn intake_closes_while_waiting_for_the_written_consent() {
    let list = Stage::Intake.list().steps;
    let mut ticked = vec!["intake-agreed", "intake-verbal", "intake-form-sent", "intake-form", "intake-mark"];
    assert_eq!(status(list, &ticked, "intake-close"), (Status::Blocked, vec!["intake-reference"]));
    ticked.push("intake-reference");
    assert_eq!(status(list, &ticked, "intake-close").0, Status::Open);
    assert_eq!(status(list, &ticked, "intake-email"), (Status::Blocked, vec!["intake-written"]));
}

#[test]
fn primary_and_detailed_close_only_after_lgsco_confirms() {
    for stage in [Stage::Primary, Stage::Detailed] {
        let list = stage.list().steps;
        let all: Vec<&str> = list.iter().map(|step| step.id).filter(|id| *id != "primary-confirmed").collect();
        let early = status(list, &all, "primary-close");
        assert_eq!(early, (Status::Done, vec!["primary-confirmed"]), "closed too early, and said so");
        let before: Vec<&str> = all.into_iter().filter(|id| *id != "primary-close").collect();
        assert_eq!(status(list, &before, "primary-close"), (Status::Blocked, vec!["primary-confirmed"]));
        assert_eq!(status(list, &[], "primary-form"), (Status::Blocked, vec!["primary-written"]));
    }
}

#[test]
fn the_written_consent_comes_by_one_of_two_ways() {
    let list = Stage::Intake.list().steps;
    let ticked = ["intake-mark", "intake-written", "intake-post"];
    assert_eq!(status(list, &ticked, "intake-email"), (Status::NotNeeded, vec![]));
    assert_eq!(status(list, &ticked, "intake-acknowledged").0, Status::Open);
}

#[test]
fn verbal_and_written_consent_are_two_steps() {
    assert_eq!(status(CONSENT.steps, &["consent-contact", "consent-verbal"], "consent-form").0, Status::Open);
    assert_eq!(
        status(CONSENT.steps, &["consent-contact", "consent-verbal"], "consent-written"),
        (Status::Blocked, vec!["consent-form"])
    );
}

#[test]
fn a_step_of_consent_is_ticked_once_for_all_lists() {
    let list = Stage::Primary.list().steps;
    assert_eq!(status(list, &["consent-written"], "primary-written").0, Status::Done);
    assert_eq!(status(list, &["consent-written"], "primary-form").0, Status::Open);
    assert_eq!(guidance::task("primary-written").unwrap().key(), "consent-written");
}

#[test]
fn intake_writes_until_the_transfer_and_the_others_until_the_case_is_closed() {
    assert!(Stage::Intake.still_writes(&["intake-close", "intake-email"]));
    assert!(!Stage::Intake.still_writes(&["intake-acknowledged"]));
    assert!(Stage::Primary.still_writes(&["primary-confirmed"]));
    assert!(!Stage::Detailed.still_writes(&["primary-confirmed", "primary-close"]));
}

#[test]
fn detailed_alone_is_first_in_the_queue() {
    assert!(Stage::Detailed.queue().is_some() && Stage::Primary.queue().is_none() && Stage::Intake.queue().is_none());
    assert!(Stage::Intake.letter().text.contains("requesting written consent - Intake"));
    assert!(Stage::ALL.iter().all(|stage| Stage::from_id(stage.id()) == Some(*stage)));
}

#[test]
fn both_transfer_lists_read_so() {
    let mut text = String::new();
    for stage in [Stage::Intake, Stage::Detailed] {
        let list = stage.list();
        text.push_str(&format!("# {}\n", list.title));
        for step in list.steps {
            let after =
                if step.after.is_empty() { String::new() } else { format!("\n  after {}", step.after.join(", ")) };
            let or = if step.or.is_empty() { String::new() } else { format!("\n  or {}", step.or.join(", ")) };
            let ours = if step.ours { " (ours)" } else { "" };
            text.push_str(&format!("- {}{ours}: {}{after}{or}\n", step.id, step.text));
        }
        text.push_str(&format!("Writes: {}\n", list.writes.text));
        if let Some(queue) = stage.queue() {
            text.push_str(&format!("Queue: {}\n", queue.text));
        }
    }
    insta::assert_snapshot!(text);
}

proptest! {
    #[test]
    fn ticking_more_never_takes_a_step_back(which in 0..LISTS.len(), ticks: u16, more: u16) {
        let list = LISTS[which]();
        let chosen = |bits: u16| -> Vec<&str> {
            list.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, step)| step.id).collect()
        };
        let (before, after) = (states(list, &chosen(ticks)), states(list, &chosen(ticks | more)));
        let rank = |status| match status {
            Status::Blocked => 0,
            Status::Open => 1,
            Status::NotNeeded => 2,
            Status::Done => 3,
        };
        for (one, other) in before.iter().zip(&after) {
            prop_assert!(rank(one.status) <= rank(other.status));
            // What is not needed waits for nothing; ticked all the same, it may have been too early.
            let fewer = other.waits_for.iter().all(|step| one.waits_for.contains(step));
            prop_assert!(fewer || one.status == Status::NotNeeded);
            prop_assert_eq!(one.status == Status::Blocked, !one.waits_for.is_empty() && one.status != Status::Done);
        }
    }

    #[test]
    fn going_on_with_any_open_step_ends_with_all_settled(which in 0..LISTS.len(), choices: [u8; 16]) {
        let list = LISTS[which]();
        let mut ticked: Vec<&str> = Vec::new();
        for choice in choices {
            let open: Vec<&str> =
                states(list, &ticked).iter().filter(|s| s.status == Status::Open).map(|s| s.task.id).collect();
            if let Some(next) = open.get(usize::from(choice) % open.len().max(1)) {
                ticked.push(next);
            }
        }
        for state in states(list, &ticked) {
            prop_assert!(matches!(state.status, Status::Done | Status::NotNeeded), "{}", state.task.id);
            prop_assert!(state.waits_for.is_empty());
        }
    }

    #[test]
    fn strange_ids_mean_nothing(id in ".{0,20}") {
        for list in LISTS {
            let list = list();
            if !list.iter().any(|step| step.is_ticked_by(&id)) {
                prop_assert_eq!(states(list, &[&id]), states(list, &[]));
            }
        }
    }
}
