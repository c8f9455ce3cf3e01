//! Agreement over many pairs of readings: for each question and the outcome, every answer that both were asked for, pair by pair.
//!
//! Answers to an issue count where each reader has it as one issue; those to a link, where each has both issues so. A fact is a
//! decision of its own: ticked or not. What one reader was not asked, because of another answer of theirs, is no pair.

use crate::both::{Both, Reader};
use crate::comparison::Comparison;
use crate::difference::issues;
use crate::kappa::{Kappa, Undefined, kappa};
use crate::link::Link;
use crate::matching::GroupPos;
use joint_working_rules::{Case, Destination, Fact, FactSet, Issue, Question, Separable, Side};

/// What is agreed on or not: a question, or what comes of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// The recommendation over the whole case.
    Outcome,
    /// Where an issue goes, one issue or a group of them at a time.
    Place,
    /// Whether something is one issue for both: not cut otherwise, and not missing for one of them.
    Cut,
    /// A question of one answer.
    Question(Question),
    /// Whether two issues are linked.
    Linked,
    /// Whether the bodies of one side have answered.
    Responses(Side),
    /// Every fact of every issue and link together.
    Facts,
    /// One fact.
    Fact(Fact),
}

impl Measured {
    /// Everything that is measured, in the order of a table.
    pub fn all() -> Vec<Self> {
        let questions = [
            Question::Functions,
            Question::Separable,
            Question::weight(Side::Health),
            Question::weight(Side::SocialCare),
        ];
        let of_links = [Self::Linked, Self::Question(Question::TieSeparable), Self::Question(Question::Consent)];
        [Self::Outcome, Self::Place, Self::Cut]
            .into_iter()
            .chain(questions.map(Self::Question))
            .chain(of_links)
            .chain(Side::ALL.iter().copied().map(Self::Responses))
            .chain([Self::Facts])
            .chain(Fact::ALL.iter().copied().map(Self::Fact))
            .collect()
    }

    /// Its id in a table.
    pub fn id(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Place => "place",
            Self::Cut => "cut",
            Self::Question(question) => question.id(),
            Self::Responses(side) => Question::responses(side).id(),
            Self::Linked => Question::Ties.id(),
            Self::Facts => Question::Facts.id(),
            Self::Fact(fact) => fact.id(),
        }
    }
}

/// An answer, as far as it can be the same as another: a word that stands for it.
type Answer = u16;

/// How far the readers of these pairs agree, on everything that is measured.
pub fn agreement(comparisons: &[Comparison]) -> Vec<(Measured, Kappa)> {
    let measure = |measured: Measured| {
        let mut pairs = Vec::new();
        comparisons.iter().for_each(|comparison| add(measured, comparison, &mut pairs));
        let found = kappa(&pairs);
        let is_answer = measured != Measured::Cut || found.n == 0;
        (measured, if is_answer { found } else { Kappa { kappa: Err(Undefined::NoAnswers), ..found } })
    };
    Measured::all().into_iter().map(measure).collect()
}

fn add(measured: Measured, of: &Comparison, pairs: &mut Vec<(Answer, Answer)>) {
    match measured {
        Measured::Outcome => pairs.push(both(|reader| of.results[reader].outcome as Answer)),
        Measured::Place => {
            let places = |reader: Reader, at: GroupPos| {
                let bit = |to: Destination| 1 << to as Answer;
                of.results[reader].places(at).iter().fold(0, |set, place| set | bit(place.to))
            };
            let shared = of.matching.iter().filter(|(_, group)| !group.is_alone());
            pairs.extend(shared.map(|(at, _)| both(|reader| places(reader, at))));
        }
        Measured::Cut => {
            let is_one = of.matching.groups().iter().map(|group| group.one_to_one().is_some());
            pairs.extend(is_one.map(|is_one| if is_one { (0, 0) } else { (0, 1) }));
        }
        Measured::Question(Question::Consent) => pairs.push(both(|reader| of.cases[reader].consent as Answer)),
        Measured::Responses(side) => {
            let said = |case: &Case| {
                let is_asked = case.issues.iter().any(|issue| issue.functions.can_involve(side));
                is_asked.then(|| case.responses[side].map_or(0, |one| one as Answer + 1))
            };
            pairs.extend(answered(cases(of), said));
        }
        Measured::Question(question) => {
            each_issue(of, |issues| pairs.extend(answered(issues, |issue| answer(issue, question))));
            if question == Question::TieSeparable {
                each_link(of, |links| {
                    pairs.extend(answered(links, |link| link.map(|link| first_test(link.separable))))
                });
            }
        }
        Measured::Linked => each_link(of, |links| pairs.push(both(|reader| Answer::from(links[reader].is_some())))),
        Measured::Facts => Fact::ALL.iter().for_each(|fact| facts(of, *fact, pairs)),
        Measured::Fact(fact) => facts(of, fact, pairs),
    }
}

/// Of each issue whose two sides both were asked about, and each link that both have: is the fact ticked?
fn facts(of: &Comparison, fact: Fact, pairs: &mut Vec<(Answer, Answer)>) {
    let ticked = |facts: FactSet| Answer::from(facts.contains(fact));
    each_issue(of, |issues| {
        pairs.extend(answered(issues, |issue| issue.functions.can_be_both().then(|| ticked(issue.facts))));
    });
    each_link(of, |links| pairs.extend(answered(links, |link| link.map(|link| ticked(link.facts)))));
}

fn answer(issue: &Issue, question: Question) -> Option<Answer> {
    let weight =
        |side: Side| issue.functions.can_involve(side).then(|| issue.weight[side].map_or(0, |one| one as Answer + 1));
    match question {
        Question::Functions => Some(issue.functions as Answer),
        Question::Separable => issue.functions.can_be_both().then(|| first_test(issue.separable)),
        _ if question == Question::weight(Side::Health) => weight(Side::Health),
        _ if question == Question::weight(Side::SocialCare) => weight(Side::SocialCare),
        _ => None,
    }
}

fn first_test(separable: Option<Separable>) -> Answer {
    separable.map_or(0, |one| one as Answer + 1)
}

fn both(answer: impl Fn(Reader) -> Answer) -> (Answer, Answer) {
    (answer(Reader::A), answer(Reader::B))
}

/// The answers of both, where both were asked.
fn answered<T: Copy>(of: Both<T>, answer: impl Fn(T) -> Option<Answer>) -> Option<(Answer, Answer)> {
    Some((answer(of.a)?, answer(of.b)?))
}

fn cases(of: &Comparison) -> Both<&Case> {
    Both { a: &of.cases.a, b: &of.cases.b }
}

fn each_issue<'a>(of: &'a Comparison, mut each: impl FnMut(Both<&'a Issue>)) {
    of.matching.iter().filter_map(|(at, _)| issues(cases(of), &of.matching, at)).for_each(&mut each);
}

fn each_link(of: &Comparison, mut each: impl FnMut(Both<Option<Link>>)) {
    let whole = || of.matching.iter().filter(|(_, group)| group.one_to_one().is_some()).map(|(at, _)| at);
    for other in whole() {
        for one in whole().take_while(|one| *one < other) {
            each(Both::from_fn(|reader| of.link(reader, one, other)));
        }
    }
}
