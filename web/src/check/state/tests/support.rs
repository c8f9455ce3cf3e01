//! States to start a test from: with issues, or with every question answered in some way.

use crate::state::{Action, Page, State};
use joint_working_rules::{EarlierEdition, Fact, IssuePos, KnownEdition, LeftOut, QuestionRef, Withdrawn};
use joint_working_web::tick::Tick;

/// The position of an issue.
pub(super) const fn at(position: usize) -> IssuePos {
    IssuePos::new(position)
}

/// An edition before the one of the rulebook, of which there is none yet, and an answer that went with it.
pub(super) fn earlier() -> EarlierEdition {
    static GONE: [Withdrawn; 1] =
        [Withdrawn { question: "consent", answer: "implied", letter: "I", label: "Implied consent" }];
    static BEFORE: KnownEdition = KnownEdition { id: "2019-04", name: "The briefing of April 2019", withdrawn: &GONE };
    static TODAY: KnownEdition = KnownEdition { id: "2023-11", name: "The briefing of 2023", withdrawn: &[] };
    let left_out = LeftOut { pointer: "/consent".to_owned(), answer: &GONE[0] };
    EarlierEdition { edition: &BEFORE, today: &TODAY, left_out: vec![left_out] }
}

/// Does these actions; what [`pick`] makes answers the question that is shown.
pub(super) fn apply(state: &mut State, actions: impl IntoIterator<Item = Action>) {
    for action in actions {
        let action = match (action, state.page()) {
            (Action::Choose(QuestionRef::Issues, value), Page::Ask(step)) => Action::Choose(step, value),
            (action, _) => action,
        };
        state.apply(action);
    }
}

/// An answer to the question that is shown when it is applied.
pub(super) const fn pick(value: &'static str) -> Action {
    Action::Choose(QuestionRef::Issues, value)
}

/// The list of issues, with these added.
pub(super) fn with_issues(labels: &[&str]) -> State {
    let mut state = State::default();
    state.apply(Action::Start);
    for label in labels {
        apply(&mut state, [Action::Type((*label).to_owned()), Action::Add]);
    }
    state
}

/// What the reader calls the issues.
pub(super) fn labels(state: &State) -> Vec<String> {
    state.case().issues.iter().map(|issue| issue.name().to_owned()).collect()
}

/// Questions, each with whether it is answered and what is chosen.
pub(super) type Answered = Vec<(QuestionRef, bool, Option<&'static str>)>;

/// Every question that is asked now.
pub(super) fn answered(state: &State) -> Answered {
    state.questions().iter().map(|&step| (step, state.is_answered(step), state.chosen(step))).collect()
}

/// An answer to a question; which of them, `pick` says.
pub(super) fn reply(state: &State, step: QuestionRef, pick: usize) -> Option<Action> {
    match step {
        QuestionRef::Issues => None,
        QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => Some(match Fact::ALL.get(pick % (Fact::ALL.len() + 1)) {
            Some(fact) => Action::Tick(*fact, Tick::On),
            None => Action::TickNone(Tick::On),
        }),
        QuestionRef::Core(_) | QuestionRef::Ties(_) => {
            let others = step.others(state.case());
            Some(match others.get(pick % (others.len() + 1)) {
                Some(other) => Action::Link(*other, Tick::On),
                None => Action::LinkNone(Tick::On),
            })
        }
        _ => {
            let options = step.question().words().options;
            Some(Action::Choose(step, options[pick % options.len()].value))
        }
    }
}

/// Answers the question that is shown, and goes on.
pub(super) fn answer_and_go_on(state: &mut State, pick: usize) {
    if let Page::Ask(step) = state.page()
        && let Some(reply) = reply(state, step, pick)
    {
        state.apply(reply);
    }
    state.apply(Action::Continue);
}

/// From the list of issues to "check your answers", each question answered by the next of the picks, which come round again.
pub(super) fn walked(labels: &[&str], picks: &[usize]) -> State {
    let mut state = with_issues(labels);
    state.apply(Action::Continue);
    for pick in picks.iter().cycle().take(200) {
        if state.page() == Page::Check {
            break;
        }
        answer_and_go_on(&mut state, *pick);
    }
    assert_eq!(state.page(), Page::Check, "the questions come to an end");
    state
}
