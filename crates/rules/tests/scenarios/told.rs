//! Every scenario with the answer to it, and what the claims ask of one.

use joint_working_rules::scenarios::{SCENARIOS, Scenario, run};
use joint_working_rules::{
    Answer, Case, Destination, FactSet, Functions, Issue, ReasonId, Relation, Separable, ValidCase, answer,
};
use std::error::Error;

/// What a test of scenarios comes to.
pub(crate) type Checked = Result<(), Box<dyn Error>>;

/// A scenario with its case and the answer to it.
pub(crate) struct Told {
    pub(crate) scenario: &'static Scenario,
    pub(crate) case: ValidCase,
    pub(crate) answer: Answer,
}

impl Told {
    /// The facts of every link that counts, with the answer on limb one: inside issues, and between issues that are not
    /// outside.
    pub(crate) fn links(&self) -> impl Iterator<Item = (FactSet, Separable)> {
        let unsure = |separable: Option<Separable>| separable.unwrap_or(Separable::Unsure);
        let inside = self.case.issues.iter().filter(|issue| issue.functions.can_be_both());
        let inside = inside.map(move |issue| (issue.facts, unsure(issue.separable)));
        let outside = |id: &String| self.issue(id).is_none_or(|issue| issue.functions == Functions::Neither);
        let between = self.case.relations.iter().filter(move |link| !link.between.iter().any(outside));
        inside.chain(between.map(move |link| (link.facts, unsure(link.separable))))
    }

    /// The issue of an id.
    pub(crate) fn issue(&self, id: &str) -> Option<&Issue> {
        self.case.issues.iter().find(|issue| issue.id == id)
    }

    /// Is this reason given, and does it name the issue first where one is asked for?
    pub(crate) fn gives(&self, reason: ReasonId, of: Option<&Issue>) -> bool {
        let names = |text: &str| of.is_none_or(|issue| text.starts_with(&format!("“{}”", issue.name())));
        self.answer.reasons.iter().any(|given| given.id == reason && names(&given.text))
    }

    /// Does some part of an issue go there?
    pub(crate) fn goes(&self, issue: &str, to: Destination) -> bool {
        self.answer
            .handling
            .iter()
            .any(|part| self.case.issue(part.issue).is_some_and(|of| of.id == issue) && part.to == to)
    }

    /// Does some part of the issue go along with what is joint?
    pub(crate) fn goes_along(&self, issue: &Issue) -> bool {
        self.goes(&issue.id, Destination::Joint) && self.gives(ReasonId::GoesAlong, Some(issue))
    }

    /// Is the place of some part open?
    pub(crate) fn is_open(&self) -> bool {
        self.answer.handling.iter().any(|part| part.to == Destination::Unclear)
    }

    /// The links recorded with an issue.
    pub(crate) fn links_of<'a>(&'a self, issue: &'a str) -> impl Iterator<Item = &'a Relation> {
        self.case.relations.iter().filter(move |link| link.between.iter().any(|end| end == issue))
    }

    /// Does the same come out of another case of the same issues?
    pub(crate) fn comes_out_as(&self, other: Case) -> bool {
        ValidCase::new(other).is_ok_and(|other| {
            let other = answer(&other);
            (self.answer.outcome, self.answer.strength, &self.answer.handling)
                == (other.outcome, other.strength, &other.handling)
        })
    }
}

/// Every scenario, answered.
pub(crate) fn told() -> Result<Vec<Told>, Box<dyn Error>> {
    SCENARIOS
        .iter()
        .map(|scenario| {
            let answer = run(scenario.case_json, scenario.expect_json)?.answer;
            Ok(Told { scenario, case: scenario.case()?, answer })
        })
        .collect()
}

/// Fails with every thing of a list that no scenario shows.
pub(crate) fn each<T>(
    what: &str,
    all: impl IntoIterator<Item = T>,
    name: impl Fn(&T) -> String,
    shown: impl Fn(&T) -> bool,
) {
    let missing: Vec<String> = all.into_iter().filter(|one| !shown(one)).map(|one| name(&one)).collect();
    assert!(missing.is_empty(), "no scenario shows {what}: {}", missing.join(", "));
}
