//! States to start a test from: with issues, or with every question answered in some way.

use crate::state::{Action, Page, PanelRef, State};
use joint_working_rules::{
    EarlierEdition, Fact, IssuePos, KnownEdition, LeftOut, Pairs, Panel, QuestionRef, Withdrawn,
};
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

/// Does these actions.
pub(super) fn apply(state: &mut State, actions: impl IntoIterator<Item = Action>) {
    actions.into_iter().for_each(|action| state.apply(action));
}

/// The panel on the issues, with these named.
pub(super) fn with_issues(labels: &[&str]) -> State {
    let mut state = State::default();
    state.apply(Action::Start);
    for (position, label) in labels.iter().enumerate() {
        state.apply(Action::Name(at(position), (*label).to_owned()));
    }
    state
}

/// The same, with whose they are.
pub(super) fn with_sides(issues: &[(&str, &'static str)]) -> State {
    let labels: Vec<&str> = issues.iter().map(|(label, _)| *label).collect();
    let mut state = with_issues(&labels);
    for (position, (_, whose)) in issues.iter().enumerate() {
        state.apply(Action::Choose(QuestionRef::Functions(at(position)), whose));
    }
    state
}

/// What the reader calls the issues.
pub(super) fn labels(state: &State) -> Vec<String> {
    state.case().issues.iter().map(|issue| issue.name().to_owned()).collect()
}

/// Questions, each with whether it is answered and what is chosen.
pub(super) type Answered = Vec<(QuestionRef, bool, Option<&'static str>)>;

/// Every question that is asked now; of the pairs, the rows.
pub(super) fn questions(state: &State) -> Vec<QuestionRef> {
    state.panels().questions()
}

/// The same with their answers.
pub(super) fn answered(state: &State) -> Answered {
    questions(state).into_iter().map(|one| (one, state.is_answered(one), state.chosen(one))).collect()
}

/// An answer to a question; which of them, `pick` says.
fn reply(state: &State, question: QuestionRef, pick: usize) -> Action {
    match question {
        QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => match pick % (Fact::ALL.len() + 2) {
            0 => Action::TickNone(question, Tick::On),
            1 => Action::TickNotKnown(question, Tick::On),
            fact => Action::Tick(question, Fact::ALL[fact - 2], Tick::On),
        },
        QuestionRef::Ties(_) => {
            let all = pairs(state);
            match all.get(pick % (all.len() + 1)) {
                Some([one, other]) => Action::Pair(*one, *other, Tick::On),
                None => Action::PairNone(Tick::On),
            }
        }
        _ => {
            let options = question.question().words().options;
            Action::Choose(question, options[pick % options.len()].value)
        }
    }
}

/// The pairs that are asked about.
pub(super) fn pairs(state: &State) -> Vec<[IssuePos; 2]> {
    state.panels().list.iter().filter_map(Panel::pairs).flat_map(Pairs::iter).collect()
}

/// What is not answered on the panel that is shown.
pub(super) fn open(state: &State) -> Vec<QuestionRef> {
    let Page::Panel(shown) = state.page() else { return Vec::new() };
    let panels = state.panels();
    let panel = panels.list.iter().find(|panel| PanelRef::of(panel) == Some(shown));
    panel.map(|panel| panel.unanswered().collect()).unwrap_or_default()
}

/// Answers the panel that is shown, and goes on.
pub(super) fn answer_and_go_on(state: &mut State, pick: usize) {
    for (turn, question) in open(state).into_iter().enumerate() {
        let reply = reply(state, question, pick + turn);
        state.apply(reply);
    }
    state.apply(Action::Continue);
}

/// From the issues to "check your answers", each panel answered by the next of the picks, which come round again.
pub(super) fn walked(labels: &[&str], picks: &[usize]) -> State {
    let mut state = with_issues(labels);
    for pick in picks.iter().cycle().take(200) {
        if state.page() == Page::Check {
            break;
        }
        answer_and_go_on(&mut state, *pick);
    }
    assert_eq!(state.page(), Page::Check, "the panels come to an end");
    state
}
