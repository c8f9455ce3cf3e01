//! The result of every scenario in words.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use joint_working_rules::scenarios::SCENARIOS;
use joint_working_rules::{
    Answer, ChangeGroups, Extent, Panel, Picture, QuestionRef, Recorded, TestTable, ToDo, ValidCase, Verdict, answer,
    open_questions, panels, to_do,
};
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
        verdict.rests_on.iter().chain(&verdict.open).chain(&verdict.on_consent).for_each(|text| line(text));
        for question in open_questions(case, answer) {
            line(&format!("? {}: {}", question.about, question.question.question().words().title));
            question.options.iter().for_each(|option| line(&format!("    {}: {}", option.label, option.gives)));
        }
        let ToDo { steps, silent } = to_do(case, answer, Extent::Whole);
        steps.iter().map(String::as_str).chain(silent).for_each(|step| line(&format!("- {step}")));
    });
    insta::assert_snapshot!("verdicts", told);
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
