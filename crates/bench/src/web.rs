//! The same for JavaScript, in a browser or in Node.
#![expect(unreachable_pub, reason = "JavaScript reaches them")]

use crate::cases;
use crate::task;
use joint_working_rules::{Case, PartPlacement, answer, relation_strength};
use wasm_bindgen::prelude::*;

/// A task, ready to be done.
#[wasm_bindgen]
pub struct Task(task::Task);

#[wasm_bindgen]
impl Task {
    /// The task of a name, for the case of a name; an error where there is no such task or case.
    #[wasm_bindgen(constructor)]
    pub fn new(task: &str, case: &str) -> Result<Task, JsError> {
        task::Task::new(task, case).map(Self).ok_or_else(|| JsError::new("There is no such task or case."))
    }

    /// Does it so many times.
    pub fn run(&self, times: u32) {
        self.0.run(times);
    }
}

/// Everything that is measured: tasks' and cases' names by turns.
#[wasm_bindgen]
pub fn plan() -> Vec<String> {
    task::plan().flat_map(|(task, case)| [task.to_owned(), case.to_owned()]).collect()
}

/// The JSON of the case of a name (of the first, where it names several), or of a variant's number.
#[wasm_bindgen(js_name = caseOf)]
pub fn case_of(name: &str) -> Option<String> {
    match name.parse() {
        Ok(number) => Some(cases::variant(number).to_json()),
        Err(_) => Some(cases::by_name(name)?.first()?.to_json()),
    }
}

/// The strength of every relation of a case's JSON, a line each: the least, the most, and whether it is provisional. First the
/// relations inside issues, then those between them, in the order of the case.
#[wasm_bindgen(js_name = strengthsOf)]
pub fn strengths_of(json: &str) -> Result<String, JsError> {
    let case = Case::from_json(json)?;
    let inner = case.issues.iter().filter(|issue| issue.functions.can_be_both());
    let inner = inner.map(|issue| relation_strength(issue.facts, issue.separable));
    let between = case.relations.iter().map(|relation| relation_strength(relation.facts, relation.separable));
    let lines: Vec<String> = inner
        .chain(between)
        .map(|strength| format!("{} {} {}", strength.low.id(), strength.high.id(), strength.provisional))
        .collect();
    Ok(lines.join("\n"))
}

/// The answer to a case's JSON: its outcome, then each part's issue, side and place, a line each.
#[wasm_bindgen(js_name = answerTo)]
pub fn answer_to(json: &str) -> Result<String, JsError> {
    let case = Case::from_json(json)?;
    let answer = answer(&case);
    let id = |part: &PartPlacement| case.issue(part.issue).map_or("", |issue| &issue.id).to_owned();
    let parts = answer.handling.iter().map(|part| format!("{} {} {}", id(part), part.side.id(), part.to.id()));
    let lines: Vec<String> = std::iter::once(answer.outcome.id().to_owned()).chain(parts).collect();
    Ok(lines.join("\n"))
}
