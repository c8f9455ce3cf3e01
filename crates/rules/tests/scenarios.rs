//! Every scenario comes out as it says, and together they show what `scenarios/README.md` says they show.
//!
//! Nothing here is counted by hand: each claim is worked out over the cases, and names what is missing.

use joint_working_rules::scenarios::{Expectation, SCENARIOS, Scenario, WORKED, run, worked};
use joint_working_rules::summary::change_lines;
use joint_working_rules::{
    Answer, AnswerRef, Case, Consent, Destination, Fact, FactKind, FactSet, Functions, Issue, Outcome, ReasonId,
    Relation, Separable, Side, ValidCase, Weight, answer,
};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

type Checked = Result<(), Box<dyn Error>>;

/// Each indicator of the briefing, and words by which a scenario about it is known.
const INDICATORS: [(&str, &[&str]); 12] = [
    ("indicators-2, discharge from hospital", &["discharge"]),
    ("indicators-3, care homes", &["Continuing Healthcare", "FNC"]),
    ("indicators-4, reablement", &["reablement"]),
    ("indicators-5, safeguarding", &["safeguarding"]),
    ("indicators-6, mental health services", &["community mental health team", "CAMHS"]),
    ("indicators-7, Mental Health Act assessments", &["Approved Mental Health Professional"]),
    ("indicators-8, section 117", &["section 117"]),
    ("indicators-9, learning disabilities", &["learning disability"]),
    ("indicators-10, plans for special educational needs", &["Education, Health and Care Plan"]),
    ("indicators-11, deprivation of liberty", &["depriving", "deprivation of liberty"]),
    ("indicators-12, speech and language therapy", &["speech and language therapy"]),
    ("indicators-13, health visitors", &["health visitor"]),
];

/// A scenario with its case and the answer to it.
struct Told {
    scenario: &'static Scenario,
    case: ValidCase,
    answer: Answer,
}

impl Told {
    /// The facts of every tie that counts, with the answer on limb one: inside issues, and between issues that are not
    /// outside.
    fn ties(&self) -> impl Iterator<Item = (FactSet, Separable)> {
        let unsure = |separable: Option<Separable>| separable.unwrap_or(Separable::Unsure);
        let inside = self.case.issues.iter().filter(|issue| issue.functions.can_be_both());
        let inside = inside.map(move |issue| (issue.facts, unsure(issue.separable)));
        let outside = |id: &String| self.issue(id).is_none_or(|issue| issue.functions == Functions::Neither);
        let between = self.case.relations.iter().filter(move |tie| !tie.between.iter().any(outside));
        inside.chain(between.map(move |tie| (tie.facts, unsure(tie.separable))))
    }

    fn issue(&self, id: &str) -> Option<&Issue> {
        self.case.issues.iter().find(|issue| issue.id == id)
    }

    /// Is this reason given, and does it name the issue first where one is asked for?
    fn gives(&self, reason: ReasonId, of: Option<&Issue>) -> bool {
        let names = |text: &str| of.is_none_or(|issue| text.starts_with(&format!("“{}”", issue.name())));
        self.answer.reasons.iter().any(|given| given.id == reason && names(&given.text))
    }

    fn goes(&self, issue: &str, to: Destination) -> bool {
        self.answer
            .handling
            .iter()
            .any(|part| self.case.issue(part.issue).is_some_and(|of| of.id == issue) && part.to == to)
    }
}

fn told() -> Result<Vec<Told>, Box<dyn Error>> {
    SCENARIOS
        .iter()
        .map(|scenario| {
            let answer = run(scenario.case_json, scenario.expect_json)?.answer;
            Ok(Told { scenario, case: scenario.case()?, answer })
        })
        .collect()
}

/// Fails with every thing of a list that no scenario shows.
fn each<T>(what: &str, all: impl IntoIterator<Item = T>, name: impl Fn(&T) -> String, shown: impl Fn(&T) -> bool) {
    let missing: Vec<String> = all.into_iter().filter(|one| !shown(one)).map(|one| name(&one)).collect();
    assert!(missing.is_empty(), "no scenario shows {what}: {}", missing.join(", "));
}

#[test]
fn every_scenario_comes_out_as_it_says() -> Checked {
    let mut differs = String::new();
    for scenario in SCENARIOS {
        for line in run(scenario.case_json, scenario.expect_json)?.differs {
            differs += &format!("\n{}: {line}", scenario.id);
        }
    }
    assert!(differs.is_empty(), "these did not come out as their files say:{differs}");
    Ok(())
}

#[test]
fn every_deciding_reason_rests_on_the_paragraph_that_is_named() -> Checked {
    let mut wrong = Vec::new();
    for told in told()? {
        let because = serde_json::from_str::<Expectation>(told.scenario.expect_json)?.because;
        let given = told.answer.reasons.iter().filter(|reason| reason.id == because.reason);
        let mut cited: Vec<&str> = given.flat_map(|reason| &reason.cites).map(|cite| cite.id).collect();
        // A scenario may also name the paragraph that it is taken from.
        cited.extend(told.scenario.source.map(|source| source.id));
        if !cited.contains(&because.cites.as_str()) {
            wrong.push(format!("{}: {} is none of {}", told.scenario.id, because.cites, cited.join(", ")));
        }
    }
    assert!(
        wrong.is_empty(),
        "`because.cites` names a paragraph that the reason does not rest on:\n{}",
        wrong.join("\n")
    );
    Ok(())
}

#[test]
fn there_is_a_scenario_for_every_outcome_and_every_fact() -> Checked {
    let all = told()?;
    each(
        "the outcome",
        Outcome::ALL,
        |outcome| outcome.id().to_owned(),
        |outcome| all.iter().any(|told| told.answer.outcome == **outcome),
    );
    each(
        "the fact",
        Fact::ALL,
        |fact| fact.id().to_owned(),
        |fact| all.iter().any(|told| told.ties().any(|(facts, _)| facts.contains(**fact))),
    );
    Ok(())
}

#[test]
fn there_is_a_scenario_for_every_cell_of_the_table_of_ties() -> Checked {
    let all = told()?;
    let row = |facts: FactSet| {
        let entwining = facts.has(FactKind::Entwining);
        (entwining, !entwining && facts.has(FactKind::Close), facts.has(FactKind::LookAlike))
    };
    let rows = [false, true].into_iter().flat_map(|look_alike| {
        [(false, false), (false, true), (true, false)].map(|(entwining, close)| (entwining, close, look_alike))
    });
    let cells = rows.flat_map(|row| Separable::ALL.iter().map(move |separable| (row, *separable)));
    let cells: Vec<_> = cells.collect();
    assert_eq!(cells.len(), 18, "the table has six rows and three columns");
    each(
        "the cell (entwining, close, look-alike; separable)",
        cells,
        |((entwining, close, look_alike), separable)| {
            format!("({entwining}, {close}, {look_alike}; {})", separable.id())
        },
        |cell| all.iter().any(|told| told.ties().any(|(facts, separable)| (row(facts), separable) == *cell)),
    );
    Ok(())
}

#[test]
fn there_is_a_scenario_that_each_reason_for_a_tie_decides() -> Checked {
    let mut deciding = BTreeSet::new();
    for told in told()? {
        deciding.insert(serde_json::from_str::<Expectation>(told.scenario.expect_json)?.because.reason);
    }
    each(
        "as what decides it",
        ReasonId::ALL.iter().filter(|reason| reason.id().starts_with("tie-")),
        |reason| reason.id().to_owned(),
        |reason| deciding.contains(*reason),
    );
    Ok(())
}

#[test]
fn there_is_a_scenario_for_every_answer_on_functions_weights_consent_and_responses() -> Checked {
    let all = told()?;
    each(
        "functions",
        Functions::ALL,
        |functions| functions.id().to_owned(),
        |functions| all.iter().any(|told| told.case.issues.iter().any(|issue| issue.functions == **functions)),
    );
    each(
        "consent",
        Consent::ALL,
        |consent| consent.id().to_owned(),
        |consent| all.iter().any(|told| told.case.consent == **consent),
    );
    each(
        "the caution of a side that has not responded",
        Side::ALL,
        |side| side.id().to_owned(),
        |side| all.iter().any(|told| told.answer.cautions.iter().any(|caution| caution.side == **side)),
    );
    let weights = |health: Weight, social_care: Weight| {
        let both = |issue: &Issue| (issue.weight.health, issue.weight.social_care) == (Some(health), Some(social_care));
        all.iter().any(|told| told.case.issues.iter().any(both))
    };
    assert!(weights(Weight::Minor, Weight::Minor), "no scenario has an issue whose two sides are both minor");
    assert!(weights(Weight::Minor, Weight::Fundamental), "no scenario has an issue of which one side is minor");
    assert!(weights(Weight::Fundamental, Weight::Unsure), "no scenario has an issue of which one weight is not known");
    assert!(weights(Weight::Unsure, Weight::Unsure), "no scenario has an issue of which neither weight is known");
    Ok(())
}

#[test]
fn there_is_a_scenario_for_limb_two_conflicts_and_consent() -> Checked {
    use ReasonId as R;
    let all = told()?;
    let wanted = [
        R::LimbTwoNotMet,
        R::LimbTwoNotMetBothMinor,
        R::LimbTwoUnclear,
        R::LimbTwoUnclearBoth,
        R::TieConflictEntwining,
        R::TieConflictLookAlike,
        R::SideUnknown,
        R::OutsideBoth,
        R::OnlyOneSide,
        R::ConsentRefused,
        R::ConsentWithdrawn,
    ];
    each(
        "the reason",
        wanted,
        |reason| reason.id().to_owned(),
        |reason| all.iter().any(|told| told.gives(*reason, None)),
    );
    let blocked = |told: &Told| told.answer.blocked_by.is_some() && told.answer.merits == Outcome::Joint;
    assert!(all.iter().any(blocked), "no scenario would be joint but for consent");
    Ok(())
}

#[test]
fn there_is_a_scenario_for_groups_and_for_what_goes_along() -> Checked {
    let all = told()?;
    let comes_apart = |told: &Told| {
        told.answer.blocked_by.is_none()
            && told.case.issues.iter().any(|issue| {
                issue.functions == Functions::Both
                    && issue.separable == Some(Separable::Yes)
                    && told.goes(&issue.id, Destination::Phso)
                    && told.goes(&issue.id, Destination::Lgsco)
            })
    };
    assert!(all.iter().any(comes_apart), "no scenario has an issue of both sides that comes apart");

    for side in [Functions::Health, Functions::SocialCare] {
        let along = |told: &Told| {
            let mut issues = told.case.issues.iter().filter(|issue| issue.functions == side);
            issues.any(|issue| told.goes(&issue.id, Destination::Joint) && told.gives(ReasonId::GoesAlong, Some(issue)))
        };
        assert!(all.iter().any(along), "no scenario has an issue of {} that goes along with a joint one", side.id());
    }

    let one_step = |told: &Told| {
        let mut ties = told.case.relations.iter().filter(|_| told.answer.blocked_by.is_none());
        ties.any(|tie| {
            let [one, other] = &tie.between;
            [(one, other), (other, one)].into_iter().any(|(near, far)| {
                let others = told.case.relations.iter().filter(|tie| tie.between.contains(far)).count();
                told.issue(near).is_some_and(|issue| told.gives(ReasonId::GoesAlong, Some(issue)))
                    && tie.facts.has(FactKind::Close)
                    && others == 1
                    && !told.goes(far, Destination::Joint)
            })
        })
    };
    assert!(all.iter().any(one_step), "no scenario has an issue that is close only to one that goes along");

    let two_groups = |told: &Told| {
        told.gives(ReasonId::LimbTwoMet, None)
            && told.gives(ReasonId::LimbTwoNotMet, None)
            && told.answer.outcome == Outcome::Split
    };
    assert!(all.iter().any(two_groups), "no scenario has one group that meets limb two and one that fails it");
    Ok(())
}

/// The scenarios that the prose of one names as its partners.
fn partners(scenario: &Scenario) -> impl Iterator<Item = &str> {
    scenario.prose.split("Compare with `").skip(1).filter_map(|rest| Some(rest.split_once('`')?.0))
}

/// Every place in which two cases differ, labels apart. A fact put in the place of another is one difference.
fn differences(one: &Case, other: &Case) -> Vec<String> {
    let ids = |case: &Case| case.issues.iter().map(|issue| issue.id.clone()).collect::<Vec<_>>();
    if ids(one) != ids(other) {
        return vec!["the issues".into(), "their ids".into()];
    }
    let mut found = Vec::new();
    let mut note = |differs: bool, place: String| {
        if differs {
            found.push(place);
        }
    };
    for (a, b) in one.issues.iter().zip(&other.issues) {
        let id = &a.id;
        note(a.functions != b.functions, format!("functions of {id}"));
        // What can only be asked of one of them goes with the difference in functions.
        if a.functions.can_be_both() && b.functions.can_be_both() {
            note(!one_fact(a.facts, b.facts), format!("more than one fact of {id}"));
            note(a.facts != b.facts, format!("facts of {id}"));
            note(a.separable != b.separable, format!("limb one of {id}"));
        }
        for &side in Side::ALL {
            if a.functions.can_involve(side) && b.functions.can_involve(side) {
                note(a.weight[side] != b.weight[side], format!("weight of {id} ({})", side.id()));
            }
        }
    }
    for first in one.positions() {
        for second in one.positions().skip(first.get() + 1) {
            let pair = format!("the relation of issues {} and {}", first.get(), second.get());
            let facts = |tie: Option<&Relation>| tie.map(|tie| tie.facts);
            match (one.relation_between(first, second), other.relation_between(first, second)) {
                (Some(a), Some(b)) => {
                    note(!one_fact(a.facts, b.facts), format!("more than one fact of {pair}"));
                    note(a.facts != b.facts, format!("facts of {pair}"));
                    note(a.separable != b.separable, format!("limb one of {pair}"));
                }
                (a, b) => note(facts(a) != facts(b), pair),
            }
        }
    }
    note(one.consent != other.consent, "consent".into());
    for &side in Side::ALL {
        note(one.responses[side] != other.responses[side], format!("responses ({})", side.id()));
    }
    found
}

/// Do two sets of facts differ by at most one fact added, taken out, or put in the place of another?
fn one_fact(one: FactSet, other: FactSet) -> bool {
    let only = |one: FactSet, other: FactSet| one.iter().filter(|fact| !other.contains(*fact)).count();
    only(one, other) <= 1 && only(other, one) <= 1
}

#[test]
fn partners_differ_in_one_answer_and_in_their_outcome() -> Checked {
    let all = told()?;
    let by_id: BTreeMap<&str, &Told> = all.iter().map(|told| (told.scenario.id, told)).collect();
    let (mut wrong, mut pairs, mut compared) = (Vec::new(), 0, BTreeSet::new());
    for told in &all {
        for id in partners(told.scenario) {
            let Some(partner) = by_id.get(id) else {
                wrong.push(format!("{}: there is no scenario `{id}` to compare with", told.scenario.id));
                continue;
            };
            let differ = differences(&told.case, &partner.case);
            if differ.len() != 1 {
                wrong.push(format!("{} and {id} differ in {}: {}", told.scenario.id, differ.len(), differ.join("; ")));
            }
            if told.answer.outcome == partner.answer.outcome {
                wrong.push(format!("{} and {id} both come out {}", told.scenario.id, told.answer.outcome.id()));
            }
            pairs += 1;
            compared.insert(id);
        }
    }
    assert!(wrong.is_empty(), "partners must differ in one answer, and in their outcome:\n{}", wrong.join("\n"));
    assert!(pairs >= 8, "there are only {pairs} pairs that one answer tells apart");
    each("one answer away", WORKED, |worked| worked.id.to_owned(), |worked| compared.contains(worked.id));
    Ok(())
}

#[test]
fn there_is_a_scenario_for_every_indicator() {
    let text = |scenario: &Scenario| format!("{} {}", scenario.title, scenario.prose.replace('\n', " ")).to_lowercase();
    let ours: Vec<String> = SCENARIOS.iter().filter(|scenario| worked(scenario.id).is_none()).map(text).collect();
    each(
        "the indicator",
        INDICATORS,
        |(name, _)| (*name).to_owned(),
        |(_, words)| ours.iter().any(|text| words.iter().any(|word| text.contains(&word.to_lowercase()))),
    );
}

#[test]
fn the_first_paragraph_tells_the_story_and_keeps_the_answer() {
    // The story of a worked example stands on its page of the briefing.
    const OF_THE_ANSWER: [&str; 6] = ["PHSO", "LGSCO", "entwined", "provisional", "is joint", "goes along"];
    for scenario in SCENARIOS.iter().filter(|scenario| worked(scenario.id).is_none()) {
        let id = scenario.id;
        let (story, reading) = scenario.prose.split_once("\n\n").unwrap_or_default();
        assert!(
            !story.is_empty() && !reading.is_empty(),
            "{id}: the prose must be a paragraph that tells the story, then one that reads it"
        );
        let told: Vec<_> = OF_THE_ANSWER.iter().filter(|word| story.contains(**word)).collect();
        assert!(told.is_empty(), "{id}: the first paragraph gives the answer away: {told:?}");
    }
}

#[test]
fn the_readme_lists_every_scenario_with_its_outcome() {
    let readme = include_str!("../scenarios/README.md");
    let row = |line: &str| {
        let (id, rest) = line.strip_prefix("| [`")?.split_once("`](")?;
        let (link, rest) = rest.split_once(") | ")?;
        let (shows, outcome) = rest.strip_suffix(" |")?.rsplit_once(" | ")?;
        (link == format!("{id}.md") && !shows.is_empty()).then(|| (id.to_owned(), outcome.to_owned()))
    };
    let listed: Vec<(String, String)> = readme.lines().filter_map(row).collect();
    let known: BTreeMap<&str, &str> = SCENARIOS
        .iter()
        .filter_map(|scenario| {
            let expect: Expectation = serde_json::from_str(scenario.expect_json).ok()?;
            Some((scenario.id, expect.outcome.id()))
        })
        .collect();
    each(
        "what the README lists as",
        &listed,
        |(id, outcome)| format!("{id} ({outcome})"),
        |(id, outcome)| known.get(id.as_str()) == Some(&outcome.as_str()),
    );
    let rows: BTreeSet<&str> = listed.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(rows.len(), listed.len(), "the README lists a scenario twice");
    let missing: Vec<_> = known.keys().filter(|id| !rows.contains(*id)).collect();
    assert!(missing.is_empty(), "the README does not list {missing:?}");
}

#[test]
fn changes_in_judgement_and_consent_come_before_those_of_fact_and_those_of_functions_last() -> Checked {
    let mut seen = BTreeSet::new();
    for scenario in SCENARIOS {
        let case = scenario.case()?;
        let answer = answer(&case);
        let kinds: Vec<_> = change_lines(&case, &answer)
            .iter()
            .map(|line| match line.change.at {
                AnswerRef::Consent | AnswerRef::Separable(_) | AnswerRef::TieSeparable(_) | AnswerRef::Weight(..) => {
                    "judgement"
                }
                AnswerRef::Facts(_) | AnswerRef::TieFacts(_) | AnswerRef::Pair(..) => "of fact",
                AnswerRef::Functions(_) => "whose",
            })
            .collect();
        assert!(kinds.is_sorted(), "{}: {kinds:?}", scenario.id);
        seen.extend(kinds);
    }
    assert_eq!(seen.len(), 3, "each kind is in some scenario: {seen:?}");
    Ok(())
}
