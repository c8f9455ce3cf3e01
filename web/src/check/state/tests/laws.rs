//! Laws that hold for any actions in any order, those that no page offers included.

use super::support::{Answered, answered, questions, walked};
use crate::state::{Action, Page, PanelRef, State};
use joint_working_rules::{
    AnswerRef, Case, Change, Consent, Fact, IssuePos, MAX_LABEL, NewValue, QuestionRef, Relation, RelationPos, Side,
    ValidCase, Weight, answer, relation_strength,
};
use joint_working_web::tick::Tick;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const LABELS: [&str; 4] = ["Discharge", "Ward", "Home", "Funding"];
const VALUES: [&str; 10] =
    ["health", "social-care", "both", "unsure", "neither", "yes", "no", "fundamental", "given", "nonsense"];

/// A state with some issues whose questions are all answered.
fn states() -> impl Strategy<Value = State> {
    (1..=LABELS.len(), vec(0..60_usize, 1..24)).prop_map(|(count, picks)| walked(&LABELS[..count], &picks))
}

/// A position in a list, which need not be there.
fn anywhere() -> impl Strategy<Value = usize> {
    prop_oneof![8 => 0..5_usize, 1 => Just(usize::MAX)]
}

/// The position of an issue, which need not be there.
fn places() -> impl Strategy<Value = IssuePos> {
    anywhere().prop_map(IssuePos::new)
}

fn any_question() -> impl Strategy<Value = QuestionRef> {
    let side = || select(Side::ALL);
    prop_oneof![
        Just(QuestionRef::Issues),
        places().prop_map(QuestionRef::Functions),
        places().prop_map(QuestionRef::Facts),
        places().prop_map(QuestionRef::Separable),
        (places(), side()).prop_map(|(at, side)| QuestionRef::Weight(at, side)),
        places().prop_map(QuestionRef::Ties),
        (places(), places()).prop_map(|(one, other)| QuestionRef::TieFacts(one, other)),
        (places(), places()).prop_map(|(one, other)| QuestionRef::TieSeparable(one, other)),
        Just(QuestionRef::Consent),
        side().prop_map(QuestionRef::Responses),
    ]
}

fn pages() -> impl Strategy<Value = Page> {
    prop_oneof![
        1 => Just(Page::Start),
        4 => any_question().prop_map(|question| Page::Panel(PanelRef::with(question))),
        1 => Just(Page::AllPanels),
        1 => Just(Page::Files),
        1 => Just(Page::Trial),
        1 => Just(Page::Check),
        1 => Just(Page::Result),
    ]
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("  ".to_owned()),
        select(&["Meals", "\u{e9}t\u{e9} \u{1f600}"]).prop_map(str::to_owned),
        Just("x".repeat(MAX_LABEL + 1)),
    ]
}

/// A change that the page of the result could try, whether it has a meaning for the case or not.
fn changes() -> impl Strategy<Value = Change> {
    let pair =
        Relation { between: ["issue-1".to_owned(), "issue-3".to_owned()], facts: Default::default(), separable: None };
    prop_oneof![
        (places(), select(Side::ALL))
            .prop_map(|(at, side)| Change { at: AnswerRef::Weight(at, side), to: NewValue::Weight(Weight::Minor) }),
        anywhere()
            .prop_map(RelationPos::new)
            .prop_map(|at| Change { at: AnswerRef::TieFacts(at), to: NewValue::Facts(Default::default()) }),
        Just(Change { at: AnswerRef::Consent, to: NewValue::Consent(Consent::Refused) }),
        Just(Change { at: AnswerRef::Pair(IssuePos::new(0), IssuePos::new(2)), to: NewValue::Relation(pair) }),
    ]
}

fn actions() -> impl Strategy<Value = Action> {
    let tick = || any::<bool>().prop_map(Tick::from);
    prop_oneof![
        1 => Just(Action::Start),
        1 => states().prop_map(|state| Action::Open(Box::new(state.case().clone().into()))),
        1 => Just(Action::CannotOpen("why".to_owned(), "aid-file")),
        1 => Just(Action::Stored(Some("v1.".to_owned()))),
        1 => changes().prop_map(|change| Action::Try(Box::new(change))),
        1 => Just(Action::UseTrial),
        1 => texts().prop_map(Action::Disagree),
        1 => Just(Action::Notice("done")),
        4 => (places(), texts()).prop_map(|(at, text)| Action::Name(at, text)),
        2 => Just(Action::AddRow),
        1 => places().prop_map(Action::AskRemove),
        1 => Just(Action::AskClear),
        1 => Just(Action::Keep),
        1 => Just(Action::Replace),
        1 => places().prop_map(Action::Remove),
        8 => (any_question(), select(&VALUES)).prop_map(|(question, value)| Action::Choose(question, value)),
        3 => (any_question(), select(Fact::ALL), tick()).prop_map(|(question, fact, on)| Action::Tick(question, fact, on)),
        2 => (any_question(), tick()).prop_map(|(question, on)| Action::TickNone(question, on)),
        1 => (any_question(), tick()).prop_map(|(question, on)| Action::TickNotKnown(question, on)),
        3 => (places(), places(), tick()).prop_map(|(one, other, on)| Action::Pair(one, other, on)),
        2 => tick().prop_map(Action::PairNone),
        2 => (places(), places(), select(Fact::ALL), tick())
            .prop_map(|(one, other, fact, on)| Action::WhyNot(one, other, fact, on)),
        2 => (places(), select(Side::ALL)).prop_map(|(at, side)| Action::NothingThere(at, side)),
        1 => any_question().prop_map(Action::KeepBoth),
        1 => any_question().prop_map(Action::LookAgain),
        1 => tick().prop_map(Action::ShowEffects),
        2 => Just(Action::Undo),
        2 => places().prop_map(Action::EnterAsTwo),
        8 => Just(Action::Continue),
        4 => any_question().prop_map(Action::Change),
        4 => pages().prop_map(Action::Show),
        3 => (0..12_usize).prop_map(Action::Visit),
        1 => Just(Action::Restart),
    ]
}

/// What is asked, on every page and in every export, can be told: every issue has its own id, every tie two issues, once.
fn is_sound(state: &State) -> Result<(), TestCaseError> {
    let case = state.case().clone();
    for (at, issue) in case.issues.iter().enumerate() {
        prop_assert!(!issue.id.is_empty());
        prop_assert!(case.issues.iter().skip(at + 1).all(|other| other.id != issue.id), "{} is duplicated", issue.id);
    }
    for (at, relation) in case.relations.iter().enumerate() {
        let [one, other] = &relation.between;
        prop_assert!(one != other, "{} is tied to itself", one);
        let same = |link: &&Relation| link.between.contains(one) && link.between.contains(other);
        prop_assert!(case.relations.iter().skip(at + 1).find(same).is_none(), "{} and {} are tied twice", one, other);
    }
    if let Page::Panel(PanelRef::TwoSides(at)) = state.page() {
        prop_assert!(case.issue(at).is_some(), "{:?} is of no issue", at);
    }
    if let Page::Panel(PanelRef::Link(one, other)) = state.page() {
        prop_assert!(case.issue(one).is_some() && case.issue(other).is_some(), "{:?} of no issue", (one, other));
    }
    prop_assert_eq!(state.case(), &state.answers.pruned(), "what was worked out is of another case");
    let fresh = joint_working_rules::panels(&case, |question| state.is_answered(question));
    prop_assert_eq!(format!("{:?}", state.panels()), format!("{fresh:?}"), "the panels are of other answers");
    let fresh = ValidCase::new(case.clone()).map(|case| answer(&case));
    prop_assert_eq!(state.evaluated().answer(), fresh.as_ref());
    prop_assert_eq!(state.handover("1 May 2026").is_some(), fresh.is_ok());
    Ok(())
}

/// Everything typed and chosen.
fn words_and_answers(state: &State) -> (Case, Answered, String) {
    (state.case().clone(), answered(state), state.disagreement.clone())
}

/// The answers of an issue and its ties to another one, found by their ids.
fn about(
    state: &State,
    id: &str,
    other: &str,
) -> (Option<joint_working_rules::Issue>, Option<(joint_working_rules::RelationStrength, bool)>) {
    let case = state.case();
    let place = |id: &str| case.positions().find(|at| case.issue(*at).is_some_and(|issue| issue.id == id));
    let linked = place(id).zip(place(other)).and_then(|(one, other)| {
        let relation = case.relation_between(one, other)?;
        let step = QuestionRef::TieFacts(one.min(other), one.max(other));
        Some((relation_strength(relation.facts, relation.separable), state.is_answered(step)))
    });
    (place(id).and_then(|at| case.issue(at)).cloned(), linked)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_actions_panic_or_leave_an_unsound_case(state in states(), actions in vec(actions(), 1..30)) {
        let mut state = state;
        for action in actions {
            state.apply(action);
            is_sound(&state)?;
        }
    }

    #[test]
    fn the_same_action_twice_does_no_harm(state in states(), before in vec(actions(), 0..12), action in actions()) {
        let mut state = state;
        before.into_iter().for_each(|action| state.apply(action));
        state.apply(action.clone());
        let once = state.clone();
        state.apply(action.clone());
        // Continue is asked for again: it may say what is wrong or go on, and lose nothing. Undo is asked for twice.
        if matches!(action, Action::Continue) {
            // A row of which nothing is filled in is no issue.
            let typed = |state: &State| -> Vec<String> {
                state.case().positions().map(|at| state.words(at).to_owned()).filter(|words| !words.trim().is_empty()).collect()
            };
            prop_assert_eq!(typed(&state), typed(&once));
        } else if !matches!(action, Action::Undo) {
            prop_assert_eq!((state.page(), state.visit()), (once.page(), once.visit()));
            prop_assert_eq!(words_and_answers(&state), words_and_answers(&once));
        }
    }

    #[test]
    fn a_visit_changes_no_answer(state in states(), before in vec(actions(), 0..12), visit in 0..20_usize) {
        let mut state = state;
        before.into_iter().for_each(|action| state.apply(action));
        let answers = words_and_answers(&state);
        state.apply(Action::Visit(visit));
        prop_assert_eq!(words_and_answers(&state), answers);
    }

    #[test]
    fn removing_an_issue_leaves_the_others_as_they_were(state in states(), at in (0..LABELS.len()).prop_map(IssuePos::new)) {
        let before = state.clone();
        let mut state = state;
        state.apply(Action::AskRemove(at));
        state.apply(Action::Remove(at));
        let gone = before.case().issue(at).map(|issue| issue.id.clone());
        let left: Vec<_> = before.case().issues.iter().map(|issue| issue.id.clone()).filter(|id| Some(id) != gone.as_ref()).collect();
        prop_assert_eq!(state.case().issues.len(), left.len());
        for one in &left {
            for other in &left {
                prop_assert_eq!(about(&state, one, other), about(&before, one, other));
            }
        }
        let (consent, responses) = (state.case().consent, state.case().responses);
        prop_assert_eq!((consent, responses), (before.case().consent, before.case().responses));
        let named = |state: &State, at: IssuePos| state.case().issue(at).map(|issue| issue.id.clone());
        for step in questions(&before).into_iter().filter(|step| !step.issues().contains(&Some(at))) {
            let moved = questions(&state).into_iter().find(|one| {
                let ids = |state: &State, step: QuestionRef| step.issues().map(|at| at.and_then(|at| named(state, at)));
                one.question() == step.question() && ids(&state, *one) == ids(&before, step)
            });
            if let Some(moved) = moved {
                prop_assert_eq!(state.chosen(moved), before.chosen(step), "{:?}", step);
                prop_assert_eq!(state.is_answered(moved), before.is_answered(step), "{:?}", step);
            }
        }
    }
}
