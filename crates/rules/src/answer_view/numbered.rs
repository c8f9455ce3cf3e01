//! Issues and their sides by their numbers, as the result names them: “issues 1 and 3 and the council side of issue 2”.

use crate::answer::list;
use crate::case::{Case, IssuePos};
use crate::fill::fill;
use crate::routing::PartPlacement;
use crate::rulebook::{ANSWER, NumberWords};
use crate::vocabulary::{Destination, Functions, Side};

const WORDS: &NumberWords = &ANSWER.numbers;

/// The numbers of one case.
#[derive(Clone, Copy)]
pub(super) struct Numbered<'a> {
    case: &'a Case,
    /// Whose duty an issue would be about, where that is changed.
    told: Option<(IssuePos, Functions)>,
}

/// A name, and whether it names several things.
pub(super) struct Phrase {
    pub(super) text: String,
    pub(super) several: bool,
}

impl<'a> Numbered<'a> {
    pub(super) const fn new(case: &'a Case) -> Self {
        Self { case, told: None }
    }

    /// The same, if an issue were about these duties instead.
    pub(super) const fn if_told(case: &'a Case, told: Option<(IssuePos, Functions)>) -> Self {
        Self { case, told }
    }

    fn functions(self, at: IssuePos) -> Option<Functions> {
        let told = self.told.filter(|(issue, _)| *issue == at).map(|(_, functions)| functions);
        told.or_else(|| Some(self.case.issue(at)?.functions))
    }

    /// Its number: from 1, as the reader counts.
    pub(super) fn number(at: IssuePos) -> String {
        (at.get() + 1).to_string()
    }

    fn is_only(self) -> bool {
        self.case.issues.len() == 1
    }

    /// issue 2; this issue, where there is no other
    pub(super) fn issue(self, at: IssuePos) -> String {
        if self.is_only() { WORDS.only.to_owned() } else { fill(WORDS.one, &[("number", &Self::number(at))]) }
    }

    /// issues 1, 3 and 5 to 7
    pub(super) fn issues(self, all: &[IssuePos]) -> String {
        match all {
            [one] => self.issue(*one),
            several => fill(WORDS.several, &[("numbers", &numbers(several))]),
        }
    }

    /// issues 1 and 2
    pub(super) fn pair(self, [one, other]: [IssuePos; 2]) -> String {
        fill(WORDS.pair, &[("one", &Self::number(one)), ("other", &Self::number(other))])
    }

    /// the council side of issue 2; its council side, where there is no other issue
    pub(super) fn side(self, at: IssuePos, side: Side) -> String {
        let part = side.words().part;
        if self.is_only() {
            return fill(WORDS.only_side, &[("side", part)]);
        }
        fill(WORDS.side, &[("side", part), ("number", &Self::number(at))])
    }

    /// Has an issue two sides to tell apart?
    pub(super) fn has_sides(self, at: IssuePos) -> bool {
        self.functions(at).is_some_and(Functions::can_be_both)
    }

    /// A side of an issue of both, or the issue.
    pub(super) fn part(self, at: IssuePos, side: Side) -> String {
        if self.has_sides(at) { self.side(at, side) } else { self.issue(at) }
    }

    /// The side that a part is of an issue of both; `None` where the part is the whole issue.
    pub(super) fn apart(self, part: &PartPlacement) -> Option<Side> {
        let whole = self.functions(part.issue)?;
        let of_both = whole == Functions::Both && part.side != Functions::Both;
        part.side.sides().next().filter(|_| of_both)
    }

    /// Those of the parts that go to a place; `None` where none do. An issue that goes to two places is named by its sides.
    pub(super) fn going(self, all: &[PartPlacement], place: Destination) -> Option<Phrase> {
        let (mut whole, mut sides) = (Vec::new(), [Vec::new(), Vec::new()]);
        let [health, social_care] = &mut sides;
        for part in all.iter().filter(|part| part.to == place) {
            let comes_apart = all.iter().any(|other| other.issue == part.issue && other.side != part.side);
            let side = if comes_apart { part.side.sides().next() } else { self.apart(part) };
            match side {
                None => whole.push(part.issue),
                Some(Side::Health) => health.push(part.issue),
                Some(Side::SocialCare) => social_care.push(part.issue),
            }
        }
        let mut names = Vec::new();
        let count = whole.len() + sides.iter().map(Vec::len).sum::<usize>();
        if !whole.is_empty() {
            names.push(self.issues(&whole));
        }
        for (side, issues) in Side::ALL.iter().zip(&sides) {
            match issues.as_slice() {
                [] => {}
                [one] => names.push(self.side(*one, *side)),
                several => {
                    let params = [("side", side.words().part), ("numbers", &numbers(several))];
                    names.push(fill(WORDS.sides, &params));
                }
            }
        }
        (count > 0).then(|| Phrase { text: list(&names), several: count > 1 })
    }
}

/// 1, 3 and 5 to 7: three or more that follow each other are a range.
pub(super) fn numbers(all: &[IssuePos]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for at in all.iter().map(|at| at.get() + 1) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => runs.push((at, at)),
        }
    }
    let mut names = Vec::new();
    for (first, last) in runs {
        if last >= first + 2 {
            names.push(fill(WORDS.range, &[("first", &first.to_string()), ("last", &last.to_string())]));
        } else {
            names.extend((first..=last).map(|at| at.to_string()));
        }
    }
    list(&names)
}

#[cfg(test)]
mod tests {
    use super::{IssuePos, numbers};

    #[test]
    fn three_that_follow_each_other_are_a_range() {
        let of = |all: &[usize]| numbers(&all.iter().map(|at| IssuePos::new(at - 1)).collect::<Vec<_>>());
        assert_eq!(of(&[2]), "2");
        assert_eq!(of(&[1, 2]), "1 and 2");
        assert_eq!(of(&[1, 2, 3]), "1 to 3");
        assert_eq!(of(&[1, 3, 4, 6, 7, 8, 9]), "1, 3, 4 and 6 to 9");
    }
}
