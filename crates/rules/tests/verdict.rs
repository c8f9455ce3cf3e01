//! What is clear, what is missing and what is doubtful, as the result says it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod cases;

use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    Case, ChangeGroups, Consent, Destination, Effect, Effects, Extent, Fact, FactSet, Issue, Mark, Outcome, Panel,
    QuestionRef, ReasonId, Response, Separable, Side, TestQuestion, TestTable, ValidCase, Verdict, answer, change_row,
    clear, consent_line, panels, responses_line, to_do, turns_on, would_go_by_number,
};

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

/// Consent that keeps nothing from the team leaves a clear answer clear.
#[test]
fn refused_consent_leaves_clear_what_it_keeps_nothing_from() {
    let mut clear = 0;
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        let mut refused = case.clone().into_case();
        refused.consent = Consent::Refused;
        let refused = ValidCase::new(refused).unwrap();
        let [asked, refused] = [&case, &refused].map(|case| (answer(case), Verdict::of(case, &answer(case)).rests_on));
        let is_clear = |lines: &[String]| lines.len() == 1 && lines[0].starts_with("This is clear on these answers");
        if is_clear(&asked.1) && !refused.0.lacks_consent() {
            assert!(is_clear(&refused.1), "{}: {:?}", scenario.id, refused.1);
            clear += 1;
        }
    }
    assert!(clear > 5, "{clear}");
}

/// What the recommendation is said to turn on comes first of what would change it.
#[test]
fn what_it_turns_on_leads_what_would_change_it() {
    let mut led = 0;
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        let answer = answer(&case);
        let turns: Vec<_> = turns_on(&case, &answer).into_iter().map(|one| one.judgement).collect();
        let changes = ChangeGroups::of(&case, &answer, |_| true);
        let is_turning: Vec<Vec<bool>> = changes
            .groups
            .iter()
            .map(|group| group.rows.iter().map(|row| turns.contains(&row.change.at)).collect())
            .collect();
        let firsts: Vec<bool> = is_turning.iter().map(|rows| rows[0]).collect();
        for order in is_turning.iter().chain([&firsts]) {
            assert!(order.is_sorted_by(|one, next| one >= next), "{}: {order:?}", scenario.id);
        }
        led += usize::from(firsts.contains(&true));
    }
    assert!(led > 40, "{led}");
}

/// Where there is no other side there is nothing to test, and what is for neither side says what to do about it.
#[test]
fn nothing_is_tested_where_there_is_no_other_side() {
    let (mut alone, mut outside) = (0, 0);
    for scenario in SCENARIOS {
        let case = scenario.case().unwrap();
        let answer = answer(&case);
        let table = TestTable::of(&case, &answer);
        let at = table.questions.iter().position(|one| *one == TestQuestion::Sides).unwrap();
        for column in &table.columns {
            let sides = &column.cells[at];
            let mut tests = column.cells.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, cell)| cell);
            let is_alone = sides.decides && sides.mark == Mark::No;
            let is_empty = tests.all(|cell| cell.mark == Mark::NoMatter && cell.why.is_empty() && !cell.decides);
            assert_eq!(is_alone, is_empty, "{}: {}", scenario.id, column.label);
            alone += usize::from(is_alone);
        }
        let has_outside = answer.handling.iter().any(|part| part.to == Destination::Outside);
        if has_outside && !answer.asks_the_team() && answer.outcome != Outcome::Outside {
            let steps = to_do(&case, &answer, Extent::Whole).steps.join(" ");
            assert!(steps.contains("not for Joint Working. Check whether"), "{}: {steps}", scenario.id);
            outside += 1;
        }
    }
    assert!(alone > 10 && outside > 0, "{alone}, {outside}");
}

/// A link names two of the facts that show it, and how many more there are.
#[test]
fn a_link_names_two_facts_and_counts_the_rest() {
    let facts = [Fact::SharedDecision, Fact::NotCoordinated, Fact::ResponsibilityPassed, Fact::JointDuty];
    for (count, more) in [(1, None), (2, None), (3, Some("1 more")), (4, Some("2 more"))] {
        let told = facts[..count].iter().fold(FactSet::EMPTY, |all, fact| all.with(*fact));
        let case = Case { issues: vec![cases::both(told, Some(Separable::No))], ..Case::default() };
        let case = cases::valid(case);
        let table = TestTable::of(&case, &answer(&case));
        let at = table.questions.iter().position(|one| *one == TestQuestion::First).unwrap();
        let why = &table.columns[0].cells[at].why;
        assert_eq!(why.matches("; ").count(), count.min(3) - 1, "{why}");
        assert_eq!(more.is_some_and(|more| why.contains(more)), more.is_some(), "{why}");
        assert!(more.is_some() || !why.contains(" more"), "{why}");
    }
}

/// Only where something leads to the team is it said who decides there.
#[test]
fn the_team_decides_only_where_it_is_asked() {
    let mut asked = [0, 0];
    for scenario in SCENARIOS {
        for consent in [Consent::Given, Consent::Refused] {
            let mut case = scenario.case().unwrap().into_case();
            case.consent = consent;
            let case = ValidCase::new(case).unwrap();
            let answer = answer(&case);
            let names_the_team = Verdict::of(&case, &answer).recommends.contains("Joint Working Team");
            assert_eq!(names_the_team, answer.asks_the_team(), "{}, {consent:?}", scenario.id);
            asked[usize::from(names_the_team)] += 1;
        }
    }
    assert!(asked.iter().all(|count| *count > 10), "{asked:?}");
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
    let said = "Not answered yet: which issues belong together. That could change the recommendation.";
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
        let unanswered = Verdict::unanswered(&case, &panels);
        assert_eq!(unanswered.is_some(), panels.extent() == Extent::SoFar, "{}", scenario.id);
        assert!(unanswered.is_none_or(|text| text.ends_with("Without consent, an answer would change nothing.")));
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

/// Of every scenario, with its consent and without: where it was not said which issues belong together, the table says of none of those
/// that a test has failed, or that consent does not matter; and where all was answered it is the same table.
#[test]
fn no_test_has_failed_where_it_was_not_said_what_belongs_together() {
    let mut seen = 0;
    let both = |scenario| [None, Some(Consent::Refused)].map(|consent| (scenario, consent));
    for (scenario, consent) in SCENARIOS.iter().flat_map(both) {
        let mut case = scenario.case().unwrap().into_case();
        case.consent = consent.unwrap_or(case.consent);
        let case = ValidCase::new(case).unwrap();
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
            let mut consent =
                table.questions.iter().zip(&column.cells).filter(|(asked, _)| **asked == TestQuestion::Consent);
            assert!(consent.all(|(_, cell)| cell.mark != Mark::NoMatter), "{}: {column:?}", scenario.id);
            let is_joint = column.so.iter().any(|line| line.to == Destination::Joint);
            let fails = tests.clone().any(|(_, cell)| cell.mark.fails() || cell.why == "The first test is not met.");
            assert!(is_joint || !fails, "{}: {column:?}", scenario.id);
            seen += usize::from(says("Nobody has said yet which issues belong together."));
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
            if answer.asks_the_team() {
                continue;
            }
            let steps = to_do(&case, &answer, Extent::Whole).steps;
            assert_eq!(steps.iter().any(|step| step.contains("may be too early for")), goes, "{}", scenario.id);
        }
    }
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
