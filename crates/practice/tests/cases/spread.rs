//! How the cases are spread: over topics, outcomes and what decides. Printed with `-- --nocapture spread`.

use crate::{Checked, none};
use joint_working_practice::{Choice, PracticeCase, Topic, all};
use joint_working_rules::{Destination, Fact, FactKind, Functions, Outcome};
use std::collections::BTreeMap;

fn count(cases: &[PracticeCase], is: impl Fn(&PracticeCase) -> bool) -> usize {
    cases.iter().filter(|case| is(case)).count()
}

fn is_open(case: &PracticeCase) -> bool {
    case.answer.handling.iter().any(|part| part.to == Destination::Unclear)
}

#[test]
fn the_spread_over_outcomes_is_as_in_life() -> Checked {
    let all = all()?;
    let mut choices: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &all {
        *choices.entry(case.right().id()).or_default() += 1;
    }
    println!("{} practice cases: {choices:?}", all.len());
    let came_out = |of: &[Outcome]| count(&all, |case| of.contains(&case.answer.outcome));
    let joint = came_out(&[Outcome::Joint, Outcome::Split]);
    let separate = came_out(&[Outcome::Separate]);
    let one = came_out(&[Outcome::PhsoOnly, Outcome::LgscoOnly, Outcome::Outside]);
    println!("joint or split {joint}, separate {separate}, for one Ombudsman or neither {one}");
    let third = all.len() / 4..=all.len() * 2 / 5;
    for (what, cases) in [("joint or split", joint), ("separate", separate), ("for one Ombudsman or neither", one)] {
        assert!(third.contains(&cases), "{what}: {cases} of {}; about a third is wanted ({third:?})", all.len());
    }
    assert!(all.len() >= 36, "only {} cases", all.len());
    assert!(count(&all, is_open) >= 4, "fewer than four cases are open, or have an open part");
    assert!(count(&all, |case| case.right() == Choice::SecondTest) >= 4, "fewer than four fail the second test only");
    let unseen: Vec<_> = Choice::ALL.iter().filter(|choice| !choices.contains_key(choice.id())).collect();
    assert!(unseen.is_empty(), "no case is {unseen:?}");
    Ok(())
}

#[test]
fn the_spread_over_topics_covers_them_all() -> Checked {
    let all = all()?;
    let of = |topic: &Topic| count(&all, |case| case.practice.topics.contains(topic));
    for topic in Topic::ALL {
        println!("{}: {}", topic.id(), of(topic));
    }
    let few: Vec<String> = Topic::ALL.iter().filter(|topic| of(topic) < 2).map(|topic| topic.id().to_owned()).collect();
    none("topics with fewer than two practice cases (`topics` in their files)", &few);
    // A topic never decides: on most of them cases come out in more than one way.
    let ways = |topic: &Topic| {
        let on = all.iter().filter(|case| case.practice.topics.contains(topic));
        on.map(|case| case.answer.outcome).collect::<std::collections::BTreeSet<_>>().len()
    };
    none(
        "topics on which all cases come out in one way",
        &Topic::ALL.iter().filter(|topic| ways(topic) < 2).map(|topic| topic.id().to_owned()).collect::<Vec<_>>(),
    );
    Ok(())
}

#[test]
fn the_spread_over_facts_has_every_kind_and_every_side() -> Checked {
    let all = all()?;
    let in_play: Vec<_> = all.iter().flat_map(PracticeCase::facts_in_play).collect();
    for fact in Fact::ALL {
        println!("{}: {}", fact.id(), in_play.iter().filter(|one| one.fact == *fact).count());
    }
    for kind in FactKind::COUNTED.into_iter().chain([FactKind::WithoutWeight]) {
        assert!(in_play.iter().any(|one| one.kind == kind), "no case has a fact that is {}", kind.id());
    }
    for functions in Functions::ALL {
        let has = |case: &PracticeCase| case.whose().any(|(_, whose)| whose == *functions);
        assert!(count(&all, has) > 0, "no case has an issue that is {}", functions.id());
    }
    assert!(count(&all, |case| case.practice.tension.is_some()) >= 4, "where the examples differ, cases say so");
    Ok(())
}

#[test]
fn the_readme_lists_every_case_with_its_group_and_outcome() -> Checked {
    let readme = include_str!("../../cases/README.md");
    let all = all()?;
    let row = |case: &PracticeCase| {
        let (id, group) = (&case.id, &case.practice.group);
        format!("| `{group}` | [`{id}`]({id}.md) | {} | {} |", case.practice.differs.says, case.right().id())
    };
    let missing: Vec<String> = all.iter().map(row).filter(|row| !readme.contains(row.as_str())).collect();
    none("rows that cases/README.md lacks", &missing);
    assert_eq!(readme.lines().filter(|line| line.contains("`](")).count(), all.len(), "rows of cases that are gone");
    Ok(())
}
