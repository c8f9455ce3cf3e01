//! What each answer would do: in words, and nothing where it changes nothing.

use super::ask::Ask;
use super::effect_line::{Line, Lines};
use joint_working_rules::{Effect, IssuePos, QuestionRef, effect_words};
use std::rc::Rc;

/// What the options of a question would do, where effects are shown.
pub(super) fn of_question(ask: &Ask, question: QuestionRef) -> Lines {
    let Some((effects, _)) = &ask.effects else { return Lines(Rc::default()) };
    // Whose an issue is stands in a row of its own, and in those of its sides.
    if let Some((_, known)) = ask.known.borrow().iter().find(|(of, _)| *of == question) {
        return known.clone();
    }
    let all = effects.of(question).into_iter();
    let all = Lines(all.filter_map(|one| Some((one.option, line(ask, &one.effect?)?))).collect());
    if matches!(question, QuestionRef::Functions(_)) {
        ask.known.borrow_mut().push((question, all.clone()));
    }
    all
}

/// What linking two issues would do, or unlinking them.
pub(super) fn of_pair(ask: &Ask, [one, other]: [IssuePos; 2]) -> Option<Line> {
    let (effects, _) = ask.effects.as_ref()?;
    line(ask, &effects.of_pair(one, other)?)
}

fn line(ask: &Ask, effect: &Effect) -> Option<Line> {
    let (_, answer) = ask.effects.as_ref()?;
    let words = effect_words(ask.app.state.case(), answer.outcome, effect);
    (!words.is_empty()).then(|| Line { outcome: effect.outcome.id(), words: words.into() })
}
