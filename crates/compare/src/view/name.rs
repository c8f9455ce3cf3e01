//! What issues are called, and what a difference is about in a few words.

use super::ComparisonView;
use super::called::{Called, capital};
use crate::both::Reader;
use crate::matching::GroupPos;
use crate::topic::Topic;
use joint_working_interface::COMPARE;
use joint_working_rules::{IssuePos, fill};

impl ComparisonView<'_> {
    fn called(&self, at: GroupPos, reader: Reader) -> Vec<Called> {
        let issues = self.of.matching.group(at).map_or(&[][..], |group| group.issues[reader].as_slice());
        issues.iter().filter_map(|issue| self.of.cases[reader].issue(*issue)).map(Called::of).collect()
    }

    /// What a reader calls an issue.
    pub(super) fn issue_name(&self, reader: Reader, at: IssuePos) -> String {
        self.of.cases[reader].issue(at).map(|issue| Called::of(issue).text()).unwrap_or_default()
    }

    /// What a reader calls the issues of a group.
    pub(super) fn issue_names(&self, at: GroupPos, reader: Reader) -> Vec<String> {
        self.called(at, reader).into_iter().map(|one| capital(one.text())).collect()
    }

    /// What a group is called in a sentence: by the words of the reader who has it as one issue, or of both.
    pub(super) fn name(&self, at: GroupPos) -> String {
        let [mut a, mut b] = Reader::ALL.map(|reader| self.called(at, reader));
        match (a.len(), b.len()) {
            (_, 0) | (1, 2..) => b.clear(),
            (0, _) | (2.., 1) => a.clear(),
            _ => {}
        }
        let all: Vec<Called> = a.into_iter().chain(b).collect();
        let have_words = all.iter().any(|one| matches!(one, Called::Words(_)));
        let mut names: Vec<String> = Vec::new();
        for one in all {
            let tells = !have_words || matches!(one, Called::Words(_));
            let text = one.text();
            if tells && !names.contains(&text) {
                names.push(text);
            }
        }
        let mut names = names.into_iter();
        let first = names.next().unwrap_or_default();
        names.fold(first, |one, other| fill(COMPARE.two_names, &[("one", &one), ("other", &other)]))
    }

    /// The same, to stand at the beginning.
    pub(super) fn title(&self, at: GroupPos) -> String {
        capital(self.name(at))
    }

    /// What a difference is about, in a few words within a sentence.
    pub(super) fn topic(&self, topic: Topic) -> String {
        let one = |words, at: GroupPos| fill(words, &[("issue", &self.name(at))]);
        let two = |words, one: GroupPos, other| fill(words, &[("one", &self.name(one)), ("other", &self.name(other))]);
        match topic {
            Topic::Functions(at) => one(COMPARE.topic_functions, at),
            Topic::Facts(at) => one(COMPARE.topic_facts, at),
            Topic::FirstTest(at) => one(COMPARE.topic_first_test, at),
            Topic::Weight(at, side) => {
                fill(COMPARE.topic_weight, &[("side", side.words().part), ("issue", &self.name(at))])
            }
            Topic::Linked(at, other) => two(COMPARE.topic_linked, at, other),
            Topic::LinkFacts(at, other) => two(COMPARE.topic_link_facts, at, other),
            Topic::LinkFirstTest(at, other) => two(COMPARE.topic_link_first_test, at, other),
            Topic::Consent => COMPARE.topic_consent.to_owned(),
            Topic::Responses(side) => fill(COMPARE.topic_responses, &[("side", side.words().label)]),
            Topic::Cut(at) => one(COMPARE.topic_cut, at),
            Topic::OnlyOne(at) => one(COMPARE.topic_only, at),
        }
    }

    /// The same, to stand by itself.
    pub(super) fn question(&self, topic: Topic) -> String {
        capital(self.topic(topic))
    }
}
