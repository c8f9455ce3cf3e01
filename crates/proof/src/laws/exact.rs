//! The rules against the reference, and both against every completion: is "not knowing" exact?

use crate::law::{Law, Subject, Verdict, in_words, parts, places_in_words};
use crate::reference;
use crate::reference::table::relation_strength;
use crate::reference::world::{OpenCase, completions};
use joint_working_rules::{
    Case, Destination, Functions, Issue, IssuePos, Outcome, PartPlacement, Relation, Routing, Strength,
};
use std::collections::BTreeSet;

/// The rules and the reference agree.
pub const AS_DESIGNED: Law = Law::new(
    "The rules give what a separate, slow reading of the design gives: outcome, merits, strength, possible, every place",
    as_designed,
);

/// Two evaluations say what trying every completion says.
pub const EXACT: Law = Law::new(
    "A part is joint when it is joint in every completion of what is open, with its own Ombudsman when in none, else unclear",
    exact,
)
.except(
    "where issues of unsure functions link known parts that meet the test together and not apart, those parts are called \
     unclear though every completion has them joint. It takes an unsure issue with ties that hold at their weakest, one \
     of them entwined, to two issues, or to one issue of both sides that may come apart",
);

/// Where the exception of [`EXACT`] comes from.
pub const EXACT_IF_MINOR: Law = Law::new(
    "That would hold without exception if an unsure function counted, in the evaluation against joint, as both sides and minor",
    exact_if_minor,
);

fn as_designed(subject: &Subject<'_>) -> Verdict {
    let expected = reference::expected(subject.case);
    let Routing { outcome, merits, strength, possible, possible_is_partial, handling } = subject.routing.clone();
    let number = possible.len();
    let possible: BTreeSet<Outcome> = possible.into_iter().collect();
    let repeated = possible.len() != number;
    let found = reference::Expected { outcome, merits, strength, possible, possible_is_partial, handling };
    Verdict::holds_if(found == expected && !repeated, || {
        let reference::Expected { outcome, merits, strength, possible, possible_is_partial, handling } = expected;
        let possible = possible.into_iter().collect();
        let expected = Routing { outcome, merits, strength, possible, possible_is_partial, handling };
        differ(subject, "the reading", &in_words(subject.case, &expected))
    })
}

/// Up to this many completions are tried one by one.
const MOST_TRIED: u64 = 600;

/// The handling by trying every completion, where that does not take too long.
fn by_brute_force(case: &Case) -> Option<Vec<PartPlacement>> {
    let open = OpenCase::of(case);
    let few = completions(&open) <= MOST_TRIED;
    few.then(|| reference::handling(&open, reference::brute_force(&open)))
}

fn exact(subject: &Subject<'_>) -> Verdict {
    let Some(brute) = by_brute_force(subject.case) else { return Verdict::Silent };
    let same = subject.routing.handling == brute;
    Verdict::holds_if(same, || differ(subject, "trying every completion", &places_in_words(subject.case, &brute)))
        .excepted_if(unsure_may_link(subject.case) && asks_instead(&subject.routing.handling, &brute))
}

/// Nothing differs but that parts which are joint are called unclear.
fn asks_instead(found: &[PartPlacement], brute: &[PartPlacement]) -> bool {
    let same_or_asked = |(found, brute): ((IssuePos, Functions, Destination), (IssuePos, Functions, Destination))| {
        found == brute || (found.2 == Destination::Unclear && brute.2 == Destination::Joint)
    };
    parts(found).into_iter().zip(parts(brute)).all(same_or_asked)
}

/// Is there an issue of unsure functions whose relations could link two known parts, as the exception says?
fn unsure_may_link(case: &Case) -> bool {
    case.issues.iter().filter(|issue| issue.functions == Functions::Unsure).any(|unsure| {
        let relations = case.relations.iter().filter_map(|relation| related_to(case, relation, &unsure.id));
        let relations: Vec<(Strength, usize)> = relations.filter(|(weakest, _)| *weakest >= Strength::Close).collect();
        let ends: usize = relations.iter().map(|(_, ends)| ends).sum();
        ends >= 2 && relations.iter().any(|(weakest, _)| *weakest == Strength::Entwined)
    })
}

/// If the relation is one of this issue: its least strength, and how many parts that may be apart it leads to.
fn related_to(case: &Case, relation: &Relation, id: &str) -> Option<(Strength, usize)> {
    let other = match &relation.between {
        [one, other] if one == id => other,
        [other, one] if one == id => other,
        _ => return None,
    };
    let Issue { functions, facts, separable, .. } = case.issues.iter().find(|issue| issue.id == *other)?;
    let ends = match functions {
        Functions::Neither => return None,
        Functions::Both if relation_strength(*facts, *separable).low < Strength::Entwined => 2,
        _ => 1,
    };
    Some((relation_strength(relation.facts, relation.separable).low, ends))
}

fn exact_if_minor(subject: &Subject<'_>) -> Verdict {
    let Some(brute) = by_brute_force(subject.case) else { return Verdict::Silent };
    let open = OpenCase::of(subject.case);
    let handling = reference::handling(&open, reference::two_exact_evaluations(&open));
    Verdict::holds_if(handling == brute, || {
        let [minor, brute] = [&handling, &brute].map(|handling| places_in_words(subject.case, handling));
        format!("counted as minor: {minor}\ntrying every completion: {brute}")
    })
}

fn differ(subject: &Subject<'_>, other: &str, found: &str) -> String {
    format!("the rules: {}\n{other}: {found}", in_words(subject.case, &subject.routing))
}
