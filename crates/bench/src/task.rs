//! The things that the rules do, each ready to be done many times over.

use crate::cases::{self, GROWING, GROWING_CORE, HARD, SIZES};
use joint_working_rules::{
    Case, CaseGraph, Effects, IssuePos, QuestionRef, ValidCase, answer, link, panels, recorded_panels, route,
};
use std::hint::black_box;

/// Every task, and the cases it is measured on. A new one needs a line here and one in [`Task::new`]; one with GROWING has to
/// have the case of 1,000 issues too, and gets a row in the table of growth.
const PLAN: &[(&str, &[&[&str]])] = &[
    ("route", &[SIZES, HARD, GROWING, GROWING_CORE]),
    ("index and route", &[SIZES, HARD, GROWING, GROWING_CORE]),
    ("answer", &[SIZES]),
    ("effects", &[&["1 issue", "6 issues, nothing open", "6 issues"]]),
    ("panels", &[SIZES, GROWING]),
    ("panels, half answered", &[SIZES, GROWING]),
    ("read", &[SIZES]),
    ("write link", &[SIZES]),
    ("read link", &[SIZES]),
];

/// Everything that is measured: a task's name, and a case's.
pub fn plan() -> impl Iterator<Item = (&'static str, &'static str)> {
    let of = |(task, sets): &(&'static str, &[&'static [&'static str]])| {
        let task = *task;
        sets.concat().into_iter().map(move |case| (task, case))
    };
    PLAN.iter().flat_map(of)
}

/// One thing to do, with what it is done to.
pub struct Task(Box<dyn Fn(u32)>);

impl Task {
    /// The task of a name, for the case or cases of a name.
    pub fn new(task: &str, cases: &str) -> Option<Self> {
        let cases = cases::by_name(cases)?;
        Some(match task {
            "route" => Self::of(cases, |case| CaseGraph::new(&case), route),
            "index and route" => Self::of(cases, |case| case, evaluate),
            "answer" => Self::of(cases, |case| case, answer),
            "effects" => Self::of(cases, |case| case, every_effect),
            "panels" => Self::of(cases, without_relations, |case| panels(case, is_on_functions)),
            "panels, half answered" => Self::of(cases, ValidCase::into_case, |case| panels(case, is_in_answered_half)),
            "read" => Self::of(cases, json, |text| Case::from_json(text)),
            "read, index and route" => Self::of(cases, json, |text| Case::from_json(text).map(|case| evaluate(&case))),
            "write link" => Self::of(cases, |case| case, |case| link::encode(case)),
            "read link" => Self::of(cases, |case| link::encode(&case), |code| link::decode(code)),
            _ => return None,
        })
    }

    /// Something done to each of the cases, made ready. The compiler is kept from leaving any of it out.
    fn of<G: 'static, R>(
        cases: Vec<ValidCase>,
        make_ready: impl Fn(ValidCase) -> G,
        one: impl Fn(&G) -> R + 'static,
    ) -> Self {
        let given: Vec<G> = cases.into_iter().map(make_ready).collect();
        Self(Box::new(move |times| {
            for _ in 0..times {
                given.iter().for_each(|given| drop(black_box(one(black_box(given)))));
            }
        }))
    }

    /// Does it so many times, each time to all its cases.
    pub fn run(&self, times: u32) {
        (self.0)(times);
    }
}

fn evaluate(case: &ValidCase) -> joint_working_rules::Routing {
    route(&CaseGraph::new(case))
}

fn json(case: ValidCase) -> String {
    case.to_json()
}

/// What a page shows of a case beside all its options, with the list of its questions.
fn every_effect(case: &ValidCase) {
    let effects = Effects::new(case);
    for question in recorded_panels(case).questions() {
        drop(black_box(effects.of(question)));
    }
    for one in case.positions() {
        for other in case.positions().skip(one.get() + 1) {
            drop(black_box(effects.of_pairing(one, other)));
        }
    }
}

/// A case of which only the issues are said yet.
fn without_relations(case: ValidCase) -> Case {
    Case { relations: Vec::new(), ..case.into_case() }
}

/// Is a question on whose functions an issue puts in play?
const fn is_on_functions(question: QuestionRef) -> bool {
    matches!(question, QuestionRef::Functions(_))
}

/// Is every issue that a question is about one in two?
fn is_in_answered_half(question: QuestionRef) -> bool {
    let is_even = |at: IssuePos| at.get().is_multiple_of(2);
    is_on_functions(question) || question.issues().into_iter().flatten().all(is_even)
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn everything_planned_can_be_done() {
        for (task, case) in plan() {
            assert!(Task::new(task, case).is_some(), "{task}: {case}");
        }
    }

    #[test]
    fn links_and_files_that_are_read_are_good() {
        for name in SIZES.iter().chain(HARD) {
            for case in cases::by_name(name).expect("a case") {
                assert_eq!(Case::from_json(&case.to_json()).as_ref(), Ok(&case), "{name}");
                assert!(link::decode(&link::encode(&case)).is_ok(), "{name}");
            }
        }
    }
}
