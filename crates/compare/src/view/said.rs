//! What a reader said, in the words of the questions.

use super::ComparisonView;
use super::called::{NOT_ANSWERED, list};
use crate::both::Reader;
use crate::link::Link;
use crate::matching::GroupPos;
use crate::topic::Topic;
use joint_working_interface::COMPARE;
use joint_working_rules::summary::answer_words;
use joint_working_rules::{FactSet, IssuePos, Question, QuestionRef, Separable, fill};

impl ComparisonView<'_> {
    /// What a reader said on what differs.
    pub(super) fn said(&self, topic: Topic, reader: Reader) -> Vec<String> {
        let answer = |question: Option<QuestionRef>| {
            let words = question.and_then(|question| answer_words(&self.of.cases[reader], question));
            words.unwrap_or_else(|| vec![NOT_ANSWERED.to_owned()])
        };
        match topic {
            Topic::Functions(at) => answer(self.only(at, reader).map(QuestionRef::Functions)),
            Topic::FirstTest(at) => answer(self.only(at, reader).map(QuestionRef::Separable)),
            Topic::Weight(at, side) => answer(self.only(at, reader).map(|issue| QuestionRef::Weight(issue, side))),
            Topic::LinkFirstTest(one, other) => {
                vec![
                    self.of.link(reader, one, other).map_or(NOT_ANSWERED, |link| first_test(link.separable)).to_owned(),
                ]
            }
            Topic::Consent => answer(Some(QuestionRef::Consent)),
            Topic::Responses(side) => answer(Some(QuestionRef::Responses(side))),
            Topic::Facts(_) | Topic::LinkFacts(..) => self.facts(topic, reader),
            Topic::Linked(one, other) => link(self.of.link(reader, one, other)),
            Topic::Cut(at) => {
                let names = self.issue_names(at, reader);
                let words = if names.len() == 1 { COMPARE.cut_one } else { COMPARE.cut_many };
                vec![fill(words, &[("count", &names.len().to_string()), ("issues", &list(&names))])]
            }
            Topic::OnlyOne(at) => {
                let is_one = self.of.matching.group(at).is_some_and(|group| !group.issues[reader].is_empty());
                vec![if is_one { COMPARE.is_issue } else { COMPARE.no_issue }.to_owned()]
            }
        }
    }

    /// The only issue that a reader has in a group.
    fn only(&self, at: GroupPos, reader: Reader) -> Option<IssuePos> {
        Some(self.of.matching.group(at)?.one_to_one()?[reader])
    }

    /// The facts in which the readers differ: those that this one ticked, and those that the other did.
    fn facts(&self, topic: Topic, reader: Reader) -> Vec<String> {
        let of = |reader: Reader| self.facts_of(topic, reader).unwrap_or_default();
        let (own, its) = (of(reader), of(reader.other()));
        let question = if matches!(topic, Topic::Facts(_)) { Question::Facts } else { Question::TieFacts };
        let words = |of: FactSet, but: FactSet| {
            let labels = of.iter().filter(|fact| !but.contains(*fact)).map(|fact| fact.words().label_in(question));
            labels.collect::<Vec<_>>().join("; ")
        };
        [(COMPARE.ticked, words(own, its)), (COMPARE.not_ticked, words(its, own))]
            .into_iter()
            .filter(|(_, facts)| !facts.is_empty())
            .map(|(words, facts)| fill(words, &[("facts", &facts)]))
            .collect()
    }

    fn facts_of(&self, topic: Topic, reader: Reader) -> Option<FactSet> {
        let case = &self.of.cases[reader];
        match topic {
            Topic::Facts(at) => Some(case.issue(self.only(at, reader)?)?.facts),
            Topic::LinkFacts(one, other) => Some(self.of.link(reader, one, other)?.facts),
            _ => None,
        }
    }
}

/// A link with all that is said of it, or that there is none.
fn link(link: Option<Link>) -> Vec<String> {
    let Some(Link { facts, separable }) = link else { return vec![COMPARE.not_linked.to_owned()] };
    let facts = facts.iter().map(|fact| fact.words().label_in(Question::TieFacts).to_owned());
    let answer = separable.map(|answer| fill(COMPARE.link_first_test, &[("answer", first_test(Some(answer)))]));
    std::iter::once(COMPARE.linked.to_owned()).chain(facts).chain(answer).collect()
}

/// An answer on the first test of two issues, in the words of its options.
fn first_test(answer: Option<Separable>) -> &'static str {
    let option = answer.and_then(|answer| Question::TieSeparable.words().option(answer.id()));
    option.map_or(NOT_ANSWERED, |option| option.label)
}
