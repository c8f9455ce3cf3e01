//! A case by itself, of which nobody says what was asked: whatever it records counts as answered, also that no fact applies and that
//! issues do not belong together.

use super::panels::{Panels, panels};
use super::question_ref::QuestionRef;
use super::why_not::is_why_not;
use crate::case::{Case, IssueIndex, IssuePos, Relation};
use crate::vocabulary::Functions;

/// What a case records, where it was answered from beginning to end. No fact and no link are answers then. What only says why two
/// issues do not belong together is no answer to how they are linked (design, section 5, panel 3).
#[derive(Debug)]
pub struct Recorded<'a> {
    case: &'a Case,
    /// The links by their issues, the earlier one first, in order.
    links: Vec<([IssuePos; 2], &'a Relation)>,
}

impl<'a> Recorded<'a> {
    /// Of a case.
    pub fn of(case: &'a Case) -> Self {
        let index = IssueIndex::of(case.ids());
        let link = |relation: &'a Relation| {
            let [one, other] = &relation.between;
            let (one, other) = (index.find(one)?, index.find(other)?);
            let pair = [one.min(other), one.max(other)];
            (!is_why_not(relation, pair, |_| false)).then_some((pair, relation))
        };
        let mut links: Vec<_> = case.relations.iter().filter_map(link).collect();
        links.sort_unstable_by_key(|(pair, _)| *pair);
        Self { case, links }
    }

    /// Does it hold an answer to this?
    pub fn answers(&self, question: QuestionRef) -> bool {
        match question {
            QuestionRef::Issues | QuestionRef::Ties(_) => true,
            // An issue that may not have two sides was not asked about them, unless it says something of them.
            QuestionRef::Facts(at) => {
                self.case.issue(at).is_some_and(|issue| issue.functions == Functions::Both || !issue.facts.is_empty())
            }
            QuestionRef::TieFacts(..) => self.link(question).is_some(),
            QuestionRef::TieSeparable(..) => self.link(question).is_some_and(|link| link.separable.is_some()),
            _ => question.chosen(self.case).is_some(),
        }
    }

    /// The link that a question is about.
    pub(super) fn link(&self, question: QuestionRef) -> Option<&Relation> {
        let [Some(one), Some(other)] = question.issues() else { return None };
        let pair = [one.min(other), one.max(other)];
        let at = self.links.binary_search_by_key(&pair, |(pair, _)| *pair).ok()?;
        self.links.get(at).map(|(_, relation)| *relation)
    }
}

/// The panels of a case, with everything that it records counted as answered ([`Recorded`]): what is in sight when a file or an
/// example is opened (design, section 5). Linear in issues and relations, but for looking up a link.
pub fn recorded_panels(case: &Case) -> Panels {
    let recorded = Recorded::of(case);
    panels(case, |question| recorded.answers(question))
}
