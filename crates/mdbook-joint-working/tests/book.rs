//! The book as it is goes through the preprocessor: what is gathered from several pages is all there.

mod pages;

use mdbook_preprocessor::errors::{Error, Result};

use pages::{holds, made, page, with_contacts, written};

#[test]
fn the_two_ways_to_transfer_stand_side_by_side_with_all_their_steps_and_no_anchor() -> Result<()> {
    let book = made("markdown", |_| Ok(()))?;
    let beside = page(&book, "transfer-routes.md")?;
    for path in ["guidance/transfer-intake.md", "guidance/transfer-primary-detailed.md"] {
        let steps = page(&book, path)?;
        let steps: Vec<&str> = steps
            .lines()
            .filter_map(|line| line.split_once(". <span class=\"anchor\""))
            .map(|(_, step)| step)
            .collect();
        assert!(steps.len() >= 6, "{path} has {} steps", steps.len());
        for step in steps {
            holds(&beside, step.split_once("</span>").map_or(step, |(_, words)| words))?;
        }
    }
    assert!(!beside.contains("class=\"anchor\""), "{beside}");
    Ok(())
}

#[test]
fn every_note_is_in_the_list_with_a_link_to_its_place() -> Result<()> {
    let book = made("markdown", |_| Ok(()))?;
    let list = page(&book, "notes.md")?;
    let mut notes = 0;
    for chapter in written()?.chapters() {
        let path = chapter.path.clone().ok_or_else(|| Error::msg("a chapter without a file"))?;
        let slug = path.with_extension("").file_name().map(|name| name.to_string_lossy().into_owned());
        let slug = slug.ok_or_else(|| Error::msg("a file without a name"))?;
        for number in 1..=chapter.content.matches("> **Editor’s note.**").count() {
            holds(&list, &format!("{}#note-{slug}-{number}\"", path.with_extension("html").display()))?;
            notes += 1;
        }
    }
    assert_eq!(list.matches("In its place: ").count(), notes);
    Ok(())
}

#[test]
fn what_a_publisher_fills_in_stands_in_the_place_of_what_is_withheld() -> Result<()> {
    let book = with_contacts("someone@team.example", |contacts| made("markdown", |config| contacts(config)))?;
    let link = "<a href=\"mailto:someone@team.example\">someone@team.example</a> <small>(filled in by the publisher";
    for path in ["guidance/initial-look.md", "guidance/transfer-intake.md", "guidance/team.md", "transfer-routes.md"] {
        holds(&page(&book, path)?, link)?;
    }
    // The note on it still says what the published briefing has there.
    holds(&page(&book, "guidance/team.md")?, "marks numbers and names that are withheld")
}

#[test]
fn the_search_looks_through_every_page_but_those_that_repeat_others() -> Result<()> {
    let book = made("markdown", |_| Ok(()))?;
    let search = page(&book, "search.md")?;
    for href in [
        "guidance/background.html#background-limb-one",
        "glossary.html#vf",
        "functions.html#function-chc",
        "examples/example-6.html#example-6-5",
    ] {
        holds(&search, &format!("<li><a href=\"{href}\">"))?;
    }
    for path in ["check.html", "worksheet.html", "notes.html"] {
        assert!(!search.contains(&format!("<a href=\"{path}")), "{path} is looked through");
    }
    Ok(())
}
