//! What the drills ask: whose function each issue is, and what each fact counts for. Both follow from the case.

use crate::case::PracticeCase;
use crate::exercise::{Exercise, ExerciseFact, ExerciseIssue, Origin};
use crate::place::Place;
use joint_working_rules::{Answer, Case, Fact, FactKind, FactSet, Functions, Issue};

/// A fact of a case, where it is and what it counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactInPlay<'a> {
    /// The fact.
    pub fact: Fact,
    /// What it counts for: entwined, closely linked, no link, nothing.
    pub kind: FactKind,
    /// The issue whose two sides it is said of, or the first of the two issues.
    pub issue: &'a Issue,
    /// The second of the two issues, where it is said of two.
    pub other: Option<&'a Issue>,
}

impl PracticeCase {
    /// Each issue with whose function it is.
    pub fn whose(&self) -> impl Iterator<Item = (&Issue, Functions)> {
        self.case.issues.iter().map(|issue| (issue, issue.functions))
    }

    /// Each fact in play: those of the issues, then those of the links.
    pub fn facts_in_play(&self) -> Vec<FactInPlay<'_>> {
        facts_in_play(&self.case)
    }

    /// The case as a program asks about it.
    ///
    /// # Errors
    /// As [`Self::what_if`].
    pub fn exercise(&self) -> Result<Exercise, String> {
        let practice = &self.practice;
        let (_, then) = self.what_if()?;
        Ok(Exercise {
            id: self.id.clone(),
            origin: Origin::Ours,
            group: practice.group.clone(),
            pair: Some(practice.differs.from.clone()),
            right: self.right(),
            by: practice.decides.by,
            is_borderline: practice.tension.is_some(),
            is_counted: practice.issues.is_some(),
            topics: practice.topics.clone(),
            cites: practice.decides.cites.iter().map(|cite| cite.0.id.to_owned()).collect(),
            title: self.title.to_owned(),
            issues: exercise_issues(&self.case, &self.answer, &then),
            facts: exercise_facts(&self.case),
            replies: practice.wrong.iter().map(|wrong| wrong.choice).collect(),
        })
    }
}

/// Each fact in play in a case: those of the issues, then those of the links.
pub fn facts_in_play(case: &Case) -> Vec<FactInPlay<'_>> {
    let named = |id: &String| case.issues.iter().find(|issue| issue.id == *id);
    let inside = case.issues.iter().map(|issue| (issue.facts, Some(issue), None));
    let between = case.relations.iter().map(|link| {
        let [one, other] = &link.between;
        (link.facts, named(one), named(other))
    });
    inside.chain(between).filter_map(|(facts, issue, other)| Some((facts, issue?, other))).flat_map(in_play).collect()
}

/// The issues of a case, with where each goes now and then.
pub fn exercise_issues(case: &Case, now: &Answer, then: &Answer) -> Vec<ExerciseIssue> {
    let one = |(at, issue): (_, &Issue)| ExerciseIssue {
        functions: issue.functions,
        place: Place::of(now, at),
        then: Place::of(then, at),
        name: issue.name().to_owned(),
    };
    case.positions().zip(&case.issues).map(one).collect()
}

/// The facts of a case, by the positions of their issues.
pub fn exercise_facts(case: &Case) -> Vec<ExerciseFact> {
    let at = |issue: &Issue| case.issues.iter().position(|one| one.id == issue.id);
    let one =
        |of: FactInPlay<'_>| Some(ExerciseFact { fact: of.fact, issue: at(of.issue)?, other: of.other.and_then(at) });
    facts_in_play(case).into_iter().filter_map(one).collect()
}

fn in_play<'a>(
    (facts, issue, other): (FactSet, &'a Issue, Option<&'a Issue>),
) -> impl Iterator<Item = FactInPlay<'a>> + use<'a> {
    facts.iter().map(move |fact| FactInPlay { fact, kind: fact.kind(), issue, other })
}
