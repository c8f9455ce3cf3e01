//! An issue of both sides is entered as two. What was answered of it counts as answered of the two; ties are asked about anew.

use super::questions::Key;
use super::{Answers, Moved};
use joint_working_rules::{IssuePos, Question};
use std::rc::Rc;

impl Answers {
    /// Enters an issue of both sides as two; `None` where that cannot be.
    pub(in crate::state) fn enter_as_two(&mut self, at: IssuePos) -> Option<Moved> {
        let whole = self.case.issue(at).map(|issue| issue.id.clone())?;
        if !self.case.enter_as_two(at) {
            return None;
        }
        let id = |at: IssuePos| self.case.issue(at).map(|issue| Rc::from(issue.id.as_str()));
        let (health, social_care) = (id(at)?, id(IssuePos::new(at.get() + 1))?);
        self.answered.replace(|key| halves(key, &whole, [&health, &social_care]));
        self.changed();
        Some(Moved::EnteredAsTwo(at))
    }
}

/// What an answered question is of the two sides of an issue, where it was about the whole.
fn halves((question, ids): Key, whole: &str, [health, social_care]: [&Rc<str>; 2]) -> Vec<Key> {
    if ids.iter().all(|id| id.as_deref() != Some(whole)) {
        return vec![(question, ids)];
    }
    let one = |id: &Rc<str>| (question, [Some(id.clone()), None]);
    let pair = [Some(health.clone()), Some(social_care.clone())];
    let half = |half: &Rc<str>| {
        let ids = ids.clone().map(|id| if id.as_deref() == Some(whole) { Some(half.clone()) } else { id });
        (question, ids)
    };
    match question {
        Question::Functions => vec![one(health), one(social_care)],
        Question::WeightHealth => vec![one(health)],
        Question::WeightSocialCare => vec![one(social_care)],
        Question::Facts => vec![(Question::TieFacts, pair)],
        Question::Separable => vec![(Question::TieSeparable, pair)],
        Question::TieFacts | Question::TieSeparable => vec![half(health), half(social_care)],
        _ => Vec::new(),
    }
}
