//! What would change it, for a reader: changes that come to the same are one line, in the words of the questions.

use crate::answer::{Answer, Changed, Handled};
use crate::case::{Case, Consent, Functions, Separable, Side, Weight};
use crate::changes::{At, Change, To};
use crate::facts::FactSet;
use crate::interview::Step;
use crate::outcome::Outcome;
use crate::reasons::{Words, sentence};
use crate::rulebook::{CHANGES, Question};

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
    pub handling: &'a [Handled],
}

/// The changes of an answer as lines, nearest first, and last the links between issues that have none. Changes to "not sure" are left out: they say nothing to act on.
pub fn change_lines<'a>(case: &Case, answer: &'a Answer) -> Vec<ChangeLine<'a>> {
    // First what is a matter of judgement, and consent; then facts, and links that nobody has spoken of; last whose functions
    // they are, which a reader seldom doubts.
    let mut ranks: [Vec<ChangeLine<'a>>; 4] = Default::default();
    for Changed { change, outcome, handling } in answer.would_change.iter().filter(|one| !is_unsure(&one.change.to)) {
        let rank: usize = match change.at {
            At::Separable(_) | At::TieSeparable(_) | At::Weight(..) | At::Consent => 0,
            At::Facts(_) | At::TieFacts(_) => 1,
            At::Pair(..) => 2,
            At::Functions(_) => 3,
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
    let names = Words::new(case);
    let pair = |link: usize| {
        let ends = case.relations.get(link).map(|relation| relation.between.clone()).unwrap_or_default();
        let place = |id: &String| case.issues.iter().position(|issue| issue.id == *id).unwrap_or_default();
        names.issues(&[place(&ends[0]), place(&ends[1])])
    };
    let (about, question, now) = match change.at {
        At::Separable(at) => (names.issue(at), Question::Separable, None),
        At::Weight(at, side) => (names.issue(at), Question::weight(side), None),
        At::Facts(at) => (names.issue(at), Question::Facts, case.issues.get(at).map(|issue| issue.facts)),
        At::Functions(at) => (names.issue(at), Question::Functions, None),
        At::TieSeparable(link) => (pair(link), Question::TieSeparable, None),
        At::TieFacts(link) => (pair(link), Question::TieFacts, case.relations.get(link).map(|one| one.facts)),
        At::Pair(one, _) => (names.issue(one), Question::Ties, None),
        At::Consent => (CHANGES.whole_case.to_owned(), Question::Consent, None),
    };
    let answer = match &change.to {
        To::Separable(to) => option(question, to.id()),
        To::Weight(to) => option(question, to.id()),
        To::Functions(to) => option(question, to.id()),
        To::Consent(to) => option(question, to.id()),
        To::Facts(to) => fact(now.unwrap_or_default(), *to),
        To::Relation(to) => {
            let other = match change.at {
                At::Pair(_, other) => names.issue(other),
                _ => String::new(),
            };
            let answer = match to.separable {
                Some(separable) => option(Question::TieSeparable, separable.id()),
                None => facts(to.facts),
            };
            sentence(CHANGES.pair, &[("other", other), ("answer", answer)])
        }
    };
    Described { about, question, answer }
}

fn option(question: Question, value: &str) -> String {
    question.words().option(value).map(|option| option.label.to_owned()).unwrap_or_default()
}

fn facts(all: FactSet) -> String {
    all.iter().map(|fact| fact.words().label).collect::<Vec<_>>().join("; ")
}

/// The one fact that is ticked or unticked.
fn fact(before: FactSet, after: FactSet) -> String {
    let changed = facts(before.symmetric_difference(after));
    let words = if after.len() > before.len() { CHANGES.ticked } else { CHANGES.unticked };
    sentence(words, &[("fact", changed)])
}

fn is_unsure(to: &To) -> bool {
    match to {
        To::Separable(to) => *to == Separable::Unsure,
        To::Weight(to) => *to == Weight::Unsure,
        To::Functions(to) => *to == Functions::Unsure,
        // Refused and withdrawn come to the same; one of them is enough to say so.
        To::Consent(to) => *to == Consent::Withdrawn,
        To::Facts(_) | To::Relation(_) => false,
    }
}

/// An open answer in words: what it is about, and the question.
pub fn open_words(case: &Case, at: At) -> (String, &'static str) {
    let described = match at {
        At::Functions(_) => describe(case, &Change { at, to: To::Functions(Functions::Unsure) }),
        At::Weight(..) => describe(case, &Change { at, to: To::Weight(Weight::Unsure) }),
        _ => describe(case, &Change { at, to: To::Separable(Separable::Unsure) }),
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
pub fn goes(case: &Case, part: &Handled) -> String {
    let name = Words::new(case).issue(part.at);
    format!("{name} ({}): {}", sides(part.side), part.to.words().label)
}

/// The answer to a question in the words of its options; `None` where the case holds none.
pub fn answer_words(case: &Case, step: Step) -> Option<Vec<String>> {
    let question = step.question();
    let name = |at: usize| case.issues.get(at).map(|issue| issue.name().to_owned());
    let or_none = |all: Vec<String>| if all.is_empty() { vec![option(question, "none")] } else { all };
    match step {
        Step::Issues => Some((0..case.issues.len()).filter_map(name).collect()),
        Step::Core(_) | Step::Ties(_) => {
            let tied: Vec<String> = step.tied(case).into_iter().filter_map(name).collect();
            // Of none of them: of which?
            let none = || format!("{}: {}", option(question, "none"), Words::new(case).issues(&step.others(case)));
            Some(if tied.is_empty() { vec![none()] } else { tied })
        }
        Step::Facts(_) | Step::TieFacts(..) => {
            let facts = step.facts(case)?;
            Some(or_none(facts.iter().map(|fact| fact.words().label.to_owned()).collect()))
        }
        _ => step.chosen(case).map(|value| vec![option(question, value)]),
    }
}

/// What a question is about: an issue, a pair of issues, or nothing in particular.
pub fn about(case: &Case, step: Step) -> Option<String> {
    let names = Words::new(case);
    match step.issues() {
        [Some(at), None] => Some(names.issue(at)),
        [Some(one), Some(other)] => Some(names.issues(&[one, other])),
        _ => None,
    }
}
