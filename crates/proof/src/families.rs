//! The families of small cases that are enumerated, and the laws that are checked on each.

use crate::law::Law;
use crate::laws::exact::AS_DESIGNED;
use crate::laws::{exact, relation, routing, words};
use crate::small::{Pairs, Said, choices, every_weights, fields, one_sided, sequences, strengths, two_sided};
use crate::sweep::Sweep;
use joint_working_rules::{Consent, Fact, FactSet, Functions, Issue, PerSide, Response, Separable, Weight};

const PLAIN: (Consent, PerSide<Option<Response>>) = (Consent::NotAsked, PerSide { health: None, social_care: None });
const REFUSED: (Consent, PerSide<Option<Response>>) = (Consent::Refused, PerSide { health: None, social_care: None });

/// Every family.
pub fn all() -> Vec<Sweep> {
    vec![
        inside_one(),
        between_two(),
        one_issue(),
        two_by_field(),
        two_by_strength(),
        three_by_strength(),
        three_all_laws(),
        three_unsure(),
        four_by_range(),
        three_in_a_chain(),
        four_in_a_chain(),
    ]
}

/// All 8,192 sets of facts, with each answer to limb one and none.
fn every_said() -> Vec<Said> {
    let all: Vec<FactSet> = (0..1_u32 << Fact::ALL.len())
        .map(|bits| Fact::ALL.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, fact)| *fact).collect())
        .collect();
    let answers = || Separable::ALL.iter().copied().map(Some).chain([None]);
    all.iter().flat_map(|facts| answers().map(|separable| Said { facts: *facts, separable })).collect()
}

fn one_relation_laws() -> Vec<Law> {
    let routed = [AS_DESIGNED, routing::UNANSWERED, routing::WITHOUT_WEIGHT];
    relation::ALL.into_iter().chain(routed).chain(words::ALL).collect()
}

fn routing_laws() -> impl Iterator<Item = Law> {
    exact::ALL.into_iter().chain(routing::ALL)
}

fn inside_one() -> Sweep {
    let issues = two_sided(Functions::Both, &every_said(), &[[Weight::Fundamental; 2]]);
    Sweep {
        name: "One relation inside an issue: all sets of facts, all answers to limb one",
        issues: issues.into_iter().map(|issue| vec![issue]).collect(),
        pairs: Pairs::All,
        said: Vec::new(),
        around: vec![PLAIN],
        laws: one_relation_laws(),
        one_of: 1,
        reasons_one_of: 1,
    }
}

fn between_two() -> Sweep {
    let part = |functions, health, social_care| Issue {
        weight: PerSide { health, social_care },
        ..Issue::new("", None, functions)
    };
    let fundamental = Some(Weight::Fundamental);
    Sweep {
        name: "One relation between two issues: all sets of facts, all answers to limb one",
        issues: vec![vec![part(Functions::Health, fundamental, None), part(Functions::SocialCare, None, fundamental)]],
        pairs: Pairs::All,
        said: every_said(),
        around: vec![PLAIN],
        laws: one_relation_laws(),
        one_of: 1,
        reasons_one_of: 1,
    }
}

fn one_issue() -> Sweep {
    let inner: Vec<Said> = fields().into_iter().flat_map(|said| [said, Said { separable: None, ..said }]).collect();
    let mut issues = one_sided();
    issues.extend(two_sided(Functions::Both, &inner, &every_weights()));
    issues.extend(two_sided(Functions::Unsure, &inner, &every_weights()));
    // One side's responses at a time: what is said of one does not look at the other.
    let one_side = Response::ALL.iter().flat_map(|response| {
        let said = Some(*response);
        [PerSide { health: said, social_care: None }, PerSide { health: None, social_care: said }]
    });
    let responses: Vec<PerSide<Option<Response>>> = one_side.chain([PerSide::default()]).collect();
    let around = Consent::ALL.iter().flat_map(|consent| responses.iter().map(move |one| (*consent, *one)));
    Sweep {
        name: "One issue: every function, every class of facts, every answer, consent and response",
        issues: issues.into_iter().map(|issue| vec![issue]).collect(),
        pairs: Pairs::All,
        said: Vec::new(),
        around: around.collect(),
        laws: relation::ALL.into_iter().chain(routing_laws()).chain(words::ALL).collect(),
        one_of: 1,
        reasons_one_of: 1,
    }
}

fn two_by_field() -> Sweep {
    let mut kinds = one_sided();
    kinds.extend(two_sided(Functions::Both, &fields(), &[FF, FU]));
    kinds.extend(two_sided(Functions::Unsure, &fields(), &[FF, FU]));
    Sweep {
        name: "Two issues: every class of facts and every answer inside each and between them; consent open or refused",
        issues: choices(&kinds, 2),
        pairs: Pairs::All,
        said: fields(),
        around: vec![PLAIN, REFUSED],
        laws: vec![AS_DESIGNED, routing::ONCE],
        one_of: 1,
        reasons_one_of: 23,
    }
}

fn two_by_strength() -> Sweep {
    let mut kinds = one_sided();
    kinds.extend(two_sided(Functions::Both, &strengths(), &every_weights()));
    kinds.extend(two_sided(Functions::Unsure, &strengths(), &[FF, FM, FU, UU]));
    Sweep {
        name: "Two issues by strength of tie: every function, every weight where it is known",
        issues: choices(&kinds, 2),
        pairs: Pairs::All,
        said: strengths().into(),
        around: vec![PLAIN],
        laws: routing_laws().chain(words::ALL).collect(),
        one_of: 1,
        reasons_one_of: 1,
    }
}

/// The strengths of a relation but the first: no relation at all says the same.
fn linked() -> Vec<Said> {
    strengths().into_iter().skip(1).collect()
}

/// Those of them that differ in the ends of their range, for where nothing rests on a provisional relation.
fn linked_by_range() -> Vec<Said> {
    let [_, _, open, close, at_least_close, _, entwined] = strengths();
    vec![open, close, at_least_close, entwined]
}

/// The least of them: what may be linked, what is closely, and what is entwined.
fn linked_or_open() -> Vec<Said> {
    let [_, _, open, close, _, _, entwined] = strengths();
    vec![open, close, entwined]
}

/// The issues of which no weight is open.
fn weighed(issues: Vec<Issue>) -> Vec<Issue> {
    let open = |issue: &Issue| [issue.weight.health, issue.weight.social_care].contains(&Some(Weight::Unsure));
    issues.into_iter().filter(|issue| !open(issue)).collect()
}

fn three_by_strength() -> Sweep {
    let mut kinds = one_sided();
    kinds.extend(two_sided(Functions::Both, &strengths(), &[FF, FM]));
    Sweep {
        name: "Three issues by strength of tie: health, social care, both, neither; known weights",
        issues: choices(&weighed(kinds), 3),
        pairs: Pairs::All,
        said: linked(),
        around: vec![PLAIN],
        laws: vec![AS_DESIGNED],
        one_of: 1,
        reasons_one_of: 11,
    }
}

const FF: [Weight; 2] = [Weight::Fundamental; 2];
const FM: [Weight; 2] = [Weight::Fundamental, Weight::Minor];
const FU: [Weight; 2] = [Weight::Fundamental, Weight::Unsure];
const UU: [Weight; 2] = [Weight::Unsure; 2];

fn three_all_laws() -> Sweep {
    let [none, _, open, close, _, provisional, entwined] = strengths();
    let mut kinds = one_sided();
    kinds.extend(two_sided(Functions::Both, &[none, open, entwined], &[FF, FM, FU]));
    Sweep {
        name: "Three issues by strength of tie: fewer kinds, more laws",
        issues: choices(&kinds, 3),
        pairs: Pairs::All,
        said: vec![open, close, provisional, entwined],
        around: vec![PLAIN],
        laws: routing_laws().collect(),
        one_of: 1,
        reasons_one_of: 5,
    }
}

fn three_unsure() -> Sweep {
    let [none, _, open, _, _, _, entwined] = strengths();
    let mut kinds = one_sided();
    kinds.extend(two_sided(Functions::Both, &[none, entwined], &[FF]));
    kinds.extend(two_sided(Functions::Unsure, &[none, open, entwined], &[FF, UU]));
    let unsure = |issues: &Vec<Issue>| issues.iter().any(|issue| issue.functions == Functions::Unsure);
    Sweep {
        name: "Three issues, some of unsure functions, by range of tie",
        issues: choices(&kinds, 3).into_iter().filter(unsure).collect(),
        pairs: Pairs::All,
        said: linked_or_open(),
        around: vec![PLAIN],
        laws: exact::ALL.into_iter().chain([routing::NARROWS, routing::FIRM]).collect(),
        one_of: 1,
        reasons_one_of: 3,
    }
}

fn four_by_range() -> Sweep {
    let kinds: Vec<Issue> =
        weighed(one_sided().into_iter().filter(|issue| issue.functions != Functions::Neither).collect());
    Sweep {
        name: "Four issues of one side each, by range of tie: every known weight",
        issues: choices(&kinds, 4),
        pairs: Pairs::All,
        said: linked_or_open(),
        around: vec![PLAIN],
        laws: exact::ALL.into(),
        one_of: 1,
        reasons_one_of: 5,
    }
}

/// The kinds of issue of which a chain is made: a core by itself, one that comes apart, one side with and without weight, and
/// unsure functions.
fn links_of_a_chain() -> Vec<Issue> {
    let [none, _, _, _, _, _, entwined] = strengths();
    let mut kinds = two_sided(Functions::Both, &[none, entwined], &[FF]);
    kinds.extend(two_sided(Functions::Unsure, &[none], &[FF, UU]));
    kinds.extend(
        one_sided()
            .into_iter()
            .filter(|issue| [issue.weight.health, issue.weight.social_care].contains(&Some(Weight::Fundamental))),
    );
    kinds
}

fn three_in_a_chain() -> Sweep {
    let mut kinds = links_of_a_chain();
    kinds.extend(weighed(one_sided()).into_iter().filter(|issue| issue.functions != Functions::Neither));
    Sweep {
        name: "Three issues in a chain, each linked with the next in every strength of tie; some of unsure functions",
        issues: sequences(&kinds, 3),
        pairs: Pairs::Chain,
        said: linked(),
        around: vec![PLAIN, REFUSED],
        laws: routing_laws().collect(),
        one_of: 1,
        reasons_one_of: 5,
    }
}

fn four_in_a_chain() -> Sweep {
    Sweep {
        name: "Four issues in a chain, by range of tie: what goes along with what goes along",
        issues: sequences(&links_of_a_chain(), 4),
        pairs: Pairs::Chain,
        said: linked_by_range(),
        around: vec![PLAIN],
        laws: exact::ALL.into_iter().chain([routing::FIRM]).collect(),
        one_of: 1,
        reasons_one_of: 7,
    }
}
