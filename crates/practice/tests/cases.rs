//! Every practice case is what `cases/README.md` says one is, and together they are spread as it says.

#[path = "cases/group.rs"]
mod group;
#[path = "cases/paragraphs.rs"]
mod paragraphs;
#[path = "cases/spread.rs"]
mod spread;
#[path = "cases/words.rs"]
mod words;

use joint_working_practice::{PracticeCase, all, each};
use joint_working_rules::Answer;
use std::collections::BTreeSet;
use std::error::Error;

/// What a test of practice cases comes to.
type Checked = Result<(), Box<dyn Error>>;

/// What is wrong with the cases, a line each, is nothing.
fn none(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

/// Do two answers recommend the same, and send every part to the same place?
fn same(one: &Answer, other: &Answer) -> bool {
    one.outcome == other.outcome && one.handling == other.handling
}

/// The lines that are wrong of every case that can be read.
fn wrong(of: impl Fn(&PracticeCase) -> Vec<String>) -> Result<Vec<String>, Box<dyn Error>> {
    let named =
        |case: &PracticeCase| of(case).into_iter().map(|line| format!("{}: {line}", case.id)).collect::<Vec<_>>();
    Ok(each().filter_map(Result::ok).collect::<Vec<_>>().iter().flat_map(named).collect())
}

#[test]
fn every_case_is_read_and_comes_out_as_it_says() -> Checked {
    // Reading asks the rules, and refuses a case of which they give another answer than it expects.
    let unread: Vec<String> = each().filter_map(Result::err).collect();
    none("cases", &unread);
    let titles: BTreeSet<&str> = all()?.iter().map(|case| case.title).collect();
    assert_eq!(titles.len(), all()?.len(), "a title is duplicated");
    Ok(())
}

#[test]
fn a_case_that_expects_what_the_rules_do_not_give_is_refused() {
    let file = include_str!("../cases/speech-in-section-g.md");
    assert!(PracticeCase::read("speech-in-section-g", file).is_ok());
    let fault = |text: String| PracticeCase::read("speech-in-section-g", text.leak()).err().unwrap_or_default();
    for (from, to, says) in [
        ("\"outcome\": \"phso-only\"", "\"outcome\": \"joint\"", "expected joint, came out phso-only"),
        ("\"nearest\": \"example-5\"", "\"nearest\": \"example-9\"", "allowed: example-1, "),
        ("\"indicators-12\"", "\"indicators-99\"", "unknown variant `indicators-99`"),
        ("\"example-5-2\"", "\"example-5-9\"", "`example-5-9` is not a citation"),
        ("\"says\"", "\"say\"", "unknown field `say`"),
        ("\"only-one-side\"", "\"only-one-sided\"", "expect: unknown variant `only-one-sided`; allowed: "),
        (
            "[\"indicators-10\", \"indicators-12\"]",
            "\"indicators-10\"",
            "invalid type: string \"indicators-10\"; allowed: ",
        ),
        ("\n\n", "\n\nMore.\n\n", "more than two paragraphs"),
    ] {
        let fault = fault(file.replace(from, to));
        assert!(fault.starts_with("speech-in-section-g: ") && fault.contains(says), "{fault}");
    }
    let (before, _) = file.split_once("\"practice\"").unwrap_or_default();
    let line = before.lines().count();
    let comma = fault(file.replace("  },\n  \"practice\"", "  }\n  \"practice\""));
    assert!(comma.contains(&format!("line {line} column 3: ")), "the line of the file: {comma}");
    assert!(PracticeCase::read("another", file).is_err_and(|fault| fault.contains("is not the name of the file")));
}

#[test]
fn what_is_said_to_wrong_choices_is_said_once_and_never_to_the_right_one() -> Checked {
    let wrong = wrong(|case| {
        let choices: BTreeSet<_> = case.practice.wrong.iter().map(|wrong| wrong.choice).collect();
        let mut wrong = Vec::new();
        if !(2..=3).contains(&case.practice.wrong.len()) || choices.len() != case.practice.wrong.len() {
            wrong.push("there must be two or three wrong choices, each once".to_owned());
        }
        if choices.contains(&case.right()) {
            wrong.push(format!("`{}` is the right choice", case.right().id()));
        }
        let by = case.practice.decides.by;
        if !case.right().may_be_decided_by().contains(&by) {
            wrong.push(format!("`{}` cannot decide a case that is `{}`", by.id(), case.right().id()));
        }
        wrong
    })?;
    none("wrong choices, and what decides", &wrong);
    Ok(())
}

#[test]
fn the_other_answer_to_try_makes_a_difference() -> Checked {
    let mut wrong = Vec::new();
    for case in all()? {
        let (_, then) = case.what_if()?;
        if same(&case.answer, &then) {
            wrong.push(format!("{}: {} comes to the same", case.id, case.practice.what_if.at));
        }
    }
    none("a what-if must change the recommendation or where something goes", &wrong);
    Ok(())
}

#[test]
fn the_drills_have_an_answer_for_every_issue_and_fact() -> Checked {
    let mut facts = 0;
    for case in all()? {
        assert_eq!(case.whose().count(), case.case.issues.len(), "{}", case.id);
        let in_play = case.facts_in_play();
        let inside = case.case.issues.iter().map(|issue| issue.facts.iter().count());
        let links = case.case.relations.iter().map(|link| link.facts.iter().count());
        assert_eq!(in_play.len(), inside.chain(links).sum::<usize>(), "{}", case.id);
        facts += in_play.len();
    }
    assert!(facts >= 30, "only {facts} facts to sort");
    Ok(())
}
