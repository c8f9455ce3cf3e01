//! The cases of a group differ in one answer, and in what comes of it.

use crate::{Checked, none, same};
use joint_working_practice::{PracticeCase, all, differences, one_fact};
use std::collections::BTreeMap;

#[test]
fn a_case_differs_from_its_pair_in_the_one_answer_that_is_said() -> Checked {
    let all = all()?;
    let mut wrong = Vec::new();
    for case in &all {
        let differs = &case.practice.differs;
        let Some(pair) = all.iter().find(|pair| pair.id == differs.from && pair.id != case.id) else {
            wrong.push(format!("{}: there is no other case `{}`", case.id, differs.from));
            continue;
        };
        if pair.practice.group != case.practice.group {
            wrong.push(format!("{}: `{}` is of another group", case.id, pair.id));
        }
        if pair.practice.topics != case.practice.topics {
            wrong.push(format!("{}: `{}` has other topics", case.id, pair.id));
        }
        match differences(&case.case, &pair.case) {
            Some(found) if found == [differs.at.clone()] => {}
            found => wrong.push(format!("{}: differs from {} in {found:?}, not in {}", case.id, pair.id, differs.at)),
        }
        if !facts_differ_by_one(case, pair) {
            wrong.push(format!("{}: differs from {} in more than one fact", case.id, pair.id));
        }
        if same(&case.answer, &pair.answer) {
            wrong.push(format!("{} and {} come out the same", case.id, pair.id));
        }
    }
    none("pairs", &wrong);
    Ok(())
}

/// Where both have facts of the same issue or the same link, do they differ by one at most?
fn facts_differ_by_one(one: &PracticeCase, other: &PracticeCase) -> bool {
    let issues = one.case.issues.iter().zip(&other.case.issues);
    let mut asked = issues.filter(|(a, b)| a.functions.can_be_both() && b.functions.can_be_both());
    let mut links = one.case.relations.iter().zip(&other.case.relations);
    asked.all(|(a, b)| one_fact(a.facts, b.facts)) && links.all(|(a, b)| one_fact(a.facts, b.facts))
}

#[test]
fn a_group_is_a_pair_or_three() -> Checked {
    let all = all()?;
    let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &all {
        *groups.entry(&case.practice.group).or_default() += 1;
    }
    groups.retain(|_, cases| !(2..=3).contains(cases));
    assert!(groups.is_empty(), "groups are of two or three cases: {groups:?}");
    Ok(())
}
