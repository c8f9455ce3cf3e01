//! The answers of a case for the record: in the order of the panels, issues by number and name, and what is open as open (design,
//! section 5).

use crate::guidance::RECORD;
use joint_working_rules::summary::answer_words;
use joint_working_rules::{
    Case, IssuePos, Pairs, Question, QuestionRef, Relation, RelationPos, fill, is_why_not, panels,
};

/// What was said to a question, which a case by itself cannot tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing: it is open.
    Nothing,
    /// What the case holds, also where that is nothing.
    Answer,
    /// That it is not known.
    NotKnown,
}

/// The answers of a case, a line each: every question in sight, and what was said to it.
pub(super) fn answers(case: &Case, said: impl Fn(QuestionRef) -> Said) -> Vec<String> {
    let is_answered = |question| said(question) != Said::Nothing;
    let mut all = Vec::new();
    for panel in &panels(case, is_answered).list {
        all.extend(panel.rows().iter().map(|row| line(case, row.question, said(row.question))));
        all.extend(panel.pairs().into_iter().flat_map(|pairs| paired(case, pairs, is_answered)));
    }
    all
}

/// One question, with what was said to it.
fn line(case: &Case, question: QuestionRef, said: Said) -> String {
    let words = match said {
        Said::Nothing => None,
        Said::Answer => answer_words(case, question),
        Said::NotKnown => Some(vec![RECORD.not_known.to_owned()]),
    };
    let answer = words.map_or_else(|| RECORD.not_answered.to_owned(), |all| all.join("; "));
    if let QuestionRef::Responses(side) = question {
        return fill(RECORD.response, &[("side", side.words().short), ("answer", &answer)]);
    }
    let title = question.question().words().title;
    let about = match question.issues() {
        [Some(one), Some(other)] => pair(case, [one, other]),
        [Some(at), None] => numbered(case, at),
        _ => return [title, " ", &answer].concat(),
    };
    fill(RECORD.about, &[("about", &about), ("question", title), ("answer", &answer)])
}

/// Which issues belong together, and why others do not, where that was said.
fn paired(case: &Case, pairs: &Pairs, is_answered: impl Fn(QuestionRef) -> bool) -> Vec<String> {
    let words = Question::Ties.words();
    let (mut together, mut apart) = (Vec::new(), Vec::new());
    let mut related: Vec<([IssuePos; 2], &Relation)> = (0..case.relations.len())
        .filter_map(|at| {
            let at = RelationPos::new(at);
            let [one, other] = case.pair(at)?;
            Some(([one.min(other), one.max(other)], case.relation(at)?))
        })
        .filter(|([one, other], _)| pairs.is_in_sight(*one, *other))
        .collect();
    related.sort_unstable_by_key(|(pair, _)| *pair);
    for (ends, relation) in related {
        if is_why_not(relation, ends, &is_answered) {
            let facts: Vec<&str> =
                relation.facts.iter().map(|fact| fact.words().label_in(Question::TieFacts)).collect();
            apart.push(fill(RECORD.why_not, &[("pair", &pair(case, ends)), ("facts", &facts.join("; "))]));
        } else {
            together.push(pair(case, ends));
        }
    }
    let all_answered = pairs.rows().all(|one| is_answered(QuestionRef::Ties(one)));
    match (together.is_empty(), all_answered) {
        (true, true) => together.extend(words.option("none").map(|none| none.label.to_owned())),
        (true, false) => together.push(RECORD.not_answered.to_owned()),
        (false, true) => {}
        (false, false) => together.push(RECORD.others_open.to_owned()),
    }
    let first = [words.title, " ", &together.join("; ")].concat();
    std::iter::once(first).chain(apart).collect()
}

/// 2 “Discharge under section 117”
pub(super) fn numbered(case: &Case, at: IssuePos) -> String {
    let name = case.issue(at).map_or("", |issue| issue.name());
    fill(RECORD.numbered, &[("number", &(at.get() + 1).to_string()), ("name", name)])
}

fn pair(case: &Case, [one, other]: [IssuePos; 2]) -> String {
    fill(RECORD.pair, &[("one", &numbered(case, one)), ("other", &numbered(case, other))])
}
