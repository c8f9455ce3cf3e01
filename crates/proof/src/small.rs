//! Small cases: every kind of issue and every relation, put together in every way.

use crate::reference::table;
use joint_working_rules::{Case, FactSet, Functions, Issue, PerSide, Relation, Separable, Weight};

/// What is answered of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) facts: FactSet,
    pub(crate) separable: Option<Separable>,
}

const NOTHING_SAID: Said = Said { facts: FactSet::EMPTY, separable: None };
const ANSWERS: [Separable; 4] = [Separable::Yes, Separable::OneWay, Separable::No, Separable::Unsure];
pub(crate) const WEIGHTS: [Weight; 3] = [Weight::Fundamental, Weight::Minor, Weight::Unsure];

/// Every class of facts with every answer to limb one: the 32 fields of the relation table, with the first facts of each
/// class.
pub(crate) fn fields() -> Vec<Said> {
    let classes = (0..8_u8).map(|row| table::representative([row & 4 != 0, row & 2 != 0, row & 1 != 0]));
    classes.flat_map(|facts| ANSWERS.map(|answer| Said { facts, separable: Some(answer) })).collect()
}

/// For each of the seven ways in which a relation can be strong, the first field of the table that says it.
pub(crate) fn strengths() -> [Said; 7] {
    let says = |strength, said: &Said| table::relation_strength(said.facts, said.separable) == strength;
    table::STRENGTHS.map(|strength| fields().into_iter().find(|said| says(strength, said)).unwrap_or(NOTHING_SAID))
}

/// Every pair of weights.
pub(crate) fn every_weights() -> Vec<[Weight; 2]> {
    WEIGHTS.iter().flat_map(|health| WEIGHTS.map(|social_care| [*health, social_care])).collect()
}

/// The issues of one side with every weight, and the one outside both.
pub(crate) fn one_sided() -> Vec<Issue> {
    let issue = |functions, weight| Issue { weight, ..Issue::new("", None, functions) };
    let health = WEIGHTS.map(|weight| PerSide { health: Some(weight), social_care: None });
    let social_care = WEIGHTS.map(|weight| PerSide { health: None, social_care: Some(weight) });
    let mut all = vec![issue(Functions::Neither, PerSide::default())];
    all.extend(health.map(|weight| issue(Functions::Health, weight)));
    all.extend(social_care.map(|weight| issue(Functions::SocialCare, weight)));
    all
}

/// The issues of both sides, or of unsure functions, with these inner relations and weights.
pub(crate) fn two_sided(functions: Functions, inner: &[Said], weights: &[[Weight; 2]]) -> Vec<Issue> {
    let issue = |said: &Said, [health, social_care]: [Weight; 2]| Issue {
        facts: said.facts,
        separable: said.separable,
        weight: PerSide { health: Some(health), social_care: Some(social_care) },
        ..Issue::new("", None, functions)
    };
    inner.iter().flat_map(|said| weights.iter().map(|weights| issue(said, *weights))).collect()
}

/// Every choice of this many issues out of a list, with repetition, the order left out.
pub(crate) fn choices(issues: &[Issue], number: usize) -> Vec<Vec<Issue>> {
    if number == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (at, first) in issues.iter().enumerate() {
        let rest = issues.get(at..).unwrap_or_default();
        for mut chosen in choices(rest, number - 1) {
            chosen.insert(0, first.clone());
            all.push(chosen);
        }
    }
    all
}

/// Every list of this many issues out of a list, in every order.
pub(crate) fn sequences(issues: &[Issue], number: usize) -> Vec<Vec<Issue>> {
    let longer = |shorter: Vec<Vec<Issue>>| {
        let with =
            |list: Vec<Issue>| issues.iter().map(move |issue| [list.as_slice(), std::slice::from_ref(issue)].concat());
        shorter.into_iter().flat_map(with).collect()
    };
    (0..number).fold(vec![Vec::new()], |shorter, _| longer(shorter))
}

/// A case of these issues, named `a`, `b`, `c`, …, with nothing between them.
pub(crate) fn case_of(issues: &[Issue]) -> Case {
    let named = ('a'..='z').zip(issues).map(|(id, issue)| Issue { id: id.to_string(), ..issue.clone() });
    Case { issues: named.collect(), ..Case::default() }
}

/// Which pairs of issues are related.
#[derive(Clone, Copy)]
pub(crate) enum Pairs {
    /// Every two.
    All,
    /// Each with the next.
    Chain,
}

impl Pairs {
    /// The pairs of so many issues.
    pub(crate) fn of(self, issues: usize) -> Vec<[usize; 2]> {
        let later = |one: usize| {
            let last = match self {
                Self::All => issues,
                Self::Chain => issues.min(one + 2),
            };
            (one + 1..last).map(move |other| [one, other])
        };
        (0..issues).flat_map(later).collect()
    }
}

/// The case with its pairs of issues related in every way: each pair not at all, or with one of the relations.
pub(crate) fn with_every_relation(case: &mut Case, pairs: Pairs, said: &[Said], visit: &mut dyn FnMut(&Case)) {
    let id = |at: usize| case.issues.get(at).map(|issue| issue.id.clone()).unwrap_or_default();
    let pairs: Vec<[String; 2]> = pairs.of(case.issues.len()).into_iter().map(|pair| pair.map(id)).collect();
    relate_pairs(case, &pairs, said, visit);
}

fn relate_pairs(case: &mut Case, pairs: &[[String; 2]], said: &[Said], visit: &mut dyn FnMut(&Case)) {
    let Some((pair, rest)) = pairs.split_first() else { return visit(case) };
    relate_pairs(case, rest, said, visit);
    for Said { facts, separable } in said {
        case.relations.push(Relation { between: pair.clone(), facts: *facts, separable: *separable });
        relate_pairs(case, rest, said, visit);
        case.relations.pop();
    }
}
