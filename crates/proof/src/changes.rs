//! Cases changed by one answer, or entered another way: what the laws compare a case with.

use crate::reference::table::{self, representative};
use joint_working_rules::{
    Case, Fact, FactSet, Functions, Issue, IssuePos, QuestionRef, Relation, RelationPos, Separable, Side, Weight,
    is_why_not, recorded_panels,
};

/// What is said of a relation, in the case: its facts, and its answer to limb one.
pub type Answers<'a> = (String, &'a mut FactSet, &'a mut Option<Separable>);

/// Everything said of relations, inner ones first.
pub fn relations(case: &mut Case) -> impl Iterator<Item = Answers<'_>> {
    let inner = case.issues.iter_mut().filter(|issue| matches!(issue.functions, Functions::Both | Functions::Unsure));
    let inner = inner.map(|issue| (format!("inside {}", issue.id), &mut issue.facts, &mut issue.separable));
    let between = case.relations.iter_mut().map(|relation| {
        let [one, other] = &relation.between;
        (format!("between {one} and {other}"), &mut relation.facts, &mut relation.separable)
    });
    inner.chain(between)
}

/// Everything said of weights, of sides that can be in play.
fn weights(case: &mut Case) -> impl Iterator<Item = (String, &mut Option<Weight>)> {
    case.issues.iter_mut().flat_map(|Issue { id, functions, weight, .. }| {
        let (health, social_care) = (functions.can_involve(Side::Health), functions.can_involve(Side::SocialCare));
        [
            health.then_some((format!("weight of the NHS part of {id}"), &mut weight.health)),
            social_care
                .then_some((format!("weight of the council or care provider part of {id}"), &mut weight.social_care)),
        ]
        .into_iter()
        .flatten()
    })
}

/// One case for each way to change one of the things that `each` gives.
fn one_by_one<T: Copy>(
    case: &Case,
    count: usize,
    mut change: impl FnMut(&mut Case, usize, T) -> Option<String>,
    ways: &[T],
) -> Vec<(String, Case)> {
    let mut all = Vec::new();
    for at in 0..count {
        for way in ways {
            let mut changed = case.clone();
            if let Some(what) = change(&mut changed, at, *way) {
                all.push((what, changed));
            }
        }
    }
    all
}

/// Adds the first facts of this class, if they are not there yet.
fn add(case: &mut Case, at: usize, class: [bool; 3]) -> Option<String> {
    let (place, facts, _) = relations(case).nth(at)?;
    let more: FactSet = facts.iter().chain(representative(class).iter()).collect();
    let added = more != *facts && table::class(more) != table::class(*facts);
    *facts = more;
    added.then(|| format!("{place}: a fact of the class {class:?} added"))
}

/// One entwining or close fact more, "one way only" or "not separable" said, or a weight raised.
pub fn towards_joint(case: &Case) -> Vec<(String, Case)> {
    let mut copy = case.clone();
    let (relations_held, weights_held) = (relations(&mut copy).count(), 2 * case.issues.len());
    let mut all = one_by_one(case, relations_held, add, &[[true, false, false], [false, true, false]]);
    all.extend(one_by_one(
        case,
        relations_held,
        |case, at, to: Separable| {
            let (place, _, separable) = relations(case).nth(at)?;
            let from = separable.replace(to);
            let further = |answer| match answer {
                Some(Separable::Yes) => 0,
                Some(Separable::Unsure) | None => 1,
                Some(Separable::OneWay) => 2,
                Some(Separable::No) => 3,
            };
            (further(from) < further(Some(to))).then(|| format!("{place}: separable now {}", to.id()))
        },
        &[Separable::Unsure, Separable::OneWay, Separable::No],
    ));
    all.extend(one_by_one(
        case,
        weights_held,
        |case, at, to: Weight| {
            let (place, weight) = weights(case).nth(at)?;
            let from = weight.replace(to);
            let height = |weight| match weight {
                Some(Weight::Minor) => 0,
                Some(Weight::Unsure) | None => 1,
                Some(Weight::Fundamental) => 2,
            };
            (height(from) < height(Some(to))).then(|| format!("{place}: now {}", to.id()))
        },
        &[Weight::Unsure, Weight::Fundamental],
    ));
    all
}

/// One look-alike more.
pub fn look_alikes(case: &Case) -> Vec<(String, Case)> {
    let count = relations(&mut case.clone()).count();
    one_by_one(case, count, add, &[[false, false, true]])
}

/// The facts without weight ticked where they were not, and taken out where they were: of each relation, and of all together.
pub fn without_weight(case: &Case) -> Vec<(String, Case)> {
    let without_weight = |fact: &Fact| table::is_without_weight(*fact);
    let turned = |facts: FactSet| {
        let all: FactSet = Fact::ALL.iter().copied().filter(without_weight).collect();
        facts.symmetric_difference(all)
    };
    let turn = |case: &mut Case, at: usize, (): ()| {
        let (place, facts, _) = relations(case).nth(at)?;
        *facts = turned(*facts);
        Some(format!("{place}: the facts without weight ticked or taken out"))
    };
    let mut all = case.clone();
    let count = relations(&mut all).map(|(_, facts, _)| *facts = turned(*facts)).count();
    let mut changed = one_by_one(case, count, turn, &[()]);
    if count > 1 {
        changed.push(("everywhere: the facts without weight ticked or taken out".to_owned(), all));
    }
    changed
}

/// One answer that was open, given: limb one in each way, a weight, or whose functions.
pub fn answered(case: &Case) -> Vec<(String, Case)> {
    let count = relations(&mut case.clone()).count();
    let say = |case: &mut Case, at: usize, to: Separable| {
        let (place, _, separable) = relations(case).nth(at)?;
        let open = matches!(separable.replace(to), None | Some(Separable::Unsure));
        open.then(|| format!("{place}: separable answered with {}", to.id()))
    };
    let mut all = one_by_one(case, count, say, &[Separable::Yes, Separable::OneWay, Separable::No]);
    all.extend(known(case));
    all
}

/// One weight that was open, known; or one function that was unsure, known as one of the three it can be.
pub fn known(case: &Case) -> Vec<(String, Case)> {
    let set_weight = |case: &mut Case, at: usize, to: Weight| {
        let (place, weight) = weights(case).nth(at)?;
        let open = matches!(weight.replace(to), None | Some(Weight::Unsure));
        open.then(|| format!("{place}: known as {}", to.id()))
    };
    let mut all = one_by_one(case, 2 * case.issues.len(), set_weight, &[Weight::Fundamental, Weight::Minor]);
    let sides = [Functions::Health, Functions::SocialCare, Functions::Both];
    all.extend(one_by_one(case, case.issues.len(), know_functions, &sides));
    all
}

fn know_functions(case: &mut Case, at: usize, to: Functions) -> Option<String> {
    let issue = case.issues.get_mut(at).filter(|issue| issue.functions == Functions::Unsure)?;
    issue.functions = to;
    let what = format!("functions of {}: known as {}", issue.id, to.id());
    *case = case.pruned();
    Some(what)
}

/// One weight, or one answer to the first test, changed or left out that the aid, where it is left out, does not ask for, of issues
/// whose functions are known. Where it is answered the aid keeps showing it. Where what is left only says why two
/// issues do not belong together, the first test of their link is not left out: it is not asked of them.
pub fn not_asked(case: &Case) -> Vec<(String, Case)> {
    let mut all = Vec::new();
    let known = |at: &IssuePos| case.issue(*at).is_some_and(|issue| issue.functions != Functions::Unsure);
    for at in case.positions().filter(known) {
        let Some(issue) = case.issue(at) else { continue };
        for side in Side::ALL.iter().copied().filter(|side| issue.functions.can_involve(*side)) {
            let what = format!("weight of the {} part of {}", side.id(), issue.id);
            all.extend(not_asked_of(case, &what, QuestionRef::Weight(at, side), Weight::ALL, |case, weight| {
                case.issues.get_mut(at.get()).into_iter().for_each(|issue| issue.weight[side] = weight);
            }));
        }
        if issue.functions == Functions::Both {
            let what = format!("the first test inside {}", issue.id);
            all.extend(not_asked_of(case, &what, QuestionRef::Separable(at), Separable::ALL, |case, answer| {
                case.issues.get_mut(at.get()).into_iter().for_each(|issue| issue.separable = answer);
            }));
        }
    }
    for (number, relation) in case.relations.iter().enumerate() {
        let Some([one, other]) = case.pair(RelationPos::new(number)) else { continue };
        let pair = [one.min(other), one.max(other)];
        let left_out = Relation { separable: None, ..relation.clone() };
        if pair.iter().all(known) && !is_why_not(&left_out, pair, |_| false) {
            let [one, other] = pair;
            let what = format!("the first test between {} and {}", relation.between[0], relation.between[1]);
            all.extend(not_asked_of(
                case,
                &what,
                QuestionRef::TieSeparable(one, other),
                Separable::ALL,
                |case, answer| {
                    case.relations.get_mut(number).into_iter().for_each(|relation| relation.separable = answer);
                },
            ));
        }
    }
    all
}

/// The case with each other answer to a question, and with none; nothing where the aid asks for the answer that is left out.
fn not_asked_of<T: Copy>(
    case: &Case,
    what: &str,
    question: QuestionRef,
    answers: &[T],
    give: impl Fn(&mut Case, Option<T>),
) -> Vec<(String, Case)> {
    let with = |answer: Option<T>| {
        let mut changed = case.clone();
        give(&mut changed, answer);
        changed
    };
    let left_out = with(None);
    if recorded_panels(&left_out).questions().contains(&question) {
        return Vec::new();
    }
    let all = answers.iter().map(|answer| with(Some(*answer))).chain([left_out]);
    all.filter(|changed| changed != case).map(|changed| (format!("{what}: another answer"), changed)).collect()
}

/// Every "not sure" left out, and everything left out said as "not sure".
pub fn left_out(case: &Case) -> Vec<(String, Case)> {
    let mut out = case.clone();
    relations(&mut out).for_each(|(_, _, answer)| *answer = answer.filter(|answer| *answer != Separable::Unsure));
    weights(&mut out).for_each(|(_, weight)| *weight = weight.filter(|weight| *weight != Weight::Unsure));
    let mut said = case.clone();
    relations(&mut said).for_each(|(_, _, answer)| *answer = answer.or(Some(Separable::Unsure)));
    weights(&mut said).for_each(|(_, weight)| *weight = weight.or(Some(Weight::Unsure)));
    let all =
        [("every “not sure” left out".to_owned(), out), ("everything left out said as “not sure”".to_owned(), said)];
    all.into_iter().filter(|(_, changed)| changed != case).collect()
}

/// Every issue of both sides as two issues of one side each, with the same facts, answers, weights and relations.
pub fn both_as_two(case: &Case) -> Case {
    let is_both = |id: &str| case.issues.iter().any(|issue| issue.id == id && issue.functions == Functions::Both);
    let half = |id: &str, side: Side| format!("{id}/{}", side.id());
    let halves = |id: &str| {
        if is_both(id) { Side::ALL.iter().map(|side| half(id, *side)).collect() } else { vec![id.to_owned()] }
    };
    let mut two = Case { issues: Vec::new(), relations: Vec::new(), ..case.clone() };
    for issue in &case.issues {
        if issue.functions != Functions::Both {
            two.issues.push(issue.clone());
            continue;
        }
        for (side, functions) in [(Side::Health, Functions::Health), (Side::SocialCare, Functions::SocialCare)] {
            let mut one = Issue::new(half(&issue.id, side), issue.label.clone(), functions);
            one.weight[side] = issue.weight[side];
            two.issues.push(one);
        }
        let between = [half(&issue.id, Side::Health), half(&issue.id, Side::SocialCare)];
        two.relations.push(Relation { between, facts: issue.facts, separable: issue.separable });
    }
    for relation in &case.relations {
        let [one, other] = &relation.between;
        for one in halves(one) {
            for other in halves(other) {
                two.relations.push(Relation { between: [one.clone(), other], ..relation.clone() });
            }
        }
    }
    two
}

/// The case in other orders: every order of up to three issues, otherwise back to front and one on; its relations and the
/// two ids of each turned round. With each, where its issues stood before.
pub fn reordered(case: &Case) -> Vec<(Vec<usize>, Case)> {
    let number = case.issues.len();
    let orders: Vec<Vec<usize>> = match number {
        0 | 1 => vec![vec![0]],
        2 => vec![vec![0, 1], vec![1, 0]],
        3 => vec![vec![0, 1, 2], vec![0, 2, 1], vec![1, 0, 2], vec![1, 2, 0], vec![2, 0, 1], vec![2, 1, 0]],
        _ => vec![(0..number).rev().collect(), (1..number).chain([0]).collect()],
    };
    let mut turned = case.relations.clone();
    turned.reverse();
    turned.iter_mut().for_each(|relation| relation.between.reverse());
    let in_order = |order: Vec<usize>| {
        let issues = order.iter().filter_map(|at| case.issues.get(*at).cloned()).collect();
        (order, Case { issues, relations: turned.clone(), ..case.clone() })
    };
    orders.into_iter().map(in_order).collect()
}
