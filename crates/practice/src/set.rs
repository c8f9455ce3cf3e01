//! What is asked, and in which sets: cases to decide, and the parts of cases in drills.

use crate::exercise::Exercise;
use crate::topic::Topic;
use joint_working_rules::Functions;

/// Something that is asked, by the position of its case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A case to decide.
    Case(usize),
    /// Whose function one of its issues is.
    Whose(usize, usize),
    /// What one of its facts counts for.
    Fact(usize, usize),
    /// How many issues it has.
    Count(usize),
}

/// A drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drill {
    /// Whose function is it?
    Whose,
    /// What does the fact count for?
    Facts,
    /// How many issues are there?
    Counts,
}

/// So many are asked in one go of a drill.
const IN_A_DRILL: usize = 5;

/// So many cases are in one mixed set.
pub const IN_A_SET: usize = 6;

impl Item {
    /// Its case.
    pub const fn case(self) -> usize {
        match self {
            Self::Case(case) | Self::Whose(case, _) | Self::Fact(case, _) | Self::Count(case) => case,
        }
    }

    /// What it is called where it is kept: ids alone.
    pub fn key(self, all: &[Exercise]) -> Option<String> {
        let id = &all.get(self.case())?.id;
        Some(match self {
            Self::Case(_) => id.clone(),
            Self::Whose(_, at) => ["whose/", id, "/", &at.to_string()].concat(),
            Self::Fact(_, at) => ["fact/", id, "/", &at.to_string()].concat(),
            Self::Count(_) => ["count/", id].concat(),
        })
    }

    /// What was kept under a name; `None` where there is no such thing any more.
    pub fn of_key(key: &str, all: &[Exercise]) -> Option<Self> {
        let case = |id: &str| all.iter().position(|one| one.id == id);
        let mut parts = key.split('/');
        let (first, id, at) = (parts.next()?, parts.next(), parts.next());
        let Some(id) = id else { return case(first).map(Self::Case) };
        let of = case(id)?;
        let at = at.and_then(|at| at.parse::<usize>().ok());
        let exercise = all.get(of)?;
        match first {
            "count" => Some(Self::Count(of)),
            "whose" => at.filter(|at| *at < exercise.issues.len()).map(|at| Self::Whose(of, at)),
            "fact" => at.filter(|at| *at < exercise.facts.len()).map(|at| Self::Fact(of, at)),
            _ => None,
        }
    }
}

/// The cases in groups, each group with where its cases are; the briefing's are first.
fn groups(all: &[Exercise]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        match groups.iter_mut().find(|(group, _)| *group == one.group) {
            Some((_, of)) => of.push(at),
            None => groups.push((&one.group, vec![at])),
        }
    }
    groups.into_iter().map(|(_, of)| of).collect()
}

/// Every case of ours, mixed: no case next to another of its group, and each next group entered at another of its cases.
pub fn mixed(all: &[Exercise]) -> Vec<usize> {
    let groups: Vec<Vec<usize>> = groups(all).into_iter().filter(|of| of.len() > 1).collect();
    let longest = groups.iter().map(Vec::len).max().unwrap_or(0);
    let mut order = Vec::new();
    for round in 0..longest {
        for (number, of) in groups.iter().enumerate() {
            if round < of.len() {
                order.extend(of.get((number + round) % of.len()));
            }
        }
    }
    order
}

/// The cases on a topic, in their groups.
pub fn on(topic: Topic, all: &[Exercise]) -> Vec<Item> {
    let is = |(at, one): (usize, &Exercise)| one.topics.contains(&topic).then_some(Item::Case(at));
    all.iter().enumerate().filter_map(is).collect()
}

/// One go of a drill, from 0; another go asks about others, and begins anew where all were asked.
pub fn drill(drill: Drill, go: usize, all: &[Exercise]) -> Vec<Item> {
    let every: Vec<Item> = match drill {
        Drill::Whose => whose(all),
        Drill::Facts => facts(all),
        Drill::Counts => {
            all.iter().enumerate().filter(|(_, one)| one.is_counted).map(|(at, _)| Item::Count(at)).collect()
        }
    };
    let goes = every.len().div_ceil(IN_A_DRILL).max(1);
    every.into_iter().skip(go % goes * IN_A_DRILL).take(IN_A_DRILL).collect()
}

/// One issue of a case each, where whose function it is decides or is easily mistaken.
fn whose(all: &[Exercise]) -> Vec<Item> {
    use crate::choice::DecidedBy;
    let asked = |at: usize| {
        let one = all.get(at)?;
        let of = |wanted: &[Functions]| one.issues.iter().position(|issue| wanted.contains(&issue.functions));
        let issue = match one.by {
            DecidedBy::Open => of(&[Functions::Unsure])?,
            DecidedBy::WhoseFunction if one.issues.len() == 1 => 0,
            DecidedBy::FirstTest | DecidedBy::SecondTest => of(&[Functions::Both])?,
            _ => return None,
        };
        Some(Item::Whose(at, issue))
    };
    mixed(all).into_iter().filter_map(asked).collect()
}

/// Each fact of a case, no fact twice in a row of as many as there are facts.
fn facts(all: &[Exercise]) -> Vec<Item> {
    let mut seen: Vec<(joint_working_rules::Fact, usize)> = Vec::new();
    let mut found: Vec<(usize, Item)> = Vec::new();
    for at in mixed(all) {
        for (number, fact) in all.get(at).map(|one| one.facts.as_slice()).unwrap_or_default().iter().enumerate() {
            let times = match seen.iter_mut().find(|(one, _)| *one == fact.fact) {
                Some((_, times)) => {
                    *times += 1;
                    *times
                }
                None => {
                    seen.push((fact.fact, 0));
                    0
                }
            };
            found.push((times, Item::Fact(at, number)));
        }
    }
    found.sort_by_key(|(times, _)| *times);
    found.into_iter().map(|(_, item)| item).collect()
}
