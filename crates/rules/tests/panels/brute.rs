//! Every way in which what was not asked about can turn out, tried one by one.

use joint_working_rules::{
    Case, CaseGraph, Consent, Destination, Fact, FactKind, FactSet, Functions, IssuePos, Outcome, QuestionRef,
    Relation, RelationPos, Routing, Separable, Side, ValidCase, Weight, route,
};
use std::collections::BTreeSet;

/// One thing to ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Item {
    Question(QuestionRef),
    Pair(IssuePos, IssuePos),
}

/// What trying every way says.
pub(crate) struct Tried {
    /// What was not asked about, and some answer to which changes a place.
    pub(crate) counts: BTreeSet<Item>,
    /// Some part is joint, or would be whatever its functions are, in some way.
    pub(crate) may_be_joint: bool,
}

/// Every question that a case has, but for those on consent and responses.
pub(crate) fn every_question(case: &Case) -> Vec<QuestionRef> {
    let mut all = Vec::new();
    for at in case.positions() {
        all.extend([QuestionRef::Facts(at), QuestionRef::Separable(at), QuestionRef::Ties(at)]);
        all.extend(Side::ALL.iter().map(|side| QuestionRef::Weight(at, *side)));
    }
    for at in (0..case.relations.len()).map(RelationPos::new) {
        let [one, other] = case.pair(at).unwrap();
        all.extend([QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)]);
    }
    all
}

/// An open item with its answers.
struct Open {
    item: Item,
    count: usize,
}

const OF_EACH_KIND: [Fact; 3] = [Fact::FeedsDecision, Fact::EnquiryIntoSameCare, Fact::ReferralOrInformationOnly];
const OUT: usize = 2;

/// The case as if issues without an answer on functions were not there, and its open items.
fn open(case: &Case, answered: &BTreeSet<QuestionRef>) -> (Case, Vec<Open>) {
    let mut case = case.clone();
    for at in case.positions().filter(|at| !answered.contains(&QuestionRef::Functions(*at))) {
        case.issue_mut(at).unwrap().functions = Functions::Neither;
    }
    let case = Case { consent: Consent::NotAsked, ..case.pruned() };
    let mut all = Vec::new();
    let mut push = |question, count| {
        if !answered.contains(&question) {
            all.push(Open { item: Item::Question(question), count });
        }
    };
    for (at, issue) in case.positions().zip(&case.issues) {
        if issue.functions == Functions::Both {
            push(QuestionRef::Facts(at), 8);
            push(QuestionRef::Separable(at), 4);
        }
        if issue.functions != Functions::Unsure {
            for side in issue.functions.sides() {
                push(QuestionRef::Weight(at, side), if issue.functions == Functions::Both { 3 } else { 2 });
            }
        }
    }
    let in_play = |at: IssuePos| case.issue(at).unwrap().functions != Functions::Neither;
    for (at, relation) in (0..).map(RelationPos::new).zip(&case.relations) {
        let [one, other] = case.pair(at).unwrap();
        let questions = [QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)];
        let speaks_for_none = !relation.facts.is_empty()
            && !relation.facts.has(FactKind::Entwining)
            && !relation.facts.has(FactKind::Close)
            && matches!(relation.separable, None | Some(Separable::Yes));
        let is_why_not = speaks_for_none && !questions.iter().any(|question| answered.contains(question));
        if in_play(one) && in_play(other) && !is_why_not {
            push(questions[0], 8);
            push(questions[1], 4);
        }
    }
    for one in case.positions().filter(|at| in_play(*at) && !answered.contains(&QuestionRef::Ties(*at))) {
        for other in case.positions().filter(|at| *at > one && in_play(*at)) {
            if case.find_relation(one, other).is_none() {
                all.push(Open { item: Item::Pair(one, other), count: 3 });
            }
        }
    }
    (case, all)
}

/// How many ways there are, where that can be told.
pub(crate) fn way_count(case: &Case, answered: &BTreeSet<QuestionRef>) -> Option<usize> {
    open(case, answered).1.iter().try_fold(1_usize, |all, open| all.checked_mul(open.count))
}

/// Gives an item the answer of this number. Only one side of an issue can be taken out of play.
fn take(case: &mut Case, item: Item, number: usize) {
    let facts = |number: usize| -> FactSet {
        (0..3).filter(|bit| number >> bit & 1 == 1).map(|bit| OF_EACH_KIND[bit]).collect()
    };
    match item {
        Item::Question(question) => match question {
            QuestionRef::Facts(_) | QuestionRef::TieFacts(..) => question.tick(case, facts(number)),
            QuestionRef::Separable(_) | QuestionRef::TieSeparable(..) => {
                question.choose(case, Separable::ALL[number].id());
            }
            QuestionRef::Weight(at, side) if number == OUT => {
                let issue = case.issue_mut(at).unwrap();
                if issue.functions == Functions::Both {
                    issue.functions = Functions::of(side.other());
                } else {
                    issue.weight[side] = Some(Weight::Minor);
                }
            }
            QuestionRef::Weight(..) => question.choose(case, Weight::ALL[number].id()),
            _ => unreachable!("{question:?} is never open here"),
        },
        Item::Pair(one, other) => {
            let answer = [
                None,
                Some((FactSet::EMPTY.with(Fact::SamePlan), Separable::Yes)),
                Some((FactSet::EMPTY.with(Fact::FeedsDecision), Separable::No)),
            ][number];
            if let Some((facts, separable)) = answer {
                let between = [one, other].map(|at| case.issue(at).unwrap().id.clone());
                case.relations.push(Relation { between, facts, separable: Some(separable) });
            }
        }
    }
}

/// Where each side of each issue goes; nothing for a side that is not in play.
fn places(case: &Case, routing: &Routing) -> Vec<Option<Destination>> {
    let mut places = vec![None; case.issues.len() * 2];
    for part in &routing.handling {
        for side in Side::ALL.iter().filter(|side| part.side.can_involve(**side)) {
            places[part.issue.get() * 2 + *side as usize] = Some(part.to);
        }
    }
    places
}

/// Tries every way, if there are no more than so many.
pub(crate) fn tried(case: &Case, answered: &BTreeSet<QuestionRef>, most: usize) -> Option<Tried> {
    let (case, open) = open(case, answered);
    let ways = open.iter().try_fold(1_usize, |all, open| all.checked_mul(open.count)).filter(|ways| *ways <= most)?;
    let mut may_be_joint = false;
    let results: Vec<_> = (0..ways)
        .map(|way| {
            let (mut tried, mut rest) = (case.clone(), way);
            for Open { item, count } in &open {
                take(&mut tried, *item, rest % count);
                rest /= count;
            }
            let tried = ValidCase::new(tried.pruned()).unwrap();
            let routing = route(&CaseGraph::new(&tried));
            let joint = |outcome: &Outcome| matches!(outcome, Outcome::Joint | Outcome::Split);
            may_be_joint |= routing.possible.iter().any(joint);
            places(&tried, &routing)
        })
        .collect();
    let mut counts = BTreeSet::new();
    let mut step = 1;
    for Open { item, count } in &open {
        // Of each way, and of the same with this item answered otherwise.
        let differs = |way: usize| {
            let first = way - way / step % count * step;
            (0..*count).any(|number| differ(&results[way], &results[first + number * step]))
        };
        if (0..ways).any(differs) {
            counts.insert(*item);
        }
        step *= count;
    }
    Some(Tried { counts, may_be_joint })
}

/// Does a part that is in play in both go elsewhere?
fn differ(one: &[Option<Destination>], other: &[Option<Destination>]) -> bool {
    one.iter().zip(other).any(|(one, other)| one.is_some() && other.is_some() && one != other)
}
