//! What the pages of the practice cases hold.

use super::{cases, page, sheets};
use crate::data::practice::Practice;
use crate::markdown::paragraphs::Paragraphs;
use joint_working_interface::PRACTICE;
use joint_working_practice::exercise::{Origin, read, write};
use joint_working_practice::{Choice, Place};

type Checked = Result<(), String>;

/// The file of the book, with a word in the place of each paragraph that it asks for.
fn gathered() -> Result<Vec<super::gathered::Gathered>, String> {
    let file = Practice::read(include_str!("../../../../../book/data/practice.toml"))?;
    let story = file.example.iter().flat_map(|example| example.story.clone());
    let words: Paragraphs = story.map(|id| (id.clone(), format!("words of {id}"))).collect();
    cases(&file, &words)
}

#[test]
fn the_seven_of_the_briefing_come_first_and_all_ours_after_them() -> Checked {
    let all = gathered()?;
    let origins: Vec<Origin> = all.iter().map(|one| one.exercise.origin).collect();
    assert_eq!(origins.iter().take(7).filter(|origin| **origin == Origin::Ours).count(), 0);
    assert_eq!(origins.iter().skip(7).filter(|origin| **origin != Origin::Ours).count(), 0);
    assert_eq!(origins.iter().filter(|origin| **origin == Origin::Retold).count(), 1);
    Ok(())
}

#[test]
fn every_other_answer_to_try_moves_something() -> Checked {
    for one in gathered()? {
        assert_ne!(one.exercise.places(), one.exercise.places_then(), "{}: {}", one.exercise.id, one.what_if);
    }
    Ok(())
}

#[test]
fn what_the_program_reads_is_what_was_written() -> Checked {
    let all: Vec<_> = gathered()?.into_iter().map(|one| one.exercise).collect();
    assert_eq!(read(&write(&all)), all);
    for one in &all {
        assert_eq!(Choice::said(&one.places(), one.by), one.right, "{}", one.id);
        assert!(!one.issues.is_empty() && one.issues.iter().all(|issue| Place::ALL.contains(&issue.place)));
    }
    Ok(())
}

#[test]
fn each_case_is_text_with_its_answer_folded_away() -> Checked {
    let all = gathered()?;
    let html = page(None, "", &all, &Paragraphs::new()).into_string();
    for one in &all {
        let id = &one.exercise.id;
        let at = html.find(&format!(" id=\"story-{id}\"")).ok_or_else(|| format!("{id} has no story"))?;
        let fold = html.find(&format!(" id=\"deciding-{id}\"")).ok_or_else(|| format!("{id} has no answer"))?;
        let between = html.get(at..fold).unwrap_or_default();
        assert!(between.contains("<details>") && !between.contains("</details>"), "{id}: its answer is in sight");
        for reply in &one.replies {
            assert!(html.contains(&format!(" id=\"reply-{id}-{}\"", reply.choice.id())), "{id}");
        }
    }
    assert!(
        !html.contains("<button") && !html.contains("\n\n"),
        "nothing that needs the program, and one block of HTML"
    );
    Ok(())
}

#[test]
fn a_sheet_has_no_answer_on_it() -> Checked {
    let all = gathered()?;
    let html = sheets(&all, "").into_string();
    let (before, after) = html.split_once("id=\"answers\"").ok_or("there are no answers")?;
    assert_eq!(before.matches("class=\"sheet\"").count(), all.len());
    assert_eq!(after.matches("class=\"sheet-answer\"").count(), all.len());
    for one in &all {
        assert!(!before.contains(&one.deciding), "{}", one.exercise.id);
    }
    assert!(before.contains(PRACTICE.sheets));
    Ok(())
}

#[test]
fn a_story_that_is_not_in_the_book_and_an_answer_that_the_rules_do_not_give_are_refused() -> Checked {
    let text = include_str!("../../../../../book/data/practice.toml");
    let fault = |text: &str| {
        let file = Practice::read(text)?;
        cases(&file, &Paragraphs::new()).map(|_| ())
    };
    assert!(fault(text).is_err_and(|fault| fault.contains("example-1: story: `example-1-1` is no paragraph")));
    let other = text.replacen("fits = \"joint\"", "fits = \"split\"", 1);
    let none = other.replacen(
        "story = [\"example-1-1\", \"example-1-2\", \"example-1-3\", \"example-1-4\", \"example-1-5\"]",
        "",
        1,
    );
    let said = fault(&none);
    assert!(
        said.as_ref().is_err_and(|fault| fault.contains("example-1: fits = `split`, and the rules give `joint`")),
        "{said:?}"
    );
    Ok(())
}
