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

/// How finely to try a relation of which nothing was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fineness {
    /// Facts of every mixture of kinds, with every answer on the first test.
    EveryAnswer,
    /// One way for each strength that it can have.
    EveryStrength,
}

/// An open item with its answers; or two that are answered together.
struct Open {
    item: Item,
    with: Option<Item>,
    count: usize,
}

const OF_EACH_KIND: [Fact; 3] = [Fact::FeedsDecision, Fact::EnquiryIntoSameCare, Fact::ReferralOrInformationOnly];
/// Facts of these kinds, and the answer on the first test, for each strength.
const STRENGTHS: [(usize, usize); 3] = [(0, 0), (2, 0), (1, 2)];
/// Of the answers on a weight: nothing is complained of on this side.
const OUT: usize = 2;

/// The case as if issues without an answer on functions were not there, and its open items.
fn open(case: &Case, answered: &BTreeSet<QuestionRef>, fineness: Fineness) -> (Case, Vec<Open>) {
    let mut case = case.clone();
    for at in case.positions().filter(|at| !answered.contains(&QuestionRef::Functions(*at))) {
        case.issue_mut(at).unwrap().functions = Functions::Neither;
    }
    let case = Case { consent: Consent::NotAsked, ..case.pruned() };
    let mut all = Vec::new();
    let is_open = |question: &QuestionRef| !answered.contains(question);
    let relation = |facts: QuestionRef, separable: QuestionRef| {
        let [facts, separable] = [(facts, 8), (separable, 4)].map(|(question, count)| {
            let open = Open { item: Item::Question(question), with: None, count };
            Some(open).filter(|_| is_open(&question))
        });
        match (facts, separable, fineness) {
            (Some(facts), Some(separable), Fineness::EveryStrength) => {
                vec![Open { with: Some(separable.item), count: 3, ..facts }]
            }
            (facts, separable, _) => facts.into_iter().chain(separable).collect(),
        }
    };
    for (at, issue) in case.positions().zip(&case.issues) {
        if issue.functions == Functions::Both {
            all.extend(relation(QuestionRef::Facts(at), QuestionRef::Separable(at)));
        }
        if issue.functions != Functions::Unsure {
            let weights = issue.functions.sides().map(|side| QuestionRef::Weight(at, side)).filter(is_open);
            let count = if issue.functions == Functions::Both { 3 } else { 2 };
            all.extend(weights.map(|weight| Open { item: Item::Question(weight), with: None, count }));
        }
    }
    let in_play = |at: IssuePos| case.issue(at).unwrap().functions != Functions::Neither;
    for (at, recorded) in (0..).map(RelationPos::new).zip(&case.relations) {
        let [one, other] = case.pair(at).unwrap();
        let questions = [QuestionRef::TieFacts(one, other), QuestionRef::TieSeparable(one, other)];
        let speaks_for_none = !recorded.facts.is_empty()
            && !recorded.facts.has(FactKind::Entwining)
            && !recorded.facts.has(FactKind::Close)
            && matches!(recorded.separable, None | Some(Separable::Yes));
        let is_why_not = speaks_for_none && !questions.iter().any(|question| answered.contains(question));
        if in_play(one) && in_play(other) && !is_why_not {
            all.extend(relation(questions[0], questions[1]));
        }
    }
    for one in case.positions().filter(|at| in_play(*at) && !answered.contains(&QuestionRef::Ties(*at))) {
        for other in case.positions().filter(|at| *at > one && in_play(*at)) {
            if case.find_relation(one, other).is_none() {
                all.push(Open { item: Item::Pair(one, other), with: None, count: 3 });
            }
        }
    }
    (case, all)
}

/// How many ways there are, where that can be told.
pub(crate) fn way_count(case: &Case, answered: &BTreeSet<QuestionRef>, fineness: Fineness) -> Option<usize> {
    open(case, answered, fineness).1.iter().try_fold(1_usize, |all, open| all.checked_mul(open.count))
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
pub(crate) fn tried(case: &Case, answered: &BTreeSet<QuestionRef>, fineness: Fineness, most: usize) -> Option<Tried> {
    let (case, open) = open(case, answered, fineness);
    let ways = open.iter().try_fold(1_usize, |all, open| all.checked_mul(open.count)).filter(|ways| *ways <= most)?;
    let mut may_be_joint = false;
    let results: Vec<_> = (0..ways)
        .map(|way| {
            let (mut tried, mut rest) = (case.clone(), way);
            for Open { item, with, count } in &open {
                match with {
                    None => take(&mut tried, *item, rest % count),
                    Some(with) => {
                        let (facts, separable) = STRENGTHS[rest % count];
                        take(&mut tried, *item, facts);
                        take(&mut tried, *with, separable);
                    }
                }
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
    for Open { item, with, count } in &open {
        // Of each way, and of the same with this item answered otherwise.
        let differs = |way: usize| {
            let first = way - way / step % count * step;
            (0..*count).any(|number| differ(&results[way], &results[first + number * step]))
        };
        if (0..ways).any(differs) {
            counts.insert(*item);
            counts.extend(*with);
        }
        step *= count;
    }
    Some(Tried { counts, may_be_joint })
}

/// Does a part that is in play in both go elsewhere?
fn differ(one: &[Option<Destination>], other: &[Option<Destination>]) -> bool {
    one.iter().zip(other).any(|(one, other)| one.is_some() && other.is_some() && one != other)
}
