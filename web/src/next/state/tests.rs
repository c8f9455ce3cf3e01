//! What each action does to the state of the next steps, and laws that hold for any actions in any order.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::{Action, Checked, Complaint, State, Topic};
use crate::form::{FormAction, FormState, RoomField};
use joint_working_casework::dates::{Deadline, fields::Field};
use joint_working_casework::guidance::{CONSENT, PAGE, Task};
use joint_working_casework::request::RequestField;
use joint_working_casework::transfer::Stage;
use joint_working_casework::way::Step;
use joint_working_rules::{Case, EarlierEdition, Functions, Issue, KnownEdition, Opened, link};
use joint_working_web::handover::Handover;
use joint_working_web::tick::Tick;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::rc::Rc;

/// A case with these issues, as the check hands it over.
fn handover(labels: &[&str]) -> Handover {
    let issue = |label: &&str| Issue::new(format!("issue-{label}"), Some((*label).to_owned()), Functions::Both);
    let case = Case { issues: labels.iter().map(issue).collect(), ..Case::default() };
    let labels = labels.iter().map(|label| (*label).to_owned()).collect();
    Handover { code: link::encode(&case), record: "The record".to_owned(), missing: String::new(), labels }
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = State::begin(None);
    actions.into_iter().for_each(|action| state.apply(action));
    state
}

fn fill(text: &str) -> Action {
    Action::Form(FormAction::Fill(RequestField::StaffName, text.to_owned()))
}

/// What the issues of the case are called.
fn names(state: &State) -> Vec<&str> {
    state.case().into_iter().flat_map(|(case, _)| case.issues.iter().map(Issue::name)).collect()
}

#[test]
fn the_case_is_taken_with_its_words() {
    let state = after([Action::Take(Some(handover(&["Discharge", "Ward"])))]);
    assert_eq!(names(&state), ["Discharge", "Ward"]);
    assert_eq!(state.notice, None, "nothing was there before");
    let short = Handover { labels: vec!["Discharge".to_owned()], ..handover(&["Discharge", "Ward"]) };
    assert!(after([Action::Take(Some(short))]).case().is_none(), "a word for each issue");
    let broken = Handover { code: "v1.???".to_owned(), ..handover(&["Discharge"]) };
    assert!(after([Action::Take(Some(broken))]).case().is_none());
}

/// The page of the check can be older than that of the next steps.
#[test]
fn a_case_for_an_earlier_edition_is_taken_with_what_there_is_to_say_of_it() {
    static BEFORE: KnownEdition = KnownEdition { id: "2019-04", name: "The briefing of April 2019", withdrawn: &[] };
    static TODAY: KnownEdition = KnownEdition { id: "2023-11", name: "The briefing of 2023", withdrawn: &[] };
    assert_eq!(after([Action::Take(Some(handover(&["Discharge"])))]).earlier(), None);
    let handed = handover(&["Discharge"]);
    let earlier = EarlierEdition { edition: &BEFORE, today: &TODAY, left_out: Vec::new() };
    let opened = Opened { earlier: Some(earlier.clone()), ..link::open(&handed.code).unwrap() };
    let checked = Checked::of(opened, handed).map(Rc::new);
    let state = State { checked, ..State::begin(None) };
    assert_eq!((names(&state), state.earlier()), (vec!["Discharge"], Some(&earlier)));
}

#[test]
fn who_wants_to_asks_the_team_whatever_the_check_recommends_and_can_take_it_back() {
    let one_side = || {
        let issue = Issue::new("ward".to_owned(), Some("Ward".to_owned()), Functions::Health);
        let code = link::encode(&Case { issues: vec![issue], ..Case::default() });
        Handover { code, labels: vec!["Ward".to_owned()], ..handover(&["Ward"]) }
    };
    let state = after([Action::Take(Some(one_side()))]);
    // From the check to the request, that is said before the case has come.
    let asking = after([Action::Ask(Tick::On), Action::Take(Some(one_side()))]);
    assert!(!state.asks_anyway() && !state.steps().0.contains(&Step::Request));
    assert!(
        asking.asks_anyway() && asking.steps().0.contains(&Step::Request),
        "what was chosen is not called needless"
    );
    let mut looking = state;
    looking.apply(Action::Show(Topic::Of(Step::Request)));
    assert!(!looking.asks_anyway(), "who only looks at the request has not asked");
    let mut back = asking.clone();
    back.apply(Action::Ask(Tick::Off));
    assert!(!back.asks_anyway() && !back.steps().0.contains(&Step::Request) && back.may_ask());
    // Once the check comes to a request, nothing of it is left: another answer later is not asked about by itself.
    let mut joint = asking.clone();
    joint.apply(Action::Take(Some(handover(&["Ward"]))));
    assert!(!joint.may_ask());
    joint.apply(Action::Take(Some(one_side())));
    assert!(joint.may_ask() && !joint.asks_anyway());
    let mut cleared = asking;
    cleared.apply(Action::Clear);
    assert!(!cleared.asks_anyway());
}

#[test]
fn that_there_is_no_case_leaves_the_one_that_was_taken() {
    let state = after([Action::Take(Some(handover(&["Discharge"]))), Action::Take(None)]);
    assert_eq!((names(&state), state.notice), (vec!["Discharge"], Some(PAGE.none_there)));
}

#[test]
fn another_complaint_waits_until_the_reader_says_whose_the_words_are() {
    let two =
        || [Action::Take(Some(handover(&["Discharge"]))), fill("A. Smith"), Action::Take(Some(handover(&["Ward"])))];
    let mut state = after(two());
    assert_eq!(names(&state), ["Discharge"]);
    assert!(state.another.is_some());
    state.apply(Action::Settle(Complaint::Same));
    assert_eq!((names(&state), state.form.details.get(RequestField::StaffName)), (vec!["Ward"], Some("A. Smith")));
    let mut state = after(two());
    state.apply(Action::Settle(Complaint::Another));
    assert_eq!((names(&state), &state.form), (vec!["Ward"], &FormState::default()));
    // Said once more, there is no other case left to settle.
    let before = state.clone();
    state.apply(Action::Settle(Complaint::Another));
    assert_eq!(state, before);
}

#[test]
fn the_same_complaint_is_taken_without_asking() {
    let same = handover(&["Ward", "Discharge"]);
    let state = after([Action::Take(Some(handover(&["Discharge"]))), fill("A. Smith"), Action::Take(Some(same))]);
    assert_eq!((names(&state), &state.another), (vec!["Ward", "Discharge"], &None));
}

#[test]
fn a_number_is_the_name_of_any_issue() {
    let (one, two) = (handover(&["Issue 1"]), handover(&["Issue 1", "Issue 2"]));
    let state = after([Action::Take(Some(one)), fill("A. Smith"), Action::Take(Some(two))]);
    assert!(state.another.is_some());
}

#[test]
fn ticks_that_were_kept_come_back_and_clearing_takes_everything() {
    let key = CONSENT.steps.first().map(Task::key).unwrap();
    let mut state = State::begin(Some(key));
    assert_eq!((state.notice, &state.form.ticks), (Some(PAGE.ticks_back), &vec![key]));
    state.apply(Action::Take(Some(handover(&["Discharge"]))));
    state.apply(fill("A. Smith"));
    state.apply(Action::Clear);
    assert_eq!((state.case(), &state.form), (None, &FormState::default()));
}

#[test]
fn a_date_that_is_none_is_a_fault_of_its_own_time_limit() {
    let clock = Deadline::ConsentForm;
    let mut state = after([Action::Show(Topic::Of(Step::Dates)), Action::Form(FormAction::WorkOut(clock))]);
    assert_eq!((state.fault, state.focus_requests), (Some(clock), 1));
    for (field, text) in [(Field::Day, "2"), (Field::Month, "3"), (Field::Year, "2026")] {
        state.apply(Action::Form(FormAction::Date(clock, field, text.to_owned())));
    }
    assert_eq!(state.fault, Some(clock), "an error is told anew only when asked for");
    state.apply(Action::Form(FormAction::WorkOut(clock)));
    assert_eq!((state.fault, state.focus_requests), (None, 1));
}

#[test]
fn typing_does_not_work_the_case_out_anew() {
    let mut state = after([Action::Take(Some(handover(&["Discharge"])))]);
    let before = state.checked.clone().unwrap();
    state.apply(fill("A. Smith"));
    state.apply(Action::Form(FormAction::Reference("LG 1".to_owned())));
    assert!(Rc::ptr_eq(&before, state.checked.as_ref().unwrap()));
}

fn form_actions() -> impl Strategy<Value = FormAction> {
    let clock = || select(Deadline::ALL);
    let field = select(&[Field::Day, Field::Month, Field::Year]);
    let text = || select(&["", " ", "2", "31", "March", "2026", "x"]).prop_map(str::to_owned);
    let keys: Vec<&'static str> = CONSENT.steps.iter().map(Task::key).collect();
    prop_oneof![
        1 => (select(RequestField::ALL), text()).prop_map(|(gap, text)| FormAction::Fill(gap, text)),
        1 => any::<bool>().prop_map(|on| FormAction::Reasons(on.into())),
        1 => vec((text(), any::<u64>()), 0..3).prop_map(FormAction::Files),
        1 => (0..4_usize).prop_map(FormAction::RemoveFile),
        1 => (select(&[RoomField::Limit, RoomField::Reserved]), text()).prop_map(|(field, text)| FormAction::Room(field, text)),
        1 => text().prop_map(FormAction::Reference),
        4 => (clock(), field, text()).prop_map(|(clock, field, text)| FormAction::Date(clock, field, text)),
        1 => clock().prop_map(FormAction::WorkOut),
        1 => select(Stage::ALL).prop_map(FormAction::Stage),
        1 => (select(keys), any::<bool>()).prop_map(|(key, on)| FormAction::Tick(vec![key], on.into())),
        1 => select(&[FormAction::KeepTicks, FormAction::ForgetTicks]),
    ]
}

const CASES: &[Option<&[&str]>] = &[Some(&["Discharge"]), Some(&["Ward", "Home"]), Some(&["Issue 1"]), Some(&[]), None];

fn actions() -> impl Strategy<Value = Action> {
    prop_oneof![
        1 => select(CASES).prop_map(|labels| Action::Take(labels.map(handover))),
        1 => select(&[Complaint::Same, Complaint::Another]).prop_map(Action::Settle),
        1 => Just(Action::Show(Topic::All)),
        1 => select(Step::ALL).prop_map(|step| Action::Show(Topic::Of(step))),
        1 => (0..9_usize).prop_map(Action::Visit),
        8 => form_actions().prop_map(Action::Form),
        1 => any::<bool>().prop_map(|on| Action::Ask(on.into())),
        1 => Just(Action::Notice("done")),
        1 => Just(Action::Clear),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_actions_panic_and_a_visit_changes_nothing(actions in vec(actions(), 0..40), visit in 0..50_usize) {
        let mut state = after([]);
        for action in actions {
            state.apply(action);
            prop_assert!(state.another.is_none() || state.checked.is_some(), "the other case is another than one");
            prop_assert!(state.form.due_dates().len() <= 2);
            let _ = (state.form.room.room(), state.form.to_keep(), state.form.has_words());
        }
        let (checked, form) = (state.checked.clone(), state.form.clone());
        state.apply(Action::Visit(visit));
        prop_assert_eq!((state.checked, state.form), (checked, form));
    }

    #[test]
    fn the_same_action_twice_does_no_harm(actions in vec(actions(), 0..20), action in actions()) {
        // Files chosen twice are there twice, and the next one takes the place of one that is removed.
        prop_assume!(!matches!(action, Action::Form(FormAction::Files(_) | FormAction::RemoveFile(_))));
        let mut state = after(actions);
        state.apply(action.clone());
        let once = state.clone();
        state.apply(action);
        prop_assert_eq!(&state.form, &once.form);
        prop_assert_eq!(names(&state), names(&once));
        prop_assert_eq!((state.page(), state.visit(), state.fault), (once.page(), once.visit(), once.fault));
    }

    #[test]
    fn a_case_that_comes_loses_nothing_filled_in(actions in vec(actions(), 0..20), other in any::<bool>()) {
        let mut state = after(actions);
        let form = state.form.clone();
        state.apply(Action::Take(Some(handover(if other { &["Meals"] } else { &["Discharge"] }))));
        prop_assert_eq!(state.form, form);
    }
}
