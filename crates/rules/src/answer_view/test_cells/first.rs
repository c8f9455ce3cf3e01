//! The cell of the first test: what is entwined, and why, or why it is not.

use super::{Cells, Known, WORDS, plain, said};
use crate::answer::sentence;
use crate::answer_view::link_words::first_of;
use crate::answer_view::test_cell::{Mark, TestCell};
use crate::case::IssuePos;
use crate::routing::EdgeRef;
use crate::vocabulary::{Fact, FactKind, Functions, Separable, Strength};

/// At most so many links are named in a cell.
const MOST_LINKS: usize = 2;

impl Cells<'_> {
    pub(super) fn first(&self, issues: &[IssuePos]) -> TestCell {
        let touching = || self.relations().into_iter().filter(|known| self.touches(known.at, issues));
        match self.first_mark(issues) {
            Mark::Met => {
                // What is doubtful has to be named.
                let is_certain = self.is_certain(issues);
                let is_doubtful = |known: &Known| !is_certain && known.strength.provisional;
                let entwined = || touching().filter(|known| known.strength.low == Strength::Entwined);
                let doubtful = entwined().filter(is_doubtful);
                let others = entwined().filter(|known| !is_doubtful(known));
                self.entwined(doubtful.chain(others).take(MOST_LINKS).collect(), &is_doubtful)
            }
            Mark::NotKnown => {
                let open =
                    touching().find(|known| known.strength.is_open() && known.strength.high == Strength::Entwined);
                let is_unsure = |at: IssuePos| self.graph.nodes[at].functions == Functions::Unsure;
                let why = match open {
                    // Nobody has said that it has two sides.
                    Some(Known { at: EdgeRef::Inner(at), .. }) if is_unsure(at) => WORDS.side_unknown.to_owned(),
                    Some(known) => sentence(WORDS.link_open, &[("link", self.name(known.at))]),
                    None if issues.iter().copied().any(is_unsure) => WORDS.side_unknown.to_owned(),
                    None => WORDS.joint_open.to_owned(),
                };
                said(Mark::NotKnown, why)
            }
            mark => {
                let touching: Vec<Known> = touching().collect();
                let mut cell = self.not_entwined(mark, issues, &touching);
                if let Some(known) = touching.iter().find(|known| self.is_doubtful(known)) {
                    cell.why = [&cell.why, " ", doubt(known)].concat();
                    cell.is_doubtful = true;
                }
                cell
            }
        }
    }

    /// Why the first test is met, and which of these links are doubtful.
    fn entwined(&self, links: Vec<Known>, is_doubtful: &dyn Fn(&Known) -> bool) -> TestCell {
        let mut cite = None;
        let mut why = Vec::new();
        let has_doubt = links.iter().any(is_doubtful);
        for known in links {
            let link = ("link", self.name(known.at));
            let facts = known.facts.of_kind(FactKind::Entwining);
            let clause = |fact: Fact| match known.at {
                EdgeRef::Inner(_) => fact.words().clause,
                EdgeRef::Between(_) => fact.words().clause_between,
            };
            why.push(match facts.iter().next() {
                Some(fact) => {
                    cite = cite.or(fact.words().cites.first().copied());
                    sentence(WORDS.because, &[link, ("facts", first_of(facts.iter().map(clause)))])
                }
                None => sentence(WORDS.by_answer, &[link]),
            });
            if is_doubtful(&known) {
                why.push(doubt(&known).to_owned());
            }
        }
        TestCell { cite, is_doubtful: has_doubt, ..said(Mark::Met, why.join(" ")) }
    }

    fn not_entwined(&self, mark: Mark, issues: &[IssuePos], touching: &[Known]) -> TestCell {
        if issues.len() > 1 {
            return plain(mark, WORDS.all_one_side);
        }
        let inner = touching.iter().find(|known| matches!(known.at, EdgeRef::Inner(_)));
        match inner {
            Some(known) if known.separable != Some(Separable::Yes) => self.look_alike(known, mark, WORDS.apart),
            Some(_) => plain(mark, WORDS.apart),
            None => self.not_entwined_with_another(mark, touching),
        }
    }

    /// Why an issue of one side is entwined with nothing of the other: that it can be decided by itself only where that was said.
    fn not_entwined_with_another(&self, mark: Mark, touching: &[Known]) -> TestCell {
        let unsure = |known: &&Known| !known.keeps_apart() && known.facts.link_nothing();
        let unsure = || touching.iter().filter(unsure);
        let is_said = |known: &Known| known.separable == Some(Separable::Yes) && !known.keeps_apart();
        match unsure().find(|known| self.is_doubtful(known)).or_else(|| unsure().next()) {
            Some(known) => self.look_alike(known, mark, WORDS.not_entwined),
            None if touching.iter().any(is_said) => plain(mark, WORDS.by_itself),
            None => plain(mark, WORDS.not_entwined),
        }
    }
}

/// Why what was said of a link is doubtful.
const fn doubt(known: &Known) -> &'static str {
    match known.separable {
        Some(Separable::Unsure) => WORDS.doubt_unsure,
        None => WORDS.doubt_missing,
        Some(Separable::Yes | Separable::OneWay | Separable::No) => WORDS.doubt_unsupported,
    }
}
