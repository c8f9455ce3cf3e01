//! In which answers two cases differ.

use joint_working_rules::{AnswerRef, Case, FactSet, Relation, RelationPos, Side};

/// Every answer in which two cases of the same issues differ, as a JSON Pointer into the first; labels apart. `None`: they
/// have other issues.
///
/// A whole link that only one of them has is one answer, as in a list of changes. What can only be asked of one of them goes
/// with the difference in functions that is behind it.
pub fn differences(one: &Case, other: &Case) -> Option<Vec<String>> {
    if !one.issues.iter().map(|issue| &issue.id).eq(other.issues.iter().map(|issue| &issue.id)) {
        return None;
    }
    let mut found = Vec::new();
    let mut note = |differs: bool, at: String| {
        if differs {
            found.push(at);
        }
    };
    for ((at, a), b) in one.positions().zip(&one.issues).zip(&other.issues) {
        note(a.functions != b.functions, AnswerRef::Functions(at).pointer());
        if a.functions.can_be_both() && b.functions.can_be_both() {
            note(a.facts != b.facts, AnswerRef::Facts(at).pointer());
            note(a.separable != b.separable, AnswerRef::Separable(at).pointer());
        }
        for &side in Side::ALL {
            let is_asked = a.functions.can_involve(side) && b.functions.can_involve(side);
            note(is_asked && a.weight[side] != b.weight[side], AnswerRef::Weight(at, side).pointer());
        }
    }
    for (at, a) in relations(one) {
        match same_pair(other, a) {
            Some(b) => {
                note(a.facts != b.facts, AnswerRef::TieFacts(at).pointer());
                note(a.separable != b.separable, AnswerRef::TieSeparable(at).pointer());
            }
            None => note(true, format!("/relations/{}", at.get())),
        }
    }
    for (_, b) in relations(other) {
        note(same_pair(one, b).is_none(), "/relations/-".to_owned());
    }
    note(one.consent != other.consent, AnswerRef::Consent.pointer());
    for &side in Side::ALL {
        let is_asked = |case: &Case| case.issues.iter().any(|issue| issue.functions.can_involve(side));
        let differs = is_asked(one) && is_asked(other) && one.responses[side] != other.responses[side];
        note(differs, format!("/responses/{}", side.id()));
    }
    Some(found)
}

/// Do two sets of facts differ by at most one fact added, taken out, or put in the place of another?
pub fn one_fact(one: FactSet, other: FactSet) -> bool {
    let only = |one: FactSet, other: FactSet| one.iter().filter(|fact| !other.contains(*fact)).count();
    only(one, other) <= 1 && only(other, one) <= 1
}

fn relations(case: &Case) -> impl Iterator<Item = (RelationPos, &Relation)> {
    (0..).map(RelationPos::new).zip(&case.relations)
}

/// The relation of a case between the same two issues.
fn same_pair<'a>(case: &'a Case, relation: &Relation) -> Option<&'a Relation> {
    case.relations.iter().find(|one| relation.between.iter().all(|end| one.between.contains(end)))
}
