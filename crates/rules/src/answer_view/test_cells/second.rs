//! The cell of the second test: what each side weighs, with what it is entwined with.

use super::{Cells, WORDS, plain, said};
use crate::answer::sentence;
use crate::answer_view::numbered::Numbered;
use crate::answer_view::test_cell::{Mark, TestCell};
use crate::case::IssuePos;
use crate::routing::PartPos;
use crate::rulebook::ANSWER;
use crate::vocabulary::Side;

impl Cells<'_> {
    pub(super) fn second(&self, issues: &[IssuePos]) -> TestCell {
        let first = self.first_mark(issues);
        if first == Mark::NotMet {
            return plain(Mark::NoMatter, WORDS.second_needs_first);
        }
        let (lower, upper) = (&self.bounds.lower, &self.bounds.upper);
        let mark = match (self.is_core(lower, issues), self.is_core(upper, issues)) {
            (true, _) => Mark::Met,
            (false, false) => Mark::NotMet,
            (false, true) => Mark::NotKnown,
        };
        // Where more may be entwined with it, what that weighs counts.
        let end = if first == Mark::Met && mark == Mark::Met { lower } else { upper };
        let with: Vec<PartPos> = self.parts_at(end, issues).map(|part| end.evaluation.group[part]).collect();
        let group: Vec<IssuePos> = self
            .graph
            .nodes
            .positions()
            .filter(|issue| end.valuation.parts_of(*issue).any(|part| with.contains(&end.evaluation.group[part])))
            .collect();
        let weights = Side::ALL.iter().map(|side| {
            let of_side =
                group.iter().map(|at| &self.graph.nodes[*at]).filter(|node| node.functions.can_involve(*side));
            let known: Vec<Option<bool>> = of_side.map(|node| node.fundamental[*side]).collect();
            let picture = &ANSWER.picture;
            let weight = if known.contains(&Some(true)) {
                picture.fundamental
            } else if known.contains(&None) {
                picture.not_known
            } else {
                picture.minor_long
            };
            let params = [("side", side.words().part.to_owned()), ("weight", weight.to_owned())];
            [&sentence(WORDS.weights, &params), "."].concat()
        });
        let others: Vec<IssuePos> = group.iter().copied().filter(|issue| !issues.contains(issue)).collect();
        let words = if first == Mark::NotKnown { WORDS.with_open } else { WORDS.with };
        let with =
            (!others.is_empty()).then(|| sentence(words, &[("issues", Numbered::new(self.case).issues(&others))]));
        said(mark, with.into_iter().chain(weights).collect::<Vec<_>>().join(" "))
    }
}
