//! The things that the rules do, each ready to be done many times over.

use crate::cases;
use joint_working_rules::{Case, CaseGraph, ValidCase, answer, link, route};
use std::hint::black_box;

const NAMES: &[&str] = &["route", "index and route", "answer", "read", "write link", "read link"];

/// Everything that is measured: a task's name, and a case's. All tasks on the first five cases, routing on all.
pub fn plan() -> impl Iterator<Item = (&'static str, &'static str)> {
    let of = |task| cases::NAMES.iter().enumerate().map(move |(at, case)| (at, task, *case));
    let all = NAMES.iter().flat_map(move |task| of(*task));
    all.filter(|(at, task, _)| *at < 5 || task.ends_with("route")).map(|(_, task, case)| (task, case))
}

/// One thing to do, with what it is done to.
#[derive(Debug)]
pub enum Task {
    /// Routes a graph that is ready.
    Route(CaseGraph),
    /// Makes the graph of a case, and routes it.
    IndexAndRoute(ValidCase),
    /// Everything that a result shows.
    Answer(ValidCase),
    /// Reads and checks a case's JSON.
    Read(String),
    /// Reads a case's JSON, indexes and routes it.
    ReadAndRoute(String),
    /// Writes a case as a link.
    WriteLink(ValidCase),
    /// Reads a link.
    ReadLink(String),
}

impl Task {
    /// The task of a name, for the case of a name.
    pub fn new(task: &str, case: &str) -> Option<Self> {
        let case = cases::by_name(case)?;
        Some(match task {
            "route" => Self::Route(CaseGraph::new(&case)),
            "index and route" => Self::IndexAndRoute(case),
            "answer" => Self::Answer(case),
            "read" => Self::Read(case.to_json()),
            "read, index and route" => Self::ReadAndRoute(case.to_json()),
            "write link" => Self::WriteLink(case),
            "read link" => Self::ReadLink(link::encode(&case)),
            _ => return None,
        })
    }

    /// Does it so many times. The compiler is kept from leaving any of it out.
    pub fn run(&self, times: u32) {
        let evaluate = |case: &ValidCase| route(&CaseGraph::new(case));
        for _ in 0..times {
            match black_box(self) {
                Self::Route(graph) => drop(black_box(route(graph))),
                Self::IndexAndRoute(case) => drop(black_box(evaluate(case))),
                Self::Answer(case) => drop(black_box(answer(case))),
                Self::Read(text) => drop(black_box(Case::from_json(text))),
                Self::ReadAndRoute(text) => drop(black_box(Case::from_json(text).map(|case| evaluate(&case)))),
                Self::WriteLink(case) => drop(black_box(link::encode(case))),
                Self::ReadLink(link) => drop(black_box(link::decode(link))),
            }
        }
    }
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
        for name in cases::NAMES {
            let case = cases::by_name(name).expect("a case");
            assert_eq!(Case::from_json(&case.to_json()).as_ref(), Ok(&case), "{name}");
            assert!(link::decode(&link::encode(&case)).is_ok(), "{name}");
        }
    }
}
