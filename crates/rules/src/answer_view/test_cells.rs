//! The cells of the table of the test: for each question what comes of it, and why in a clause.

mod first;
mod linked;
mod second;

use super::numbered::Numbered;
use super::test_cell::{Mark, TestCell, TestQuestion};
use crate::answer::sentence;
use crate::case::{ByPosition, IssuePos, ValidCase};
use crate::routing::{
    BoundEvaluation, Bounds, CaseGraph, EdgeRef, PartPlacement, PartPos, RelationStrength, certain_groups, goes_with,
    relation_strength,
};
use crate::rulebook::{ANSWER, Citation, TestWords};
use crate::vocabulary::{Destination, FactKind, FactSet, Functions, PerSide, Separable, Side};

const WORDS: &TestWords = &ANSWER.test;

/// What the cells of a case are made from.
pub(super) struct Cells<'a> {
    case: &'a ValidCase,
    graph: &'a CaseGraph,
    bounds: &'a Bounds,
    /// The doubtful links that decide where a part goes.
    deciding: &'a [EdgeRef],
    goes_with: ByPosition<IssuePos, Option<IssuePos>>,
    /// The first issue of the column of each issue.
    column: ByPosition<IssuePos, IssuePos>,
    /// By the representative of a group: does it hold together without any relation that is provisional?
    is_certain: ByPosition<PartPos, bool>,
    /// Was it not said whether it belongs with another?
    may_belong: ByPosition<IssuePos, bool>,
}

/// A relation, and what was said of it.
struct Known {
    at: EdgeRef,
    strength: RelationStrength,
    facts: FactSet,
    separable: Option<Separable>,
}

impl Known {
    /// Does it only say why two issues do not belong together? Then nobody was asked about the first test.
    fn keeps_apart(&self) -> bool {
        matches!(self.at, EdgeRef::Between(_)) && self.facts.link_nothing() && self.separable == Some(Separable::Yes)
    }
}

impl<'a> Cells<'a> {
    pub(super) fn new(
        case: &'a ValidCase,
        graph: &'a CaseGraph,
        bounds: &'a Bounds,
        deciding: &'a [EdgeRef],
        columns: &[Vec<IssuePos>],
        open: &[IssuePos],
    ) -> Self {
        let mut column: ByPosition<IssuePos, IssuePos> = graph.nodes.positions().collect();
        for issues in columns {
            for issue in issues {
                column[*issue] = issues.first().copied().unwrap_or(*issue);
            }
        }
        let mut may_belong = ByPosition::filled(false, graph.nodes.len());
        open.iter().for_each(|issue| may_belong[*issue] = true);
        let goes_with = goes_with(graph, &bounds.lower);
        Self {
            case,
            graph,
            bounds,
            deciding,
            goes_with,
            column,
            is_certain: certain_groups(graph, &bounds.lower),
            may_belong,
        }
    }

    /// One cell of the column of these issues, which go to these places.
    pub(super) fn cell(&self, question: TestQuestion, issues: &[IssuePos], places: &[PartPlacement]) -> TestCell {
        let cell = self.made(question, issues, places);
        if let Some(open) = self.may_still_belong(question, issues) {
            return open;
        }
        let is_test = matches!(question, TestQuestion::First | TestQuestion::Second);
        // What is linked to what is joint is joint, whatever else it may be entwined with.
        if is_test && cell.mark == Mark::NotKnown && self.is_joint(&self.bounds.lower, issues) {
            return plain(Mark::NoMatter, WORDS.goes_along);
        }
        cell
    }

    /// The cell where it was not said yet whether the column belongs with another issue, and what it is by itself settles nothing.
    fn may_still_belong(&self, question: TestQuestion, issues: &[IssuePos]) -> Option<TestCell> {
        let is_settled = match question {
            TestQuestion::Sides => true,
            TestQuestion::Consent => self.is_joint(&self.bounds.upper, issues),
            TestQuestion::First => self.first_mark(issues) != Mark::NotMet,
            TestQuestion::Second | TestQuestion::Linked => false,
        };
        let is_joint = self.is_joint(&self.bounds.lower, issues);
        let may_belong = !is_settled && !is_joint && issues.iter().any(|issue| self.may_belong[*issue]);
        may_belong.then(|| match question {
            TestQuestion::First => plain(Mark::NotKnown, WORDS.pairs_open),
            // Whatever belongs together, this keeps it from the team.
            TestQuestion::Consent => plain(Mark::No, WORDS.consent_no),
            // What each side weighs can decide it, too, where the first test may be met without another issue.
            TestQuestion::Second if self.first_mark(issues) != Mark::NotMet => {
                said(Mark::NotKnown, [&self.second(issues).why, " ", WORDS.depends_on_pairs].concat())
            }
            _ => plain(Mark::NotKnown, WORDS.depends_on_pairs),
        })
    }

    fn made(&self, question: TestQuestion, issues: &[IssuePos], places: &[PartPlacement]) -> TestCell {
        match question {
            TestQuestion::Sides => self.sides(issues, places),
            TestQuestion::First => self.first(issues),
            TestQuestion::Second => self.second(issues),
            TestQuestion::Linked => self.linked(issues),
            TestQuestion::Consent => {
                let meets = self.is_joint(&self.bounds.upper, issues);
                if meets { plain(Mark::No, WORDS.consent_no) } else { plain(Mark::NoMatter, "") }
            }
        }
    }

    fn sides(&self, issues: &[IssuePos], places: &[PartPlacement]) -> TestCell {
        let functions = || issues.iter().map(|at| self.graph.nodes[*at].functions);
        let known = || functions().filter(|functions| *functions != Functions::Unsure);
        let held = PerSide::from_fn(|side| known().any(|functions| functions.can_involve(side)));
        let has_unsure = functions().any(|functions| functions == Functions::Unsure);
        let is_open = places.iter().any(|part| part.side == Functions::Unsure && part.to == Destination::Unclear);
        match (held.health, held.social_care) {
            _ if has_unsure && (is_open || !held.all()) => plain(Mark::NotKnown, WORDS.side_unknown),
            (true, true) => plain(Mark::Yes, WORDS.both_sides),
            (false, false) => plain(Mark::No, WORDS.neither),
            (health, _) => {
                let side = if health { Side::Health } else { Side::SocialCare };
                said(Mark::No, sentence(WORDS.one_side, &[("side", side.words().label.to_owned())]))
            }
        }
    }

    fn parts_at<'e>(&self, end: &'e BoundEvaluation, issues: &'e [IssuePos]) -> impl Iterator<Item = PartPos> + 'e {
        issues.iter().flat_map(|issue| end.valuation.parts_of(*issue))
    }

    fn holds_both(&self, end: &BoundEvaluation, issues: &[IssuePos]) -> bool {
        self.parts_at(end, issues).any(|part| end.evaluation.held_with(part).all())
    }

    fn is_core(&self, end: &BoundEvaluation, issues: &[IssuePos]) -> bool {
        self.parts_at(end, issues).any(|part| end.evaluation.is_core(part))
    }

    fn is_joint(&self, end: &BoundEvaluation, issues: &[IssuePos]) -> bool {
        issues.iter().any(|issue| end.evaluation.joint[*issue])
    }

    fn first_mark(&self, issues: &[IssuePos]) -> Mark {
        if self.holds_both(&self.bounds.lower, issues) {
            Mark::Met
        } else if self.holds_both(&self.bounds.upper, issues) {
            Mark::NotKnown
        } else {
            Mark::NotMet
        }
    }

    /// Are the issues entwined with the other side for certain: not only by what is provisional?
    fn is_certain(&self, issues: &[IssuePos]) -> bool {
        let BoundEvaluation { evaluation, .. } = &self.bounds.lower;
        let of_both = self.parts_at(&self.bounds.lower, issues).filter(|part| evaluation.held_with(*part).all());
        of_both.map(|part| evaluation.group[part]).all(|group| self.is_certain[group])
    }

    /// Does a link rest on a doubtful answer that decides where a part goes, or would if there were consent?
    fn is_doubtful(&self, known: &Known) -> bool {
        self.deciding.contains(&known.at) || (self.graph.blocked && known.strength.provisional)
    }

    /// What looks like a link and is none, where that was said; otherwise these words.
    fn look_alike(&self, known: &Known, mark: Mark, otherwise: &'static str) -> TestCell {
        let Some(fact) = known.facts.of_kind(FactKind::LookAlike).iter().next() else { return plain(mark, otherwise) };
        let words = fact.words();
        let clause = match known.at {
            EdgeRef::Inner(_) => words.clause,
            EdgeRef::Between(_) => words.clause_between,
        };
        let why = sentence(WORDS.look_alike, &[("facts", clause.to_owned())]);
        TestCell { cite: words.cites.first().copied(), ..said(mark, why) }
    }

    fn any_joint(&self, end: &BoundEvaluation) -> bool {
        end.evaluation.joint.values().any(|joint| *joint)
    }

    fn relations(&self) -> Vec<Known> {
        let known = self.graph.relations().filter_map(|(at, strength)| {
            let (facts, separable) = match at {
                EdgeRef::Inner(issue) => self.case.issue(issue).map(|issue| (issue.facts, issue.separable))?,
                EdgeRef::Between(at) if self.graph.touches_outside(at) => return None,
                EdgeRef::Between(at) => self.case.relation(at).map(|relation| (relation.facts, relation.separable))?,
            };
            debug_assert_eq!(strength, relation_strength(facts, separable));
            Some(Known { at, strength, facts, separable })
        });
        known.collect()
    }

    fn touches(&self, at: EdgeRef, issues: &[IssuePos]) -> bool {
        match at {
            EdgeRef::Inner(issue) => issues.contains(&issue),
            EdgeRef::Between(relation) => self.graph.edges[relation].endpoints.iter().any(|end| issues.contains(end)),
        }
    }

    /// The end of a relation that is in another column than these issues, where the other end is one of them.
    fn other(&self, at: EdgeRef, issues: &[IssuePos]) -> Option<IssuePos> {
        let EdgeRef::Between(relation) = at else { return None };
        let [one, other] = self.graph.edges[relation].endpoints;
        let (one_in, other_in) = (issues.contains(&one), issues.contains(&other));
        match (one_in, other_in) {
            (true, false) => Some(other),
            (false, true) => Some(one),
            _ => None,
        }
        .filter(|found| issues.first().is_some_and(|first| self.column[*found] != self.column[*first]))
    }

    fn issue(&self, at: IssuePos) -> String {
        Numbered::new(self.case).issue(at)
    }

    /// A relation: its two sides, or two issues by their numbers.
    fn name(&self, at: EdgeRef) -> String {
        match at {
            EdgeRef::Inner(issue)
                if self.graph.nodes.len() > 1
                    && self.column.iter().filter(|(_, first)| **first == self.column[issue]).count() > 1 =>
            {
                Numbered::number(issue)
            }
            EdgeRef::Inner(_) => WORDS.inside.to_owned(),
            EdgeRef::Between(relation) => {
                let [one, other] = self.graph.edges[relation].endpoints.map(Numbered::number);
                crate::fill::fill(WORDS.between, &[("one", &one), ("other", &other)])
            }
        }
    }
}

fn said(mark: Mark, why: String) -> TestCell {
    TestCell { mark, why, cite: None::<&'static Citation>, decides: false, is_doubtful: false }
}

pub(super) fn plain(mark: Mark, why: &str) -> TestCell {
    said(mark, why.to_owned())
}
