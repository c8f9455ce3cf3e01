//! The cell of the link with what is joint.

use super::{Cells, WORDS, plain, said};
use crate::answer::sentence;
use crate::answer_view::test_cell::{Mark, TestCell};
use crate::case::IssuePos;
use crate::vocabulary::{FactKind, FactSet, Strength};

impl Cells<'_> {
    pub(super) fn linked(&self, issues: &[IssuePos]) -> TestCell {
        let (lower, upper) = (&self.bounds.lower, &self.bounds.upper);
        if self.is_core(lower, issues) {
            return plain(Mark::NoMatter, WORDS.is_joint);
        }
        if self.is_joint(lower, issues) {
            return self.goes_along(issues);
        }
        let outward = || self.relations().into_iter().filter_map(|known| Some((self.other(known.at, issues)?, known)));
        if self.is_joint(upper, issues) {
            let open = outward()
                .find(|(other, known)| upper.evaluation.joint[*other] && known.strength.high >= Strength::Close);
            return match open {
                Some((other, known)) if known.strength.low < Strength::Close => {
                    said(Mark::NotKnown, sentence(WORDS.linked_open, &[("issue", self.issue(other))]))
                }
                Some(_) => plain(Mark::NotKnown, WORDS.joint_open),
                None => plain(Mark::NoMatter, WORDS.joint_by_itself),
            };
        }
        if !self.any_joint(upper) {
            return plain(Mark::NoMatter, WORDS.nothing_joint);
        }
        match outward().find(|(other, known)| upper.evaluation.joint[*other] && !known.facts.is_empty()) {
            Some((_, known)) => self.look_alike(&known, Mark::No, self.not_linked()),
            None => plain(Mark::No, self.not_linked()),
        }
    }

    /// That there is no link to what is joint: nothing is while that is open, or where consent blocks.
    fn not_linked(&self) -> &'static str {
        match (self.graph.blocked, self.any_joint(&self.bounds.lower)) {
            (true, _) => WORDS.not_linked_with_consent,
            (false, true) => WORDS.not_linked,
            (false, false) => WORDS.not_linked_open,
        }
    }

    fn goes_along(&self, issues: &[IssuePos]) -> TestCell {
        let with = issues.iter().find_map(|issue| Some((*issue, self.goes_with[*issue]?)));
        let Some((issue, with)) = with else { return plain(Mark::Yes, "") };
        let facts = self.case.relation_between(issue, with).map_or(FactSet::EMPTY, |relation| relation.facts);
        let named =
            [FactKind::Close, FactKind::Entwining].into_iter().find_map(|kind| facts.of_kind(kind).iter().next());
        let name = ("issue", self.issue(with));
        match named.map(|fact| fact.words()) {
            Some(words) => {
                let why = sentence(WORDS.linked_with, &[name, ("facts", words.clause_between.to_owned())]);
                TestCell { cite: words.cites.first().copied(), ..said(Mark::Yes, why) }
            }
            None => said(Mark::Yes, sentence(WORDS.linked_by_answer, &[name])),
        }
    }
}
