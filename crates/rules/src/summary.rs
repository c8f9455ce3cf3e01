//! What would change it, for a reader: changes that come to the same are one line, in the words of the questions.

use crate::answer::{Answer, ChangeEffect, Names, sentence};
use crate::case::{AnswerRef, Case, Change, IssuePos, NewValue, RelationPos};
use crate::interview::QuestionRef;
use crate::routing::PartPlacement;
use crate::rulebook::{ANSWER, CHANGES};
use crate::vocabulary::{Consent, FactSet, Functions, Outcome, Question, Separable, Side, Weight};

/// One line: a question, other answers to it, and what they come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine<'a> {
    /// What the question is about: an issue, a pair, or the whole case.
    pub about: String,
    /// The question.
    pub question: &'static str,
    /// The answers that come to this, in the words of the options.
    pub answers: Vec<String>,
    /// The first of these changes.
    pub change: &'a Change,
    /// The outcome with it.
    pub outcome: Outcome,
    /// The parts that move, where they then go.
    pub handling: &'a [PartPlacement],
}

/// The changes of an answer as lines, nearest first, and last the links between issues that have none. Changes to "not sure" are left out: they say nothing to act on.
pub fn change_lines<'a>(case: &Case, answer: &'a Answer) -> Vec<ChangeLine<'a>> {
    // First what is a matter of judgement, and consent; then facts, and links that nobody has spoken of; last whose functions
    // they are, which a reader seldom doubts.
    let mut ranks: [Vec<ChangeLine<'a>>; 4] = Default::default();
    for ChangeEffect { change, outcome, handling } in
        answer.would_change.iter().filter(|one| !is_unsure(&one.change.to))
    {
        let rank: usize = match change.at {
            AnswerRef::Separable(_) | AnswerRef::TieSeparable(_) | AnswerRef::Weight(..) | AnswerRef::Consent => 0,
            AnswerRef::Facts(_) | AnswerRef::TieFacts(_) => 1,
            AnswerRef::Pair(..) => 2,
            AnswerRef::Functions(_) => 3,
        };
        let Some(lines) = ranks.get_mut(rank) else { continue };
        let words = describe(case, change);
        let same = lines.iter_mut().find(|line| {
            line.change.at == change.at && line.outcome == *outcome && line.handling == handling.as_slice()
        });
        match same {
            Some(line) => line.answers.push(words.answer),
            None => lines.push(ChangeLine {
                about: words.about,
                question: words.question.words().title,
                answers: vec![words.answer],
                change,
                outcome: *outcome,
                handling,
            }),
        }
    }
    ranks.into_iter().flatten().collect()
}

/// A change in words.
struct Described {
    about: String,
    question: Question,
    answer: String,
}

/// The words of one change on its own: what it is about, the question, and the new answer.
pub fn change_words(case: &Case, change: &Change) -> (String, &'static str, String) {
    let described = describe(case, change);
    (described.about, described.question.words().title, described.answer)
}

fn describe(case: &Case, change: &Change) -> Described {
    let names = Names::new(case);
    let pair = |link: RelationPos| case.pair(link).map_or_else(String::new, |pair| names.issues(&pair));
    let (about, question, now) = match change.at {
        AnswerRef::Separable(at) => (names.issue(at), Question::Separable, None),
        AnswerRef::Weight(at, side) => (names.issue(at), Question::weight(side), None),
        AnswerRef::Facts(at) => (names.issue(at), Question::Facts, case.issue(at).map(|issue| issue.facts)),
        AnswerRef::Functions(at) => (names.issue(at), Question::Functions, None),
        AnswerRef::TieSeparable(link) => (pair(link), Question::TieSeparable, None),
        AnswerRef::TieFacts(link) => (pair(link), Question::TieFacts, case.relation(link).map(|one| one.facts)),
        AnswerRef::Pair(one, _) => (names.issue(one), Question::Ties, None),
        AnswerRef::Consent => (CHANGES.whole_case.to_owned(), Question::Consent, None),
    };
    let answer = match &change.to {
        NewValue::Separable(to) => option(question, to.id()),
        NewValue::Weight(to) => option(question, to.id()),
        NewValue::Functions(to) => option(question, to.id()),
        NewValue::Consent(to) => option(question, to.id()),
        NewValue::Facts(to) => fact(question, now.unwrap_or(FactSet::EMPTY), *to),
        NewValue::Relation(to) => {
            let other = match change.at {
                AnswerRef::Pair(_, other) => names.issue(other),
                _ => String::new(),
            };
            let answer = match to.separable {
                Some(separable) => option(Question::TieSeparable, separable.id()),
                None => facts(Question::TieFacts, to.facts),
            };
            sentence(CHANGES.pair, &[("other", other), ("answer", answer)])
        }
    };
    Described { about, question, answer }
}

fn option(question: Question, value: &str) -> String {
    question.words().option(value).map_or_else(String::new, |option| option.label.to_owned())
}

fn facts(question: Question, all: FactSet) -> String {
    all.iter().map(|fact| fact.words().label_in(question)).collect::<Vec<_>>().join("; ")
}

/// The one fact that is ticked or unticked.
fn fact(question: Question, before: FactSet, after: FactSet) -> String {
    let changed = facts(question, before.symmetric_difference(after));
    let words = if after.len() > before.len() { CHANGES.ticked } else { CHANGES.unticked };
    sentence(words, &[("fact", changed)])
}

/// Is it a change to “not sure”, or one that another stands for?
pub(crate) fn is_unsure(to: &NewValue) -> bool {
    match to {
        NewValue::Separable(to) => *to == Separable::Unsure,
        NewValue::Weight(to) => *to == Weight::Unsure,
        NewValue::Functions(to) => *to == Functions::Unsure,
        // Refused and withdrawn come to the same; one of them is enough to say so.
        NewValue::Consent(to) => *to == Consent::Withdrawn,
        NewValue::Facts(_) | NewValue::Relation(_) => false,
    }
}

/// An open answer in words: what it is about, and the question.
pub fn open_words(case: &Case, at: AnswerRef) -> (String, &'static str) {
    let described = match at {
        AnswerRef::Functions(_) => describe(case, &Change { at, to: NewValue::Functions(Functions::Unsure) }),
        AnswerRef::Weight(..) => describe(case, &Change { at, to: NewValue::Weight(Weight::Unsure) }),
        _ => describe(case, &Change { at, to: NewValue::Separable(Separable::Unsure) }),
    };
    (described.about, described.question.words().title)
}

/// The sides of a part, in a few words: "NHS", or "NHS and council or care provider".
pub fn sides(functions: Functions) -> String {
    match functions {
        Functions::Health => Side::Health.words().short.to_owned(),
        Functions::SocialCare => Side::SocialCare.words().short.to_owned(),
        Functions::Both => {
            let second = Side::SocialCare.words().short;
            format!("{} and {}", Side::Health.words().short, second.to_ascii_lowercase())
        }
        Functions::Unsure | Functions::Neither => option(Question::Functions, functions.id()),
    }
}

/// A part and where it goes, in a line.
pub fn goes(case: &Case, part: &PartPlacement) -> String {
    let params = [
        ("issue", Names::new(case).issue(part.issue)),
        ("sides", sides(part.side)),
        ("destination", part.to.words().label.to_owned()),
    ];
    sentence(ANSWER.part, &params)
}

/// That a part would go to its place, if an answer were another, in a sentence.
pub fn would_go(case: &Case, part: &PartPlacement) -> String {
    let part_of = Names::new(case).part_of(part.issue, part.side);
    sentence(part.to.words().would_go, &[("part_of", part_of)])
}

/// The answer to a question in the words of its options; `None` where the case holds none, and for a row of pairs.
pub fn answer_words(case: &Case, question_ref: QuestionRef) -> Option<Vec<String>> {
    let question = question_ref.question();
    let name = |at: IssuePos| case.issue(at).map(|issue| issue.name().to_owned());
    let or_none = |all: Vec<String>| if all.is_empty() { vec![option(question, "none")] } else { all };
    match question_ref {
        QuestionRef::Issues => Some(case.positions().filter_map(name).collect()),
        QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => {
            let facts = question_ref.facts(case)?;
            Some(or_none(facts.iter().map(|fact| fact.words().label_in(question).to_owned()).collect()))
        }
        _ => question_ref.chosen(case).map(|value| vec![option(question, value)]),
    }
}
