//! The questions that are asked with their answers, in the words of the rulebook: for the check of the answers, the result and its sheet.

use super::panel::{about, label, named};
use crate::context::Context;
use joint_working_interface::{AID, COMMON};
use joint_working_rules::summary::answer_words;
use joint_working_rules::{IssuePos, Pairs, Question, QuestionRef, fill};

/// A question with its answer.
pub(super) struct Line {
    /// The question; for the pairs, that of the first row.
    pub(super) question: QuestionRef,
    /// What it is about, by number; empty where it is about the whole case.
    pub(super) about: String,
    /// The question in a few words.
    pub(super) label: String,
    /// The answer; none where there is none.
    pub(super) answer: Vec<String>,
}

impl Line {
    /// The question, with what it is about.
    pub(super) fn title(&self) -> String {
        if self.about.is_empty() { self.label.clone() } else { [&self.about, ": ", &self.label].concat() }
    }

    /// The answer in one line.
    pub(super) fn words(&self) -> String {
        if self.answer.is_empty() { AID.not_answered.to_owned() } else { self.answer.join("; ") }
    }
}

/// Every question that is asked, in the order of the panels.
pub(super) fn lines(app: &Context) -> Vec<Line> {
    let panels = app.state.panels();
    let mut all = Vec::new();
    for panel in &panels.list {
        all.extend(panel.rows().iter().map(|row| line(app, row.question)));
        all.extend(panel.pairs().map(|pairs| paired(app, pairs)));
    }
    all
}

/// A question with its answer.
pub(super) fn line(app: &Context, question: QuestionRef) -> Line {
    let state = &app.state;
    let answer = if state.is_not_known(question) {
        vec![COMMON.not_known.to_owned()]
    } else {
        answer_words(state.case(), question).filter(|_| state.is_answered(question)).unwrap_or_default()
    };
    let about = if matches!(question, QuestionRef::Responses(_)) { String::new() } else { about(question) };
    Line { question, about, label: label(question), answer }
}

/// That two issues do not belong together, and why not.
fn kept_apart(app: &Context, [one, other]: [IssuePos; 2]) -> Option<String> {
    let facts = app.state.case().relation_between(one, other)?.facts;
    let facts: Vec<&str> = facts.iter().map(|fact| fact.words().label_in(Question::TieFacts)).collect();
    Some(fill(AID.kept_apart, &[("pair", &pair_named(app, [one, other])), ("facts", &facts.join("; "))]))
}

/// Two issues by their numbers and words.
fn pair_named(app: &Context, pair: [IssuePos; 2]) -> String {
    let [one, other] = pair.map(|at| named(app.state.case(), at));
    fill(AID.numbered_pair, &[("one", &one), ("other", &other)])
}

/// Which issues belong together, and why others do not.
fn paired(app: &Context, pairs: &Pairs) -> Line {
    let state = &app.state;
    let mut answer: Vec<String> = state
        .all_paired()
        .into_iter()
        .filter(|[one, other]| pairs.is_in_sight(*one, *other))
        .map(|pair| pair_named(app, pair))
        .collect();
    if answer.is_empty() && state.are_pairs_answered(pairs) {
        answer.extend(Question::Ties.words().option("none").map(|none| none.label.to_owned()));
    }
    // Without an answer it is not answered, whatever is noted of one pair.
    if !answer.is_empty() {
        let in_sight = |pair: &[IssuePos; 2]| pairs.is_in_sight(pair[0], pair[1]);
        answer.extend(state.all_kept_apart().into_iter().filter(in_sight).filter_map(|pair| kept_apart(app, pair)));
    }
    let question = QuestionRef::Ties(pairs.rows().next().unwrap_or(IssuePos::new(0)));
    Line { question, about: String::new(), label: AID.labels_pairs.to_owned(), answer }
}
