//! Which issues belong together: the pairs that were asked about, and those that have come up since.

use super::keys::key;
use super::{Answers, AskedPairs};
use joint_working_rules::{
    Fact, FactKind, FactSet, IssuePos, Pairs, Panel, Question, QuestionRef, Relation, Separable, is_why_not,
};
use joint_working_web::tick::Tick;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// With more issues than this, pairs are not compared one by one: when an answer changes, they are asked about again.
const MOST_COMPARED: usize = 60;

/// What is recorded of two issues.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Recorded {
    /// That they belong together, and how.
    Belong,
    /// Only why they do not.
    WhyNot,
}

impl Answers {
    /// Do two issues belong together, as answered? Not where what is recorded of them only says why they do not.
    pub(in crate::state) fn are_paired(&self, one: IssuePos, other: IssuePos) -> bool {
        self.case.find_relation(one, other).is_some() && !self.is_why_not(one, other)
    }

    /// Every two that do, the earlier one first: looked up once, where there are many issues.
    pub(in crate::state) fn all_paired(&self) -> BTreeSet<[IssuePos; 2]> {
        self.related(Recorded::Belong)
    }

    /// Every two of which it is recorded only why they do not.
    pub(in crate::state) fn all_kept_apart(&self) -> BTreeSet<[IssuePos; 2]> {
        self.related(Recorded::WhyNot)
    }

    fn related(&self, wanted: Recorded) -> BTreeSet<[IssuePos; 2]> {
        let issues = self.case.positions();
        let at: BTreeMap<&str, IssuePos> =
            issues.filter_map(|at| Some((self.case.issue(at)?.id.as_str(), at))).collect();
        let pairs = self.case.relations.iter().filter_map(|relation| {
            let [one, other] = &relation.between;
            let (one, other) = (*at.get(one.as_str())?, *at.get(other.as_str())?);
            let pair = [one.min(other), one.max(other)];
            let is_why_not = is_why_not(relation, pair, |question| self.is_answered(question));
            (is_why_not == (wanted == Recorded::WhyNot)).then_some(pair)
        });
        pairs.collect()
    }

    /// Does what is recorded of two issues only say why they do not belong together?
    fn is_why_not(&self, one: IssuePos, other: IssuePos) -> bool {
        let (one, other) = (one.min(other), one.max(other));
        let Some(relation) = self.case.relation_between(one, other) else { return false };
        is_why_not(relation, [one, other], |question| self.is_answered(question))
    }

    /// Two issues belong together, or not.
    pub(in crate::state) fn pair(&mut self, one: IssuePos, other: IssuePos, tick: Tick) {
        let is_there = |at: IssuePos| at.get() < self.count();
        if one == other || !is_there(one) || !is_there(other) {
            return;
        }
        // What only says why not goes, too.
        if !tick.is_on() || self.is_why_not(one, other) {
            self.unpair(one, other);
        }
        if tick.is_on() {
            self.case.relate(one, other);
        }
        self.renew();
        // Of the pairs in sight some belong together, and so the others do not; or nothing is said of any.
        let paired = self.all_paired();
        if self.pairs_in_sight().iter().any(|pair| paired.contains(pair)) {
            self.count_pairs();
        } else {
            self.forget_pairs();
            self.marked();
        }
    }

    /// Takes what is recorded of two issues out, with its answers.
    fn unpair(&mut self, one: IssuePos, other: IssuePos) {
        let (one, other) = (one.min(other), one.max(other));
        for question in [QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)] {
            self.set_answered(question, Tick::Off);
        }
        self.case.unrelate(one, other);
    }

    /// No two issues belong together, or no answer to that.
    pub(in crate::state) fn pair_none(&mut self, tick: Tick) {
        if tick.is_on() {
            let paired = self.all_paired();
            for [one, other] in self.pairs_in_sight().into_iter().filter(|pair| paired.contains(pair)) {
                self.unpair(one, other);
            }
            self.renew();
            self.count_pairs();
        } else {
            self.forget_pairs();
            self.marked();
        }
    }

    /// Why two issues do not belong together: a fact that does not link them, recorded or not.
    pub(in crate::state) fn why_not(&mut self, one: IssuePos, other: IssuePos, fact: Fact, tick: Tick) {
        let is_there = |at: IssuePos| at.get() < self.count();
        if one == other || !is_there(one) || !is_there(other) {
            return;
        }
        if self.are_paired(one, other) || matches!(fact.kind(), FactKind::Entwining | FactKind::Close) {
            return;
        }
        if tick.is_on() {
            self.case.relate(one, other);
        }
        let Some(relation) = self.case.relation_between_mut(one, other) else { return };
        relation.facts = if tick.is_on() { relation.facts.with(fact) } else { relation.facts.without(fact) };
        // Issues that do not belong together can be decided each by itself.
        relation.separable = Some(Separable::Yes);
        if relation.facts == FactSet::EMPTY {
            self.case.unrelate(one, other);
        }
        self.changed();
        // Why a pair does not belong together says that it does not: where that is said of every pair, the panel is answered.
        let is_said = |pair: &[IssuePos; 2]| self.case.find_relation(pair[0], pair[1]).is_some();
        if tick.is_on() && self.pairs_in_sight().iter().all(is_said) {
            self.count_pairs();
        }
    }

    /// The pairs that are asked about, as the panels have them.
    fn pairs_in_sight(&self) -> Vec<[IssuePos; 2]> {
        let panels = self.panels();
        panels.list.iter().filter_map(Panel::pairs).flat_map(Pairs::iter).collect()
    }

    /// Is every pair in sight answered?
    pub(in crate::state) fn are_pairs_answered(&self, pairs: &Pairs) -> bool {
        pairs.rows().all(|one| self.is_answered(QuestionRef::Ties(one)))
    }

    /// The pairs in sight are answered as they are.
    pub(in crate::state) fn count_pairs(&mut self) {
        self.asked_pairs = self.pairs_by_ids().map(shared).collect();
        for at in self.case.positions() {
            key(&self.case, QuestionRef::Ties(at)).map(|key| self.answered.insert(&key));
        }
        self.marked_only();
        // What is in sight of an answered row is what was when it came up.
        let new: AskedPairs = self.pairs_by_ids().filter(|pair| !self.is_asked(pair)).map(shared).collect();
        self.asked_pairs.extend(new);
    }

    /// The pairs in sight by the ids of their issues; none where there are too many issues to compare them.
    fn pairs_by_ids(&self) -> impl Iterator<Item = [&str; 2]> {
        let pairs = if self.count() > MOST_COMPARED { Vec::new() } else { self.pairs_in_sight() };
        let id = |at: IssuePos| self.case.issue(at).map_or("", |issue| &issue.id);
        pairs.into_iter().map(move |pair| pair.map(id))
    }

    /// Was a pair in sight when it was last answered which issues belong together?
    fn is_asked(&self, pair: &[&str; 2]) -> bool {
        self.asked_pairs.iter().any(|asked| asked.each_ref().map(|id| &**id) == *pair)
    }

    /// It is not answered any more which issues belong together.
    fn forget_pairs(&mut self) {
        self.answered.retain(|(question, _)| *question != Question::Ties);
    }

    /// Where pairs have come up that nobody was asked about, it is asked again. What is ticked stays.
    pub(super) fn ask_again_for_new_pairs(&mut self) {
        if !self.answered.iter().any(|(question, _)| *question == Question::Ties) {
            return;
        }
        let has_new = self.count() > MOST_COMPARED || {
            let is_paired = |[one, other]: [&str; 2]| {
                let has = |relation: &Relation, id| relation.between.iter().any(|end| end == id);
                self.case.relations.iter().any(|relation| has(relation, one) && has(relation, other))
            };
            self.pairs_by_ids().any(|pair| !self.is_asked(&pair) && !is_paired(pair))
        };
        if has_new {
            self.forget_pairs();
            self.marked_only();
        }
    }

    /// The questions on each pair that has a link, where they have an answer.
    pub(super) fn pairs_with_answers(&self) -> Vec<QuestionRef> {
        let linked = self.case.relations.iter().enumerate();
        let pairs = linked.filter_map(|(at, _)| self.case.pair(joint_working_rules::RelationPos::new(at)));
        let linked = pairs.filter(|[one, other]| !self.is_why_not(*one, *other));
        linked
            .flat_map(|[one, other]| [QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)])
            .collect()
    }
}

/// A pair to be remembered.
fn shared(pair: [&str; 2]) -> [Rc<str>; 2] {
    pair.map(Rc::from)
}
