//! What can be reached: every outcome, strength, reason and caution that was given, and every question that mattered.

use crate::laws::words::resolve;
use crate::record::Reached;
use joint_working_rules::{
    Answer, Case, CautionId, Destination, Fact, FactSet, Firmness, Functions, Issue, Outcome, Question, QuestionRef,
    ReasonId, ValidCase, answer, recorded_panels,
};
use std::collections::BTreeSet;

/// The ids of what was seen.
#[derive(Default)]
pub(crate) struct Seen {
    outcomes: BTreeSet<Outcome>,
    places: BTreeSet<Destination>,
    strengths: BTreeSet<Firmness>,
    reasons: BTreeSet<ReasonId>,
    cautions: BTreeSet<CautionId>,
    questions: BTreeSet<Question>,
}

impl Seen {
    pub(crate) fn note(&mut self, case: &Case, answer: &Answer) {
        self.outcomes.insert(answer.outcome);
        self.places.extend(answer.handling.iter().map(|part| part.to));
        self.strengths.extend(answer.strength);
        self.reasons.extend(answer.reasons.iter().map(|reason| reason.id));
        self.cautions.extend(answer.cautions.iter().map(|caution| caution.id));
        if self.questions.len() < Question::ALL.len() {
            for step in [QuestionRef::Issues].into_iter().chain(recorded_panels(case).questions()) {
                if !self.questions.contains(&step.question()) && matters(step, case, answer) {
                    self.questions.insert(step.question());
                }
            }
        }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.outcomes.extend(other.outcomes);
        self.places.extend(other.places);
        self.strengths.extend(other.strengths);
        self.reasons.extend(other.reasons);
        self.cautions.extend(other.cautions);
        self.questions.extend(other.questions);
    }

    /// What was reached, what was not, and what the rulebook cites.
    pub(crate) fn lines(&self) -> Vec<Reached> {
        vec![
            reach("Every outcome is given in some case", Outcome::ALL, |one| self.outcomes.contains(&one), Outcome::id),
            reach(
                "Every place is given in some case",
                Destination::ALL,
                |one| self.places.contains(&one),
                Destination::id,
            ),
            reach(
                "Firm and provisional are both given",
                Firmness::ALL,
                |one| self.strengths.contains(&one),
                Firmness::id,
            ),
            reach("Every reason is given in some case", ReasonId::ALL, |one| self.reasons.contains(&one), ReasonId::id),
            reach(
                "Every caution is given in some case",
                CautionId::ALL,
                |one| self.cautions.contains(&one),
                CautionId::id,
            ),
            reach(
                "Every question is asked in some case where its answer matters: to the outcome, a place or a caution",
                Question::ALL,
                |one| self.questions.contains(&one),
                Question::id,
            ),
            reach(
                "Every fact cites a paragraph of the briefing",
                Fact::ALL,
                |one| resolve(one.words().cites),
                Fact::id,
            ),
            reach("Every reason’s words cite one", ReasonId::ALL, |one| resolve(one.words().cites), ReasonId::id),
            reach("Every question’s words cite one", Question::ALL, |one| resolve(one.words().cites), Question::id),
            reach("Every outcome’s words cite one", Outcome::ALL, |one| resolve(one.words().cites), Outcome::id),
        ]
    }
}

fn reach<T: Copy>(says: &'static str, all: &[T], is: impl Fn(T) -> bool, id: fn(T) -> &'static str) -> Reached {
    let missing: Vec<String> = all.iter().copied().filter(|one| !is(*one)).map(|one| id(one).to_owned()).collect();
    Reached { says: says.to_owned(), found: all.len() - missing.len(), all: all.len(), missing }
}

/// Does some other answer to this question give another outcome, another place or another caution?
fn matters(step: QuestionRef, case: &Case, now: &Answer) -> bool {
    let other = |case: &Case| {
        ValidCase::new(case.pruned()).is_ok_and(|case| {
            let then = answer(&case);
            (then.outcome, &then.handling, &then.cautions) != (now.outcome, &now.handling, &now.cautions)
        })
    };
    let changed = |change: &dyn Fn(&mut Case)| {
        let mut changed = case.clone();
        change(&mut changed);
        other(&changed)
    };
    match step {
        QuestionRef::Issues => changed(&|case| case.issues.push(Issue::new("one more", None, Functions::Health))),
        QuestionRef::Ties(at) => case.positions().skip(at.get() + 1).any(|other| {
            changed(&|case| match case.find_relation(at, other) {
                Some(_) => case.unrelate(at, other),
                None => case.relate(at, other),
            })
        }),
        QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => Fact::ALL
            .iter()
            .any(|fact| changed(&|case| step.tick(case, step.facts(case).unwrap_or(FactSet::EMPTY).with(*fact)))),
        _ => step.question().words().options.iter().any(|option| changed(&|case| step.choose(case, option.value))),
    }
}
