//! The laws of the reasons for one relation: how strong it is, and whether the recommendation rests on it.

use super::said::{Given, agree, given, name, reason};
use crate::changes;
use crate::law::{Law, Subject, Verdict};
use crate::reference::strength::{RelationAt, deciding};
use crate::reference::table::{self, RelationStrength};
use crate::reference::world::OpenCase;
use joint_working_rules::rulebook::SENTENCES;
use joint_working_rules::{Case, Fact, Firmness, Functions, Outcome, Reason, ReasonId, Strength, fill};

/// What is said of each relation agrees with its strength.
pub const RELATIONS: Law = Law::new(
    "Each relation has one reason of its own, which calls it entwined, closely linked, not linked, at least closely linked or \
     open, as it is; there is no other of these",
    relations,
);

/// What a recommendation is said to rest on does decide it.
pub const RESTS_ON: Law = Law::new(
    "A recommendation is said to rest on each provisional relation that would move a part if it were the other way, and on no \
     other; and so on some exactly where it is provisional",
    rests_on,
);

/// What is without weight is at most named.
pub const WITHOUT_WEIGHT: Law = Law::new(
    "A fact without weight changes no reason, but that one for a relation which has it may name it",
    without_weight,
);

/// What a relation is called in a reason.
fn relation_name(case: &Case, at: RelationAt) -> String {
    match at {
        RelationAt::Inside(issue) => {
            let is_whose_open = case.issues.get(issue).is_some_and(|issue| issue.functions == Functions::Unsure);
            let words = if is_whose_open { SENTENCES.two_sides_if_any } else { SENTENCES.two_sides };
            fill(words, &[("issue", &name(case, issue))])
        }
        RelationAt::Between(one, other) => format!("{} and {}", name(case, one), name(case, other)),
    }
}

/// What the id of a reason for a relation says of it.
fn says(id: ReasonId, strength: RelationStrength) -> bool {
    let known = |known| strength.low == known && strength.high == known;
    match id.id() {
        id if id.starts_with("tie-entwined") => known(Strength::Entwined),
        id if id.starts_with("tie-none") => known(Strength::None),
        "tie-close" => known(Strength::Close),
        "tie-open-close" | "tie-open-one-way" | "tie-open-one-way-close" | "tie-conflict-entwining-close" => {
            (strength.low, strength.high) == (Strength::Close, Strength::Entwined)
        }
        _ => (strength.low, strength.high) == (Strength::None, Strength::Entwined),
    }
}

fn relations(subject: &Subject<'_>) -> Verdict {
    let case = subject.case;
    let open = OpenCase::of(case);
    let ids: Vec<ReasonId> = ReasonId::ALL.iter().copied().filter(|id| id.id().starts_with("tie-")).collect();
    let mut found = given(subject, &ids);
    let two_sided = |at: &usize| {
        case.issues.get(*at).is_some_and(|issue| [Functions::Both, Functions::Unsure].contains(&issue.functions))
    };
    let inside = open.issues.iter().enumerate().filter(|(at, _)| two_sided(at));
    let inside = inside.map(|(at, issue)| (RelationAt::Inside(at), issue.inner));
    let between = open.relations.iter().map(|(one, other, strength)| (RelationAt::Between(*one, *other), *strength));
    for (at, strength) in inside.chain(between) {
        let name = relation_name(case, at);
        let of_it = |(_, text): &Given| text.to_lowercase().contains(&name.to_lowercase());
        match found.iter().position(|one| of_it(one) && says(one.0, strength)) {
            Some(at) => drop(found.remove(at)),
            None => return Verdict::Broken(format!("of {name}, which is {strength:?}, nothing fitting in {found:?}")),
        }
    }
    Verdict::holds_if(found.is_empty(), || format!("said and not so: {found:?}"))
}

fn without_weight(subject: &Subject<'_>) -> Verdict {
    let clauses: Vec<&str> = Fact::ALL
        .iter()
        .filter(|fact| table::is_without_weight(**fact))
        .flat_map(|fact| [fact.words().clause, fact.words().label])
        .collect();
    let names = |one: &Reason| {
        let text = one.text.to_lowercase();
        one.id.id().starts_with("tie-") && clauses.iter().any(|clause| text.contains(&clause.to_lowercase()))
    };
    let same = |one: &Reason, other: &Reason| one == other || (one.id == other.id && (names(one) || names(other)));
    // The last of the changes is that of all relations together.
    let Some((what, case)) = changes::without_weight(subject.case).pop() else { return Verdict::Silent };
    let with = match Subject::new(&case) {
        Ok(with) => with.answer().reasons.clone(),
        Err(fault) => return Verdict::Broken(format!("{what}: not accepted: {fault}")),
    };
    let without = &subject.answer().reasons;
    let holds = with.len() == without.len() && with.iter().zip(without).all(|(one, other)| same(one, other));
    Verdict::holds_if(holds, || format!("{what}\nbefore: {without:?}\nafter: {with:?}"))
}

fn rests_on(subject: &Subject<'_>) -> Verdict {
    let (case, routing) = (subject.case, &subject.routing);
    let found = given(subject, &[ReasonId::RestsOn]);
    if found.is_empty() == (routing.strength == Some(Firmness::Provisional)) {
        return Verdict::Broken(format!("the strength is {:?}, and there is {found:?}", routing.strength));
    }
    let deciding = match routing.outcome {
        Outcome::Ask => Vec::new(),
        _ => deciding(&OpenCase::of(case), &routing.handling),
    };
    let says = |at: &RelationAt| reason(ReasonId::RestsOn, &[("tie", &relation_name(case, *at))]);
    agree(found, &deciding.iter().map(says).collect::<Vec<_>>(), &[])
}
