//! The way through the panels: each is shown, Continue moves on or says what is wrong, and Back finds every answer again.

use super::support::{answer_and_go_on, answered, apply, at, open, pairs, questions, walked, with_issues, with_sides};
use crate::state::{Action, Fault, Focus, Fold, Page, PanelRef, State, Undo};
use joint_working_rules::{Fact, FactKind, Functions, QuestionRef, Side};
use joint_working_web::tick::Tick;
use proptest::collection::vec;
use proptest::prelude::*;

const LABELS: [&str; 4] = ["Discharge", "Ward", "Home", "Funding"];

/// Some issues, and how their questions are answered.
fn walks() -> impl Strategy<Value = (usize, Vec<usize>)> {
    (1..=LABELS.len(), vec(0..60_usize, 1..24))
}

/// The pages visited, in order.
fn visited(state: &State) -> Vec<Page> {
    let mut state = state.clone();
    let visits = 0..=state.visit();
    let page = |visit| {
        state.apply(Action::Visit(visit));
        state.page()
    };
    visits.map(page).collect()
}

fn entwining() -> Fact {
    Fact::ALL.iter().copied().find(|fact| fact.kind() == FactKind::Entwining).unwrap()
}

#[test]
fn without_an_issue_or_whose_it_is_continue_says_so() {
    let mut state = with_issues(&[]);
    state.apply(Action::Continue);
    assert_eq!((state.page(), &state.faults), (Page::Panel(PanelRef::Issues), &vec![Fault::NoIssue]));
    let mut state = with_issues(&["Discharge"]);
    state.apply(Action::Continue);
    assert_eq!(state.faults, [Fault::Unanswered(QuestionRef::Functions(at(0)))]);
    apply(&mut state, [Action::Choose(QuestionRef::Functions(at(1)), "health"), Action::Continue]);
    let wrong = [Fault::Unanswered(QuestionRef::Functions(at(0))), Fault::EmptyLabel(at(1))];
    assert_eq!(state.faults, wrong, "every fault of the page at once");
}

#[test]
fn rows_of_which_nothing_is_filled_in_are_no_issues() {
    let mut state = with_sides(&[("Discharge", "health")]);
    apply(&mut state, [Action::AddRow, Action::Name(at(1), "x".to_owned()), Action::Name(at(1), String::new())]);
    assert_eq!(state.rows(), 2);
    apply(&mut state, [Action::AddRow, Action::Continue]);
    assert_eq!((state.page(), state.case().issues.len()), (Page::Check, 1));
}

#[test]
fn one_issue_of_one_side_takes_two_pages() {
    let mut state = with_sides(&[("Ward", "health")]);
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Check);
}

#[test]
fn an_issue_of_both_that_is_joint_takes_these_panels() {
    let mut state = with_sides(&[("Discharge", "both"), ("Ward", "health")]);
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Panel(PanelRef::TwoSides(at(0))));
    let facts = QuestionRef::Facts(at(0));
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::On), Action::Continue]);
    assert_eq!(state.faults, [Fault::Unanswered(QuestionRef::Separable(at(0)))]);
    apply(&mut state, [Action::Choose(QuestionRef::Separable(at(0)), "no"), Action::Continue]);
    assert_eq!((state.page(), pairs(&state)), (Page::Panel(PanelRef::Pairs), vec![[at(0), at(1)]]));
    state.apply(Action::Continue);
    assert_eq!(state.faults, [Fault::Unanswered(QuestionRef::Ties(at(0)))]);
    apply(&mut state, [Action::Pair(at(0), at(1), Tick::On), Action::Continue]);
    assert_eq!(state.page(), Page::Panel(PanelRef::Link(at(0), at(1))));
    let link = (QuestionRef::TieFacts(at(0), at(1)), QuestionRef::TieSeparable(at(0), at(1)));
    apply(&mut state, [Action::TickNotKnown(link.0, Tick::On), Action::Choose(link.1, "one-way"), Action::Continue]);
    assert_eq!(state.page(), Page::Panel(PanelRef::Weights));
    for question in open(&state) {
        state.apply(Action::Choose(question, "fundamental"));
    }
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Panel(PanelRef::ConsentAndResponses));
    for question in open(&state) {
        let first = question.question().words().options[0].value;
        state.apply(Action::Choose(question, first));
    }
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Check);
    assert!(questions(&state).into_iter().all(|question| state.is_answered(question)));
}

#[test]
fn a_change_asks_only_what_it_brings_up() {
    let mut state = walked(&["Discharge"], &[0]);
    let whose = QuestionRef::Functions(at(0));
    apply(&mut state, [Action::Change(whose), Action::Choose(whose, "both"), Action::Continue]);
    assert_eq!(state.page(), Page::Panel(PanelRef::TwoSides(at(0))));
    let first_test = QuestionRef::Separable(at(0));
    let facts = QuestionRef::Facts(at(0));
    apply(&mut state, [Action::TickNone(facts, Tick::On), Action::Choose(first_test, "yes"), Action::Continue]);
    assert_eq!(state.page(), Page::Check);
    apply(&mut state, [Action::Change(whose), Action::Continue]);
    assert_eq!(state.page(), Page::Check);
}

#[test]
fn a_change_from_the_result_comes_back_to_it() {
    let mut state = walked(&["Discharge"], &[0]);
    let whose = QuestionRef::Functions(at(0));
    apply(&mut state, [Action::Show(Page::Result), Action::Change(whose), Action::Choose(whose, "social-care")]);
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Result);
}

#[test]
fn a_change_pressed_twice_stays_among_all_panels_on_one_page() {
    let mut state = walked(&["Discharge"], &[0]);
    let change = Action::Change(QuestionRef::Functions(at(0)));
    apply(&mut state, [Action::Show(Page::AllPanels), Action::Show(Page::Result), change.clone()]);
    let once = (state.page(), state.visit());
    assert_eq!(once.0, Page::AllPanels);
    state.apply(change);
    assert_eq!((state.page(), state.visit()), once);
}

#[test]
fn back_and_forward_again_is_still_the_same_change() {
    let mut state = walked(&["Discharge", "Ward"], &[0]);
    let (check, whose) = (state.visit(), QuestionRef::Functions(at(0)));
    apply(&mut state, [Action::Change(whose), Action::Visit(check), Action::Visit(check + 1)]);
    assert_eq!(state.page(), Page::Panel(PanelRef::Issues));
    apply(&mut state, [Action::Choose(whose, "health"), Action::Continue]);
    assert_eq!(state.page(), Page::Check, "what was answered before is not asked again");
}

#[test]
fn answers_that_point_different_ways_are_kept_until_one_changes() {
    let mut state = with_sides(&[("Discharge", "both")]);
    let (facts, first_test) = (QuestionRef::Facts(at(0)), QuestionRef::Separable(at(0)));
    apply(
        &mut state,
        [Action::Continue, Action::Tick(facts, entwining(), Tick::On), Action::Choose(first_test, "yes")],
    );
    assert!(joint_working_rules::conflict(state.case(), first_test).is_some() && !state.is_kept(first_test));
    state.apply(Action::KeepBoth(first_test));
    assert!(state.is_kept(first_test));
    state.apply(Action::Continue);
    assert_ne!(state.page(), Page::Panel(PanelRef::TwoSides(at(0))), "they do not stop the way on");
    state.apply(Action::Tick(facts, Fact::ALL[1], Tick::On));
    assert!(!state.is_kept(first_test), "another fact is another question");
}

#[test]
fn why_two_issues_do_not_belong_together_is_recorded_and_asks_nothing_more() {
    let mut state = with_sides(&[("Discharge", "both"), ("Ward", "health")]);
    let period = Fact::ALL.iter().copied().find(|fact| fact.kind() == FactKind::LookAlike).unwrap();
    state.apply(Action::Continue);
    let (facts, first_test) = (QuestionRef::Facts(at(0)), QuestionRef::Separable(at(0)));
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::On), Action::Choose(first_test, "no"), Action::Continue]);
    apply(&mut state, [Action::PairNone(Tick::On), Action::WhyNot(at(0), at(1), period, Tick::On)]);
    assert!(!state.all_paired().contains(&[at(0), at(1)]));
    assert_eq!(state.case().relations.len(), 1, "it is in the case");
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Panel(PanelRef::Weights));
    state.apply(Action::WhyNot(at(0), at(1), period, Tick::Off));
    assert!(state.case().relations.is_empty());
    state.apply(Action::WhyNot(at(0), at(1), entwining(), Tick::On));
    assert!(state.case().relations.is_empty(), "no reason for not belonging together");
}

#[test]
fn why_no_pair_belongs_together_says_that_none_does() {
    let period = Fact::ALL.iter().copied().find(|fact| fact.kind() == FactKind::LookAlike).unwrap();
    let mut state = with_sides(&[("Discharge", "both"), ("Ward", "health"), ("Food", "health")]);
    let (facts, first_test) = (QuestionRef::Facts(at(0)), QuestionRef::Separable(at(0)));
    state.apply(Action::Continue);
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::On), Action::Choose(first_test, "no"), Action::Continue]);
    let all = pairs(&state);
    assert!(all.len() > 1, "{all:?}");
    for (turn, [one, other]) in all.into_iter().enumerate() {
        assert!(turn > 1 || !state.is_answered(QuestionRef::Ties(at(0))), "nothing is said of some pair");
        state.apply(Action::WhyNot(one, other, period, Tick::On));
    }
    assert!(state.is_answered(QuestionRef::Ties(at(0))));
    state.apply(Action::Continue);
    assert_eq!(state.page(), Page::Panel(PanelRef::Weights));
}

#[test]
fn an_issue_that_is_added_is_asked_about_with_the_others() {
    let mut state = with_sides(&[("Discharge", "both"), ("Ward", "health")]);
    let (facts, first_test) = (QuestionRef::Facts(at(0)), QuestionRef::Separable(at(0)));
    state.apply(Action::Continue);
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::On), Action::Choose(first_test, "no"), Action::Continue]);
    apply(&mut state, [Action::PairNone(Tick::On), Action::Continue]);
    assert!(!state.panels().list.is_empty() && !open(&state).contains(&QuestionRef::Ties(at(0))));
    apply(&mut state, [Action::Show(Page::Panel(PanelRef::Issues)), Action::Name(at(2), "Enquiry".to_owned())]);
    apply(
        &mut state,
        [Action::Choose(QuestionRef::Functions(at(2)), "social-care"), Action::Show(Page::Panel(PanelRef::Pairs))],
    );
    assert!(open(&state).contains(&QuestionRef::Ties(at(0))), "nobody was asked about it");
}

#[test]
fn a_side_with_nothing_to_look_at_is_out_of_play_and_can_come_back() {
    let mut state = with_sides(&[("Discharge", "both")]);
    let (facts, first_test) = (QuestionRef::Facts(at(0)), QuestionRef::Separable(at(0)));
    state.apply(Action::Continue);
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::On), Action::Choose(first_test, "no"), Action::Continue]);
    assert_eq!(state.page(), Page::Panel(PanelRef::Weights));
    state.apply(Action::NothingThere(at(0), Side::SocialCare));
    assert_eq!(state.case().issues[0].functions, Functions::Health);
    assert!(state.is_nothing_there(at(0), Side::SocialCare));
    state.apply(Action::Choose(QuestionRef::Weight(at(0), Side::SocialCare), "fundamental"));
    assert_eq!(state.case().issues[0].functions, Functions::Both);
    assert!(state.case().issues[0].facts.contains(entwining()), "nothing that was answered is lost");
    assert!(!state.is_nothing_there(at(0), Side::SocialCare));
    state.apply(Action::NothingThere(at(0), Side::Health));
    state.apply(Action::Choose(QuestionRef::Functions(at(0)), "both"));
    assert!(!state.is_nothing_there(at(0), Side::Health), "whose it is was said again");
}

#[test]
fn no_row_goes_away_while_its_page_is_shown() {
    let mut state = with_sides(&[("Detention", "health"), ("Discharge", "both")]);
    let (facts, first_test) = (QuestionRef::Facts(at(1)), QuestionRef::Separable(at(1)));
    let link = (QuestionRef::TieFacts(at(0), at(1)), QuestionRef::TieSeparable(at(0), at(1)));
    state.apply(Action::Continue);
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::On), Action::Choose(first_test, "no"), Action::Continue]);
    apply(&mut state, [Action::Pair(at(0), at(1), Tick::On), Action::Continue]);
    apply(&mut state, [Action::Tick(link.0, entwining(), Tick::On), Action::Choose(link.1, "no"), Action::Continue]);
    let rows = open(&state);
    assert_eq!((state.page(), rows.len()), (Page::Panel(PanelRef::Weights), 3));
    state.apply(Action::Choose(rows[0], "fundamental"));
    assert!(open(&state).len() < 2, "one NHS side that is fundamental is enough");
    assert_eq!(state.seen_weights, rows);
    state.apply(Action::Show(Page::Check));
    assert!(state.seen_weights.is_empty());
}

#[test]
fn the_last_answers_can_be_taken_back_one_by_one() {
    let mut state = with_sides(&[("Discharge", "both")]);
    let before = state.case().clone();
    let whose = QuestionRef::Functions(at(0));
    for text in ["Discharge h", "Discharge ho", "Discharge home"] {
        state.apply(Action::Name(at(0), text.to_owned()));
    }
    apply(&mut state, [Action::Choose(whose, "health"), Action::Choose(whose, "social-care"), Action::Undo]);
    assert_eq!(state.case().issues[0].functions, Functions::Health);
    apply(&mut state, [Action::Undo, Action::Undo]);
    assert_eq!(state.case(), &before, "words typed letter by letter are one change");
    apply(&mut state, std::iter::repeat_n(Action::Undo, 9));
    assert!(state.case().issues.is_empty() && state.last_done().is_none());
}

#[test]
fn both_ways_through_the_panels_keep_every_answer() {
    let mut state = walked(&["Discharge", "Ward"], &[2, 0, 1]);
    let (case, all) = (state.case().clone(), answered(&state));
    apply(&mut state, [Action::Show(Page::AllPanels), Action::ShowEffects(Tick::On), Action::Start]);
    apply(&mut state, [Action::Show(Page::AllPanels), Action::Continue]);
    assert_eq!((state.page(), state.case(), answered(&state)), (Page::Result, &case, all));
}

#[test]
fn who_changes_over_to_one_page_goes_on_at_the_panel_where_they_were_and_it_is_open() {
    let mut state = walked(&["Discharge", "Ward"], &[2, 0, 1]);
    let facts = QuestionRef::Facts(at(0));
    let panel = PanelRef::TwoSides(at(0));
    apply(&mut state, [Action::Change(facts), Action::Show(Page::AllPanels)]);
    assert_eq!((state.page(), state.focus), (Page::AllPanels, Focus::Panel(panel)));
    assert_ne!(state.fold(Fold::Panel(panel)), Some(Tick::Off));
    let mut state = walked(&["Discharge"], &[2]);
    apply(&mut state, [Action::Change(QuestionRef::Functions(at(0))), Action::Show(Page::AllPanels)]);
    assert!(!matches!(state.focus, Focus::Panel(_)), "the first is at the top");
}

#[test]
fn what_was_done_last_names_the_one_fact_that_was_ticked() {
    let mut state = with_sides(&[("Discharge", "both")]);
    let facts = QuestionRef::Facts(at(0));
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::On), Action::Tick(facts, Fact::SamePlan, Tick::On)]);
    let last = |state: &State| state.last_done().map(|(what, _)| what.clone());
    assert_eq!(last(&state), Some(Undo::Fact(facts, Fact::SamePlan, Tick::On)));
    apply(&mut state, [Action::Tick(facts, entwining(), Tick::Off)]);
    assert_eq!(last(&state), Some(Undo::Fact(facts, entwining(), Tick::Off)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_panel_is_shown_and_answered((count, picks) in walks()) {
        let state = walked(&LABELS[..count], &picks);
        let pages = visited(&state);
        for question in questions(&state) {
            prop_assert!(pages.contains(&Page::with(question)), "{:?} was not asked", question);
            prop_assert!(state.is_answered(question), "{:?} is not answered", question);
        }
        prop_assert_eq!(pages.last(), Some(&Page::Check));
    }

    #[test]
    fn continue_moves_on_or_says_what_is_wrong((count, picks) in walks(), skipped in vec(any::<bool>(), 40)) {
        let mut state = with_issues(&LABELS[..count]);
        for (skip, pick) in skipped.iter().zip(picks.iter().cycle()) {
            let Page::Panel(_) = state.page() else { break };
            let is_open = !open(&state).is_empty();
            let (visit, requests) = (state.visit(), state.focus_requests);
            if *skip {
                state.apply(Action::Continue);
            } else {
                answer_and_go_on(&mut state, *pick);
            }
            let moved = state.visit() == visit + 1 && state.faults.is_empty();
            let said = state.visit() == visit && !state.faults.is_empty() && state.focus_requests == requests + 1;
            prop_assert!(moved || said, "it neither moved on nor said why not");
            prop_assert_eq!(said, *skip && is_open);
        }
    }

    #[test]
    fn back_finds_every_page_with_its_answers((count, picks) in walks()) {
        let mut state = with_issues(&LABELS[..count]);
        let mut seen: Vec<(usize, Page)> = Vec::new();
        for pick in picks.iter().cycle().take(200) {
            seen.push((state.visit(), state.page()));
            if state.page() == Page::Check {
                break;
            }
            answer_and_go_on(&mut state, *pick);
        }
        let (case, answers) = (state.case().clone(), answered(&state));
        for (visit, page) in seen.into_iter().rev() {
            state.apply(Action::Visit(visit));
            prop_assert_eq!(state.page(), page);
            prop_assert_eq!(state.case(), &case);
            prop_assert_eq!(&answered(&state), &answers);
        }
    }

    #[test]
    fn undo_gives_back_each_case_in_turn((count, picks) in walks()) {
        let mut state = walked(&LABELS[..count], &picks);
        while let Some(before) = state.last_done().map(|(_, before)| before.case().clone()) {
            state.apply(Action::Undo);
            prop_assert_eq!(state.case(), &before);
        }
    }
}
