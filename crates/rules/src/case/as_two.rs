//! An issue of both sides entered as two, one a side (design, section 2): where a relation concerns only one of its sides.

use super::check::{MAX_ISSUES, MAX_LABEL, MAX_RELATIONS};
use super::model::{Case, Issue, Relation};
use super::position::IssuePos;
use crate::vocabulary::{Functions, PerSide, Side};

impl Case {
    /// Enters an issue of both sides as two issues, in its place. The relation between its sides becomes the relation
    /// between the two, and each has every relation that it had. Where it goes stays the same, until a relation is taken
    /// away.
    ///
    /// Nothing changes, and `false` is returned, for an issue that is not of both sides, or where a limit of the format is
    /// reached.
    pub fn enter_as_two(&mut self, at: IssuePos) -> bool {
        let Some(whole) = self.issue(at).filter(|issue| issue.functions == Functions::Both).cloned() else {
            return false;
        };
        let related = self.relations.iter().filter(|relation| relation.between.contains(&whole.id)).count();
        if self.issues.len() >= MAX_ISSUES || self.relations.len() + related >= MAX_RELATIONS {
            return false;
        }
        let [Some(health), Some(social_care)] = [Side::Health, Side::SocialCare].map(|side| self.half(&whole, side))
        else {
            return false;
        };
        let ids = [health.id.clone(), social_care.id.clone()];
        let other = |relation: &Relation| relation.between.iter().find(|id| **id != whole.id).cloned();
        let mut relations = vec![Relation { between: ids.clone(), facts: whole.facts, separable: whole.separable }];
        for relation in &self.relations {
            match other(relation).filter(|_| relation.between.contains(&whole.id)) {
                Some(other) => relations
                    .extend(ids.iter().map(|id| Relation { between: [id.clone(), other.clone()], ..relation.clone() })),
                None => relations.push(relation.clone()),
            }
        }
        self.relations = relations;
        let at = at.get();
        self.issues.splice(at..=at, [health, social_care]);
        true
    }

    /// One side of an issue, with an id that no other issue has.
    fn half(&self, whole: &Issue, side: Side) -> Option<Issue> {
        let taken = |id: &String| self.issues.iter().any(|issue| issue.id == *id);
        // An id may be as long as the format allows; these are short, and one of them is free.
        let id = (1..=self.issues.len() + 1).map(|n| format!("{}-{n}", side.id())).find(|id| !taken(id))?;
        let name: String = whole.name().chars().take(MAX_LABEL / 2).collect();
        let mut weight = PerSide::default();
        weight[side] = whole.weight[side];
        let label = Some(format!("{name} ({})", side.words().part));
        Some(Issue { weight, ..Issue::new(id, label, Functions::of(side)) })
    }
}
