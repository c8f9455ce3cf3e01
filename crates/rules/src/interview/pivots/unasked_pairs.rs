//! The pairs of issues that nobody was asked about yet: as many as there are pairs, and never listed.

use crate::case::{ByPosition, IssuePos};

/// The pairs that were not asked about: those of an issue whose row is open with any later one, but for the pairs that have a
/// relation.
#[derive(Clone, Debug)]
pub(super) struct UnaskedPairs {
    /// For each issue whether it takes part, and whether its row, on the later ones, is open.
    rows: ByPosition<IssuePos, PairsRow>,
    /// The issues that each has a relation with, in order.
    related: ByPosition<IssuePos, Vec<IssuePos>>,
}

/// The pairs of one issue with the later ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PairsRow {
    /// The issue has no part in this: it is outside both sides, or nobody has said yet whose functions it puts in play.
    Outside,
    /// Not asked yet.
    Open,
    /// Answered: what has no relation is not linked.
    Answered,
}

impl UnaskedPairs {
    /// Of issues with these rows, and these relations.
    pub(super) fn new(rows: ByPosition<IssuePos, PairsRow>, relations: impl Iterator<Item = [IssuePos; 2]>) -> Self {
        let mut related = ByPosition::filled(Vec::new(), rows.len());
        for [one, other] in relations {
            related[one].push(other);
            related[other].push(one);
        }
        related.values_mut().for_each(|list: &mut Vec<IssuePos>| list.sort_unstable());
        Self { rows, related }
    }

    /// Have two issues a relation?
    pub(super) fn are_related(&self, one: IssuePos, other: IssuePos) -> bool {
        self.related.find(one).is_some_and(|list| list.binary_search(&other).is_ok())
    }

    /// The issues that one has a relation with, in order.
    pub(super) fn related(&self, one: IssuePos) -> impl Iterator<Item = IssuePos> {
        self.related.find(one).into_iter().flatten().copied()
    }

    /// Was this pair not asked about yet?
    pub(super) fn is_unasked(&self, one: IssuePos, other: IssuePos) -> bool {
        self.row(one.min(other)) == PairsRow::Open
            && one != other
            && self.row(one.max(other)) != PairsRow::Outside
            && !self.are_related(one, other)
    }

    /// Those among some of the issues, which are in order.
    pub(super) fn among(&self, issues: &[IssuePos]) -> impl Iterator<Item = [IssuePos; 2]> {
        let open = issues.iter().enumerate().filter(|(_, one)| self.row(**one) == PairsRow::Open);
        open.flat_map(|(at, one)| issues.iter().skip(at + 1).map(move |other| [*one, *other]))
            .filter(|[one, other]| self.is_unasked(*one, *other))
    }

    /// What is known of the pairs of an issue with the later ones.
    pub(super) fn row(&self, at: IssuePos) -> PairsRow {
        self.rows.find(at).copied().unwrap_or(PairsRow::Outside)
    }

    /// As few of these pairs as connect, among some of the issues, what all of them connect. Linear in issues and relations:
    /// each issue is joined to each set of earlier ones that has an open row in it, and only a relation can be in the way.
    pub(super) fn forest(&self, among: impl Fn(IssuePos) -> bool) -> Vec<[IssuePos; 2]> {
        let mut edges = Vec::new();
        // What is connected so far: of each set, the members whose rows are open.
        let mut sets: Vec<Vec<IssuePos>> = Vec::new();
        for (issue, row) in self.rows.iter().filter(|(at, row)| **row != PairsRow::Outside && among(*at)) {
            let mut joined = if *row == PairsRow::Open { vec![issue] } else { Vec::new() };
            let mut apart = Vec::new();
            for mut set in sets {
                match set.iter().find(|member| !self.are_related(**member, issue)) {
                    Some(member) => {
                        edges.push([*member, issue]);
                        // The larger list takes the smaller in.
                        if set.len() > joined.len() {
                            std::mem::swap(&mut set, &mut joined);
                        }
                        joined.append(&mut set);
                    }
                    None => apart.push(set),
                }
            }
            if !joined.is_empty() {
                apart.push(joined);
            }
            sets = apart;
        }
        edges
    }
}
