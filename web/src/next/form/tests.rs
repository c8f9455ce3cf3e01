//! What is filled in, chosen and ticked: read back as it was given, and nothing lost by what is out of range.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use super::room::number;
use super::{FormAction, FormState, LeftOut, RoomField};
use joint_working_casework::dates::{Deadline, fields::Field};
use joint_working_casework::guidance::{APART, CONSENT, Task};
use joint_working_casework::packing::Room;
use joint_working_casework::request::{Reasons, RequestField};
use joint_working_casework::transfer::Stage;
use joint_working_web::tick::Tick;
use proptest::prelude::*;

fn after(actions: impl IntoIterator<Item = FormAction>) -> FormState {
    let mut form = FormState::default();
    for action in actions {
        let _ = form.apply(action);
    }
    form
}

fn date(clock: Deadline, day: &str, month: &str, year: &str) -> [FormAction; 3] {
    [(Field::Day, day), (Field::Month, month), (Field::Year, year)]
        .map(|(field, text)| FormAction::Date(clock, field, text.to_owned()))
}

#[test]
fn ticks_are_kept_as_ids_and_come_back() {
    let keys: Vec<&'static str> = CONSENT.steps.iter().map(Task::key).take(2).collect();
    let form = after([FormAction::Tick(keys.clone(), Tick::On), FormAction::Stage(Stage::Intake)]);
    assert_eq!(form.to_keep(), None, "nothing is kept that nobody asked to keep");
    let form =
        after([FormAction::Tick(keys.clone(), Tick::On), FormAction::Stage(Stage::Intake), FormAction::KeepTicks]);
    let kept = form.to_keep().unwrap();
    assert_eq!(kept, format!("{},{}", Stage::Intake.id(), keys.join(",")));
    let back = FormState::from_stored(Some(&kept));
    assert_eq!((back.stage, &back.ticks, back.keeps), (Some(Stage::Intake), &keys, true));
    assert_eq!(FormState::from_stored(None), FormState::default());
    assert!(FormState::from_stored(Some("no such step,,")).ticks.is_empty());
}

#[test]
fn a_step_is_ticked_once_and_unticked_whole() {
    let keys: Vec<&'static str> = CONSENT.steps.iter().map(Task::key).take(2).collect();
    let form = after([FormAction::Tick(keys.clone(), Tick::On), FormAction::Tick(keys.clone(), Tick::On)]);
    assert_eq!(form.ticks, keys);
    let form = after([FormAction::Tick(keys.clone(), Tick::On), FormAction::Tick(vec![keys[0]], Tick::Off)]);
    assert_eq!(form.ticks, keys[1..]);
}

#[test]
fn ticks_of_what_is_not_joint_are_kept_too() {
    let form = after([FormAction::Tick(vec![APART.lgsco.key(), APART.tell.key()], Tick::On), FormAction::KeepTicks]);
    let back = FormState::from_stored(form.to_keep().as_deref());
    assert_eq!(back.ticks, [APART.lgsco.key(), APART.tell.key()]);
}

#[test]
fn the_reasons_of_the_check_are_left_out_until_they_are_wanted() {
    assert_eq!(FormState::default().reasons, Reasons::LeftOut);
    let added = after([FormAction::Reasons(Tick::On)]);
    assert_eq!((added.reasons, added.has_words()), (Reasons::Added, false), "a box is nothing typed");
    assert_eq!(after([FormAction::Reasons(Tick::On), FormAction::Reasons(Tick::Off)]), FormState::default());
}

#[test]
fn files_are_removed_one_at_a_time() {
    let files = vec![("a.pdf".to_owned(), 1), ("b.pdf".to_owned(), 2)];
    let form = after([FormAction::Files(files.clone()), FormAction::RemoveFile(7)]);
    assert_eq!(form.files, files);
    let form = after([FormAction::Files(files.clone()), FormAction::RemoveFile(0)]);
    assert_eq!(form.files, files[1..]);
    assert!(form.has_words());
}

#[test]
fn the_room_is_the_usual_one_unless_another_is_typed() {
    assert_eq!(FormState::default().room.room(), Ok(Room::default()));
    let room = |limit: &str, kept: &str| {
        let typed = [(RoomField::Limit, limit), (RoomField::Reserved, kept)];
        after(typed.map(|(field, text)| FormAction::Room(field, text.to_owned()))).room.room()
    };
    assert_eq!(room("9.5", "100"), Ok(Room { limit: 9_500_000, reserved: 100_000 }));
    assert_eq!(room("much", "100"), Err(RoomField::Limit));
    assert_eq!(room("10", "little"), Err(RoomField::Reserved));
    assert_eq!(room("1", "1000"), Err(RoomField::Reserved), "nothing is left");
}

#[test]
fn a_date_is_worked_out_when_asked_for_and_only_its_own() {
    let mut form = after(date(Deadline::ConsentForm, "2", "March", "2026"));
    assert!(form.due_dates().is_empty(), "nobody has asked");
    assert_eq!(form.apply(FormAction::WorkOut(Deadline::ConsentForm)), Ok(()));
    assert_eq!(
        form.apply(FormAction::WorkOut(Deadline::Decision)),
        Err(Deadline::Decision),
        "no date was typed for it"
    );
    let due = form.due_dates();
    assert_eq!(due.len(), 1);
    assert_eq!((due[0].deadline, due[0].from.words().as_str()), (Deadline::ConsentForm, "Monday 2 March 2026"));
    form.apply(FormAction::Date(Deadline::ConsentForm, Field::Day, "3".to_owned())).unwrap();
    assert!(form.due_dates().is_empty(), "another date is another answer");
    form.apply(FormAction::Date(Deadline::ConsentForm, Field::Day, "32".to_owned())).unwrap();
    assert_eq!(form.date(Deadline::ConsentForm).due(Deadline::ConsentForm).unwrap_err().0, Field::Day);
}

#[test]
fn each_field_of_a_date_holds_what_is_typed_into_it() {
    let form = after(date(Deadline::Decision, "2", "March", "2026"));
    let typed = |clock| [Field::Day, Field::Month, Field::Year].map(|field| form.date(clock).typed(field));
    assert_eq!((typed(Deadline::Decision), typed(Deadline::ConsentForm)), (["2", "March", "2026"], [""; 3]));
}

#[test]
fn what_is_typed_counts_as_words() {
    assert!(!FormState::default().has_words());
    assert!(
        !after([FormAction::Reference(" ".to_owned()), FormAction::Fill(RequestField::StaffName, " ".to_owned())])
            .has_words()
    );
    assert!(after([FormAction::Reference("LG 1".to_owned())]).has_words());
    assert!(after([FormAction::Fill(RequestField::StaffName, "A. Smith".to_owned())]).has_words());
}

#[test]
fn numbers_are_read_to_their_last_decimal() {
    let number = |text: &str, decimals| number(text, "kB", decimals);
    assert_eq!(number("10", 6), Some(10_000_000));
    assert_eq!(number(" 9.5 ", 6), Some(9_500_000));
    assert_eq!(number("0.0000001", 6), None);
    for wrong in ["", ".5", "-1", "1e3", "\u{661}", "1,500", "9 MB", "kB", "1,5.2"] {
        assert_eq!(number(wrong, 3), None, "{wrong}");
    }
}

#[test]
fn a_number_is_read_as_it_is_meant() {
    for text in ["9.5", "9,5", "9.5 MB", "9.5mb", "\u{200b}9.5\u{a0}MB", "９．５", "９，５ MB"] {
        assert_eq!(number(text, "MB", 6), Some(9_500_000), "{text}");
    }
}

#[test]
fn what_cannot_be_sent_or_is_there_already_is_left_out_and_named() {
    let file = |name: &str, bytes| (name.to_owned(), bytes);
    let form = after([
        FormAction::Files(vec![file("a.pdf", 1), file("empty.pdf", 0)]),
        FormAction::Files(vec![file("a.pdf", 1), file("a.pdf", 2)]),
    ]);
    assert_eq!(form.files, [file("a.pdf", 1), file("a.pdf", 2)]);
    assert_eq!(form.left_out, [LeftOut::Again("a.pdf".to_owned())]);
    let form = after([FormAction::FilesAndFolders(vec![file("b.pdf", 3)], vec!["case".to_owned()])]);
    assert_eq!((form.files, form.left_out), (vec![file("b.pdf", 3)], vec![LeftOut::Folder("case".to_owned())]));
}

#[test]
fn dates_and_ticks_would_be_lost_but_for_ticks_that_are_kept() {
    assert!(!FormState::default().would_be_lost());
    assert!(after([FormAction::Date(Deadline::Decision, Field::Day, "2".to_owned())]).would_be_lost());
    let ticked = [FormAction::Tick(vec![APART.tell.key()], Tick::On), FormAction::Stage(Stage::Intake)];
    for one in ticked {
        assert!(after([one.clone()]).would_be_lost());
        assert!(!after([one, FormAction::KeepTicks]).would_be_lost());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_number_or_none(text in "[0-9. ]{0,14}|\\PC{0,8}", decimals in 0..7_usize) {
        if let Some(number) = number(&text, "MB", decimals)
            && let Ok(typed) = text.trim().parse::<f64>()
        {
            let scale = 10_f64.powi(i32::try_from(decimals).unwrap());
            prop_assert!((number as f64 - typed * scale).abs() < 0.5, "{} is not {}", number, text);
        }
    }
}
