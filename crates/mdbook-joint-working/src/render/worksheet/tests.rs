//! The worksheet holds what it needs, and comes to what the rules come to: its steps 7 to 10 are followed here to the letter, on every
//! scenario and on many other cases.
#![allow(clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use super::working::{cell, lines};
use super::{help, worksheet};
use joint_working_rules::rulebook::{FACT_HEADINGS, hint};
use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    Case, CaseError, CaseGraph, Consent, Destination, Fact, FactSet, Functions, Issue, Outcome, Question, Relation,
    Separable, Side, ValidCase, Weight, answer, route,
};

#[test]
fn it_holds_every_question_option_fact_and_outcome_and_no_blank_line() {
    let sheet = worksheet("").into_string();
    let asked = [
        Question::Issues,
        Question::Functions,
        Question::Facts,
        Question::Separable,
        Question::TieFacts,
        Question::TieSeparable,
        Question::Consent,
    ];
    for question in asked {
        assert!(sheet.contains(question.words().title), "{}", question.id());
        assert!(question.words().options.iter().all(|option| sheet.contains(option.label)), "{}", question.id());
    }
    for question in [Question::Facts, Question::TieFacts] {
        assert!(Fact::ALL.iter().all(|fact| sheet.contains(fact.words().label_in(question))), "{}", question.id());
    }
    assert!(FACT_HEADINGS.iter().all(|heading| sheet.contains(heading.title)));
    assert!(Outcome::ALL.iter().all(|outcome| sheet.contains(outcome.words().title)));
    let help = help(&worksheet("")).into_string();
    assert!(!(sheet + &help).contains("\n\n"), "a blank line would end the block of HTML");
}

#[test]
fn it_speaks_of_no_page_and_no_screen() {
    let sheet = worksheet("").into_string();
    for word in [" page", "screen", "click", "we will ask", "will show", "button"] {
        assert!(!sheet.contains(word), "{word}");
    }
}

#[test]
fn the_help_that_the_aid_reads_is_there_once() {
    let sheet = worksheet("");
    let html = [sheet.0.as_str(), &help(&sheet).into_string()].concat();
    let options = |question: &Question| {
        let question = *question;
        question.words().options.iter().map(move |option| question.option_hint_id(option.value))
    };
    let questions = Question::ALL.iter().flat_map(|one| std::iter::once(one.hint_id()).chain(options(one)));
    for id in questions.chain(Fact::ALL.iter().map(|fact| fact.hint_id())).filter(|id| !hint(id).is_empty()) {
        assert_eq!(html.matches(&format!(" id=\"hint-{id}\"")).count(), 1, "{id}");
    }
    assert_eq!(html.matches(hint("fact-same-plan")).count(), 1, "what the worksheet says is not said again");
}

/// What is at the foot of a column: the number that step 7 gives, or two; a column that is not filled in is 0.
fn number(facts: FactSet, separable: Option<Separable>) -> (u8, u8) {
    let cell = cell(facts, separable.unwrap_or(Separable::Unsure));
    let digits: Vec<u8> =
        cell.chars().filter_map(|c| c.to_digit(10)).filter_map(|digit| u8::try_from(digit).ok()).collect();
    match digits[..] {
        [one] => (one, one),
        [low, high] => (low, high),
        _ => unreachable!("a cell holds a number or two: {cell}"),
    }
}

/// Which way what is open is taken: for column A, or for column B.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    A,
    B,
}

impl Column {
    fn of(self, (low, high): (u8, u8)) -> u8 {
        if self == Self::A { low } else { high }
    }
}

/// Step 8, for one column: the issues with a J.
fn with_j(case: &Case, column: Column) -> BTreeSet<usize> {
    let in_play = |at: usize| case.issues[at].functions != Functions::Neither;
    let inside = |issue: &Issue| match issue.functions {
        Functions::Both => column.of(number(issue.facts, issue.separable)),
        // In column A an issue that is not sure brings no side, so it has none to link.
        Functions::Unsure if column == Column::B => column.of(number(issue.facts, issue.separable)),
        _ => 0,
    };
    let at = |id: &str| case.issues.iter().position(|issue| issue.id == id).unwrap_or(usize::MAX);
    let links: Vec<([usize; 2], u8)> = case
        .relations
        .iter()
        .map(|relation| {
            (relation.between.each_ref().map(|id| at(id)), column.of(number(relation.facts, relation.separable)))
        })
        .filter(|(pair, _)| pair.iter().all(|at| in_play(*at)))
        .collect();
    let sides = |issue: &Issue| -> Vec<Side> {
        match (issue.functions, column) {
            (Functions::Unsure, Column::A) => Vec::new(),
            (Functions::Unsure, Column::B) => Side::ALL.to_vec(),
            (known, _) => known.sides().collect(),
        }
    };
    let fundamental = |issue: &Issue, side: Side| match issue.weight[side] {
        Some(Weight::Fundamental) => true,
        Some(Weight::Minor) => false,
        Some(Weight::Unsure) | None => column == Column::B,
    };
    // Groups, each from its first issue along every 2.
    let spread = |from: usize, least: u8| {
        let mut all = BTreeSet::from([from]);
        while let Some(next) = links.iter().find_map(|([one, other], strength)| {
            let joins = *strength >= least && all.contains(one) != all.contains(other);
            joins.then(|| if all.contains(one) { *other } else { *one })
        }) {
            all.insert(next);
        }
        all
    };
    let mut js = BTreeSet::new();
    for first in (0..case.issues.len()).filter(|at| in_play(*at)) {
        let group = spread(first, 2);
        if group.len() == 1 && inside(&case.issues[first]) < 2 {
            continue;
        }
        let meets = |side: Side| {
            group
                .iter()
                .map(|at| &case.issues[*at])
                .any(|issue| sides(issue).contains(&side) && fundamental(issue, side))
        };
        if Side::ALL.iter().all(|side| meets(*side)) {
            js.extend(group);
        }
    }
    js.iter().flat_map(|from| spread(*from, 1)).collect()
}

/// Steps 9 and 10: where each side of each issue goes, and the number of the first line that fits.
fn worked(case: &Case) -> (Vec<(usize, Functions, Destination)>, usize) {
    let (a, b) = (with_j(case, Column::A), with_j(case, Column::B));
    let refused = case.consent.blocks();
    let mut places = Vec::new();
    for (at, issue) in case.issues.iter().enumerate() {
        let own = |side: Side| if side == Side::Health { Destination::Phso } else { Destination::Lgsco };
        match issue.functions {
            Functions::Neither => places.push((at, Functions::Neither, Destination::Outside)),
            Functions::Unsure if a.contains(&at) && !refused => {
                places.push((at, Functions::Unsure, Destination::Joint))
            }
            Functions::Unsure => places.push((at, Functions::Unsure, Destination::Unclear)),
            known => {
                for side in known.sides() {
                    let to = match (refused, a.contains(&at), b.contains(&at)) {
                        (true, ..) | (_, false, false) => own(side),
                        (_, true, _) => Destination::Joint,
                        (_, false, true) => Destination::Unclear,
                    };
                    places.push((at, Functions::of(side), to));
                }
            }
        }
    }
    let left: Vec<usize> =
        (0..case.issues.len()).filter(|at| case.issues[*at].functions != Functions::Neither).collect();
    let has = |side: Side| {
        left.iter()
            .map(|at| case.issues[*at].functions)
            .any(|of| of != Functions::Unsure && of.sides().any(|one| one == side))
    };
    let none = refused || left.iter().all(|at| !b.contains(at));
    let unsure = left.iter().any(|at| case.issues[*at].functions == Functions::Unsure);
    let fits = [
        left.is_empty(),
        none && has(Side::Health) && has(Side::SocialCare),
        refused && unsure,
        none && unsure,
        none && has(Side::Health),
        none && has(Side::SocialCare),
        left.iter().all(|at| a.contains(at)),
        left.iter().any(|at| a.contains(at)) && left.iter().any(|at| !b.contains(at)),
        true,
    ];
    let line = fits.iter().position(|fits| *fits).unwrap_or(fits.len());
    (places, line)
}

/// The sheet and the rules come to the same; the answer is the number of the line that fits.
fn agrees(name: &str, case: &ValidCase) -> usize {
    let routing = route(&CaseGraph::new(case));
    let (places, line) = worked(case);
    assert_eq!(lines()[line].then, answer(case).title(), "{name}");
    let mut told: Vec<(usize, Functions, Destination)> = Vec::new();
    for part in &routing.handling {
        let at = part.issue.get();
        match part.side {
            Functions::Both => told.extend(Side::ALL.iter().map(|side| (at, Functions::of(*side), part.to))),
            one => told.push((at, one, part.to)),
        }
    }
    assert_eq!(places, told, "{name}");
    line
}

#[test]
fn followed_to_the_letter_it_comes_to_what_the_rules_come_to_on_every_scenario() -> Result<(), CaseError> {
    for scenario in SCENARIOS {
        agrees(scenario.id, &scenario.case()?);
    }
    Ok(())
}

/// Numbers without an order that anyone would see; the same each time.
struct Dice(u64);

impl Dice {
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[usize::try_from(self.0 >> 40).unwrap_or_default() % from.len()]
    }

    /// A case of three issues.
    fn case(&mut self) -> Case {
        let facts = [Fact::SharedDecision, Fact::SamePlan, Fact::SamePeriodOnly].map(|fact| FactSet::EMPTY.with(fact));
        let facts = [FactSet::EMPTY, facts[0], facts[1], facts[2], facts[0].union(facts[1]), facts[0].union(facts[2])];
        let separable: Vec<Option<Separable>> = Separable::ALL.iter().copied().map(Some).chain([None]).collect();
        let weights = [Some(Weight::Fundamental), Some(Weight::Minor), None];
        let mut case = Case { consent: self.pick(Consent::ALL), ..Case::default() };
        for id in ["a", "b", "c"] {
            let mut issue = Issue::new(id, None, self.pick(Functions::ALL));
            if issue.functions.can_be_both() {
                (issue.facts, issue.separable) = (self.pick(&facts), self.pick(&separable));
            }
            for side in Side::ALL.iter().filter(|side| issue.functions.can_involve(**side)) {
                issue.weight[*side] = self.pick(&weights);
            }
            case.issues.push(issue);
        }
        for pair in [["a", "b"], ["a", "c"], ["b", "c"]] {
            if self.pick(&[true, false]) {
                let between = pair.map(str::to_owned);
                case.relations.push(Relation { between, facts: self.pick(&facts), separable: self.pick(&separable) });
            }
        }
        case
    }
}

#[test]
fn and_on_many_cases_of_three_issues_with_every_line_among_them() -> Result<(), CaseError> {
    let (mut dice, mut used) = (Dice(2023), BTreeSet::new());
    for number in 0..20_000 {
        used.insert(agrees(&format!("case {number}"), &ValidCase::new(dice.case())?));
    }
    assert_eq!(used.len(), lines().len(), "{used:?}");
    Ok(())
}
