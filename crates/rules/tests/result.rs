//! The result in words: of every scenario, and laws over any case.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod cases;

use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    Answer, Case, ChangeGroups, Consent, Destination, Effect, Effects, Fact, FactSet, Issue, Mark, Panel, Picture,
    QuestionRef, ReasonId, Recorded, Response, Separable, Side, TestQuestion, TestTable, ValidCase, Verdict, answer,
    change_row, clear, consent_line, instead, open_questions, panels, responses_line, would_go_by_number,
};
use joint_working_rules::{Strength, relation_strength};
use proptest::prelude::*;
use std::fmt::Write as _;

fn each(mut see: impl FnMut(&str, &ValidCase, &Answer, &mut String)) -> String {
    let mut all = String::new();
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        writeln!(all, "{}", scenario.id).unwrap();
        see(scenario.id, &case, &answer(&case), &mut all);
    }
    all
}

#[test]
fn the_verdict_of_every_scenario_reads_so() {
    let told = each(|_, case, answer, out| {
        let verdict = Verdict::of(case, answer);
        let mut line = |text: &str| writeln!(out, "  {text}").unwrap();
        line(verdict.title);
        line(&verdict.places);
        verdict.rests_on.iter().chain(&verdict.open).chain(&verdict.with_consent).for_each(|text| line(text));
        for question in open_questions(case, answer) {
            line(&format!("? {}: {}", question.about, question.question.question().words().title));
            question.options.iter().for_each(|option| line(&format!("    {}: {}", option.label, option.gives)));
        }
        if let Some((steps, silent)) = instead(case, answer) {
            steps.iter().map(String::as_str).chain(silent).for_each(|step| line(&format!("- {step}")));
        }
    });
    insta::assert_snapshot!("verdicts", told);
}

#[test]
fn what_was_not_answered_is_not_called_a_doubtful_answer() {
    let scenario = SCENARIOS.iter().find(|one| one.id == "late-health-advice-held-up-plan").unwrap();
    let doubtful = "It depends on what is doubtful: ";
    let missing = "It depends on what is not answered: ";
    for (separable, said, other) in [(Some(Separable::Unsure), doubtful, missing), (None, missing, doubtful)] {
        let mut case = scenario.case().unwrap().into_case();
        case.relations[0].separable = separable;
        let case = ValidCase::new(case).unwrap();
        let lines = Verdict::of(&case, &answer(&case)).rests_on.join("\n");
        assert!(lines.contains(said) && !lines.contains(other), "{lines}");
    }
    // Of a case that is open itself, what is open is apart: the page that asks for it says it by asking.
    let open = SCENARIOS.iter().find(|one| one.id == "hoist-delay-weight-not-known").unwrap().case().unwrap();
    let verdict = Verdict::of(&open, &answer(&open));
    assert!(verdict.open.len() == 1 && !verdict.rests_on.concat().contains("It depends on"), "{verdict:?}");
}

/// Of every scenario: each panel is left open in its turn, as if nobody had answered it.
#[test]
fn what_is_not_answered_is_said_and_nothing_is_then_clear() {
    let mut seen = 0;
    let told = each(|_, case, answer, told| {
        let all = panels(case, |_| true);
        let whole = Verdict::of(case, answer);
        assert_eq!(Verdict::so_far(case, answer, &all), whole, "where all is answered");
        for left in all.list.iter().filter(|panel| !matches!(panel, Panel::ConsentAndResponses(_) | Panel::Check)) {
            let is_left = |question| match left.pairs() {
                Some(pairs) => pairs.rows().any(|one| question == QuestionRef::Ties(one)),
                None => left.rows().iter().any(|row| row.question == question),
            };
            let is_answered = |question| !is_left(question);
            let panels = panels(case, is_answered);
            let verdict = Verdict::so_far(case, answer, &panels);
            let said: Vec<&String> = verdict.rests_on.iter().chain(&verdict.open).collect();
            let missing = said.iter().find(|text| text.starts_with("Not answered yet: "));
            assert_eq!(missing.is_some(), panels.unanswered().count() > 0, "{said:?}");
            if let Some(missing) = missing {
                seen += 1;
                assert!(!said.iter().any(|text| text.contains("This is clear")), "{said:?}");
                let _ = writeln!(told, "{missing}");
            }
        }
    });
    assert!(seen > 200, "{seen}");
    insta::assert_snapshot!("not_answered", told);
}

#[test]
fn two_issues_of_which_nobody_said_whether_they_belong_together_are_not_clear() {
    let case = Case::from_json(
        r#"{"format": 1, "edition": "2023-11", "issues": [
            {"id": "a", "functions": "health", "weight": {"health": "fundamental"}},
            {"id": "b", "functions": "social-care", "weight": {"social-care": "fundamental"}}]}"#,
    )
    .unwrap();
    let answered = |question| matches!(question, QuestionRef::Functions(_) | QuestionRef::Weight(..));
    let verdict = |answered: &dyn Fn(QuestionRef) -> bool| {
        Verdict::so_far(&case, &answer(&case), &panels(&case, answered)).rests_on.join(" ")
    };
    let said = "Not answered yet: which issues belong together. An answer could change this.";
    let all = |_| true;
    assert_eq!((verdict(&answered).as_str(), verdict(&all).contains("This is clear")), (said, true));
}

/// Of every scenario without consent: no answer moves a part of what then is not said to be missing.
#[test]
fn where_consent_is_refused_what_is_not_called_missing_moves_nothing() {
    let mut seen = 0;
    for scenario in SCENARIOS {
        let case = ValidCase::new(Case { consent: Consent::Refused, ..scenario.case().unwrap().into_case() }).unwrap();
        let nothing_but_duties = |question| matches!(question, QuestionRef::Functions(_));
        let panels = panels(&case, nothing_but_duties);
        assert_eq!(Verdict::missing(&case, &panels), None, "{}", scenario.id);
        let effects = Effects::new(&case);
        let moves = |effect: Option<Effect>| effect.is_some_and(|effect| !effect.moved.is_empty());
        for panel in panels.list.iter().filter(|panel| !matches!(panel, Panel::ConsentAndResponses(_) | Panel::Check)) {
            for question in panel.unanswered() {
                seen += 1;
                assert!(
                    !effects.of(question).into_iter().any(|one| moves(one.effect)),
                    "{}: {question:?}",
                    scenario.id
                );
            }
            for [one, other] in panel.pairs().into_iter().flat_map(|pairs| pairs.iter()) {
                assert!(!moves(effects.of_pairing(one, other)), "{}", scenario.id);
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

/// Of every scenario: what a change moves is called as in the case with the change.
#[test]
fn what_a_change_moves_is_called_as_it_would_then_be() {
    let mut seen = 0;
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        for effect in &answer(&case).would_change {
            let Some(row) = change_row(&case, effect, |_| true) else { continue };
            let then = effect.change.apply(&case).pruned();
            let said = would_go_by_number(&then, None, &effect.handling);
            seen += usize::from(!effect.handling.is_empty());
            assert!(
                effect.handling.is_empty() || row.then.starts_with(&said),
                "{}: {} / {said}",
                scenario.id,
                row.then
            );
        }
    }
    assert!(seen > 100, "{seen}");
}

fn read(json: &str) -> ValidCase {
    Case::from_json(json).unwrap()
}

#[test]
fn nothing_is_clear_while_a_question_can_come_up_and_what_consent_blocks_is_not_missing() {
    let clear_of = |case: &ValidCase, answered: &dyn Fn(QuestionRef) -> bool| {
        clear(case, &answer(case), &panels(case, answered)).map(|parts| parts.len())
    };
    let missing =
        |case: &ValidCase, answered: &dyn Fn(QuestionRef) -> bool| Verdict::missing(case, &panels(case, answered));
    let no_pairs = |question| !matches!(question, QuestionRef::Ties(_));
    // Whose duty the second is about is not known: nobody was asked yet if the first belongs with it.
    let duty_unknown = read(
        r#"{"format": 1, "edition": "2023-11", "issues": [
            {"id": "a", "functions": "health", "weight": {"health": "fundamental"}}, {"id": "b", "functions": "unsure"}]}"#,
    );
    assert_eq!(clear_of(&duty_unknown, &|_| true), None);
    // The facts of a link were not looked at.
    let no_facts = |question| !matches!(question, QuestionRef::TieFacts(..));
    let link = read(
        r#"{"format": 1, "edition": "2023-11", "issues": [
            {"id": "a", "functions": "health", "weight": {"health": "fundamental"}},
            {"id": "b", "functions": "social-care", "weight": {"social-care": "fundamental"}},
            {"id": "c", "functions": "both", "separable": "unsure", "weight": {"health": "fundamental", "social-care": "fundamental"}}],
            "relations": [{"between": ["a", "b"], "separable": "yes"}]}"#,
    );
    assert_eq!((clear_of(&link, &no_facts), clear_of(&link, &|_| true)), (None, Some(2)));
    // Where consent is refused, each part goes to its own side, whatever belongs together.
    let refused = |consent: &str| {
        read(&format!(
            r#"{{"format": 1, "edition": "2023-11", "consent": "{consent}", "issues": [
            {{"id": "a", "functions": "health", "weight": {{"health": "fundamental"}}}},
            {{"id": "b", "functions": "social-care", "weight": {{"social-care": "fundamental"}}}}]}}"#
        ))
    };
    assert_eq!((missing(&refused("refused"), &no_pairs), clear_of(&refused("refused"), &no_pairs)), (None, Some(2)));
    assert!(missing(&refused("given"), &no_pairs).is_some() && clear_of(&refused("given"), &no_pairs).is_none());
    let no_duty = |question| !matches!(question, QuestionRef::Functions(_));
    assert!(missing(&refused("refused"), &no_duty).is_some(), "whose duty it is still counts");
}

/// Of every scenario: where it was not said which issues belong together, the table says of none of those that a test has failed, and where
/// all was answered it is the same table.
#[test]
fn no_test_has_failed_where_it_was_not_said_what_belongs_together() {
    let mut seen = 0;
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        let all = panels(&case, |_| true);
        assert_eq!(TestTable::so_far(&case, &answer(&case), &all), TestTable::of(&case, &answer(&case)));
        // Nothing was said of any two issues.
        let bare = ValidCase::new(Case { relations: Vec::new(), ..case.into_case() }).unwrap();
        let answer = answer(&bare);
        let is_answered = |question| !matches!(question, QuestionRef::Ties(_));
        let panels = panels(&bare, is_answered);
        let table = TestTable::so_far(&bare, &answer, &panels);
        let Some(pairs) = panels.list.iter().find_map(Panel::pairs) else { continue };
        for one in pairs.iter().flatten() {
            let column = table.columns.iter().find(|column| column.issues.contains(&one)).unwrap();
            let tests = table.questions.iter().zip(&column.cells).filter(|(asked, _)| {
                matches!(asked, TestQuestion::First | TestQuestion::Second | TestQuestion::Linked)
            });
            let says = |text: &str| tests.clone().any(|(_, cell)| cell.why == text);
            let is_joint = column.so.iter().any(|line| line.to == Destination::Joint);
            let fails = tests.clone().any(|(_, cell)| cell.mark.fails() || cell.why == "The first test is not met.");
            assert!(is_joint || !fails, "{}: {column:?}", scenario.id);
            seen += usize::from(says("You have not said yet which issues belong together."));
        }
    }
    assert!(seen > 50, "{seen}");
}

/// What was not put to the bodies of a side is said beside where the issue goes, whatever comes out.
#[test]
fn where_nothing_is_asked_it_is_said_that_a_complaint_may_come_too_early() {
    for scenario in SCENARIOS {
        for side in [Side::Health, Side::SocialCare] {
            let mut case = scenario.case().unwrap().into_case();
            case.responses[side] = Some(Response::NotPut);
            let Ok(case) = ValidCase::new(case) else { continue };
            let answer = answer(&case);
            let goes = answer.handling.iter().any(|part| part.to == Destination::own(side));
            let Some((steps, _)) = instead(&case, &answer) else { continue };
            assert_eq!(steps.iter().any(|step| step.contains("may be too early for")), goes, "{}", scenario.id);
        }
    }
}

#[test]
fn the_table_of_every_scenario_reads_so() {
    let told = each(|_, case, answer, out| {
        let table = TestTable::of(case, answer);
        for column in &table.columns {
            writeln!(out, "  {}", column.label).unwrap();
            for cell in &column.cells {
                let decides = if cell.decides { " <" } else { "" };
                let cite = cell.cite.map_or_else(String::new, |cite| format!(" [{}]", cite.name));
                writeln!(out, "    {}: {}{cite}{decides}", cell.label(), cell.why).unwrap();
            }
            let so: Vec<&str> = column.so.iter().map(|line| line.text.as_str()).collect();
            writeln!(out, "    So: {}", so.join("; ")).unwrap();
        }
    });
    insta::assert_snapshot!("tables", told);
}

#[test]
fn the_picture_and_the_changes_of_every_scenario_read_so() {
    let told = each(|_, case, answer, out| {
        let picture = Picture::of(case, answer);
        for lane in &picture.lanes {
            writeln!(out, "  {}", lane.title).unwrap();
            for card in &lane.cards {
                writeln!(out, "    {} {} ({})", card.row, card.name, card.chips_text()).unwrap();
                card.notes.iter().for_each(|note| writeln!(out, "        {note}").unwrap());
                if let Some(link) = &card.below {
                    writeln!(out, "      | {} | {}", link.text, link.line).unwrap();
                }
            }
            for across in &lane.across {
                writeln!(out, "    -> {} {} | {}", across.row, across.link.text, across.link.line).unwrap();
            }
        }
        picture.empty.iter().for_each(|line| writeln!(out, "  {line}").unwrap());
        let changes = ChangeGroups::of(case, answer, |question| Recorded::of(case).answers(question));
        for group in &changes.groups {
            writeln!(out, "  * {}", group.heading).unwrap();
            group.rows.iter().for_each(|row| writeln!(out, "    {}. {} {}", row.given, row.said, row.then).unwrap());
        }
        writeln!(out, "  {}", changes.smaller_heading()).unwrap();
        changes
            .smaller
            .iter()
            .take(3)
            .for_each(|row| writeln!(out, "    {}. {} {}", row.given, row.said, row.then).unwrap());
    });
    insta::assert_snapshot!("pictures", told);
}

#[test]
fn why_two_issues_do_not_belong_together_reads_as_that_unless_their_link_was_answered() {
    let case = SCENARIOS.iter().find(|one| one.id == "example-6").unwrap().case().unwrap();
    let answer = answer(&case);
    let said = |is_answered: &dyn Fn(QuestionRef) -> bool| -> Vec<String> {
        let changes = ChangeGroups::of(&case, &answer, is_answered);
        let all = changes.groups.into_iter().flat_map(|group| group.rows).chain(changes.smaller);
        all.filter(|row| row.given.contains("issues 2 and 3")).map(|row| row.said).collect()
    };
    let apart = "You said they do not belong together: they happened at the same time, and nothing more";
    assert!(said(&|_| false).iter().all(|said| said == apart), "{:?}", said(&|_| false));
    let answered = |question| matches!(question, QuestionRef::TieSeparable(..));
    assert!(said(&answered).iter().all(|said| said == "You said: yes, each by itself"), "{:?}", said(&answered));
    assert!(!said(&answered).is_empty());
}

#[test]
fn how_much_a_side_matters_is_named_with_the_other_side_that_counts_as_much() {
    let mut issue = cases::both(FactSet::EMPTY.with(Fact::JointDuty), Some(Separable::Unsure));
    let lines = |issue: &Issue| {
        let case = cases::valid(Case { issues: vec![issue.clone()], ..Case::default() });
        Verdict::of(&case, &answer(&case)).rests_on.join(" ")
    };
    assert!(
        lines(&issue).ends_with("Another answer on how much each side of this issue matters would change it, too."),
        "{}",
        lines(&issue)
    );
    // What was not answered is named as that, and not twice.
    issue.weight.health = None;
    let open = lines(&issue);
    assert!(!open.contains("each side"), "{open}");
}

#[test]
fn a_first_test_that_is_doubtful_is_no_less_so_without_consent() {
    let issue = cases::both(FactSet::EMPTY.with(Fact::JointDuty), Some(Separable::Unsure));
    for consent in [Consent::Given, Consent::Refused] {
        let case = cases::valid(Case { issues: vec![issue.clone()], consent, ..Case::default() });
        let answer = answer(&case);
        assert!(answer.reasons.iter().any(|reason| reason.id == ReasonId::LimbOneSeemsMet));
        let table = TestTable::of(&case, &answer);
        let first = table.questions.iter().position(|one| *one == TestQuestion::First).unwrap();
        let cell = &table.columns[0].cells[first];
        assert!(cell.mark == Mark::Met && cell.is_doubtful, "{consent:?}: {cell:?}");
    }
}

#[test]
fn what_nobody_has_said_is_told_from_what_nobody_has_done() {
    let case = SCENARIOS.iter().find(|one| one.id == "example-1").unwrap().case().unwrap();
    let [said, not_said] = [true, false].map(|is_answered| consent_line(&case, |_| is_answered));
    assert!(said.starts_with("Not asked yet.") && not_said.starts_with("You have not said"), "{said} {not_said}");
    assert!(responses_line(&case).contains("You have not said whether the NHS has responded."));
}

fn consents() -> impl Strategy<Value = Consent> {
    prop_oneof![3 => Just(Consent::NotAsked), 1 => Just(Consent::Refused)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_table_agrees_with_the_places_and_the_cell_that_decides_fails(case in cases::case(5), consent in consents()) {
        let mut case = (*case).clone();
        case.consent = consent;
        let case = cases::valid(case);
        let answer = answer(&case);
        let table = TestTable::of(&case, &answer);
        let mut seen: Vec<_> = table.columns.iter().flat_map(|column| column.issues.iter().copied()).collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, case.positions().collect::<Vec<_>>(), "every issue is in one column");
        for column in &table.columns {
            let places = || answer.handling.iter().filter(|part| column.issues.contains(&part.issue)).map(|part| part.to);
            prop_assert!(places().all(|to| column.so.iter().any(|line| line.to == to)));
            prop_assert!(column.so.iter().all(|line| places().any(|to| to == line.to)));
            prop_assert_eq!(column.cells.len(), table.questions.len());
            let decide: Vec<_> = column.cells.iter().filter(|cell| cell.decides).collect();
            let of = |question: TestQuestion| {
                table.questions.iter().position(|one| *one == question).map(|at| &column.cells[at])
            };
            if places().all(|to| to == Destination::Joint) {
                prop_assert!(decide.is_empty());
                let by_itself = of(TestQuestion::First).unwrap().mark == Mark::Met && of(TestQuestion::Second).unwrap().mark == Mark::Met;
                prop_assert!(by_itself || of(TestQuestion::Linked).unwrap().mark == Mark::Yes, "{:?}", column);
            } else {
                prop_assert_eq!(decide.len(), 1, "{:?}", column);
                let is_open = places().any(|to| to == Destination::Unclear);
                let consent_decides = of(TestQuestion::Consent).is_some_and(|cell| cell.decides);
                let mark = decide[0].mark;
                prop_assert!(if is_open && !consent_decides { mark == Mark::NotKnown } else { mark.fails() }, "{:?}", column);
            }
            // Without consent nothing depends on it; it is doubtful all the same.
            let is_doubtful = answer.blocked_by.is_none() && column.cells.iter().any(|cell| cell.is_doubtful);
            let says = Verdict::of(&case, &answer).rests_on;
            prop_assert!(!is_doubtful || says.iter().any(|line| line.starts_with("It depends on")), "{:?}", says);
            for cell in &column.cells {
                prop_assert!(!cell.why.contains('{') && !cell.why.contains('}'), "{}", cell.why);
            }
        }
    }

    #[test]
    fn the_picture_holds_every_part_once_and_every_card_has_its_row(case in cases::case(6)) {
        let answer = answer(&case);
        let picture = Picture::of(&case, &answer);
        let mut left = answer.handling.clone();
        for lane in &picture.lanes {
            let rows: Vec<_> = lane.cards.iter().map(|card| card.row).collect();
            prop_assert!(rows.is_sorted() && rows.windows(2).all(|two| two[0] < two[1]), "{:?}", rows);
            for card in &lane.cards {
                prop_assert_eq!(card.part.to, lane.place);
                let at = left.iter().position(|part| *part == card.part);
                prop_assert!(at.is_some());
                left.remove(at.unwrap());
            }
        }
        prop_assert!(left.is_empty());
        // The two sides of an issue that comes apart stand level, where they are linked.
        let lane = |place: Destination| picture.lanes.iter().find(|lane| lane.place == place);
        if let (Some(phso), Some(lgsco)) = (lane(Destination::Phso), lane(Destination::Lgsco)) {
            for card in &phso.cards {
                let Some(other) = lgsco.cards.iter().find(|other| other.part.issue == card.part.issue) else { continue };
                let issue = case.issue(card.part.issue).unwrap();
                let strength = relation_strength(issue.facts, issue.separable);
                if strength.high != Strength::None {
                    prop_assert_eq!(card.row, other.row, "{:?}", picture);
                    prop_assert!(phso.across.iter().any(|across| across.row == card.row), "{:?}", picture);
                }
            }
        }
    }

    #[test]
    fn a_pair_of_which_it_is_said_why_it_does_not_belong_together_weighs_as_one_left_unticked(case in cases::case(5)) {
        let mut unticked = (*case).clone();
        unticked.relations.retain(|relation| !relation.keeps_apart());
        let unticked = cases::valid(unticked);
        let verdict = |case: &ValidCase| Verdict::of(case, &answer(case));
        prop_assert_eq!(verdict(&case), verdict(&unticked));
        let marks = |case: &ValidCase| -> Vec<_> {
            let columns = TestTable::of(case, &answer(case)).columns.into_iter();
            columns.map(|column| column.cells.into_iter().map(|cell| (cell.mark, cell.decides)).collect::<Vec<_>>()).collect()
        };
        prop_assert_eq!(marks(&case), marks(&unticked));
        let first = |case: &ValidCase| -> Vec<_> {
            TestTable::of(case, &answer(case)).columns.into_iter().map(|column| column.cells[1].why.clone()).collect()
        };
        prop_assert_eq!(first(&case), first(&unticked), "nobody answered the first test");
    }

    #[test]
    fn each_open_question_gives_what_trying_gives(case in cases::case(4)) {
        let answer_now = answer(&case);
        for open in open_questions(&case, &answer_now) {
            for option in &open.options {
                let mut then = (*case).clone();
                open.question.choose(&mut then, option.value);
                let then = answer(&cases::valid(then.pruned()));
                prop_assert_eq!(option.outcome.unwrap_or(answer_now.outcome), then.outcome);
            }
        }
    }
}

#[test]
fn a_verdict_of_thirty_issues_names_them_in_ranges() {
    let mut case = joint_working_rules::Case::default();
    case.issues.extend(
        (0..30).map(|at| {
            cases::single(&format!("i{at}"), "An issue", if at < 20 { Side::Health } else { Side::SocialCare })
        }),
    );
    let case = cases::valid(case);
    let verdict = Verdict::of(&case, &answer(&case));
    assert_eq!(verdict.places, "Issues 1 to 20 go to PHSO. Issues 21 to 30 go to LGSCO.");
}
