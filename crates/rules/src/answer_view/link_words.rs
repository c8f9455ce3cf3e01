//! The links of a case between parts, and each in a few words.

use super::numbered::Numbered;
use crate::case::{ByPosition, IssuePos, Relation, RelationPos, ValidCase};
use crate::fill::fill;
use crate::routing::{PartPlacement, RelationStrength, relation_strength};
use crate::rulebook::{ANSWER, PictureWords};
use crate::vocabulary::{FactKind, FactSet, Functions, Strength};

const WORDS: &PictureWords = &ANSWER.picture;

/// So many facts are named where a link is told in a few words.
const MOST: usize = 2;

/// A link that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnLink {
    /// Its strength; `None` where that is open.
    pub strength: Option<Strength>,
    /// What it is, in a few words.
    pub text: String,
    /// The same with the numbers of what it links, where it is a line of text.
    pub line: String,
}

/// The links of one case.
pub(super) struct LinkWords<'a> {
    case: &'a ValidCase,
    /// What each issue has a relation with, in the order of the issues: nothing is looked for among all relations, of which there may be
    /// thousands.
    related: ByPosition<IssuePos, Vec<(IssuePos, RelationPos)>>,
}

impl<'a> LinkWords<'a> {
    pub(super) fn new(case: &'a ValidCase) -> Self {
        let of_none = || ByPosition::filled(Vec::new(), case.issues.len());
        let (mut as_told, mut related) = (of_none(), of_none());
        for (at, [one, other]) in case.endpoints().iter() {
            as_told[*one].push((*other, at));
            as_told[*other].push((*one, at));
        }
        // Issue after issue tells those that it is related with, so each has them in order.
        for (issue, others) in as_told.iter() {
            for (other, at) in others {
                related[*other].push((issue, *at));
            }
        }
        Self { case, related }
    }

    /// What an issue has a relation with, in the order of the issues.
    pub(super) fn related(&self, issue: IssuePos) -> impl Iterator<Item = (IssuePos, &'a Relation)> {
        let all = self.related.find(issue).map_or(&[][..], Vec::as_slice);
        all.iter().filter_map(|(other, at)| Some((*other, self.case.relation(*at)?)))
    }

    fn relation(&self, one: IssuePos, other: IssuePos) -> Option<&'a Relation> {
        let all = self.related.find(one)?;
        let at = all.binary_search_by_key(&other, |(known, _)| *known).ok()?;
        self.case.relation(all.get(at)?.1)
    }

    /// An issue outside both sides ties to nothing.
    pub(super) fn is_outside(&self, at: IssuePos) -> bool {
        self.case.issue(at).is_none_or(|issue| issue.functions == Functions::Neither)
    }

    fn between(&self, one: &PartPlacement, other: &PartPlacement) -> Option<(FactSet, RelationStrength)> {
        if self.is_outside(one.issue) || self.is_outside(other.issue) {
            return None;
        }
        let (facts, separable) = if one.issue == other.issue {
            let issue = self.case.issue(one.issue)?;
            (issue.facts, issue.separable)
        } else {
            let relation = self.relation(one.issue, other.issue)?;
            (relation.facts, relation.separable)
        };
        Some((facts, relation_strength(facts, separable))).filter(|(_, strength)| strength.high != Strength::None)
    }

    /// How strong the link of two parts is, the most it can be first; `None` where they have none.
    pub(super) fn strength(&self, one: &PartPlacement, other: &PartPlacement) -> Option<(Strength, Strength)> {
        self.between(one, other).map(|(_, strength)| (strength.low, strength.high))
    }

    /// The link of two parts, to be drawn.
    pub(super) fn drawn(&self, one: &PartPlacement, other: &PartPlacement) -> Option<DrawnLink> {
        let (facts, strength) = self.between(one, other)?;
        let text = Self::text(facts, strength);
        let name = if one.issue == other.issue {
            fill(WORDS.two_sides, &[("number", &Numbered::number(one.issue))])
        } else {
            let [one, other] = [one, other].map(|part| Numbered::number(part.issue));
            fill(ANSWER.test.between, &[("one", &one), ("other", &other)])
        };
        let line = fill(WORDS.between_cards, &[("between", &name), ("link", &lower(&text))]);
        Some(DrawnLink { strength: (!strength.is_open()).then_some(strength.low), text, line })
    }

    /// A link in a few words: its strength, and the facts that show it.
    pub(super) fn text(facts: FactSet, strength: RelationStrength) -> String {
        if strength.is_open() && strength.low == Strength::None {
            return WORDS.open_link.to_owned();
        }
        let label = strength.words().label;
        let doubtful = strength.provisional.then(|| fill(WORDS.doubtful, &[("strength", label)]));
        let label = doubtful.as_deref().unwrap_or(label);
        let kinds = match strength.high {
            Strength::Entwined => [FactKind::Entwining, FactKind::Close],
            Strength::Close | Strength::None => [FactKind::Close, FactKind::Entwining],
        };
        match kinds.into_iter().map(|kind| facts.of_kind(kind)).find(|of| *of != FactSet::EMPTY) {
            Some(of) => {
                let shown = first_of(of.iter().map(|fact| fact.words().short));
                fill(WORDS.link, &[("strength", label), ("facts", &shown)])
            }
            None => label.to_owned(),
        }
    }
}

/// The first of these, and how many more there are: none of them is the reason by itself.
pub(super) fn first_of(all: impl Iterator<Item = &'static str>) -> String {
    let all: Vec<&str> = all.collect();
    let (shown, more) = all.split_at(all.len().min(MOST));
    let mut shown: Vec<String> = shown.iter().map(|one| (*one).to_owned()).collect();
    if !more.is_empty() {
        shown.push(fill(ANSWER.missing.others, &[("count", &more.len().to_string())]));
    }
    shown.join("; ")
}

/// With a small first letter, to stand within a line.
pub(super) fn lower(text: &str) -> String {
    let mut out = text.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    out
}
