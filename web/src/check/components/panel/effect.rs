//! What each answer would do: in words, and nothing where it changes nothing. Panels know of it only as what they are given, as it
//! belongs to the second part of the program.

use super::effect_line::{Line, Lines, Would};
use joint_working_rules::{Answer, Effect, Effects, Functions, IssuePos, QuestionRef, ValidCase, effect_words};
use std::cell::RefCell;

/// What each answer to a case would do.
pub(in super::super) struct Shown<'a> {
    case: &'a ValidCase,
    answer: &'a Answer,
    effects: Effects<'a>,
    /// What is known already of what the options of a question would do.
    known: RefCell<Vec<(QuestionRef, Lines)>>,
}

impl<'a> Shown<'a> {
    /// Of a case and its answer.
    pub(in super::super) fn of(case: &'a ValidCase, answer: &'a Answer) -> Self {
        Self { case, answer, effects: Effects::new(case), known: RefCell::default() }
    }

    /// `told` says whose duty an issue would be about, where the answer says that.
    fn line(&self, effect: &Effect, told: Option<(IssuePos, Functions)>) -> Option<Line> {
        let words = effect_words(self.case, self.answer.outcome, told, effect);
        (!words.is_empty()).then(|| Line { outcome: effect.outcome.id(), words: words.into() })
    }
}

impl Would for Shown<'_> {
    fn of_question(&self, question: QuestionRef) -> Lines {
        // Whose an issue is has a row of its own, and is told in those of its sides.
        if let Some((_, known)) = self.known.borrow().iter().find(|(of, _)| *of == question) {
            return known.clone();
        }
        let all = self.effects.of(question).into_iter();
        let all = Lines(
            all.filter_map(|one| Some((one.option, self.line(&one.effect?, one.option.functions(question))?)))
                .collect(),
        );
        if matches!(question, QuestionRef::Functions(_)) {
            self.known.borrow_mut().push((question, all.clone()));
        }
        all
    }

    fn of_pairing(&self, [one, other]: [IssuePos; 2]) -> Option<Line> {
        self.line(&self.effects.of_pairing(one, other)?, None)
    }

    fn of_parting(&self, [one, other]: [IssuePos; 2]) -> Option<Line> {
        self.line(&self.effects.of_parting(one, other)?, None)
    }
}
