//! What the state comes to, by what a reader does.

use super::{Action, Fault, Keeping, Page, Run, State};
use joint_working_practice::exercise::Exercise;
use joint_working_practice::set::{Drill, Item};
use joint_working_practice::{DecidedBy, Place, Sureness, Verdict, all};
use std::rc::Rc;

type Checked = Result<(), String>;

fn cases() -> Result<Rc<[Exercise]>, String> {
    Ok(all()?.iter().map(|case| case.exercise()).collect::<Result<Vec<_>, _>>()?.into())
}

fn begin(kept: Option<&str>) -> Result<State, String> {
    Ok(State::begin(cases()?, kept))
}

fn at(state: &State, id: &str) -> Result<usize, String> {
    state.cases.iter().position(|one| one.id == id).ok_or_else(|| format!("there is no case {id}"))
}

/// Answers a case as it is right, and then otherwise where that is said.
fn answer(state: &mut State, case: usize, by: Option<DecidedBy>, sureness: Sureness) -> Checked {
    let of = state.case(case).cloned().ok_or("no such case")?;
    for (issue, place) in of.places().into_iter().enumerate() {
        state.apply(Action::Place(case, issue, place));
    }
    state.apply(Action::By(case, by.unwrap_or(of.by)));
    state.apply(Action::Sure(case, sureness));
    Ok(())
}

#[test]
fn continue_asks_for_what_is_missing_and_goes_on_when_all_is_there() -> Checked {
    let mut state = begin(None)?;
    let case = at(&state, "nurse-note-passed-on")?;
    state.apply(Action::Begin(Run::One(case)));
    state.apply(Action::Continue);
    let missing = [Fault::Place(case, 0), Fault::Place(case, 1), Fault::By(case), Fault::Sure(case)];
    assert_eq!((state.faults.as_slice(), state.failures), (&missing[..], 1));
    answer(&mut state, case, None, Sureness::Fairly)?;
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Told(Run::One(case), Item::Case(case)));
    assert!(state.faults.is_empty());
    assert_eq!(state.verdict(Item::Case(case)), Some(Verdict::Right));
    Ok(())
}

#[test]
fn a_right_place_for_another_reason_and_a_guess_come_up_again() -> Checked {
    let mut state = begin(None)?;
    for (id, by, sureness) in [
        ("nurse-note-passed-on", Some(DecidedBy::SecondTest), Sureness::Sure),
        ("taxi-home-after-a-meeting", None, Sureness::Guess),
        ("shower-repair", None, Sureness::Sure),
    ] {
        let case = at(&state, id)?;
        state.apply(Action::Begin(Run::One(case)));
        answer(&mut state, case, by, sureness)?;
        state.apply(Action::Continue);
    }
    assert_eq!(state.record.count(Verdict::OtherReason), 1);
    let again = state.record.to_look_at();
    assert_eq!(again.len(), 2);
    state.apply(Action::Begin(Run::Review));
    assert_eq!(state.page(), Page::Ask(Run::Review, again.first().copied().ok_or("nothing")?));
    // What was chosen before is gone, so that it is decided anew.
    assert_eq!(state.given(Item::Case(at(&state, "nurse-note-passed-on")?)), super::Given::default());
    // What is right now is no longer in the review, and the set that was begun stays whole.
    let case = at(&state, "nurse-note-passed-on")?;
    answer(&mut state, case, None, Sureness::Sure)?;
    state.apply(Action::Continue);
    assert_eq!((state.record.to_look_at().len(), state.items(Run::Review).len()), (1, 2));
    Ok(())
}

#[test]
fn back_brings_back_what_was_asked_and_what_was_chosen() -> Checked {
    let mut state = begin(None)?;
    let case = at(&state, "shower-grant")?;
    state.apply(Action::Begin(Run::One(case)));
    answer(&mut state, case, None, Sureness::Sure)?;
    state.apply(Action::Continue);
    state.apply(Action::Visit(1));
    assert_eq!(state.page(), Page::Ask(Run::One(case), Item::Case(case)));
    assert_eq!(state.given(Item::Case(case)).place(0), Some(Place::Lgsco));
    state.apply(Action::Visit(0));
    assert_eq!(state.page(), Page::Start);
    Ok(())
}

#[test]
fn one_fact_changed_is_decided_again_and_leads_on() -> Checked {
    let mut state = begin(None)?;
    state.apply(Action::Begin(Run::Mixed(0)));
    let Page::Ask(run, item) = state.page() else { return Err("nothing is asked".to_owned()) };
    let case = item.case();
    answer(&mut state, case, None, Sureness::Sure)?;
    state.apply(Action::Continue);
    state.apply(Action::Show(Page::If(run, case)));
    state.apply(Action::Continue);
    assert!(state.faults.contains(&Fault::PlaceThen(case, 0)));
    for (issue, place) in state.case(case).map(Exercise::places_then).unwrap_or_default().into_iter().enumerate() {
        state.apply(Action::PlaceThen(case, issue, place));
    }
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Then(run, case));
    state.apply(Action::Next);
    assert!(matches!(state.page(), Page::Ask(_, next) if next != item));
    Ok(())
}

#[test]
fn a_set_goes_from_case_to_case_to_its_end() -> Checked {
    let mut state = begin(None)?;
    state.apply(Action::Begin(Run::Drill(Drill::Facts, 0)));
    for _ in 0..5 {
        let Page::Ask(_, item) = state.page() else { return Err("nothing is asked".to_owned()) };
        state.apply(Action::Continue);
        assert_eq!(state.faults, [Fault::Choice]);
        state.apply(Action::Choose(item, 0));
        state.apply(Action::Continue);
        state.apply(Action::Next);
    }
    assert_eq!(state.page(), Page::End(Run::Drill(Drill::Facts, 0)));
    assert_eq!(state.record.all().len(), 5);
    Ok(())
}

#[test]
fn nothing_is_kept_before_the_reader_asks_and_nothing_after_it_is_cleared() -> Checked {
    let mut state = begin(None)?;
    let case = at(&state, "shower-grant")?;
    state.apply(Action::Begin(Run::One(case)));
    answer(&mut state, case, None, Sureness::Guess)?;
    state.apply(Action::Continue);
    assert_eq!(state.to_keep(), None);
    state.apply(Action::Remember);
    assert_eq!(state.to_keep().as_deref(), Some("shower-grant=right.guess"));
    state.apply(Action::NotKept);
    assert_eq!((state.keeping, state.to_keep()), (Keeping::Refused, None));
    state.apply(Action::Remember);
    state.apply(Action::Clear);
    assert_eq!((state.keeping, state.to_keep(), state.record.all().len()), (Keeping::No, None, 0));
    Ok(())
}

#[test]
fn what_was_kept_comes_back_and_what_is_odd_in_it_does_not() -> Checked {
    let kept = "shower-grant=right.guess no-such=right fact/taxi-home-after-a-meeting/0=wrong odd x=y =";
    let state = begin(Some(kept))?;
    let again = "shower-grant=right.guess fact/taxi-home-after-a-meeting/0=wrong";
    assert_eq!(state.to_keep().as_deref(), Some(again));
    assert!(state.notice.is_some());
    assert!(begin(Some("nothing that is known"))?.notice.is_none());
    Ok(())
}

#[test]
fn the_short_set_has_what_was_missed_first_and_six_cases_in_all() -> Checked {
    let mut state =
        begin(Some("shower-grant=wrong.sure fact/taxi-home-after-a-meeting/0=wrong shower-repair=right.sure"))?;
    state.apply(Action::Begin(Run::Week));
    let items = state.items(Run::Week);
    assert_eq!((items.len(), items.first().copied()), (6, Some(Item::Case(at(&state, "shower-grant")?))));
    assert!(!items.contains(&Item::Case(at(&state, "shower-repair")?)));
    Ok(())
}

#[test]
fn the_next_mixed_cases_are_others_than_those_that_were_decided() -> Checked {
    let mut state = begin(None)?;
    assert_eq!(Run::fresh(Run::Mixed, &state.record, &state.cases), Run::Mixed(0));
    for item in Run::Mixed(0).items(&state.cases) {
        state.record.note(item, Verdict::Right, None);
    }
    assert_eq!(Run::fresh(Run::Mixed, &state.record, &state.cases), Run::Mixed(1));
    Ok(())
}
